// The time of masking grows with the length of a record, whatever is in it: no record stops the collector.
import { describe, expect, test } from '@jest/globals';
import { createMasker } from '../../ingest/masking/mask.ts';

const mask = createMasker({ key: 'k', secrets: ['declared', '**.deep.*', 'list.*.x'] });

const LINEAR_UNITS = [
  ...["password='", 'password="', '"password":"', "'", '"', '\\', '\\"', "\\'", 'BEGIN PRIVATE KEY'],
  ...['-----BEGIN PRIVATE KEY-----', 'password ', 'password\\n', 'password/*', 'password/**/', 'password--'],
  ...[
    'password $a$',
    'PASSWORD FOR ',
    'IDENTIFIED BY ',
    "IDENTIFIED BY ''",
    'IDENTIFIED VIA a OR ',
    '://a:b@',
  ],
  ...[
    '@',
    '://',
    'mysql ',
    'mysql -p',
    'token=',
    'eyJhbGci',
    'eyJhbGciOiJ9.eyJ',
    'bearer ',
    'Authorization:',
  ],
  ...[
    'Password=x;',
    '\\u0070',
    '\\u0022password\\u0022:\\u0022',
    'u00',
    '[masked:',
    '[',
    '{"deep":{"x":',
    '<password>',
  ],
  ...[
    'password=,',
    "password 'a''",
    'password = md5(',
    '","password=',
    '[&sig=aaaaaaaaaaaaaaaaaaaa',
    '--password ',
    'Parameters:[password: {',
    'Parameters:[a: {b}, ',
  ],
];

/** One value that goes on and on. */
const LONG_VALUES = [
  ...[
    'password=',
    '{"a":"password=',
    'Password=x;Password=',
    "PASSWORD '",
    '{"password":"',
    'token=',
    'x://a:',
  ].flatMap((start) =>
    [']', ',', '&', 'a', '=', ' ', '"', "'", '\\', '\\"', "''", '\\u0022', '@'].map((unit) => [start, unit]),
  ),
  ["PASSWORD 'a'", " /*token=b*/ 'a'"],
  ['', "'password ' "],
];

/** Milliseconds of processor time that masking takes, the least of several runs: other processes do not count. */
function timeOf(bytes: Buffer): number {
  let least = Infinity;
  for (let run = 0; run < 2; run++) {
    const before = process.cpuUsage();
    mask(bytes);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

describe('time grows with the length, not with its square', () => {
  test.each([
    ...LINEAR_UNITS.flatMap((unit) => ['', '{"k":"'].map((start) => [start, unit])),
    ...LONG_VALUES,
  ])('of %j and %j again and again', (start, unit) => {
    const make = (length: number): Buffer =>
      Buffer.from(start + unit.repeat(Math.ceil(length / unit.length)), 'latin1');
    const few = 4 * 1024;
    // Sixteen times the length: a square would take 256 times as long.
    const [short, long] = [make(few), make(16 * few)];
    timeOf(short);
    expect(timeOf(long)).toBeLessThan(Math.max(128 * timeOf(short), 300));
  });
});
