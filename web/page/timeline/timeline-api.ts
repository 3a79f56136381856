// What the timeline asks the API.
import type { TimelineAnswer } from '../../api/answers.ts';
import { api, request } from '../api.ts';
import { urlOf } from '../router.tsx';
import type { Range } from '../search/time-range.ts';
import { shown } from '../shown-text.ts';
import type { Density } from './axis.tsx';

/** More marks than these tell nothing at a glance. */
export const MOST_EVENTS = 1000;

const BUCKETS = 160;

export interface Asked {
  readonly query: string;
  readonly range: Range;
}

export interface TimelineData {
  readonly answer: TimelineAnswer;
  readonly density: Density | undefined;
}

/** The deeds of a period and how busy it was; both ends ISO 8601 or date math. */
export async function loadTimeline(asked: Asked | undefined, signal: AbortSignal): Promise<TimelineData> {
  const { from, to } = asked?.range ?? { from: 'now', to: 'now' };
  const query = asked?.query ?? '';
  const path = urlOf('/api/timeline', { query, from, to, limit: String(MOST_EVENTS) });
  const [answer, { histogram }] = await Promise.all([
    request<TimelineAnswer>(path, { signal }),
    api.search({ query, from, to, limit: 0, histogram: { buckets: BUCKETS } }, signal),
  ]);
  return { answer: readable(answer), density: histogram };
}

/** With names and commands that are read as they are. */
function readable(answer: TimelineAnswer): TimelineAnswer {
  const lanes = answer.lanes.map((lane) => ({
    ...lane,
    system: shown(lane.system),
    events: lane.events.map((event) => ({
      ...event,
      who: shown(event.who),
      what: shown(event.what),
      where: shown(event.where),
    })),
  }));
  return { ...answer, lanes };
}

/** Looking is an event itself, and always the newest. */
const OF_SOURCES = 'not event.dataset: accesstrail.api';

/** When the newest event of the sources happened, ms since 1970 UTC; undefined where there is none at all. */
export async function newestEvent(signal: AbortSignal): Promise<number | undefined> {
  const { events } = await api.search({ query: OF_SOURCES, limit: 1 }, signal);
  const [newest] = events;
  return newest && Date.parse(newest.event['@timestamp']);
}
