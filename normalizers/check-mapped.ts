// Decides whether what a mapping made can become an event, before the pipeline adds its part.
import { type EventFault, checkEvent } from '../schemas/check-event.ts';

/** The first fault of a mapped event, or undefined; what the pipeline stamps is taken as given. */
export function checkMapped(mapped: unknown): EventFault | undefined {
  if (typeof mapped !== 'object' || mapped === null) return { path: '', message: 'there is no event' };
  const parts = mapped as { readonly event?: object; readonly oncall?: object };
  return checkEvent({
    ...parts,
    ecs: { version: '9.4.0' },
    event: { id: 'case', ...parts.event, dataset: 'case', original: '', hash: '' },
    oncall: { ...parts.oncall, mapping: { revision: 1 } },
  });
}
