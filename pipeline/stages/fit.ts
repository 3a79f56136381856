// Cuts an event that is too long for the bus: its bytes are whole in the blob store, what identifies it stays.
import type { AccessEvent } from '../../schemas/generated/types.ts';

/** Longest event, in UTF-16 units of its JSON, that is stored as it is: the bus takes messages of 8 MiB. */
export const MAX_EVENT = 6 * 1024 * 1024;
/** Longest string that a cut event keeps: enough to see what a padded command does. */
const MAX_TEXT = 64 * 1024;

/** The event's JSON once it has been cut in place; `unmapped` goes last, when long strings were not the reason. */
export function fit(event: AccessEvent): string {
  cut(event as unknown as Record<string, unknown>);
  const json = JSON.stringify(event);
  if (json.length <= MAX_EVENT) return json;
  event.unmapped = { truncated: JSON.stringify(event.unmapped).slice(0, MAX_TEXT) };
  return JSON.stringify(event);
}

function cut(node: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string' && value.length > MAX_TEXT) node[key] = value.slice(0, MAX_TEXT);
    else if (typeof value === 'object' && value !== null) cut(value as Record<string, unknown>);
  }
}
