// How an HTTP API is described: the types of the YAML files in descriptions/, and what stands where they say nothing.
import type {
  HttpPollAnswer,
  HttpPollAuth,
  HttpPollDescription,
  HttpPollParameter,
} from '../../schemas/generated/types.ts';

/** A description as written; schemas/collectors/http-poll-description.v1.json says what each key means. */
export type Description = HttpPollDescription;
export type DescribedAuth = HttpPollAuth;
export type DescribedAnswer = HttpPollAnswer;
export type Parameter = HttpPollParameter;

/** A value of a parameter, or a time in the format the API takes. */
export type Value = string | number | boolean;
export type Values = Readonly<Record<string, Value | undefined>>;

/** Keys from the root of a JSON value. */
export type Keys = readonly string[];

/** How the bounds of time are written in requests. */
export type TimeFormat = 'iso-s' | 'iso-ms' | 'epoch-s' | 'epoch-ms';

/** Names in templates that are no parameters. */
export const RESERVED: readonly string[] = ['from', 'to'];

/** Durations where a description has none. */
export const DEFAULTS = {
  poll: '60s',
  backfill: '1d',
  timeout: '30s',
  overlap: '10m',
  settle: '30s',
  width: '1d',
  minimum: '1s',
  pause: '1s',
} as const;

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** ms of a duration such as 10m, which the schema has checked. */
export function durationMs(text: string): number {
  const [, number, unit = ''] = /^(\d+)(ms|s|m|h|d)$/.exec(text) ?? [];
  return Number(number) * (UNITS[unit] ?? NaN);
}

/** A key path as written: one key, or a list of them; absent is the root. */
export function keysOf(path: string | readonly string[] | undefined): Keys {
  return path === undefined ? [] : typeof path === 'string' ? [path] : path;
}
