// What Azure diagnostic settings send broken, and what becomes of it; samples as users reported them.
import { expect, test } from '@jest/globals';
import { mendDiagnostics } from '../../ingest/kafka/azure-diagnostics.ts';

const mended = (text: string): unknown => {
  const bytes = mendDiagnostics(Buffer.from(text));
  return bytes === undefined ? undefined : JSON.parse(bytes.toString());
};

test('properties in single quotes (elastic/integrations#5880)', () => {
  const text = `{"records":[{"time":"2023-03-07T22:19:49Z","category":"FunctionAppLogs","properties": {'appName':'hello2','message':'Executing Functions.hello (Reason=This function was called., Id=5083)','levelId': 2,'processId': 55,'eventName':'FunctionStarted'
    }}]}`;
  expect(mended(text)).toEqual({
    records: [
      {
        time: '2023-03-07T22:19:49Z',
        category: 'FunctionAppLogs',
        properties: {
          appName: 'hello2',
          message: 'Executing Functions.hello (Reason=This function was called., Id=5083)',
          levelId: 2,
          processId: 55,
          eventName: 'FunctionStarted',
        },
      },
    ],
  });
});

test('line ends in strings (elastic/beats#34092)', () => {
  const text = `{"records": [{ "time": "2022-12-17T20:21:24.4331338Z", \n "category": "AppServicePlatformLogs", "resultDescription": "Worker Process serving application pool 'App-Redacted' hit the 'Total Requests' limit.\\n", "properties": {"message":"Worker Process serving application pool 'App-Redacted' hit the 'Total Requests' limit.\n"}}]}`;
  expect(mended(text)).toMatchObject({
    records: [
      {
        properties: {
          message: `Worker Process serving application pool 'App-Redacted' hit the 'Total Requests' limit.\n`,
        },
      },
    ],
  });
});

test.each([
  [`{'a':'it's here','b':'x'}`, { a: `it's here`, b: 'x' }],
  [`{'a':'one', two','b':1}`, { a: `one', two`, b: 1 }],
  [`{'a':'say "hello"'}`, { a: 'say "hello"' }],
  [`{'a':'it\\'s'}`, { a: `it's` }],
  [`{"a":"tab\there","b":"\u0001"}`, { a: 'tab\there', b: '\u0001' }],
  [`['a','b']`, ['a', 'b']],
])('%s', (text, value) => {
  expect(mended(text)).toEqual(value);
});

test.each([
  ['what is JSON', `{"a":"it's 'quoted'"}`],
  ['what nobody can mend (elastic/beats#40641)', `{"records":[{"properties":[ 227 B blob data ]}]}`],
  ['what is cut off', `{"records":[{'a':'b'`],
  ['a string that never ends', `{"a":"b`],
  ['several values', `{"a":1}\n{"a":2}`],
  ['no JSON at all', 'Nov 22 02:17:00 hello'],
  ['nothing', ''],
])('%s is left as it is', (_, text) => {
  expect(mendDiagnostics(Buffer.from(text))).toBeUndefined();
});

test('what is not mended stays byte for byte, also what is not UTF-8', () => {
  const odd = Buffer.concat([
    Buffer.from(`{'a':'`),
    Buffer.from([0xff, 0xfe, 0xc3, 0xa4]),
    Buffer.from(`'}`),
  ]);
  const bytes = mendDiagnostics(odd);
  expect(bytes?.subarray(6, 10)).toEqual(Buffer.from([0xff, 0xfe, 0xc3, 0xa4]));
});
