// Reads dates as people and Elasticsearch write them: 2026-11-22, 2026-11-22T10:00+01:00, now-7d/d, 2026-11-22||+1M/d.
import { QueryFault } from './query-fault.ts';
import { type Unit, type Zone, utc, zoneOf } from './zone.ts';

export interface TimeOptions {
  /** What `now` is, ms since 1970 UTC. */
  readonly now: number;
  /** IANA zone of dates that name none, and of what a day, week or month is; UTC when absent. */
  readonly timezone?: string | undefined;
}

/** What a date stands for: `2026-11` is a month. ms since 1970 UTC, from (inclusive) to (exclusive). */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const DATE =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[Tt ](\d\d)(?::(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?(Z|z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/;
const EPOCH = /^-?\d{9,15}$/;
const STEP = /([+-])(\d{0,6})([yMwdhHms])|\/([yMwdhHms])/y;

const LATEST = utc(10_000, 0, 1);
const EARLIEST = utc(0, 0, 1);

/**
 * When a period that people write begins or ends, ms since 1970 UTC: `edge` says whether a rounding at its end (`now/d`) goes to the
 * unit's beginning or to its end; any other text is the instant at which it begins. Throws QueryFault with the place in the text.
 */
export function resolveTime(text: string, edge: 'from' | 'to', options: TimeOptions): number {
  const given = text.trim();
  const period = readPeriod(given, options);
  const rounds = /\/[yMwdhHms]$/.test(given);
  return edge === 'to' && rounds ? period.to : period.from;
}

/** What a date or date math stands for. Throws QueryFault with the place in the text. */
export function readPeriod(text: string, { now, timezone }: TimeOptions): Period {
  const zone = zoneOf(timezone);
  const bars = text.indexOf('||');
  const base = text.startsWith('now') ? 3 : bars >= 0 ? bars : text.length;
  const start = text.startsWith('now') ? { from: now, to: now + 1 } : readDate(text.slice(0, base), zone);
  if (!start) throw fault(text, 0, base, 'is no date');
  const period = calculate(text, bars === base ? base + 2 : base, start, zone);
  if (!(period.from >= EARLIEST && period.to <= LATEST))
    throw fault(text, 0, text.length, 'is not within the years 0 to 9999');
  return period;
}

function calculate(text: string, first: number, start: Period, zone: Zone): Period {
  let { from, to } = start;
  for (let at = first; at < text.length; at = STEP.lastIndex) {
    STEP.lastIndex = at;
    const step = STEP.exec(text);
    if (!step) throw fault(text, at, text.length, 'is no date math');
    const [, sign, digits = '', moved, rounded] = step;
    if (rounded !== undefined) {
      const unit = unitOf(rounded);
      from = zone.floor(from, unit);
      to = zone.next(to - 1, unit);
    } else {
      const unit = unitOf(moved ?? 's');
      const count = Number(`${sign ?? ''}${digits === '' ? '1' : digits}`);
      // The last instant is moved, not the one after it: that may be in a longer month.
      [from, to] = [zone.add(from, count, unit), zone.add(to - 1, count, unit) + 1];
    }
    if (Number.isNaN(from) || Number.isNaN(to) || Math.abs(from) > 8e15)
      throw fault(text, 0, text.length, 'is not within the years 0 to 9999');
  }
  return { from, to };
}

function unitOf(letter: string): Unit {
  return (letter === 'H' ? 'h' : letter) as Unit;
}

/** A date as far as it is written, or ms since 1970; undefined when it is none or names a day that does not exist. */
function readDate(text: string, zone: Zone): Period | undefined {
  if (EPOCH.test(text)) return { from: Number(text), to: Number(text) + 1 };
  const found = DATE.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, fraction, offset] = found;
  const [h, m, s] = [hour, minute, second].map((each) => Number(each ?? 0)) as [number, number, number];
  const midnight = utc(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  const date = new Date(midnight);
  if (date.getUTCMonth() !== Number(month ?? 1) - 1 || date.getUTCDate() !== Number(day ?? 1))
    return undefined;
  if (h > 23 || m > 59 || s > 59) return undefined;
  const ms = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
  const local = midnight + ((h * 60 + m) * 60 + s) * 1000 + ms;
  const from = offset === undefined ? zone.instant(local) : atOffset(local, offset);
  if (from === undefined) return undefined;
  if (fraction !== undefined) return { from, to: from + 10 ** (3 - Math.min(fraction.length, 3)) };
  const unit = second ? 's' : minute ? 'm' : hour ? 'h' : day ? 'd' : month ? 'M' : 'y';
  return { from, to: zone.next(from, unit) };
}

function atOffset(local: number, offset: string): number | undefined {
  if (offset === 'Z' || offset === 'z') return local;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3).replace(':', '') || 0);
  if (hours > 18 || minutes > 59) return undefined;
  return local - (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

const HELP = 'write 2026-11-22, 2026-11-22T10:00:00Z or date math such as now-7d/d';

function fault(text: string, start: number, end: number, what: string): QueryFault {
  const part = text.slice(start, end);
  return new QueryFault(`"${part.slice(0, 100)}" ${what}: ${HELP}`, { start, end });
}
