// Reads the times of JSON records: ISO 8601 with an offset as vendors write it, and what shippers and warehouses make of it without one.
import type { AccessEvent } from '../../schemas/generated/types.ts';
import type { Normalizer, OptionSpec, Outcome } from '../contract.ts';
import type { Json } from './json.ts';
import { fromMs } from './from-ms.ts';
import { parseIso, utc } from './time.ts';
import { isZone, type Zone, zone } from './zone.ts';

/** What times since 1970 UTC are counted in. */
export const EPOCH_UNITS = ['s', 'ms', 'us', 'ns'] as const;
export type EpochUnit = (typeof EPOCH_UNITS)[number];

/** Reject codes of a time that cannot be read. */
export type WrittenTimeFault = 'missing_field' | 'bad_time' | 'zone_missing';

/** A time as `YYYY-MM-DDTHH:mm:ss.sssZ`, and how its zone is known where it had none. */
export interface WrittenTime {
  readonly utc: string;
  readonly known: AccessEvent['oncall']['time'];
}

/** The option of sources whose vendor writes a zone, but whose shippers may not. */
export const SHIPPER_TIMEZONE: OptionSpec = {
  description:
    'IANA zone of times that a shipper wrote as text without an offset; the vendor itself needs none.',
  example: 'UTC',
  check: (value) => (isZone(value) ? undefined : `"${value}" is not an IANA time zone`),
};

/** `create` of a source that has this option and maps each record by its text alone. */
export function inShipperZone(map: (text: string, zone: Zone | undefined) => Outcome): Normalizer['create'] {
  return ({ timezone }) => {
    const local = timezone === undefined ? undefined : zone(timezone);
    return ({ text }) => map(text, local);
  };
}

/**
 * A time as text with an offset, or without one when `zone` says in which it was written; or as a number of `unit` since 1970 UTC (none:
 * numbers are no times). Faults: `missing_field`, `bad_time`, `zone_missing`.
 */
export function writtenTime(
  value: Json,
  zone: Zone | undefined,
  unit?: EpochUnit,
): WrittenTime | WrittenTimeFault {
  if (value === undefined || value === null || value === '') return 'missing_field';
  if (typeof value === 'number' && unit !== undefined) return exact(epochMs(value, unit));
  if (typeof value !== 'string') return 'bad_time';
  // Most times are UTC already, and only checked.
  const written = value.endsWith('Z') ? utc(value) : undefined;
  if (written !== undefined) return { utc: written, known: undefined };
  const local = parseIso(value);
  if (!local) return 'bad_time';
  if (local.offset !== undefined) return exact(local.localMs - local.offset * 60_000);
  if (!zone) return 'zone_missing';
  const instant = zone.resolve(local.localMs);
  const found = instant && fromMs(instant.ms);
  if (instant === undefined || found === undefined) return 'bad_time';
  const ambiguous = instant.ambiguous || undefined;
  const nonexistent = instant.nonexistent || undefined;
  return { utc: found, known: { zone_source: 'option', ambiguous, nonexistent } };
}

/** What a fault says, for the message of a reject. */
export const WRITTEN_TIME_FAULTS: Readonly<Record<WrittenTimeFault, string>> = {
  missing_field: 'is missing',
  bad_time: 'is no time',
  zone_missing: 'is text without a zone, and the source has no timezone',
};

/** In ms, with what is left over behind the point. Divided: to multiply by 0.001 would be a millisecond short now and then. */
export function epochMs(value: number, unit: EpochUnit): number {
  switch (unit) {
    case 's':
      return value * 1000;
    case 'ms':
      return value;
    case 'us':
      return value / 1e3;
    case 'ns':
      return value / 1e6;
  }
}

function exact(ms: number): WrittenTime | WrittenTimeFault {
  const found = Number.isFinite(ms) ? fromMs(Math.floor(ms)) : undefined;
  return found === undefined ? 'bad_time' : { utc: found, known: undefined };
}
