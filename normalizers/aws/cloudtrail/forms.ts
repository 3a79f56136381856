// Unwraps what CloudTrail's other interfaces put around an event: LookupEvents and EventBridge.
import type { Json, JsonObject, Outcome } from '../../normalizer.ts';
import { object, parseRecord, string } from '../../normalizer.ts';

/** The event, what stands around it, or why there is none. */
export type Unwrapped =
  | { readonly ok: true; readonly record: JsonObject; readonly around: JsonObject | undefined }
  | { readonly ok: false; readonly reject: Outcome };

/** Members under which a container holds records. */
const CONTAINERS = ['Records', 'Events'];

/** Parses a record and takes the event out of what surrounds it. */
export function unwrap(text: string): Unwrapped {
  const parsed = parseRecord(text, CONTAINERS);
  if (!parsed.ok) return parsed;
  const { record } = parsed;
  if (record['eventVersion'] !== undefined || record['eventName'] !== undefined)
    return { ok: true, record, around: undefined };

  // https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html
  const inner = string(record['CloudTrailEvent']);
  if (inner !== undefined) {
    const event = parseRecord(inner);
    return event.ok ? { ok: true, record: event.record, around: without(record, 'CloudTrailEvent') } : event;
  }
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
  const detail = record['detail-type'] === undefined ? undefined : object(record['detail']);
  return detail
    ? { ok: true, record: detail, around: without(record, 'detail') }
    : { ok: true, record, around: undefined };
}

function without(record: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** The leftovers of an event together with what stood around it; the event's own members win. */
export function withAround(
  leftovers: Record<string, unknown> | undefined,
  around: Record<string, Json> | undefined,
): Record<string, unknown> | undefined {
  return around === undefined ? leftovers : { ...around, ...leftovers };
}
