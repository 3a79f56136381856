// Tells a stretch of time from the store: who did what, where, with what outcome.
import type { AccessEvent } from '../schemas/generated/types.ts';
import type { EventReader } from './ports.ts';

export interface TimelineRow {
  /** ms since 1970 UTC. */
  readonly time: number;
  readonly who: string;
  readonly what: string;
  readonly where: string;
  readonly outcome: string;
  readonly source: string;
}

export interface Timeline {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly TimelineRow[];
  /** Events of the window that are not shown: routine reads and the work of services. */
  readonly routine: number;
}

/** Identities that work round the clock by themselves. */
const MACHINES = new Set(['service', 'system', 'application']);

/** Everything people did between two instants (ms UTC), oldest first; what machines did only where it failed. */
export async function timeline(reader: EventReader, from: number, to: number): Promise<Timeline> {
  const rows: TimelineRow[] = [];
  let routine = 0;
  for await (const json of reader.events({ from, to, order: 'oldest' })) {
    // The store gives back what was validated when it was written.
    const event = JSON.parse(json) as AccessEvent;
    if (isRoutine(event)) routine++;
    else rows.push(rowOf(event));
  }
  return { from, to, rows, routine };
}

function isRoutine({ event, oncall }: AccessEvent): boolean {
  return MACHINES.has(oncall.actor.type) && event.outcome !== 'failure';
}

function rowOf({ '@timestamp': timestamp, event, user, oncall }: AccessEvent): TimelineRow {
  const as = user.effective?.name;
  const { command, object, system, source } = oncall;
  const target = object?.name === undefined ? system?.id : `${object.type ?? 'object'} ${object.name}`;
  return {
    time: Date.parse(timestamp),
    who: as === undefined || as === user.name ? user.name : `${user.name} as ${as}`,
    what: command?.text ?? event.action,
    where: target ?? '',
    outcome:
      event.outcome === 'failure' && event.code !== undefined ? `failure ${event.code}` : event.outcome,
    source: source?.id ?? event.dataset,
  };
}
