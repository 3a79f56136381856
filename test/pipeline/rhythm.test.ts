// The rhythm of a source by a clock that the test drives: steady, office hours, bursts, new ones, clocks that jump, local clocks that change.
import { expect, test } from '@jest/globals';
import {
  hear,
  isSilent,
  look,
  parseRhythm,
  type Rhythm,
  rhythmText,
  SLOT_MS,
  startRhythm,
} from '../../pipeline/ledger/rhythm.ts';
import { random } from '../support/random.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Monday, 00:00 UTC. */
const MONDAY = Date.UTC(2026, 0, 5);

interface Watched {
  rhythm: Rhythm;
  /** Times at which it was found silent after it had not been. */
  readonly alarms: string[];
}

/** Looks once a minute from `from` to `to`; whether something arrives in a minute is what `arrives` says. */
function watch(watched: Watched, from: number, to: number, arrives: (now: number) => boolean): Watched {
  let { rhythm } = watched;
  const alarms = [...watched.alarms];
  for (let now = from; now < to; now += MINUTE) {
    const before = isSilent(rhythm);
    rhythm = arrives(now) ? hear(rhythm, now) : look(rhythm, now);
    if (!before && isSilent(rhythm)) alarms.push(new Date(now).toISOString());
  }
  return { rhythm, alarms };
}

const begin = (now: number): Watched => ({ rhythm: startRhythm(now), alarms: [] });
const always = (): boolean => true;
const never = (): boolean => false;

/** Monday to Friday, 07:00 to 16:00 UTC, each fourth minute. */
const office = (now: number, shift = 0): boolean => {
  const at = new Date(now + shift);
  const day = at.getUTCDay();
  const hour = at.getUTCHours();
  return day >= 1 && day <= 5 && hour >= 7 && hour < 16 && at.getUTCMinutes() % 4 === 0;
};

/** Minutes from `from` until the rhythm is silent while nothing arrives; undefined within the limit. */
function minutesToAlarm({ rhythm }: Watched, from: number, limit: number): number | undefined {
  let current = rhythm;
  for (let now = from; now < from + limit; now += MINUTE) {
    current = look(current, now);
    if (isSilent(current)) return (now - from) / MINUTE;
  }
  return undefined;
}

test('a steady source that stops is silent within the hour, sooner the longer it is known', () => {
  const afterDays = watch(begin(MONDAY), MONDAY, MONDAY + 2 * DAY, always);
  const afterWeeks = watch(begin(MONDAY), MONDAY, MONDAY + 28 * DAY, always);
  expect([afterDays.alarms, afterWeeks.alarms]).toEqual([[], []]);
  const [soon, sooner] = [
    minutesToAlarm(afterDays, MONDAY + 2 * DAY, DAY),
    minutesToAlarm(afterWeeks, MONDAY + 28 * DAY, DAY),
  ];
  expect(soon).toBeLessThanOrEqual(45);
  expect(sooner).toBeLessThanOrEqual(30);
  expect(sooner).toBeGreaterThanOrEqual(15);
});

test('it is heard again: the silence is over at once', () => {
  const { rhythm } = watch(begin(MONDAY), MONDAY, MONDAY + 2 * DAY, always);
  const silent = watch({ rhythm, alarms: [] }, MONDAY + 2 * DAY, MONDAY + 2 * DAY + 3 * HOUR, never);
  expect(silent.alarms).toHaveLength(1);
  const again = hear(silent.rhythm, MONDAY + 2 * DAY + 3 * HOUR);
  expect(isSilent(again)).toBe(false);
  expect(again.log10).toBe(0);
});

test('a source of office hours may rest at night and at weekends, from its first day on', () => {
  const { alarms } = watch(begin(MONDAY), MONDAY, MONDAY + 70 * DAY, (now) => office(now));
  expect(alarms).toEqual([]);
});

test('and is missed in office hours', () => {
  const known = watch(begin(MONDAY), MONDAY, MONDAY + 21 * DAY + 2 * DAY + 10 * HOUR, (now) => office(now));
  expect(known.alarms).toEqual([]);
  const minutes = minutesToAlarm(known, MONDAY + 23 * DAY + 10 * HOUR, 4 * HOUR);
  expect(minutes).toBeGreaterThan(10);
  expect(minutes).toBeLessThanOrEqual(60);
});

test('local clocks that change twice a year raise no alarm', () => {
  const summer = watch(begin(MONDAY), MONDAY, MONDAY + 28 * DAY, (now) => office(now));
  const winter = watch(summer, MONDAY + 28 * DAY, MONDAY + 56 * DAY, (now) => office(now, HOUR));
  const back = watch(winter, MONDAY + 56 * DAY, MONDAY + 84 * DAY, (now) => office(now));
  expect(back.alarms).toEqual([]);
});

test('a source in bursts is given the time it takes, and is missed after it', () => {
  const next = random(7);
  const burst = new Set<number>();
  const arrives = (now: number): boolean => {
    const slot = Math.floor(now / SLOT_MS);
    // One slot in five, each by chance.
    if (now % SLOT_MS === 0 && next.integer(5) === 0) burst.add(slot);
    return burst.has(slot);
  };
  const known = watch(begin(MONDAY), MONDAY, MONDAY + 56 * DAY, arrives);
  expect(known.alarms).toEqual([]);
  const minutes = minutesToAlarm(known, MONDAY + 56 * DAY, 2 * DAY);
  // (4/5)^62 is less than one in a million.
  expect(minutes).toBeGreaterThan(5 * 60);
  expect(minutes).toBeLessThan(24 * 60);
});

test('a new source is given a day, and one that never was heard is not called silent', () => {
  const young = watch(begin(MONDAY), MONDAY, MONDAY + 20 * HOUR, always);
  expect(minutesToAlarm(young, MONDAY + 20 * HOUR, 3 * HOUR)).toBeUndefined();
  expect(watch(begin(MONDAY), MONDAY, MONDAY + 30 * DAY, never).alarms).toEqual([]);
});

test('what becomes usual raises no alarm any more', () => {
  const busy = watch(begin(MONDAY), MONDAY, MONDAY + 28 * DAY, always);
  // From now on it rests on Sundays.
  const rests = (now: number): boolean => new Date(now).getUTCDay() !== 0;
  const first = watch(busy, MONDAY + 28 * DAY, MONDAY + 35 * DAY, rests);
  expect(first.alarms).toHaveLength(1);
  const later = watch({ ...first, alarms: [] }, MONDAY + 35 * DAY, MONDAY + 35 * DAY + 26 * 7 * DAY, rests);
  const lastAlarm = later.alarms.at(-1) ?? '';
  expect(lastAlarm < new Date(MONDAY + 35 * DAY + 20 * 7 * DAY).toISOString()).toBe(true);
});

test('time in which nobody looked is neither silence nor learnt', () => {
  const known = watch(begin(MONDAY), MONDAY, MONDAY + 2 * DAY, always);
  const paused = look(known.rhythm, MONDAY + 9 * DAY);
  expect([paused.learnt, paused.log10]).toEqual([known.rhythm.learnt, 0]);
  expect(
    isSilent(
      watch({ rhythm: paused, alarms: [] }, MONDAY + 9 * DAY, MONDAY + 9 * DAY + 9 * MINUTE, never).rhythm,
    ),
  ).toBe(false);
});

test('a clock that is set forward and back goes on from where it is', () => {
  const known = watch(begin(MONDAY), MONDAY, MONDAY + 2 * DAY, always);
  const ahead = look(known.rhythm, MONDAY + 400 * DAY);
  const back = look(ahead, MONDAY + 2 * DAY);
  expect(back.learnt).toBe(known.rhythm.learnt);
  const after = watch({ rhythm: back, alarms: [] }, MONDAY + 2 * DAY, MONDAY + 3 * DAY, always);
  expect(after.alarms).toEqual([]);
  expect(after.rhythm.learnt).toBeGreaterThan(known.rhythm.learnt + 280);
});

test('a slot that was not watched from its beginning counts for nothing', () => {
  const { rhythm } = watch(begin(MONDAY + MINUTE), MONDAY + MINUTE, MONDAY + 2 * SLOT_MS + MINUTE, always);
  expect(rhythm.learnt).toBe(1);
});

test('it is kept in few characters, and goes on as it was', () => {
  const known = watch(begin(MONDAY), MONDAY, MONDAY + 28 * DAY + 20 * HOUR, (now) => office(now));
  const text = rhythmText(known.rhythm);
  expect(text.length).toBeLessThan(1000);
  const parsed = parseRhythm(JSON.parse(text) as Record<string, unknown>);
  if (!parsed) throw new Error('it cannot be read');
  const now = MONDAY + 28 * DAY + 20 * HOUR;
  const again = { rhythm: startRhythm(now, parsed), alarms: [] };
  expect(watch(again, now, now + 21 * DAY, (at) => office(at)).alarms).toEqual([]);
  const noon = MONDAY + 28 * DAY + 36 * HOUR;
  const morning = watch(again, now, noon, (at) => office(at));
  expect(minutesToAlarm(morning, noon, 2 * HOUR)).toBeLessThanOrEqual(60);
  expect(parseRhythm({ heard: 'x', watched: '', quiet: '', learnt: 1, log10: 0 })).toBeUndefined();
});
