// ISO times in the forms that vendors write.
import { expect, test } from '@jest/globals';
import { fromMs } from '../../normalizers/kit/from-ms.ts';
import { parseIso, utc } from '../../normalizers/kit/time.ts';

test.each([
  ['2026-11-22T02:17:00Z', '2026-11-22T02:17:00.000Z'],
  ['2026-11-22T02:17:00.5Z', '2026-11-22T02:17:00.500Z'],
  ['2026-11-22T02:17:00.123Z', '2026-11-22T02:17:00.123Z'],
  ['2026-11-22T02:17:00.1239999Z', '2026-11-22T02:17:00.123Z'],
  ['2026-11-22T02:17:00.999999999Z', '2026-11-22T02:17:00.999Z'],
  ['2026-11-22 02:17:00.999999999Z', '2026-11-22T02:17:00.999Z'],
  ['2024-02-29T23:59:60.1234567Z', '2024-03-01T00:00:00.123Z'],
  ['2026-11-22T02:17:00+02:00', '2026-11-22T00:17:00.000Z'],
  ['2026-11-22T02:17:00-0530', '2026-11-22T07:47:00.000Z'],
  ['2026-11-22 02:17:00.250+01', '2026-11-22T01:17:00.250Z'],
  ['2024-02-29T23:59:60Z', '2024-03-01T00:00:00.000Z'],
  ['2026-12-31T23:30:00-01:00', '2027-01-01T00:30:00.000Z'],
])('%s is %s', (text, expected) => {
  expect(utc(text)).toBe(expected);
});

test.each([
  '2026-11-22T02:17:00',
  '2026-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-11-22T24:00:00Z',
  '2026-11-22T02:60:00Z',
  '2026-11-22T02:17:00+19:00',
  '22/11/2026 02:17',
  '2026-11-22',
  '',
  '0000-01-01T00:00:00Z',
  'now',
])('%s is no time', (text) => {
  expect(utc(text)).toBeUndefined();
});

test('a time without a zone is read, and says so', () => {
  expect(parseIso('2026-11-22 02:17:00.5')).toEqual({
    localMs: Date.UTC(2026, 10, 22, 2, 17, 0, 500),
    offset: undefined,
  });
});

test('ms are written as Date writes them, whatever the day before was', () => {
  const day = 86_400_000;
  for (let days = -719_000; days < 2_932_000; days += 1237)
    for (const rest of [0, 1, 999, 1000, 59_999, 60_000, 3_599_999, 3_600_000, 43_212_345.678, day - 1]) {
      const ms = days * day + rest;
      expect(fromMs(ms)).toBe(new Date(ms).toISOString());
    }
  for (const ms of [-0.5, -1.5, -62_135_596_800_000, 253_402_300_799_999])
    expect(fromMs(ms)).toBe(new Date(ms).toISOString());
  for (const ms of [Number.NaN, Infinity, -62_135_596_800_001, 253_402_300_800_000])
    expect(fromMs(ms)).toBeUndefined();
});
