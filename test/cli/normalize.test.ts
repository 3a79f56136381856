// `accesstrail normalize` as a filter: one line for one line, in order, whatever comes in.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { root, run } from '../support/program.ts';

const trail = gunzipSync(readFileSync(join(root, 'test/samples/invictus-aws/cloudtrail.jsonl.gz')))
  .toString()
  .trimEnd()
  .split('\n');

const parse = (stdout: string): Record<string, unknown>[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('records come out in order, one line each, identified by the vendor', async () => {
  const { code, stdout, stderr } = await run(['normalize', 'aws.cloudtrail'], trail.join('\n') + '\n');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const events = parse(stdout);
  expect(events.length).toBe(trail.length);
  const ids = trail.map((line) => (JSON.parse(line) as { eventID: string }).eventID);
  expect(events.map((event) => (event['event'] as { id: string }).id)).toEqual(ids);
});

test('bad lines give an error in their place; the exit code stays 0', async () => {
  const good = trail[0] ?? '';
  const input = [good, '', '{"a":', '[1]', '{"Records":[{}]}', '"text"', '{"eventName":"X"}', good].join(
    '\n',
  );
  const { code, stdout } = await run(['normalize', 'aws.cloudtrail'], input);
  expect(code).toBe(0);
  const lines = parse(stdout);
  const kinds = lines.map((line) => ('error' in line ? (line['error'] as { code: string }).code : 'event'));
  expect(kinds).toEqual([
    'event',
    'empty',
    'not_json',
    'wrapped',
    'wrapped',
    'not_object',
    'missing_field',
    'event',
  ]);
  expect((lines[6]?.['error'] as { path: string }).path).toMatch(/^\//);
  expect((lines[4]?.['error'] as { message: string }).message).toContain('jq');
});

test('a byte order mark before the first line is no part of it', async () => {
  const { stdout } = await run(['normalize', 'aws.cloudtrail'], `\ufeff${trail[0] ?? ''}\r\n`);
  expect(parse(stdout)).toEqual([
    expect.objectContaining({ event: expect.objectContaining({ kind: 'event' }) }),
  ]);
});

test('the same input gives the same output', async () => {
  const input = trail.slice(0, 50).join('\n');
  const first = await run(['normalize', 'aws.cloudtrail'], input);
  const second = await run(['normalize', 'aws.cloudtrail'], input);
  expect(second.stdout).toBe(first.stdout);
});

test('with --framing json a line is a JSON string, newlines included', async () => {
  const record = '{\n  "eventName": "X"\n}';
  const lines = [JSON.stringify(trail[0]), JSON.stringify(record), 'no string', '{"a":1}'].join('\n');
  const { code, stdout } = await run(['normalize', 'aws.cloudtrail', '--framing', 'json'], lines);
  expect(code).toBe(0);
  expect(
    parse(stdout).map((line) => ('error' in line ? (line['error'] as { code: string }).code : 'event')),
  ).toEqual(['event', 'missing_field', 'not_json', 'not_json']);
});

test('secrets are masked before anything is printed', async () => {
  const record = JSON.stringify({
    ...(JSON.parse(trail[0] ?? '{}') as object),
    responseElements: {
      credentials: { accessKeyId: 'ASIAEXAMPLE', sessionToken: 'FQoGZXIvYXdzEXAMPLESECRET' },
    },
  });
  const { stdout } = await run(['normalize', 'aws.cloudtrail'], record);
  expect(stdout).not.toContain('FQoGZXIvYXdzEXAMPLESECRET');
  expect(stdout).toContain('[masked:');
  expect(stdout).toContain('ASIAEXAMPLE');
});

test.each([
  [['normalize', 'aws.cloudtrial'], /did you mean "aws.cloudtrail"/],
  [['normalize'], /missing required argument/],
  [['normalize', 'postgresql.log', '--set', 'nonsense'], /KEY=VALUE/],
  [['normalize', 'aws.cloudtrail', '--set', 'timezon=UTC'], /no option "timezon"/],
  [['normalize', 'aws.cloudtrail', '--framing', 'xml'], /raw, json/],
  [['normalize', 'aws.cloudtrail', '--reference-time', 'yesterday'], /ISO 8601/],
  [['nonsense'], /unknown command/],
  [['run', '-c', 'no-such-file.yaml'], /no-such-file.yaml: cannot be read/],
])('%j is wrong usage: exit 2 and a message', async (args, message) => {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
