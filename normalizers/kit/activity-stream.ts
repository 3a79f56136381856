// Reads what all events of a database activity stream have, whichever engine of Amazon Aurora or RDS it is of.
import type { Json, JsonObject } from './json.ts';
import { parseIso } from './time.ts';

/** The member that holds the events of a batch, once it is decrypted. */
export const ACTIVITY_LIST = 'databaseActivityEventList';

/** Where that stands: in the batch, or in the record of the Kinesis stream with the batch put in its place. */
export const ACTIVITY_ARRAYS: readonly (readonly string[])[] = [
  [ACTIVITY_LIST],
  ['databaseActivityEvents', ACTIVITY_LIST],
];

export const ACTIVITY_FILTERS = {
  heartbeat: 'What a database activity stream sends to show that it works.',
} as const;

/**
 * Whether an object is an event of an engine's stream, or a heartbeat, which names no engine; undefined for any other.
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/DBActivityStreams.AuditLog.databaseActivityEventList.html § type, dbProtocol
 */
export function activityKind(
  { type, dbProtocol, message }: JsonObject,
  engine: string,
): 'record' | 'heartbeat' | undefined {
  if (type === 'heartbeat' && message === undefined) return type;
  return typeof dbProtocol === 'string' && dbProtocol.startsWith(engine) ? 'record' : undefined;
}

/** Nanoseconds from one time of an event to another; undefined where there are not both. */
export function activityDuration(start: Json, end: Json): number | undefined {
  const [from, to] = [microseconds(start), microseconds(end)];
  return from === undefined || to === undefined || to < from ? undefined : (to - from) * 1000;
}

const BEHIND_MS = /\.\d{3}(\d{3})/;

function microseconds(time: Json): number | undefined {
  const iso = typeof time === 'string' ? parseIso(time) : undefined;
  if (typeof time !== 'string' || iso?.offset === undefined) return undefined;
  return (iso.localMs - iso.offset * 60_000) * 1000 + Number(BEHIND_MS.exec(time)?.[1] ?? 0);
}
