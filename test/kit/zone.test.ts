// Local times of zones against date-fns-tz, with the odd hours of both daylight-saving changes.
import { expect, test } from '@jest/globals';
import { formatInTimeZone } from 'date-fns-tz';
import { zone } from '../../normalizers/kit/zone.ts';

const utc = (text: string): number => Date.parse(`${text}Z`);
const iso = (ms: number | undefined): string => (ms === undefined ? 'none' : new Date(ms).toISOString());

test.each([
  'Europe/Paris',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Africa/Casablanca',
  'UTC',
])('%s agrees with date-fns-tz every few hours of two years', (name) => {
  const { resolve } = zone(name);
  for (let ms = utc('2025-01-01T00:30:00'); ms < utc('2027-01-01T00:00:00'); ms += 3 * 3_600_000) {
    const found = resolve(ms);
    expect(found).toBeDefined();
    if (!found || found.nonexistent) continue;
    // The instant, told by the oracle in local time, is the local time that was asked for.
    expect(formatInTimeZone(found.ms, name, "yyyy-MM-dd'T'HH:mm")).toBe(
      new Date(ms).toISOString().slice(0, 16),
    );
  }
});

test.each([
  // zone, local time, abbreviation, UTC, ambiguous, nonexistent
  ['Europe/Paris', '2026-03-29T02:30:00', undefined, '2026-03-29T01:30:00.000Z', false, true],
  ['Europe/Paris', '2026-03-29T01:59:59', undefined, '2026-03-29T00:59:59.000Z', false, false],
  ['Europe/Paris', '2026-03-29T03:00:00', undefined, '2026-03-29T01:00:00.000Z', false, false],
  ['Europe/Paris', '2026-10-25T02:30:00', undefined, '2026-10-25T00:30:00.000Z', true, false],
  ['Europe/Paris', '2026-10-25T02:30:00', 'CEST', '2026-10-25T00:30:00.000Z', false, false],
  ['Europe/Paris', '2026-10-25T02:30:00', 'CET', '2026-10-25T01:30:00.000Z', false, false],
  ['Europe/Paris', '2026-10-25T03:00:00', undefined, '2026-10-25T02:00:00.000Z', false, false],
  ['America/New_York', '2026-03-08T02:30:00', undefined, '2026-03-08T07:30:00.000Z', false, true],
  ['America/New_York', '2026-11-01T01:30:00', undefined, '2026-11-01T05:30:00.000Z', true, false],
  ['America/New_York', '2026-11-01T01:30:00', 'EST', '2026-11-01T06:30:00.000Z', false, false],
  ['Australia/Lord_Howe', '2026-10-04T02:15:00', undefined, '2026-10-03T15:45:00.000Z', false, true],
  ['Australia/Lord_Howe', '2026-04-05T01:45:00', undefined, '2026-04-04T14:45:00.000Z', true, false],
  ['Australia/Lord_Howe', '2026-04-05T01:45:00', '+1030', '2026-04-04T15:15:00.000Z', false, false],
  ['Asia/Kolkata', '2024-02-29T12:00:00', 'IST', '2024-02-29T06:30:00.000Z', false, false],
])('%s %s %s', (name, local, abbreviation, expected, ambiguous, nonexistent) => {
  const found = zone(name).resolve(utc(local), abbreviation);
  expect({ utc: iso(found?.ms), ambiguous: found?.ambiguous, nonexistent: found?.nonexistent }).toEqual({
    utc: expected,
    ambiguous,
    nonexistent,
  });
});

test.each([
  ['Europe/Paris', '2026-07-01T12:00:00', 'CET'],
  ['Europe/Paris', '2026-01-01T12:00:00', 'CEST'],
  ['Europe/Paris', '2026-01-01T12:00:00', 'EST'],
  ['America/New_York', '2026-01-01T12:00:00', 'EDT'],
  ['Asia/Kolkata', '2026-01-01T12:00:00', 'NOPE'],
])('%s %s is not %s', (name, local, abbreviation) => {
  expect(zone(name).resolve(utc(local), abbreviation)).toBeUndefined();
});

test('an unknown zone is refused when it is asked for', () => {
  expect(() => zone('Europe/Pariss')).toThrow(RangeError);
});
