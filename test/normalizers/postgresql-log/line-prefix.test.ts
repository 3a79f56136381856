// log_line_prefix: every escape, padding, names that hold separators, and prefixes made to be slow.
import { expect, test } from '@jest/globals';
import { compilePrefix, prefixFault } from '../../../normalizers/postgresql/log/line-prefix.ts';
import { normalizer } from '../../../normalizers/postgresql/log/index.ts';

const values = (prefix: string, head: string): unknown => compilePrefix(prefix)(head)?.values;
const normalize = (logLinePrefix: string, text: string): ReturnType<ReturnType<typeof normalizer.create>> =>
  normalizer.create({ logLinePrefix })({ text, referenceTime: 0 });

test('%L, a percent sign, and an escape that the server does not know', () => {
  expect(values('%m %% %L %Z[%p] ', '2026-11-22 02:17:05.100 UTC % 192.0.2.1 [7] ')).toEqual({
    timestamp: '2026-11-22 02:17:05.100 UTC',
    local_host: '192.0.2.1',
    pid: '7',
  });
});

test('values are padded on either side', () => {
  expect(
    values('%m %10u|%-10d|%6p|%-6p ', '2026-11-22 02:17:05.100 UTC      alice|orders    |   812|812    '),
  ).toEqual({
    timestamp: '2026-11-22 02:17:05.100 UTC',
    user: 'alice',
    dbname: 'orders',
    pid: '812',
  });
});

test('a background process stops at %q', () => {
  const match = compilePrefix('%m [%p] %q%u@%d ');
  expect(match('2026-11-22 02:17:05.100 UTC [7] ')).toMatchObject({ background: true, values: { pid: '7' } });
  expect(match('2026-11-22 02:17:05.100 UTC [7] alice@orders ')).toMatchObject({ background: false });
});

test.each([
  [
    'alice@example.com@orders/psql ',
    { user: 'alice@example.com', dbname: 'orders', application_name: 'psql' },
  ],
  [
    'alice@orders/DBeaver 24 - Main ',
    { user: 'alice', dbname: 'orders', application_name: 'DBeaver 24 - Main' },
  ],
  ['alice@orders/x@y/z ', { user: 'alice', dbname: 'orders', application_name: 'x@y/z' }],
  ['[unknown]@[unknown]/[unknown] ', {}],
])('names in %s', (names, expected) => {
  const head = `2026-11-22 02:17:05.100 UTC [7] ${names}`;
  expect(values('%m [%p] %q%u@%d/%a ', head)).toEqual({
    timestamp: '2026-11-22 02:17:05.100 UTC',
    pid: '7',
    ...expected,
  });
});

test.each([
  ['192.0.2.7(5432)', { remote_host: '192.0.2.7', remote_port: '5432' }],
  ['2001:db8::1(5432)', { remote_host: '2001:db8::1', remote_port: '5432' }],
  ['[local]', { remote_host: '[local]' }],
  ['', {}],
])('the remote end %s', (remote, expected) => {
  const head = `2026-11-22 02:17:05 UTC:${remote}:alice@orders:[7]:`;
  expect(values('%t:%r:%u@%d:[%p]:', head)).toMatchObject({
    user: 'alice',
    dbname: 'orders',
    pid: '7',
    ...expected,
  });
});

test('a prefix that is no prefix of the line does not match', () => {
  expect(values('%m [%p] ', '2026-11-22 02:17:05.100 UTC [seven] ')).toBeUndefined();
});

test('a prefix without a time is refused when the source is configured', () => {
  expect(prefixFault('[%p] %u@%d ')).toContain('%m');
  expect(prefixFault('%n [%p] ')).toBeUndefined();
});

test('a head full of separators is given up in bounded time', () => {
  const matcher = compilePrefix('%m %u %d %a %i %h %b %L [%p] ');
  expect(matcher(`2026-11-22 02:17:05.100 UTC ${'a '.repeat(450)}`)).toBeUndefined();
});

test('lines of another process within a record are kept, and keep it from being filtered', () => {
  const own = '2026-11-22 02:17:05.100 UTC [7] LOG:  checkpoint starting: time';
  expect(normalize('%m [%p] %q%u@%d ', own)).toEqual({ kind: 'filtered', reason: 'checkpoint' });
  const other = '2026-11-22 02:17:05.100 UTC [8] mallory@orders DETAIL:  hidden';
  const outcome = normalize('%m [%p] %q%u@%d ', `${own}\n${other}`);
  expect(outcome).toMatchObject({ kind: 'event', event: { unmapped: { other_lines: other } } });
});
