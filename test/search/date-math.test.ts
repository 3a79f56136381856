// Dates and date math, in zones whose clocks change.
import { expect, test } from '@jest/globals';
import { readPeriod, resolveTime } from '../../search/date-math.ts';

const now = Date.UTC(2026, 10, 22, 17, 20, 5, 7);

test.each([
  ['now', undefined, '2026-11-22T17:20:05.007Z', '2026-11-22T17:20:05.008Z'],
  ['now-7d/d', undefined, '2026-11-15T00:00:00.000Z', '2026-11-16T00:00:00.000Z'],
  ['now/d', 'Europe/Paris', '2026-11-21T23:00:00.000Z', '2026-11-22T23:00:00.000Z'],
  ['now/d', 'Asia/Kolkata', '2026-11-21T18:30:00.000Z', '2026-11-22T18:30:00.000Z'],
  ['now/h', 'Asia/Kolkata', '2026-11-22T16:30:00.000Z', '2026-11-22T17:30:00.000Z'],
  ['now/w', undefined, '2026-11-16T00:00:00.000Z', '2026-11-23T00:00:00.000Z'],
  ['now-1M/M', 'America/New_York', '2026-10-01T04:00:00.000Z', '2026-11-01T04:00:00.000Z'],
  ['now+1y/y', undefined, '2027-01-01T00:00:00.000Z', '2028-01-01T00:00:00.000Z'],
  ['now-d', undefined, '2026-11-21T17:20:05.007Z', '2026-11-21T17:20:05.008Z'],
  ['now-1H', undefined, '2026-11-22T16:20:05.007Z', '2026-11-22T16:20:05.008Z'],
  ['2026', undefined, '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
  ['2026-11', undefined, '2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'],
  ['2026-11-22||+1d', undefined, '2026-11-23T00:00:00.000Z', '2026-11-24T00:00:00.000Z'],
  ['2026-01-31||+1M', undefined, '2026-02-28T00:00:00.000Z', '2026-03-01T00:00:00.000Z'],
  ['2024-02-29||+1y', undefined, '2025-02-28T00:00:00.000Z', '2025-03-01T00:00:00.000Z'],
  ['2026-11-22T10', undefined, '2026-11-22T10:00:00.000Z', '2026-11-22T11:00:00.000Z'],
  ['2026-11-22T10:00:00.5+05:30', undefined, '2026-11-22T04:30:00.500Z', '2026-11-22T04:30:00.600Z'],
  ['2026-11-22T10:00-0800', undefined, '2026-11-22T18:00:00.000Z', '2026-11-22T18:01:00.000Z'],
  ['2026-11-22 10:00Z', undefined, '2026-11-22T10:00:00.000Z', '2026-11-22T10:01:00.000Z'],
  ['1763832005000', undefined, '2025-11-22T17:20:05.000Z', '2025-11-22T17:20:05.001Z'],
  // The day on which the clocks go forward has 23 hours, the one on which they go back 25.
  ['2026-03-29', 'Europe/Paris', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', 'Europe/Paris', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  // Skipped: forward. Twice: the earlier.
  ['2026-03-29T02:30', 'Europe/Paris', '2026-03-29T01:30:00.000Z', '2026-03-29T01:31:00.000Z'],
  ['2026-10-25T02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z', '2026-10-25T00:31:00.000Z'],
  ['2026-10-24T12:00||+1d', 'Europe/Paris', '2026-10-25T11:00:00.000Z', '2026-10-25T11:01:00.000Z'],
  ['2026-10-24T12:00||+24h', 'Europe/Paris', '2026-10-25T10:00:00.000Z', '2026-10-25T10:01:00.000Z'],
  // A day that begins at 01:00.
  ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z', '2026-09-07T03:00:00.000Z'],
])('%s in %s', (text, timezone, from, to) => {
  const period = readPeriod(text, { now, timezone });
  expect([new Date(period.from).toISOString(), new Date(period.to).toISOString()]).toEqual([from, to]);
});

test.each([
  ['yesterday', 0, 9],
  ['2026-02-30', 0, 10],
  ['2026-13-01', 0, 10],
  ['2026-11-22T24:00', 0, 16],
  ['2026-11-22T10:00+19:00', 0, 22],
  ['now-', 3, 4],
  ['now-7x', 3, 6],
  ['now-7d/', 6, 7],
  ['2026-11-22+1d', 0, 13],
  ['now-999999y', 0, 11],
  ['', 0, 0],
  ['nowhere', 3, 7],
])('%s is none', (text, start, end) => {
  let fault: unknown;
  try {
    readPeriod(text, { now });
  } catch (error) {
    fault = error;
  }
  expect(fault).toMatchObject({ code: 'bad_query', start, end });
});

test('the end of a period: a rounding goes to the end of its unit, anything else is an instant', () => {
  const at = (text: string, edge: 'from' | 'to'): string =>
    new Date(resolveTime(text, edge, { now })).toISOString();
  expect(at('now/d', 'from')).toBe('2026-11-22T00:00:00.000Z');
  expect(at('now/d', 'to')).toBe('2026-11-23T00:00:00.000Z');
  expect(at('now-1d/d', 'to')).toBe('2026-11-22T00:00:00.000Z');
  expect(at(' 2026-11-22 ', 'to')).toBe('2026-11-22T00:00:00.000Z');
  expect(at('2026-11-22', 'from')).toBe('2026-11-22T00:00:00.000Z');
  expect(at('now', 'to')).toBe('2026-11-22T17:20:05.007Z');
});
