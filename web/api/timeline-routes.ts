// The timeline: who did what to which system, in lanes by system.
import type { FastifyInstance } from 'fastify';
import type { EventReader } from '../../pipeline/ports.ts';
import { isRoutine, rowOf } from '../../pipeline/timeline.ts';
import type { AccessEvent } from '../../schemas/generated/types.ts';
import type { TimelineAnswer, TimelineEvent } from './answers.ts';
import { ApiError } from './api-error.ts';
import { QUESTION, type Question, asked } from './asked.ts';
import type { Mask } from './mask.ts';
import { answers, list, object, text, whole } from './openapi.ts';
import { callerOf } from './scope.ts';

const MOST = 5_000;
/** Routine is read too, and not shown: so many events are looked at for an answer at most. */
const MOST_READ = 50_000;
const PAGE = 1_000;
/** A statement that is logged once for each table it touches is one event. */
const SAME_MS = 1_000;

const LANE_EVENT = object({
  id: text('`_id`.'),
  time: whole('ms since 1970 UTC.'),
  'start?': whole('ms since 1970 UTC, of what ends a session: when that began.'),
  'end?': whole('ms since 1970 UTC, for what lasted.'),
  who: text('The person, and the role he took.'),
  what: text('Command, change or action.'),
  where: text('The object.'),
  outcome: text('success, failure (with its code) or unknown.'),
  change: { type: 'boolean', description: 'It changed something.' },
  source: text('Configured source.'),
});

const TIMELINE = object({
  from: whole('ms since 1970 UTC.'),
  to: whole('ms since 1970 UTC.'),
  lanes: list(
    object({ system: text('The system.'), kind: text('oncall.system.kind.'), events: list(LANE_EVENT) }),
    'In the order of their first events.',
  ),
  routine: whole('Work of services and steps of connecting, left out unless asked for.'),
  more: { type: 'boolean', description: 'There are more events than were asked for.' },
});

interface Asked extends Question {
  readonly limit?: number;
  readonly routine?: boolean;
}

export function timelineRoutes(api: FastifyInstance, reader: EventReader, now: () => number): void {
  api.get<{ Querystring: Asked }>(
    '/api/timeline',
    {
      config: { may: 'search', records: 'timeline' },
      schema: {
        tags: ['search'],
        summary: 'Who did what to which system over a time',
        querystring: object({
          'query?': text('KQL: docs/kql.md.'),
          ...QUESTION,
          'limit?': whole('At most so many events; 1,000 when absent.', { minimum: 1, maximum: MOST }),
          'routine?': { type: 'boolean', description: 'Also what services do, and steps of connecting.' },
        }),
        response: answers(TIMELINE),
      },
    },
    async (request): Promise<TimelineAnswer> => {
      const { limit = 1_000, routine: all = false } = request.query;
      const { from = 0, to = now(), filter } = asked(request, request.query, now());
      if (from > to) throw new ApiError('bad_request', 'from is after to');
      const { mask } = callerOf(request);
      const lanes = new Map<string, Lane>();
      let [routine, shown, read] = [0, 0, 0];
      let after: string | undefined;
      let more = false;
      do {
        const page = await reader.search({
          query: { from, to, ...(filter && { filter }), limit: PAGE },
          sort: { field: '@timestamp', order: 'asc' },
          ...(after !== undefined && { after }),
        });
        read += page.events.length;
        for (const { id, json } of page.events) {
          const event = toldOf(mask, json);
          if (!all && isRoutine(event)) routine++;
          else if (shown === limit) more = true;
          else if (add(lanes, id, event)) shown++;
        }
        after = page.next;
      } while (after !== undefined && !more && read < MOST_READ);
      request.noted.returned = shown;
      return { from, to, lanes: [...lanes.values()], routine, more: more || after !== undefined };
    },
  );
}

interface Lane {
  readonly system: string;
  readonly kind: string;
  readonly events: TimelineEvent[];
}

const MASKED = '(masked)';

/** An event in which what is masked is said to be: so that it can be told like any other. */
function toldOf(mask: Mask, json: string): AccessEvent {
  const { event, user, oncall, ...rest } = mask.of(JSON.parse(json) as Partial<AccessEvent>);
  return {
    ...rest,
    event: { category: [], type: [], action: MASKED, outcome: 'unknown', dataset: '', ...event },
    user: { name: MASKED, ...user },
    oncall: { ...oncall, actor: { type: 'unknown', ...oncall?.actor } },
  } as unknown as AccessEvent;
}

/** False for what is a part of the one before it. */
function add(lanes: Map<string, Lane>, id: string, event: AccessEvent): boolean {
  const {
    system: { id: name = event.event.dataset, kind = 'application' } = {},
    session,
    change,
  } = event.oncall;
  const lane = lanes.get(name) ?? { system: name, kind, events: [] };
  lanes.set(name, lane);
  const { time, who, what, where, outcome, source } = rowOf(event);
  const last = lane.events.at(-1);
  if (last?.who === who && last.what === what && last.outcome === outcome && time - last.time < SAME_MS) {
    if (!last.where.includes(where))
      lane.events[lane.events.length - 1] = { ...last, where: `${last.where}, ${where}` };
    return false;
  }
  const end = Date.parse(event.event.end ?? session?.end ?? '');
  const start = session?.end === undefined ? NaN : Date.parse(session.start ?? '');
  lane.events.push({
    id,
    time,
    ...(start < time && { start }),
    ...(end > time && { end }),
    who,
    what,
    where,
    outcome,
    change: change !== undefined || event.event.type.some((type) => CHANGES.has(type)),
    source,
  });
  return true;
}

const CHANGES: ReadonlySet<string> = new Set(['change', 'creation', 'deletion', 'installation']);
