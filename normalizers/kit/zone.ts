// Turns local times of an IANA zone into UTC, by a table of the zone's transitions built once.
import { ZONE_ABBREVIATIONS } from './zone-abbreviations.ts';

/** A local time resolved. `ambiguous`: it occurs twice, the earlier was taken; `nonexistent`: moved forward by the gap. */
export interface Instant {
  /** ms since 1970 UTC. */
  readonly ms: number;
  readonly ambiguous: boolean;
  readonly nonexistent: boolean;
}

export interface Zone {
  readonly name: string;
  /**
   * `localMs` is the local wall-clock time written as if it were UTC, in ms. A written abbreviation must be one the zone's offset at
   * that instant can have, and decides an ambiguous hour; undefined when it does not match.
   */
  readonly resolve: (localMs: number, abbreviation?: string) => Instant | undefined;
}

interface Span {
  /** First instant (ms UTC) of the span, and its offset in ms east of UTC. */
  readonly from: number;
  readonly offset: number;
}

const FIRST = Date.UTC(1990, 0, 1);
const LAST = Date.UTC(2045, 0, 1);
const WEEK = 7 * 86_400_000;

const zones = new Map<string, Zone>();

/** True for a zone name that Node's time zone data has. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The zone of an IANA name, its table built on first use (some ms). Throws a RangeError for an unknown name. */
export function zone(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  if (!isZone(name)) throw new RangeError(`"${name}" is not an IANA time zone`);
  const spans = spansOf(name);
  const made: Zone = { name, resolve: (localMs, abbreviation) => resolve(spans, localMs, abbreviation) };
  zones.set(name, made);
  return made;
}

/** Steps by weeks, since some zones leave and re-enter an offset within a month, and bisects each change to the second. */
function spansOf(name: string): readonly Span[] {
  const offsetAt = offsets(name);
  let before = offsetAt(FIRST);
  const spans: Span[] = [{ from: Number.NEGATIVE_INFINITY, offset: before }];
  for (let start = FIRST; start < LAST; start += WEEK) {
    const after = offsetAt(start + WEEK);
    if (before === after) continue;
    let low = start;
    let high = start + WEEK;
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000;
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    spans.push({ from: high, offset: after });
    before = after;
  }
  return spans;
}

/** Offset of a zone in ms at a UTC instant, by Node's time zone data: date-fns-tz asks the same and loads 300 modules more. */
function offsets(name: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
  return (ms) => {
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)$/.exec(format.format(ms)) ?? [];
    return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -60_000 : 60_000);
  };
}

function resolve(
  spans: readonly Span[],
  localMs: number,
  abbreviation: string | undefined,
): Instant | undefined {
  const candidates = candidatesFor(spans, localMs);
  if (candidates.length === 0) {
    // The gap: the clock jumped over this time. The offset before the jump moves it forward by the gap.
    const before = spanBefore(spans, localMs);
    return { ms: localMs - before.offset, ambiguous: false, nonexistent: true };
  }
  const fitting =
    abbreviation === undefined ? candidates : candidates.filter(({ offset }) => stands(abbreviation, offset));
  const [first] = fitting;
  if (!first) return undefined;
  return { ms: localMs - first.offset, ambiguous: fitting.length > 1, nonexistent: false };
}

/** The spans in which this local time occurs, the earlier instant first: none in a gap, two in an overlap. */
function candidatesFor(spans: readonly Span[], localMs: number): Span[] {
  const found: Span[] = [];
  for (let index = indexBefore(spans, localMs); index < spans.length && found.length < 2; index++) {
    const span = spans[index];
    if (!span || span.from - 86_400_000 > localMs) break;
    const ms = localMs - span.offset;
    const next = spans[index + 1];
    if (ms >= span.from && (!next || ms < next.from)) found.push(span);
  }
  return found;
}

function spanBefore(spans: readonly Span[], localMs: number): Span {
  let found = spans[indexBefore(spans, localMs)];
  for (const span of spans) if (span.from + (found?.offset ?? 0) <= localMs) found = span;
  const at = found ? spans.indexOf(found) : 0;
  // In a gap the last span that began is the one after the jump; the one before it holds the offset to keep.
  return spans[Math.max(0, at - 1)] ?? { from: 0, offset: 0 };
}

/** Index of the last span that began at least a day before, by bisection. */
function indexBefore(spans: readonly Span[], localMs: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.from ?? 0) <= localMs - 86_400_000) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether an abbreviation (EST, +1030, -03) can stand for an offset in ms. */
function stands(abbreviation: string, offset: number): boolean {
  const minutes = Math.round(offset / 60_000);
  const signed = /^([+-])(\d\d)(\d\d)?$/.exec(abbreviation);
  // Own members only: a log can call its zone toString.
  if (!signed && !Object.hasOwn(ZONE_ABBREVIATIONS, abbreviation)) return false;
  if (!signed) return ZONE_ABBREVIATIONS[abbreviation]?.includes(minutes) ?? false;
  const [, sign, hours, rest = '0'] = signed;
  return minutes === (Number(hours) * 60 + Number(rest)) * (sign === '-' ? -1 : 1);
}
