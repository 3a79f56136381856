// How long a missing topic is taken for one that the brokers do not know yet.
import { expect, test } from '@jest/globals';
import { Settling } from '../../pipeline/bus/kafka/settling.ts';
import { Fault } from '../../pipeline/errors.ts';

const MISSING = new Fault('not_set_up', 'the topic is not there');

/** What the fault counts as when it is met at these times, in ms. */
function judged(times: readonly number[]): unknown[] {
  let now = 0;
  const settling = new Settling(() => now);
  return times.map((time) => {
    now = time;
    return (settling.judge(MISSING) as Fault).code;
  });
}

test('a topic is waited for for 15 seconds, then setup is asked for', () => {
  expect(judged([0, 8000, 15_000, 15_001, 20_000])).toEqual([
    'bus_unavailable',
    'bus_unavailable',
    'bus_unavailable',
    'not_set_up',
    'not_set_up',
  ]);
});

test('brokers that start again an hour later are waited for as the first time', () => {
  expect(judged([0, 10_000, 3_600_000, 3_610_000])).toEqual(Array<string>(4).fill('bus_unavailable'));
});

test('another fault between does not make the wait longer, and stays what it is', () => {
  let now = 0;
  const settling = new Settling(() => now);
  settling.judge(MISSING);
  const away = new Fault('bus_unavailable', 'no answer');
  now = 10_000;
  expect(settling.judge(away)).toBe(away);
  now = 16_000;
  expect(settling.judge(MISSING)).toBe(MISSING);
  expect(settling.judge('anything')).toBe('anything');
});
