// How often a source is heard by hour of the week, and how unlikely its present silence is; pure, the clock is handed in.

/** Time is cut into slots of five minutes; in each a source is heard or not. */
export const SLOT_MS = 5 * 60_000;
const HOURS = 168;
const SLOTS_AN_HOUR = 12;
/** What was eight weeks ago counts a third of what is now: 96 slots of the same hour of the week. */
const KEEP = 1 - 1 / 96;
/** An hour of the week is known when so many of its slots were watched. */
const KNOWN = SLOTS_AN_HOUR / 2;
/** Nothing is called silent before a day was watched, */
const LEAST_SLOTS = (24 * 60 * 60_000) / SLOT_MS;
/** nor when once in a million times it would be as silent as that by chance. */
const UNLIKELY = -6;
/** Looked at less often than this, nobody knows what was between. */
const LONGEST_PAUSE = 2 * 60_000;

/** Times are ms since 1970 UTC; hours of the week are UTC, so that no zone and no clock change shifts them. */
export interface Rhythm {
  /** By hour of the week: slots in which it was heard, and slots watched, earlier ones counting less. */
  readonly heard: readonly number[];
  readonly watched: readonly number[];
  /** Slots watched since the beginning. */
  readonly learnt: number;
  /** By hour of the week: slots of the present silence, a week's at most; learnt when it ends. */
  readonly quiet: readonly number[];
  /** How likely the present silence is, as log10. */
  readonly log10: number;
  /** When it was last heard. */
  readonly last: number | undefined;
  /** The slot that is going on, whether it was watched from its beginning, and whether anything was heard in it. */
  readonly slot: number;
  readonly whole: boolean;
  readonly sounded: boolean;
  /** When it was last looked at. */
  readonly looked: number;
}

/** What is kept between runs. */
export type KnownRhythm = Pick<Rhythm, 'heard' | 'watched' | 'learnt' | 'quiet' | 'log10' | 'last'>;

const none = (): readonly number[] => new Array<number>(HOURS).fill(0);

/** Begins to watch, with what is known from before. What was before `now` is not silence: nobody listened. */
export function startRhythm(now: number, known?: KnownRhythm): Rhythm {
  const before = known ?? {
    heard: none(),
    watched: none(),
    learnt: 0,
    quiet: none(),
    log10: 0,
    last: undefined,
  };
  return { ...before, ...unwatched(now) };
}

/** Time goes on; to be called at least every two minutes. Over a longer pause, or a clock that was set, nothing is concluded. */
export function look(rhythm: Rhythm, now: number): Rhythm {
  const pause = now - rhythm.looked;
  if (pause < 0 || pause > LONGEST_PAUSE) return { ...rhythm, ...unwatched(now) };
  const slot = slotOf(now);
  if (slot === rhythm.slot) return { ...rhythm, looked: now };
  return { ...ended(rhythm), slot, whole: true, sounded: false, looked: now };
}

/** Something arrived. */
export function hear(rhythm: Rhythm, now: number): Rhythm {
  const looked = look(rhythm, now);
  return { ...endSilence(looked), sounded: true, last: now };
}

/** Whether the present silence is beyond what the rhythm makes likely. */
export function isSilent({ learnt, log10 }: KnownRhythm): boolean {
  return learnt >= LEAST_SLOTS && log10 < UNLIKELY;
}

const slotOf = (now: number): number => Math.floor(now / SLOT_MS);

const hourOf = (slot: number): number => Math.floor(slot / SLOTS_AN_HOUR) % HOURS;

function unwatched(now: number): Pick<Rhythm, 'slot' | 'whole' | 'sounded' | 'looked'> {
  return { slot: slotOf(now), whole: false, sounded: false, looked: now };
}

/** The slot that was going on is over. */
function ended(rhythm: Rhythm): Rhythm {
  const { slot, whole, sounded, heard, watched, quiet, learnt, log10 } = rhythm;
  if (!whole) return rhythm;
  const hour = hourOf(slot);
  if (sounded)
    return {
      ...rhythm,
      learnt: learnt + 1,
      heard: changed(heard, hour, (value) => value * KEEP + 1),
      watched: changed(watched, hour, (value) => value * KEEP + 1),
    };
  return {
    ...rhythm,
    learnt: learnt + 1,
    quiet: changed(quiet, hour, (value) => Math.min(SLOTS_AN_HOUR, value + 1)),
    log10: log10 + Math.log10(missShare(rhythm, hour)),
  };
}

/**
 * How likely a slot of this hour passes without a sound. Of the hour and its neighbours the quietest counts: senders live by local clocks,
 * which change twice a year. An hour of the week that is not known yet is taken to be like the quietest of those that are.
 */
function missShare({ heard, watched }: Rhythm, hour: number): number {
  const known = (each: number): boolean => (watched[each] ?? 0) >= KNOWN;
  const near = [hour, (hour + 1) % HOURS, (hour + HOURS - 1) % HOURS];
  const hours = (known(hour) ? near : [...watched.keys()]).filter(known);
  const shares = hours.map((each) => {
    const slots = watched[each] ?? 0;
    return (slots - (heard[each] ?? 0) + 1) / (slots + 1);
  });
  return shares.length === 0 ? 1 : Math.min(1, Math.max(...shares));
}

/** What was a silence becomes a part of the rhythm: a source that now rests at weekends may do so. */
function endSilence(rhythm: Rhythm): Rhythm {
  const { quiet, heard, watched } = rhythm;
  if (rhythm.log10 === 0 && quiet.every((count) => count === 0)) return rhythm;
  const faded = quiet.map((count) => KEEP ** count);
  return {
    ...rhythm,
    heard: heard.map((value, hour) => value * (faded[hour] ?? 1)),
    watched: watched.map((value, hour) => {
      const fade = faded[hour] ?? 1;
      return value * fade + (1 - fade) / (1 - KEEP);
    }),
    quiet: none(),
    log10: 0,
  };
}

function changed(values: readonly number[], at: number, to: (value: number) => number): readonly number[] {
  return values.map((value, index) => (index === at ? to(value) : value));
}

/** Kept in about 700 characters. */
export function rhythmText({ heard, watched, quiet, learnt, log10, last }: KnownRhythm): string {
  return JSON.stringify({
    heard: packed(heard),
    watched: packed(watched),
    quiet: packed(quiet),
    learnt,
    log10,
    last,
  });
}

/** What `rhythmText` gave; undefined for anything else. */
export function parseRhythm(value: Readonly<Record<string, unknown>>): KnownRhythm | undefined {
  const [heard, watched, quiet] = [value['heard'], value['watched'], value['quiet']].map(unpacked);
  const { learnt, log10, last } = value;
  if (!heard || !watched || !quiet || typeof learnt !== 'number' || typeof log10 !== 'number')
    return undefined;
  return { heard, watched, quiet, learnt, log10, last: typeof last === 'number' ? last : undefined };
}

/** Halves are enough. */
function packed(values: readonly number[]): string {
  return Buffer.from(values.map((value) => Math.round(value * 2))).toString('base64');
}

function unpacked(text: unknown): readonly number[] | undefined {
  if (typeof text !== 'string') return undefined;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === HOURS ? [...bytes].map((value) => value / 2) : undefined;
}
