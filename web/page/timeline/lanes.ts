// Lanes as they are drawn: sessions and marks apart, in the order in which something of note happened.
import type { TimelineAnswer, TimelineEvent } from '../../api/answers.ts';
import type { MarkKind } from './pack-marks.ts';
import { hasFailed, personOf } from './people.ts';

export interface Deed extends TimelineEvent {
  readonly kind: MarkKind;
  /** Words beside the mark; none for what only looked. */
  readonly label: string;
  readonly system: string;
}

/** A stretch of time. */
export interface Session {
  readonly deed: Deed;
  readonly time: number;
  readonly end: number;
}

export interface Lane {
  readonly system: string;
  readonly kind: string;
  readonly sessions: readonly Session[];
  readonly marks: readonly Deed[];
  readonly changes: number;
  readonly failures: number;
}

/** Words beside a mark are at most so long. */
const LONGEST_LABEL = 64;

/** A change or failure is of note; where a lane has none, its first event. */
function relevance({ sessions, marks }: Lane): number {
  const notable = marks.filter(({ kind }) => kind !== 'access');
  return Math.min(...(notable.length > 0 ? notable : [...marks, ...sessions]).map(({ time }) => time));
}

/** Lanes with the deeds of the people chosen (all where none is), that with the first thing of note first; empty lanes are left out. */
export function lanesOf(answer: Pick<TimelineAnswer, 'lanes'>, people: ReadonlySet<string>): readonly Lane[] {
  return answer.lanes
    .map(({ system, kind, events }): Lane => {
      const deeds = events
        .filter(({ who }) => people.size === 0 || people.has(personOf(who)))
        .map((event): Deed => ({ ...event, system, ...noteOf(event) }));
      const sessions = deeds.flatMap((deed) => sessionOf(deed) ?? []);
      const marks = deeds.filter((deed) => sessionOf(deed) === undefined);
      return {
        system,
        kind,
        sessions,
        marks,
        changes: deeds.filter(({ change }) => change).length,
        failures: deeds.filter(({ outcome }) => hasFailed(outcome)).length,
      };
    })
    .filter(({ sessions, marks }) => sessions.length + marks.length > 0)
    .map((lane) => ({ lane, at: relevance(lane) }))
    .sort((a, b) => Number(isQuiet(a.lane)) - Number(isQuiet(b.lane)) || a.at - b.at)
    .map(({ lane }) => lane);
}

function isQuiet({ changes, failures }: Lane): boolean {
  return changes + failures === 0;
}

/** Of what lasted: a session that ended, or an event with an end of its own; undefined for an instant. */
function sessionOf(deed: Deed): Session | undefined {
  const { time, start, end, outcome } = deed;
  if (hasFailed(outcome)) return undefined;
  if (start !== undefined) return { deed, time: start, end: time };
  return end === undefined ? undefined : { deed, time, end };
}

function noteOf({ what, outcome, change }: TimelineEvent): Pick<Deed, 'kind' | 'label'> {
  const kind = hasFailed(outcome) ? 'failure' : change ? 'change' : 'access';
  return { kind, label: kind === 'access' ? '' : oneLine(what) };
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_LABEL ? `${line.slice(0, LONGEST_LABEL - 1)}…` : line;
}

/** All deeds of the lanes, oldest first. */
export function deedsOf(lanes: readonly Lane[]): readonly Deed[] {
  return lanes
    .flatMap(({ sessions, marks }) => [...sessions.map(({ deed }) => deed), ...marks])
    .sort((a, b) => a.time - b.time);
}
