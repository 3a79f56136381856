// OTLP/HTTP logs as shippers send them: JSON and protobuf, compressed or not, written here with the names of opentelemetry-proto.
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import protobuf from 'protobufjs';
import { trailRecord } from '../support/deployment.ts';
import { testFolder } from '../support/folder.ts';
import { receiverDeployment, type Receiving, trailId } from '../support/receiver.ts';
import { succeeded } from '../support/program.ts';

/** As in opentelemetry/proto of opentelemetry-proto 1.x, what shippers fill in; texts are strings here. */
const PROTO = `
  syntax = "proto3";
  message ExportLogsServiceRequest { repeated ResourceLogs resource_logs = 1; }
  message ResourceLogs { Resource resource = 1; repeated ScopeLogs scope_logs = 2; string schema_url = 3; }
  message Resource { repeated KeyValue attributes = 1; uint32 dropped_attributes_count = 2; }
  message ScopeLogs { InstrumentationScope scope = 1; repeated LogRecord log_records = 2; string schema_url = 3; }
  message InstrumentationScope { string name = 1; string version = 2; }
  message LogRecord {
    fixed64 time_unix_nano = 1;
    fixed64 observed_time_unix_nano = 11;
    int32 severity_number = 2;
    string severity_text = 3;
    AnyValue body = 5;
    repeated KeyValue attributes = 6;
    uint32 dropped_attributes_count = 7;
    fixed32 flags = 8;
    bytes trace_id = 9;
    bytes span_id = 10;
    string event_name = 12;
  }
  message AnyValue {
    oneof value {
      string string_value = 1; bool bool_value = 2; int64 int_value = 3; double double_value = 4;
      ArrayValue array_value = 5; KeyValueList kvlist_value = 6; bytes bytes_value = 7;
    }
  }
  message ArrayValue { repeated AnyValue values = 1; }
  message KeyValueList { repeated KeyValue values = 1; }
  message KeyValue { string key = 1; AnyValue value = 2; }
  message ExportLogsServiceResponse { ExportLogsPartialSuccess partial_success = 1; }
  message ExportLogsPartialSuccess { int64 rejected_log_records = 1; string error_message = 2; }
  message Status { int32 code = 1; string message = 2; }
`;
const { root } = protobuf.parse(PROTO);

const text = (value: string): object => ({ stringValue: value });
const members = (values: Record<string, object>): object[] =>
  Object.entries(values).map(([key, value]) => ({ key, value }));
const mapped = (values: Record<string, object>): object => ({ kvlistValue: { values: members(values) } });

const requestOf = (...logRecords: object[]): object => ({
  resourceLogs: [
    {
      resource: { attributes: members({ 'host.name': text('web-1') }) },
      scopeLogs: [{ scope: { name: 'filelog' }, logRecords }],
    },
  ],
});

/** As the filelog receiver makes it of a line. */
const line = (body: string): object => ({
  observedTimeUnixNano: '1790000000123456789',
  severityNumber: 9,
  severityText: 'INFO',
  body: text(body),
  attributes: members({ 'log.file.name': text('trail.log') }),
  traceId: '',
  spanId: '',
});

/** A CloudTrail record as a map. */
const event = (id: string): object =>
  mapped({
    eventID: text(id),
    eventTime: text('2026-11-19T02:17:00Z'),
    eventName: text('GetObject'),
    eventSource: text('s3.amazonaws.com'),
    readOnly: { boolValue: true },
    additionalEventData: mapped({
      bytesTransferredOut: { intValue: '9007199254740993' },
      ratio: { doubleValue: 0.5 },
    }),
    resources: { arrayValue: { values: [mapped({ ARN: text('arn:aws:s3:::logs') })] } },
  });

const encode = (message: object): Buffer => {
  const type = root.lookupType('ExportLogsServiceRequest');
  return Buffer.from(type.encode(type.fromObject(message)).finish());
};
const decode = (name: string, bytes: Buffer): object =>
  root.lookupType(name).toObject(root.lookupType(name).decode(bytes), { longs: Number });

const SOURCES = `
  - { id: otlp, source: aws.cloudtrail, from: { receiver: { path: /in/otlp, protocol: otlp, maxBytes: 4096, verify: { bearer: otlp-token } } } }
  - { id: fluent, source: aws.cloudtrail, from: { receiver: { path: /in/fluent, protocol: otlp, unwrap: log } } }
`;
const LOGS = '/in/otlp/v1/logs';
const PROTOBUF = { 'content-type': 'application/x-protobuf', authorization: 'Bearer otlp-token' };
const JSON_TYPE = { 'content-type': 'application/json', authorization: 'Bearer otlp-token' };

const deployed = receiverDeployment(testFolder('receiver-otlp'), 'otlp', SOURCES);
let receiver: Receiving;
beforeAll(async () => {
  receiver = await deployed.start();
});
afterAll(() => {
  receiver.running.child.kill('SIGKILL');
});

test('lines and maps, in both encodings', async () => {
  const protobufBody = encode(requestOf(line(trailRecord('p1')), { body: event('p2') }));
  const first = await receiver.post(LOGS, protobufBody, PROTOBUF);
  expect({ status: first.status, answer: decode('ExportLogsServiceResponse', first.bytes) }).toEqual({
    status: 200,
    answer: {},
  });
  expect(first.headers.get('content-type')).toBe('application/x-protobuf');

  const packed = await receiver.post(LOGS, gzipSync(encode(requestOf(line(trailRecord('p3'))))), {
    ...PROTOBUF,
    'content-encoding': 'gzip',
  });
  expect(packed.status).toBe(200);

  const json = await receiver.post(
    LOGS,
    JSON.stringify(requestOf(line(trailRecord('j1')), { body: event('j2') })),
    {
      ...JSON_TYPE,
      'content-type': 'application/json; charset=utf-8',
    },
  );
  expect(json).toMatchObject({ status: 200, text: '{}' });
});

test('the same records in the other encoding are the same', async () => {
  const again = await receiver.post(
    LOGS,
    JSON.stringify(requestOf(line(trailRecord('p1')), { body: event('p2') })),
    JSON_TYPE,
  );
  expect(again.status).toBe(200);
});

test('without a body the attributes are the record; without both there is none', async () => {
  const request = requestOf({ attributes: members({ eventID: text('a1') }), eventName: 'x' }, {});
  const answer = await receiver.post(LOGS, encode(request), PROTOBUF);
  expect(decode('ExportLogsServiceResponse', answer.bytes)).toMatchObject({
    partialSuccess: { rejectedLogRecords: 1 },
  });
  const json = await receiver.post(LOGS, JSON.stringify(requestOf({})), JSON_TYPE);
  expect(JSON.parse(json.text)).toMatchObject({ partialSuccess: { rejectedLogRecords: 1 } });
});

test('a line in a member of a map', async () => {
  const body = encode(requestOf({ body: mapped({ log: text(trailRecord('f1')), stream: text('stdout') }) }));
  const answer = await receiver.post('/in/fluent/v1/logs', body, {
    'content-type': 'application/x-protobuf',
  });
  expect(answer.status).toBe(200);
});

test('what is wrong is told in the encoding of the request', async () => {
  const refused = async (
    body: Buffer | string,
    headers: Record<string, string>,
    path = LOGS,
  ): Promise<object> => {
    const { status, bytes, headers: given } = await receiver.post(path, body, headers);
    const isProtobuf = given.get('content-type') === 'application/x-protobuf';
    const answer = isProtobuf ? decode('Status', bytes) : (JSON.parse(bytes.toString()) as object);
    return { status, ...answer };
  };
  const good = encode(requestOf(line(trailRecord('x'))));
  expect(await refused(good, { ...PROTOBUF, authorization: 'Bearer nobody' })).toMatchObject({
    status: 401,
    code: 16,
  });
  expect(await refused(good.subarray(0, 60), PROTOBUF)).toMatchObject({ status: 400, code: 3 });
  expect(await refused('{"resourceLogs":', JSON_TYPE)).toMatchObject({ status: 400, code: 3 });
  expect(await refused(Buffer.alloc(5000), PROTOBUF)).toMatchObject({ status: 413, code: 3 });
  expect(await refused('x', { ...PROTOBUF, 'content-type': 'text/plain' })).toMatchObject({ status: 415 });
  expect(await refused(good, PROTOBUF, '/in/otlp/v1/traces')).toMatchObject({ status: 404, code: 12 });
  const empty = await receiver.post(LOGS, '', PROTOBUF);
  expect({ status: empty.status, length: empty.bytes.length }).toEqual({ status: 200, length: 0 });
});

test.each([
  ['an array around the message', [requestOf(line(trailRecord('a')))]],
  ['a bare text for a body', requestOf({ body: trailRecord('b') })],
  ['a number for a text', requestOf({ body: { stringValue: 5 } })],
  ['a bare text in an array', requestOf({ body: { arrayValue: { values: ['c'] } } })],
  ['a number for a key', requestOf({ attributes: [{ key: 5, value: text('d') }] })],
])('what is no message of OTLP is refused for good, and kept: %s', async (_name, message) => {
  const malformed = await receiver.requests('otlp', 'malformed');
  const answer = await receiver.post(LOGS, JSON.stringify(message), JSON_TYPE);
  expect(answer).toMatchObject({ status: 400, text: expect.stringContaining('"code":3') as unknown });
  expect(await receiver.requests('otlp', 'malformed')).toBe(malformed + 1);
});

test('values nested without end', async () => {
  let value: object = text('x');
  for (let depth = 0; depth < 60; depth++) value = { arrayValue: { values: [value] } };
  const flat = { stringValue: trailRecord('deep') };
  const fine = await receiver.post(
    LOGS,
    JSON.stringify(requestOf({ body: flat }, { body: value })),
    JSON_TYPE,
  );
  expect(fine.status).toBe(200);
  const nested = `${'{"arrayValue":{"values":['.repeat(130)}${']}}'.repeat(130)}`;
  const hostile = `{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"body":${nested}}]}]}]}`;
  expect((await receiver.post(LOGS, hostile, JSON_TYPE)).status).toBe(200);
});

test('the events in the store', async () => {
  const text = await (await fetch(`${receiver.url}/metrics`)).text();
  expect(text).toContain('accesstrail_receiver_rewritten_total{source="otlp",step="otlp_json"}');
  expect(text).toContain('accesstrail_receiver_rewritten_total{source="fluent",step="unwrap"} 1');
  succeeded(await receiver.stop());
  const { ids, rejects } = await deployed.stored();
  const expected = ['p1', 'p2', 'p3', 'j1', 'j2', 'f1', 'deep'].map(trailId);
  expect([...ids].sort()).toEqual(expected.sort());
  // The attributes, two bodies that could not be read, five that are no message, and two nested arrays.
  expect(rejects).toHaveLength(10);
});
