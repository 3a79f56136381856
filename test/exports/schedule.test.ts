// When results are due and which period they are about, over changes of clocks: tables of local times and their instants.
import { describe, expect, test } from '@jest/globals';
import { type PeriodName, lastPeriod, rangeOf } from '../../exports/period.ts';
import { cronFault, dueBetween, nextDue } from '../../exports/schedule.ts';

const at = (text: string): number => Date.parse(text);
const iso = (ms: number | undefined): string =>
  ms === undefined ? '' : new Date(ms).toISOString().slice(0, 16);

describe('cron over changes of clocks', () => {
  // Zone, cron, after, and the next moments in UTC. The days on which the clocks change stand in the IANA data base.
  test.each([
    // Paris: 2026-03-29 02:00 CET becomes 03:00 CEST; 2026-10-25 03:00 CEST becomes 02:00 CET.
    ['Europe/Paris', '30 2 * * *', '2026-03-28T12:00Z', ['2026-03-29T01:00', '2026-03-30T00:30']],
    ['Europe/Paris', '30 2 * * *', '2026-10-24T12:00Z', ['2026-10-25T00:30', '2026-10-26T01:30']],
    ['Europe/Paris', '0 6 1 * *', '2026-03-01T12:00Z', ['2026-04-01T04:00', '2026-05-01T04:00']],
    ['Europe/Paris', '0 6 1 * *', '2026-10-01T12:00Z', ['2026-11-01T05:00', '2026-12-01T05:00']],
    [
      'Europe/Paris',
      '0 * * * *',
      '2026-10-24T23:30Z',
      ['2026-10-25T00:00', '2026-10-25T01:00', '2026-10-25T02:00'],
    ],
    // New York: 2026-03-08 02:00 EST becomes 03:00 EDT; 2026-11-01 02:00 EDT becomes 01:00 EST.
    ['America/New_York', '30 2 * * *', '2026-03-07T12:00Z', ['2026-03-08T07:00', '2026-03-09T06:30']],
    ['America/New_York', '30 1 * * *', '2026-10-31T12:00Z', ['2026-11-01T05:30', '2026-11-02T06:30']],
    [
      'America/New_York',
      '0 * * * *',
      '2026-03-08T05:30Z',
      ['2026-03-08T06:00', '2026-03-08T07:00', '2026-03-08T08:00'],
    ],
    // Lord Howe: half an hour; 2026-10-04 02:00 becomes 02:30 (+11); 2026-04-05 02:00 becomes 01:30 (+10:30).
    ['Australia/Lord_Howe', '15 2 * * *', '2026-10-03T12:00Z', ['2026-10-03T15:30', '2026-10-04T15:15']],
    ['Australia/Lord_Howe', '45 1 * * *', '2026-04-04T12:00Z', ['2026-04-04T14:45', '2026-04-05T15:15']],
    ['UTC', '0 0 L * *', '2028-02-01T00:00Z', ['2028-02-29T00:00', '2028-03-31T00:00']],
  ])('%s %s after %s', (timezone, cron, after, expected) => {
    const found: string[] = [];
    for (let last: number | undefined = at(after); found.length < expected.length;) {
      last = nextDue({ cron, timezone }, last);
      if (last === undefined) break;
      found.push(iso(last));
    }
    expect(found).toEqual(expected);
  });

  test('what was due meanwhile is told once each, oldest first', () => {
    const schedule = { cron: '30 2 * * *', timezone: 'Europe/Paris' };
    const due = [...dueBetween(schedule, at('2026-03-27T01:30Z'), at('2026-03-30T00:30Z'))].map(iso);
    expect(due).toEqual(['2026-03-28T01:30', '2026-03-29T01:00', '2026-03-30T00:30']);
  });

  test.each([
    ['61 * * * *', /no cron expression.*61/],
    ['every day', /no cron expression/],
    ['0 0 31 2 *', /never comes/],
  ])('%s is refused', (cron, message) => {
    expect(cronFault(cron, 'UTC')).toMatch(message);
  });
});

describe('periods', () => {
  test.each<[PeriodName, string, string, string, string, string]>([
    ['last-day', 'UTC', '2026-11-22T00:00Z', '2026-11-21', '2026-11-21T00:00', '2026-11-22T00:00'],
    ['last-day', 'Europe/Paris', '2026-03-30T04:00Z', '2026-03-29', '2026-03-28T23:00', '2026-03-29T22:00'],
    [
      'last-day',
      'America/New_York',
      '2026-11-02T11:00Z',
      '2026-11-01',
      '2026-11-01T04:00',
      '2026-11-02T05:00',
    ],
    [
      'last-day',
      'Australia/Lord_Howe',
      '2026-10-05T00:00Z',
      '2026-10-04',
      '2026-10-03T13:30',
      '2026-10-04T13:00',
    ],
    // In Beirut the clocks of 2026-03-29 begin at 01:00.
    ['last-day', 'Asia/Beirut', '2026-03-30T06:00Z', '2026-03-29', '2026-03-28T22:00', '2026-03-29T21:00'],
    ['last-week', 'Europe/Paris', '2026-11-02T05:00Z', '2026-W44', '2026-10-25T23:00', '2026-11-01T23:00'],
    ['last-week', 'Europe/Paris', '2026-10-26T05:00Z', '2026-W43', '2026-10-18T22:00', '2026-10-25T23:00'],
    ['last-week', 'UTC', '2027-01-04T00:00Z', '2026-W53', '2026-12-28T00:00', '2027-01-04T00:00'],
    ['last-month', 'Europe/Paris', '2026-11-01T05:00Z', '2026-10', '2026-09-30T22:00', '2026-10-31T23:00'],
    [
      'last-month',
      'America/New_York',
      '2026-04-01T03:59Z',
      '2026-02',
      '2026-02-01T05:00',
      '2026-03-01T05:00',
    ],
    ['last-month', 'UTC', '2027-01-01T00:00Z', '2026-12', '2026-12-01T00:00', '2027-01-01T00:00'],
    ['last-quarter', 'UTC', '2026-01-15T00:00Z', '2025-Q4', '2025-10-01T00:00', '2026-01-01T00:00'],
    ['last-quarter', 'Europe/Paris', '2026-09-30T23:00Z', '2026-Q3', '2026-06-30T22:00', '2026-09-30T22:00'],
    ['last-year', 'Europe/Paris', '2026-02-01T00:00Z', '2025', '2024-12-31T23:00', '2025-12-31T23:00'],
  ])('%s in %s at %s is %s', (period, zone, instant, name, from, to) => {
    const found = lastPeriod(period, at(instant), zone);
    expect([found.name, iso(found.from), iso(found.to)]).toEqual([name, from, to]);
  });

  test('days follow each other without gap or overlap through both changes of each zone', () => {
    for (const zone of [
      'Europe/Paris',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Beirut',
      'Africa/Cairo',
    ]) {
      let end: number | undefined;
      for (let day = at('2026-01-02T12:00Z'); day < at('2027-01-03T12:00Z'); day += 86_400_000) {
        const period = lastPeriod('last-day', day, zone);
        if (end !== undefined) expect(period.from).toBe(end);
        end = period.to;
      }
    }
  });

  test('the name of any other period does as that of a folder', () => {
    expect(rangeOf(at('2026-11-19T02:17:31Z'), undefined).name).toBe('20261119T021731Z--all');
    expect(rangeOf(1, 2).name).toMatch(/^[\w-]+$/);
  });
});
