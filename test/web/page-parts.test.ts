// The page's computations that need no browser: places on the timeline, schedules in words, bytes made visible.
import { describe, expect, test } from '@jest/globals';
import { cronWords } from '../../web/page/exports/cron-words.ts';
import { periodName, rangeWords, shortPlace } from '../../web/page/exports/period-words.ts';
import { shortEnd } from '../../web/page/search/event-fields.ts';
import { type Asked, stillFitting } from '../../web/page/search/still-fitting.ts';
import { hexRows, shownText } from '../../web/page/sources/hex.ts';
import { shown } from '../../web/page/shown-text.ts';
import { packBars } from '../../web/page/timeline/pack-bars.ts';
import { type Markable, type MarkKind, packMarks } from '../../web/page/timeline/pack-marks.ts';
import { initials, peopleOf } from '../../web/page/timeline/people.ts';
import { instantAt, place, ticks } from '../../web/page/timeline/scale.ts';
import { brushed, moved, SHORTEST, zoomed } from '../../web/page/timeline/zoom.ts';

const at = (text: string): number => Date.parse(`2026-11-19T${text}Z`);
const night = { from: at('02:00:00'), to: at('04:00:00') };

describe('the scale of the timeline', () => {
  test('places instants and finds them again', () => {
    expect(place(at('03:00:00'), night, 800)).toBe(400);
    expect(instantAt(400, night, 800)).toBe(at('03:00:00'));
    expect(instantAt(-5, night, 800)).toBe(night.from);
    expect(instantAt(805, night, 800)).toBe(night.to);
    expect(instantAt(5, night, 0)).toBe(night.from);
  });

  test('marks round times, and days in full', () => {
    expect(ticks(night, 8).map(({ label }) => label)).toEqual([
      ...['02:00', '02:15', '02:30', '02:45', '03:00', '03:15', '03:30', '03:45'],
    ]);
    expect(ticks({ from: at('02:17:03'), to: at('02:17:08') }, 5).map(({ label }) => label)).toEqual([
      ...['02:17:03', '02:17:04', '02:17:05', '02:17:06', '02:17:07'],
    ]);
    const days = ticks({ from: Date.UTC(2026, 10, 18, 12), to: Date.UTC(2026, 10, 20, 12) }, 4);
    expect(days).toContainEqual({ time: Date.UTC(2026, 10, 19), label: 'Thu 19 Nov', major: true });
    const week = ticks({ from: Date.UTC(2026, 9, 1), to: Date.UTC(2026, 11, 1) }, 10);
    expect(week[0]?.label).toBe('Mon 5 Oct');
  });

  test('counts in months and years where days are too many', () => {
    const labels = (from: number, to: number): readonly string[] =>
      ticks({ from, to }, 12).map(({ label }) => label);
    expect(labels(Date.UTC(2025, 10, 15), Date.UTC(2026, 3, 2))).toEqual([
      ...['Dec', '2026', 'Feb', 'Mar', 'Apr'],
    ]);
    expect(labels(Date.UTC(2001, 5), Date.UTC(2026, 5))).toEqual(['2005', '2010', '2015', '2020', '2025']);
  });
});

describe('zoom', () => {
  test('keeps the instant it is around in its place', () => {
    const around = at('02:30:00');
    const nearer = zoomed(night, 0.5, around);
    expect(nearer).toEqual({ from: at('02:15:00'), to: at('03:15:00') });
    expect(place(around, nearer, 800)).toBe(place(around, night, 800));
    expect(zoomed(nearer, 2, around)).toEqual(night);
  });

  test('ends at a second, and moves by shares', () => {
    const { from, to } = zoomed({ from: 0, to: SHORTEST }, 0.1);
    expect(to - from).toBe(SHORTEST);
    expect(moved(night, -0.25)).toEqual({ from: at('01:30:00'), to: at('03:30:00') });
  });

  test('a brush goes either way', () => {
    expect(brushed(5000, 2000)).toEqual({ from: 2000, to: 5000 });
    expect(brushed(2000, 2000)).toEqual({ from: 2000, to: 2000 + SHORTEST });
  });
});

describe('sessions as bars', () => {
  const session = (from: string, to: string): { time: number; end: number } => ({
    time: at(from),
    end: at(to),
  });

  test('overlapping ones take rows, later ones take a row that is free again', () => {
    const sessions = [
      session('02:10:00', '02:40:00'),
      session('02:20:00', '02:30:00'),
      session('02:45:00', '03:00:00'),
    ];
    const { bars, rows } = packBars(sessions, night, 1200, 5);
    expect(rows).toBe(2);
    expect(bars.map(({ row }) => row)).toEqual([0, 1, 0]);
    expect(bars[0]).toMatchObject({ x: 100, width: 300, openLeft: false, openRight: false });
  });

  test('are cut at the edges, which is told, and never thinner than can be seen', () => {
    const sessions = [session('01:00:00', '05:00:00'), session('02:30:00', '02:30:00')];
    const { bars } = packBars(sessions, night, 1200, 5);
    expect(bars[0]).toMatchObject({ x: 0, width: 1200, openLeft: true, openRight: true });
    expect(bars[1]?.width).toBeGreaterThanOrEqual(4);
    expect(packBars([session('00:00:00', '01:00:00')], night, 1200, 5).bars).toEqual([]);
  });

  test('what finds no row is counted', () => {
    const same = Array.from({ length: 7 }, () => session('02:10:00', '02:40:00'));
    const { bars, hidden } = packBars(same, night, 1200, 5);
    expect(bars).toHaveLength(5);
    expect(hidden).toBe(2);
  });
});

describe('marks', () => {
  const event = (time: string, label = '', kind: MarkKind = 'access'): Markable => ({
    time: at(time),
    kind,
    label,
  });
  const options = { width: 1200, rows: 3, measure: (label: string): number => label.length * 6 };

  test('of their own places share a row; at the same place they take rows, then become one', () => {
    const same = Array.from({ length: 5 }, () => event('03:00:00'));
    const { marks, rows } = packMarks([event('02:10:00'), ...same, event('03:30:00')], night, options);
    expect(rows).toBe(3);
    expect(marks.map(({ events }) => events.length)).toEqual([1, 3, 1, 1, 1]);
    expect(marks.reduce((sum, { events }) => sum + events.length, 0)).toBe(7);
  });

  test('one that stands for several shows the gravest', () => {
    const kinds: readonly MarkKind[] = ['access', 'failure', 'change'];
    const { marks } = packMarks(
      kinds.map((kind) => event('03:00:00', '', kind)),
      night,
      { ...options, rows: 1 },
    );
    expect(marks).toHaveLength(1);
    expect(marks[0]?.kind).toBe('failure');
  });

  test('words never cover another mark', () => {
    const events = Array.from({ length: 40 }, (_, index) =>
      event(
        new Date(night.from + index * 170_000).toISOString().slice(11, 19),
        'AuthorizeSecurityGroupIngress',
        'change',
      ),
    );
    const { marks } = packMarks(events, night, options);
    for (const mark of marks) {
      const next = marks.find(({ row, x }) => row === mark.row && x > mark.x);
      const end = mark.x + (mark.labelWidth === 0 ? 0 : 10 + mark.labelWidth);
      expect(end).toBeLessThanOrEqual(next === undefined ? options.width : next.x - 7);
    }
    expect(marks.filter(({ labelWidth }) => labelWidth > 0).length).toBeGreaterThan(10);
  });

  test('outside the span there are none', () => {
    expect(packMarks([event('01:59:59'), event('04:00:00')], night, options).marks).toEqual([]);
  });
});

describe('people', () => {
  test('are counted by name, whatever role they use; who changed most comes first', () => {
    const deed = (who: string, change = false, outcome = 'success') => ({ time: 1, who, outcome, change });
    const people = peopleOf([
      deed('dana'),
      deed('dana'),
      deed('maya', true),
      deed('maya as role/OnCallBreakGlass', true, 'failure AccessDenied'),
    ]);
    expect(people).toEqual([
      { name: 'maya', events: 2, changes: 2, failures: 1, first: 1 },
      { name: 'dana', events: 2, changes: 0, failures: 0, first: 1 },
    ]);
  });

  test('have two letters', () => {
    expect(initials('maya.lindqvist@example.com')).toBe('ML');
    expect(initials('dwhitfield')).toBe('DW');
    expect(initials('')).toBe('?');
    expect(initials('é')).toBe('É');
  });
});

describe('schedules in words', () => {
  test.each([
    ['0 6 1 * *', 'at 06:00 on the 1st of every month'],
    ['30 7 * * 1-5', 'at 07:30 on weekdays'],
    ['30 7 * * MON', 'at 07:30 on Monday'],
    ['0 0 * * *', 'at 00:00 every day'],
    ['@daily', 'at 00:00 every day'],
    ['0 6,18 * * *', 'at 06:00 and 18:00 every day'],
    ['*/15 * * * *', 'every 15 minutes'],
    ['5 * * * *', 'every hour at :05'],
    ['0 */6 * * *', 'every 6 hours at :00'],
    ['0 6 1,15 * *', 'at 06:00 on the 1st and 15th of every month'],
    ['0 6 L * *', 'at 06:00 on the last day of every month'],
    ['0 6 1 1,4,7,10 *', 'at 06:00 on the 1st of January, April, July and October'],
    ['0 6 1 JAN *', 'at 06:00 on the 1st of January'],
    ['0 0 6 1 * *', 'at 06:00 on the 1st of every month'],
    ['0 6 22,23 * 0', 'at 06:00 on the 22nd and 23rd of every month and on Sunday'],
  ])('%s', (cron, words) => {
    expect(cronWords(cron)).toBe(words);
  });

  test.each(['0 6 1 * *#2', '61 * * * *', '', 'nonsense', '0 6 1-40 * *', '30 0 6 1 * *'])(
    'an expression that words would make no clearer stays one: %s',
    (cron) => {
      expect(cronWords(cron)).toBeUndefined();
    },
  );
});

test('periods and places of exports in a line', () => {
  expect(rangeWords('2026-10-01T00:00:00Z', '2026-11-01T00:00:00Z')).toBe('2026-10-01 to 2026-11-01');
  expect(rangeWords('2026-09-30T22:00:00Z', null)).toBe('since 2026-09-30 22:00');
  expect(rangeWords(null, null)).toBe('all time');
  expect(periodName('2026-10')).toBe('2026-10');
  expect(periodName('2026-10.20261122T183949840Z')).toBe('2026-10');
  expect(periodName('20261031T230000Z--20261130T230000Z.20261122T183949840Z')).toBeUndefined();
  expect(shortPlace('/var/lib/accesstrail/exports/soc2')).toBe('…/accesstrail/exports/soc2');
  expect(shortPlace('s3://bucket/soc2')).toBe('s3://bucket/soc2');
});

describe('bytes', () => {
  test('as a hex dump', () => {
    const rows = hexRows(Buffer.from('{"user":"maya",\n\u0000"x":1}'), 10);
    expect(rows).toEqual([
      {
        offset: '00000000',
        hex: '7b 22 75 73 65 72 22 3a 22 6d 61 79 61 22 2c 0a',
        text: '{"user":"maya",.',
      },
      { offset: '00000010', hex: '00 22 78 22 3a 31 7d', text: '."x":1}' },
    ]);
    expect(hexRows(new Uint8Array(1000), 3)).toHaveLength(3);
  });

  test('as text that hides nothing', () => {
    expect(shown('a\u202Eb\u0000\u200D')).toBe('a[U+202E]b[U+0000]\u200D');
    expect(shownText(Buffer.from('a\u202Eb\u0000\n\u200Bc'))).toEqual({
      text: 'a[U+202E]b[U+0000]\n[U+200B]c',
      utf8: true,
    });
    expect(shownText(Buffer.from([0x61, 0xff]))).toEqual({ text: 'a\uFFFD', utf8: false });
  });
});

test('the end of a long name tells it from others', () => {
  expect(shortEnd('MICROSOFT.COMPUTE/VIRTUALMACHINES/RESTART/ACTION')).toBe('RESTART/ACTION');
  expect(shortEnd('MICROSOFT.WEB/SITES/CONFIG/LIST/ACTION')).toBe('SITES/CONFIG/LIST/ACTION');
  expect(shortEnd('arn:aws:iam::123456789012:role/OnCallBreakGlass')).toBe('role/OnCallBreakGlass');
  expect(shortEnd('a/b/a-name-that-is-longer-than-there-is-room-for')).toBe(
    'a-name-that-is-longer-than-there-is-room-for',
  );
  expect(shortEnd('/')).toBe('/');
});

describe('completions while the next answer is on its way', () => {
  const fields = ['event.category: ', 'event.action: ', 'event.type: '];
  const asked: Asked = {
    query: 'ev and user.name: x',
    cursor: 2,
    answer: { start: 0, end: 2, suggestions: fields.map((text) => ({ text, kind: 'field' })) },
  };
  const left = (typed: string, at: number): readonly string[] | undefined =>
    stillFitting(asked, typed, at)?.suggestions.map(({ text }) => text);

  test('are those that go on with what is there now, and replace all of it', () => {
    expect(stillFitting(asked, asked.query, 2)).toBe(asked.answer);
    expect(stillFitting(asked, 'Event.ac and user.name: x', 8)).toEqual({
      start: 0,
      end: 8,
      suggestions: [{ text: 'event.action: ', kind: 'field' }],
    });
    expect(left('event. and user.name: x', 6)).toEqual(fields);
    expect(left('e and user.name: x', 1)).toEqual(fields);
  });

  test('are none where nothing fits, or where the query changed elsewhere', () => {
    expect(left('user and user.name: x', 4)).toBeUndefined();
    expect(left('ev and user.name: xy', 20)).toBeUndefined();
    expect(left('ev and user.name: xy', 2)).toBeUndefined();
    expect(left('ev and user.name: x', 10)).toBeUndefined();
  });
});
