// Unwraps what CloudTrail's other interfaces put around an event: LookupEvents and EventBridge.
import type { JsonObject, Outcome } from '../../normalizer.ts';
import { consumed, leftovers, object, parseRecord, string } from '../../normalizer.ts';

/** What stands around the event, for `unmapped`. */
export type Around = Readonly<Record<string, unknown>> | undefined;

/** The event, what stands around it, or why there is none. */
export type Unwrapped =
  | { readonly ok: true; readonly record: JsonObject; readonly around: Around }
  | { readonly ok: false; readonly reject: Outcome };

/** Members under which a container holds records. */
const CONTAINERS = ['Records', 'Events'];
const LOOKUP = consumed(['CloudTrailEvent']);
const BRIDGE = consumed(['detail']);

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
    return event.ok ? { ok: true, record: event.record, around: leftovers(record, LOOKUP) } : event;
  }
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
  const detail = record['detail-type'] === undefined ? undefined : object(record['detail']);
  return detail
    ? { ok: true, record: detail, around: leftovers(record, BRIDGE) }
    : { ok: true, record, around: undefined };
}

/** The leftovers of an event together with what stood around it; the event's own members win. */
export function withAround(
  rest: Record<string, unknown> | undefined,
  around: Around,
): Record<string, unknown> | undefined {
  return around === undefined ? rest : { ...around, ...rest };
}
