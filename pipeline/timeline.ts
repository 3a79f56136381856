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
  /** Events of the window that are not shown: the work of services, and steps of connecting. */
  readonly routine: number;
}

/** Identities that work round the clock by themselves. */
const MACHINES = new Set(['service', 'system', 'application']);

/**
 * What people did between two instants (ms UTC), oldest first; what machines did, and the steps of connecting, only where it failed. One
 * statement that is logged once for each table it touches is one row.
 */
export async function timeline(reader: EventReader, from: number, to: number): Promise<Timeline> {
  const rows: TimelineRow[] = [];
  let routine = 0;
  for await (const json of reader.events({ from, to, order: 'oldest' })) {
    // The store gives back what was validated when it was written.
    const event = JSON.parse(json) as AccessEvent;
    if (isRoutine(event)) routine++;
    else add(rows, rowOf(event));
  }
  return { from, to, rows, routine };
}

/** The work of services, and steps of connecting: shown only where it failed. */
export function isRoutine({ event, user, oncall }: AccessEvent): boolean {
  if (event.outcome === 'failure') return false;
  const nobody = user.name === 'unknown' && event.outcome === 'unknown';
  return nobody || MACHINES.has(oncall.actor.type) || isStep(event);
}

/** A step on the way to a session (a connection received, a password accepted), not the session itself. */
function isStep({ category, type }: AccessEvent['event']): boolean {
  const connecting = category.some(
    (each) => each === 'authentication' || each === 'session' || each === 'network',
  );
  return connecting && type.every((each) => each === 'info' || each === 'connection');
}

/** What an event tells, in a few words. */
export function rowOf({ '@timestamp': timestamp, event, user, oncall, error }: AccessEvent): TimelineRow {
  const as = user.effective?.name;
  const { object, system, source } = oncall;
  return {
    time: Date.parse(timestamp),
    who: as === undefined || as === user.name ? user.name : `${user.name} as ${short(as)}`,
    what: whatOf(event, oncall),
    where:
      object?.name === undefined
        ? (system?.id ?? '')
        : described(object.type ?? 'object', short(object.name)),
    outcome:
      event.outcome === 'failure' && error?.code !== undefined ? `failure ${error.code}` : event.outcome,
    source: source?.id ?? event.dataset,
  };
}

function whatOf({ action }: AccessEvent['event'], { command, change }: AccessEvent['oncall']): string {
  if (command?.text !== undefined)
    return command.kind === 'sql' ? command.text : `${action}: ${command.text}`;
  if (!change) return action;
  const { property = [], before, after } = change;
  const values = [before, after].filter((value) => value !== undefined).join(' -> ');
  return `${action} (${[property.join(', '), values].filter((part) => part !== '').join(' ')})`;
}

/** An ARN without partition, service, region and account, a role without its path: what a person calls the thing. */
function short(name: string): string {
  return name.replace(/^arn:[^:]*:[^:]*:[^:]*:[^:]*:/, '').replace(/^role\/.*\//, 'role/');
}

/** `role OnCallBreakGlass`, whether the name repeats its type or not. */
function described(type: string, name: string): string {
  return `${type} ${name.startsWith(`${type}/`) ? name.slice(type.length + 1) : name}`;
}

function add(rows: TimelineRow[], row: TimelineRow): void {
  const last = rows.at(-1);
  const same =
    last?.who === row.who &&
    last.what === row.what &&
    last.outcome === row.outcome &&
    row.time - last.time < 1000;
  if (!same) rows.push(row);
  else if (!last.where.includes(row.where))
    rows[rows.length - 1] = { ...last, where: `${last.where}, ${row.where}` };
}
