// Tells what values look like: times, addresses, people, outcomes, names of actions.
import {
  addressOf,
  EPOCH_UNITS,
  epochMs,
  isoText,
  parseIso,
  type EpochUnit,
} from '../../normalizers/normalizer.ts';

/** How a time is written: as text, or as a number of such units since 1970. */
export type TimeWriting = 'iso' | 'iso-local' | 'other' | 'other-local' | EpochUnit;

/** 2001 to 2100. */
const SECONDS = [978_307_200, 4_102_444_800] as const;
/** Any: it is asked what form the text has, not what time it is. */
const REFERENCE = Date.UTC(2026, 0, 1);

/** Undefined for what is no time that can be read. */
export function timeWriting(value: string): TimeWriting | undefined {
  const iso = parseIso(value);
  if (iso) return iso.offset === undefined ? 'iso-local' : 'iso';
  const written = isoText(value, REFERENCE);
  const other = typeof written === 'string' ? parseIso(written) : undefined;
  if (other) return other.offset === undefined ? 'other-local' : 'other';
  if (!/^\d{10}(?:\d{3}){0,3}(?:\.\d{1,9})?$/.test(value)) return undefined;
  const number = Number(value);
  return EPOCH_UNITS.find((unit) => {
    const seconds = epochMs(number, unit) / 1000;
    return seconds >= SECONDS[0] && seconds <= SECONDS[1];
  });
}

/** Whether times are numbers. */
export function isEpoch(writing: TimeWriting): writing is EpochUnit {
  return EPOCH_UNITS.some((unit) => unit === writing);
}

/** An IP address, with or without its port. */
export function isAddress(value: string): boolean {
  return addressOf(value)?.ip !== undefined;
}

export function isEmail(value: string): boolean {
  return /^[^\s@]{1,64}@[^\s@]{1,255}$/.test(value);
}

/** A login: one word, no number, no address, no time. */
export function isLogin(value: string): boolean {
  return /^[A-Za-z][\w.\\$+-]{0,63}$/.test(value) || isEmail(value);
}

/** A short name made of words, as actions have: `secret.read`, `Delete user`. */
export function isActionName(value: string): boolean {
  return /^[A-Za-z][\w.:/-]*(?: [A-Za-z][\w.-]*){0,3}$/.test(value) && value.length <= 60;
}

const SUCCESS =
  /^(?:ok|okay|success|succeeded|successful|true|yes|allow|allowed|grant|granted|pass|passed|permit|permitted|accept|accepted|completed|done)$/i;
const FAILURE =
  /^(?:fail|failed|failure|false|no|nok|ko|deny|denied|error|errored|refused|reject|rejected|forbidden|unauthori[sz]ed|blocked|invalid|aborted|timeout)$/i;

/** What a word says of how it ended; undefined when it says nothing. */
export function outcomeOf(value: string): 'success' | 'failure' | undefined {
  if (SUCCESS.test(value)) return 'success';
  return FAILURE.test(value) ? 'failure' : undefined;
}

/** A status code of HTTP. */
export function isStatusCode(value: string): boolean {
  return /^[1-5]\d\d$/.test(value);
}
