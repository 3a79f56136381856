// Which listed objects have been read: all up to a time, and of those written since each one by name, so that late ones are found.
import { hash } from 'node:crypto';
import type { Shard } from '../outbox.ts';
import { dayOf, type ListedObject } from './listing.ts';

/** A full look is taken once a day at least; the others pass over folders of days long past. */
const FULL_MS = 24 * 60 * 60 * 1000;
/** A folder of a day is looked at for so long after it, besides the overlap. */
const DAY_MS = 2 * 24 * 60 * 60 * 1000;
/** What was read is kept in slots of so long, each a checkpoint of its own. */
const SLOT_MS = 10 * 60 * 1000;
const SLOT = 'read/';
/** Hex digits by which an object is known again. */
const MARK = 16;

/** One look through the bucket. */
export interface Pass {
  /** ms since 1970 UTC. */
  readonly started: number;
  /** Whether folders of long past days are looked at too. */
  readonly full: boolean;
  /** All objects up to this key have been handed over. */
  after?: string | undefined;
}

interface Position {
  /** Objects last written before these times have been read: in folders that every look covers, and in the others. ms since 1970 UTC. */
  horizon: number;
  fullHorizon: number;
  lastFull: number;
  pass: Pass | undefined;
}

export interface ListTimes {
  /** ms since 1970 UTC. */
  readonly since: number;
  readonly overlapMs: number;
}

export class ListState implements Shard {
  readonly key = 'list';
  readonly #times: ListTimes;
  readonly #position: Position;
  readonly #slots = new Map<number, Slot>();

  constructor(saved: ReadonlyMap<string, string>, times: ListTimes) {
    this.#times = times;
    this.#position = positionOf(saved.get(this.key)) ?? {
      horizon: times.since,
      fullHorizon: times.since,
      lastFull: 0,
      pass: undefined,
    };
    for (const [key, value] of saved) {
      const start = key.startsWith(SLOT) ? Date.parse(key.slice(SLOT.length)) : Number.NaN;
      if (!Number.isNaN(start)) this.#slots.set(start, new Slot(start, value));
    }
  }

  checkpoint(): string {
    return JSON.stringify(this.#position);
  }

  /** The look that was interrupted, or a new one at `now`. */
  begin(now: number): { readonly pass: Pass; readonly resumed: boolean } {
    const { pass, lastFull } = this.#position;
    if (pass !== undefined) return { pass, resumed: true };
    const begun: Pass = { started: now, full: now - lastFull >= FULL_MS };
    this.#position.pass = begun;
    return { pass: begun, resumed: false };
  }

  /** A day before which folders are passed over, such as 2026/11/19; undefined for a full look. */
  fromDay({ full }: Pass): string | undefined {
    return full ? undefined : this.#oldestDay();
  }

  /** Whether the object has to be read. */
  wants(object: ListedObject): boolean {
    const day = dayOf(object.key);
    const past = day !== undefined && day < this.#oldestDay();
    const horizon = past ? this.#position.fullHorizon : this.#position.horizon;
    return object.lastModified >= horizon && !this.#slots.get(slotOf(object))?.has(object);
  }

  /** Notes that an object has been handed over; gives what is to be saved for it. */
  read(object: ListedObject, pass: Pass): Shard | undefined {
    if (object.lastModified < pass.started - this.#times.overlapMs) return undefined;
    const start = slotOf(object);
    const slot = this.#slots.get(start) ?? new Slot(start, '');
    this.#slots.set(start, slot);
    slot.add(object);
    return slot;
  }

  /** The look is over: what was written before it, but for the overlap, has been read. Gives what is to be saved. */
  end({ started, full }: Pass): readonly Shard[] {
    const horizon = started - this.#times.overlapMs;
    const position = this.#position;
    position.horizon = Math.max(position.horizon, horizon);
    if (full) {
      position.fullHorizon = Math.max(position.fullHorizon, horizon);
      position.lastFull = started;
    }
    position.pass = undefined;
    const old = [...this.#slots.values()].filter(({ start }) => start + SLOT_MS <= position.horizon);
    for (const slot of old) {
      slot.clear();
      this.#slots.delete(slot.start);
    }
    return [this, ...old];
  }

  #oldestDay(): string {
    const time = this.#position.horizon - DAY_MS;
    return new Date(Math.max(0, time)).toISOString().slice(0, 10).replaceAll('-', '/');
  }
}

/** The objects of ten minutes that have been read. */
class Slot implements Shard {
  readonly key: string;
  readonly start: number;
  readonly #marks: Set<string>;

  constructor(start: number, value: string) {
    this.start = start;
    this.key = `${SLOT}${new Date(start).toISOString()}`;
    this.#marks = new Set(value.match(new RegExp(`.{${String(MARK)}}`, 'g')) ?? []);
  }

  has(object: ListedObject): boolean {
    return this.#marks.has(markOf(object));
  }

  add(object: ListedObject): void {
    this.#marks.add(markOf(object));
  }

  clear(): void {
    this.#marks.clear();
  }

  checkpoint(): string | undefined {
    return this.#marks.size === 0 ? undefined : [...this.#marks].join('');
  }
}

function slotOf({ lastModified }: ListedObject): number {
  return Math.floor(lastModified / SLOT_MS) * SLOT_MS;
}

function markOf({ key, etag, lastModified }: ListedObject): string {
  return hash('sha256', JSON.stringify([key, etag, lastModified])).slice(0, MARK);
}

/** Undefined when there is none, or it cannot be read: all is read again then. */
function positionOf(text: string | undefined): Position | undefined {
  if (text === undefined) return undefined;
  // Only this file writes it.
  const value = JSON.parse(text) as Partial<Position>;
  const { horizon, fullHorizon, lastFull, pass } = value;
  if (horizon === undefined || fullHorizon === undefined || lastFull === undefined) return undefined;
  return { horizon, fullHorizon, lastFull, pass };
}
