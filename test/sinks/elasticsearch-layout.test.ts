// Where events belong: names and limits of periods, against an oracle and over many times.
import { expect, test } from '@jest/globals';
import type { LayoutPeriod } from '../../sinks/elasticsearch/elasticsearch-config.ts';
import { createLayout, periodOf, readPeriod } from '../../sinks/elasticsearch/layout.ts';
import { random } from '../support/random.ts';

const at = (iso: string): number => Date.parse(iso);
const UNITS = ['day', 'week', 'month'] as const;
const DAY = 86_400_000;

test.each([
  ['2026-11-22T10:00:00Z', '2026.11', '2026.w47', '2026.11.22'],
  ['2026-11-22T23:59:59.999Z', '2026.11', '2026.w47', '2026.11.22'],
  ['2026-11-23T00:00:00Z', '2026.11', '2026.w48', '2026.11.23'],
  // The week belongs to the year of its Thursday.
  ['2027-01-01T00:00:00Z', '2027.01', '2026.w53', '2027.01.01'],
  ['2027-01-03T23:59:59Z', '2027.01', '2026.w53', '2027.01.03'],
  ['2027-01-04T00:00:00Z', '2027.01', '2027.w01', '2027.01.04'],
  ['2024-12-30T00:00:00Z', '2024.12', '2025.w01', '2024.12.30'],
  ['2028-02-29T12:00:00Z', '2028.02', '2028.w09', '2028.02.29'],
  ['1970-01-01T00:00:00Z', '1970.01', '1970.w01', '1970.01.01'],
  ['1969-12-31T23:59:59.999Z', '1969.12', '1970.w01', '1969.12.31'],
  ['0099-06-15T00:00:00Z', '0099.06', '0099.w25', '0099.06.15'],
  ['9999-12-31T23:59:59.999Z', '9999.12', '9999.w52', '9999.12.31'],
])('%s', (iso, month, week, day) => {
  expect(periodOf(at(iso), 'month').name).toBe(month);
  expect(periodOf(at(iso), 'week').name).toBe(week);
  expect(periodOf(at(iso), 'day').name).toBe(day);
});

test('a period holds its times, borders on the next, and is read back from its name', () => {
  const { integer } = random(1);
  const [first, last] = [at('0001-01-08T00:00:00Z'), at('9999-12-20T00:00:00Z')];
  for (let round = 0; round < 3_000; round++) {
    const time = first + integer(last - first);
    for (const unit of UNITS) {
      const period = periodOf(time, unit);
      expect(period.from <= time && time < period.to).toBe(true);
      expect(periodOf(period.from, unit)).toEqual(period);
      expect(periodOf(period.to - 1, unit)).toEqual(period);
      expect(periodOf(period.to, unit).from).toBe(period.to);
      expect(readPeriod(period.name)).toEqual(period);
    }
  }
});

test('names sort as their times', () => {
  const { integer } = random(2);
  for (const unit of UNITS) {
    const times = Array.from({ length: 500 }, () => integer(at('2100-01-01T00:00:00Z'))).sort(
      (a, b) => a - b,
    );
    const names = times.map((time) => periodOf(time, unit).name);
    expect(names).toEqual(names.toSorted());
  }
});

test.each([
  '',
  '2026',
  '2026.13',
  '2026.00',
  '2026.w54',
  '2026.w00',
  '2025.w53',
  '2026.02.29',
  '2026.1',
  'late',
  '2026.11.1',
  '2026.11-1',
])('%j is no period', (name) => {
  expect(readPeriod(name)).toBeUndefined();
});

const LAYOUT: readonly LayoutPeriod[] = [
  { since: at('2026-06-15T00:00:00Z'), period: 'day', shards: 3 },
  { since: at('2025-01-01T00:00:00Z'), period: 'month', shards: 1 },
  { since: at('2026-09-01T00:00:00Z'), period: 'week', shards: 2 },
];

test('each entry counts from its time on, the first also for what is before it', () => {
  const { placeOf } = createLayout('acme', LAYOUT);
  const place = (iso: string): string => {
    const { index, shards } = placeOf(at(iso));
    return `${index} ${String(shards)}`;
  };
  expect(place('2019-05-05T00:00:00Z')).toBe('acme-events-2019.05 1');
  expect(place('2026-06-14T23:59:59.999Z')).toBe('acme-events-2026.06 1');
  expect(place('2026-06-15T00:00:00Z')).toBe('acme-events-2026.06.15 3');
  expect(place('2026-08-31T23:59:59.999Z')).toBe('acme-events-2026.08.31 3');
  expect(place('2026-09-01T00:00:00Z')).toBe('acme-events-2026.w36 2');
  // And back again: what was placed before decides nothing.
  expect(place('2026-06-14T23:59:59.999Z')).toBe('acme-events-2026.06 1');
});

test('a place depends on the time alone, whatever was asked before', () => {
  const { integer } = random(3);
  const one = createLayout('acme', LAYOUT);
  for (let round = 0; round < 2_000; round++) {
    const time = at('2026-01-01T00:00:00Z') + integer(365 * DAY);
    expect(one.placeOf(time)).toEqual(createLayout('acme', LAYOUT).placeOf(time));
  }
});

test('an index says what place it is', () => {
  const { placeOf, outOfRange, late, read } = createLayout('acme', LAYOUT);
  expect(outOfRange.index).toBe('acme-events-out-of-range');
  expect(late.index).toBe('acme-events-late');
  expect(read('acme-events-out-of-range')).toBe(outOfRange);
  expect(read('acme-events-late')).toBe(late);
  const { index, period } = placeOf(at('2026-09-05T00:00:00Z'));
  expect(read(index)?.period).toEqual(period);
  for (const other of ['acme-rejects', 'acme-events-', 'acme-events-foo', 'other-events-2026.11'])
    expect(read(other)).toBeUndefined();
});
