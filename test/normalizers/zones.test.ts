// Local times of every source that has a timezone: both daylight-saving changes, the leap day, and the years that RFC 3164 leaves out.
import { describe, expect, test } from '@jest/globals';
import type { Normalizer, Outcome } from '../../normalizers/contract.ts';
import { caseRecords, loadSources } from '../support/case-records.ts';
import { BSD, LOCAL_TIMES, type Way, bsd } from '../support/local-times.ts';

type Mark = 'ambiguous' | 'nonexistent' | undefined;

/** Zone, local time, the instant, and what the event says of it: of an hour that occurs twice the first, in a gap the hour after it. */
const TIMES: readonly (readonly [string, string, string, Mark?])[] = [
  ['Europe/Paris', '2026-03-29T01:59:59', '2026-03-29T00:59:59.000Z'],
  ['Europe/Paris', '2026-03-29T02:30:00', '2026-03-29T01:30:00.000Z', 'nonexistent'],
  ['Europe/Paris', '2026-03-29T03:00:00', '2026-03-29T01:00:00.000Z'],
  ['Europe/Paris', '2025-10-26T01:59:59', '2025-10-25T23:59:59.000Z'],
  ['Europe/Paris', '2025-10-26T02:30:00', '2025-10-26T00:30:00.000Z', 'ambiguous'],
  ['Europe/Paris', '2025-10-26T03:00:00', '2025-10-26T02:00:00.000Z'],
  ['America/New_York', '2026-03-08T01:59:59', '2026-03-08T06:59:59.000Z'],
  ['America/New_York', '2026-03-08T02:30:00', '2026-03-08T07:30:00.000Z', 'nonexistent'],
  ['America/New_York', '2026-03-08T03:00:00', '2026-03-08T07:00:00.000Z'],
  ['America/New_York', '2026-11-01T00:59:59', '2026-11-01T04:59:59.000Z'],
  ['America/New_York', '2026-11-01T01:30:00', '2026-11-01T05:30:00.000Z', 'ambiguous'],
  ['America/New_York', '2026-11-01T02:00:00', '2026-11-01T07:00:00.000Z'],
  ['Australia/Lord_Howe', '2026-04-05T01:29:59', '2026-04-04T14:29:59.000Z'],
  ['Australia/Lord_Howe', '2026-04-05T01:45:00', '2026-04-04T14:45:00.000Z', 'ambiguous'],
  ['Australia/Lord_Howe', '2026-04-05T02:00:00', '2026-04-04T15:30:00.000Z'],
  ['Australia/Lord_Howe', '2026-10-04T01:59:59', '2026-10-03T15:29:59.000Z'],
  ['Australia/Lord_Howe', '2026-10-04T02:15:00', '2026-10-03T15:45:00.000Z', 'nonexistent'],
  ['Australia/Lord_Howe', '2026-10-04T02:30:00', '2026-10-03T15:30:00.000Z'],
  ['Asia/Kolkata', '2026-03-29T02:30:00', '2026-03-28T21:00:00.000Z'],
  ['Asia/Kolkata', '2026-10-25T02:30:00', '2026-10-24T21:00:00.000Z'],
  ['Europe/Paris', '2024-02-29T12:00:00', '2024-02-29T11:00:00.000Z'],
  ['Asia/Kolkata', '2024-02-29T00:00:00', '2024-02-28T18:30:00.000Z'],
];

/** The same across New Year, where the year is not written: with the time (UTC) at which the record arrived. */
const NEW_YEARS: readonly (readonly [string, string, string, string])[] = [
  ['Europe/Paris', '2026-12-31T23:59:59', '2026-12-31T22:59:59.000Z', '2026-12-31T23:00:05Z'],
  ['Europe/Paris', '2026-12-31T23:59:59', '2026-12-31T22:59:59.000Z', '2027-01-03T10:00:00Z'],
  ['Europe/Paris', '2027-01-01T00:00:01', '2026-12-31T23:00:01.000Z', '2026-12-31T23:00:02Z'],
  ['America/New_York', '2026-12-31T23:59:59', '2027-01-01T04:59:59.000Z', '2027-01-01T05:00:00Z'],
  ['America/New_York', '2027-01-01T00:00:01', '2027-01-01T05:00:01.000Z', '2027-01-01T05:00:00Z'],
  ['Australia/Lord_Howe', '2027-01-01T00:00:01', '2026-12-31T13:00:01.000Z', '2026-12-31T13:00:00Z'],
  ['Asia/Kolkata', '2026-12-31T23:59:59', '2026-12-31T18:29:59.000Z', '2027-06-30T00:00:00Z'],
  ['Europe/Paris', '2024-02-29T12:00:00', '2024-02-29T11:00:00.000Z', '2026-06-30T00:00:00Z'],
];

const zoned = (await loadSources()).filter(([, { options }]) => 'timezone' in options);

describe.each(zoned)('%s', (id, normalizer) => {
  const ways = LOCAL_TIMES[id] ?? [];

  test('has a way to write a local time in test/support/local-times.ts', () => {
    expect(ways.length).toBeGreaterThan(0);
  });

  test('has a way without a year if it reads times of RFC 3164', () => {
    const read = caseRecords(id, normalizer).some(({ bytes, options, referenceTime }) => {
      const text = bytes.toString();
      if (!/^(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d /.test(text)) return false;
      const normalize = normalizer.create({ ...options, timezone: 'UTC' });
      const other = text.replace(BSD, bsd('2026-05-17T11:22:33'));
      const [one, two] = [text, other].map((each) => timeOf(normalize({ text: each, referenceTime })));
      return one?.['time'] !== two?.['time'];
    });
    expect(ways.some(({ yearless }) => yearless)).toBe(read);
  });

  if (ways.length === 0) return;
  test.each(ways.map((way) => [way.name, way] as const))('%s', (_name, way) => {
    for (const [zone, local, expected, mark] of TIMES) {
      const found = mapped(id, normalizer, way, zone, local, Date.parse(expected) + 3_600_000);
      expect({ zone, local, ...timeOf(found) }).toEqual({
        zone,
        local,
        time: expected,
        ambiguous: mark === 'ambiguous' || undefined,
        nonexistent: mark === 'nonexistent' || undefined,
        source: 'option',
      });
    }
    for (const [zone, local, expected, arrived] of way.yearless ? NEW_YEARS : []) {
      const found = mapped(id, normalizer, way, zone, local, Date.parse(arrived));
      expect({ zone, local, arrived, ...timeOf(found) }).toMatchObject({
        zone,
        local,
        arrived,
        time: expected,
      });
    }
    for (const none of ['2026-02-30T12:00:00', '2026-04-31T12:00:00', '2026-01-01T25:00:00']) {
      const found = mapped(id, normalizer, way, 'Europe/Paris', none, Date.parse('2026-11-22T00:00:00Z'));
      expect({ none, found }).toMatchObject({ none, found: { kind: 'reject', code: 'bad_time' } });
    }
    if (!way.yearless) {
      const found = mapped(id, normalizer, way, 'Europe/Paris', '2027-02-29T12:00:00', 0);
      expect(found).toMatchObject({ kind: 'reject', code: 'bad_time' });
    }
  });
});

/** What becomes of the first record of the way's case with another time. */
function mapped(
  id: string,
  normalizer: Normalizer,
  { name, rewrite }: Way,
  timezone: string,
  local: string,
  referenceTime: number,
): Outcome {
  const record = caseRecords(id, normalizer).find((each) => each.name === name);
  if (!record) throw new Error(`${id} has no case ${name}`);
  const text = rewrite(record.bytes.toString(), local);
  return normalizer.create({ ...record.options, timezone })({ text, referenceTime });
}

function timeOf(outcome: Outcome): Record<string, unknown> {
  if (outcome.kind !== 'event') return { ...outcome };
  const { oncall, '@timestamp': time } = outcome.event;
  const { ambiguous, nonexistent, zone_source: source } = oncall.time ?? {};
  return { time, ambiguous, nonexistent, source };
}
