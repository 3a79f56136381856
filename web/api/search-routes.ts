// Searching events: a page of them, their number, a histogram and the most frequent values of fields.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { EventQuery, EventReader, SearchRequest, SearchResult } from '../../pipeline/ports.ts';
import { LIMITS } from '../../search/limits.ts';
import type { SearchBody } from './answers.ts';
import { QUESTION, asked, askedField } from './asked.ts';
import { filled, widthOf } from './histogram.ts';
import { OBJECT, answers, list, object, text, whole } from './openapi.ts';
import { callerOf } from './scope.ts';

const MOST_EVENTS = 1_000;
const MOST_FACETS = 20;
const MOST_BUCKETS = 500;
const FACET_VALUES = 10;
const BUCKETS = 60;

/** A query of the longest allowed, each of its characters escaped as JSON may. */
const BODY_BYTES = 6 * LIMITS.length + 64 * 1024;

const BODY = object({
  query: text('KQL: docs/kql.md. Empty for all.'),
  ...QUESTION,
  'limit?': whole('How many events; 100 when absent.', { minimum: 0, maximum: MOST_EVENTS }),
  'sort?': object(
    { field: text('A field.', { maxLength: 300 }), order: { enum: ['asc', 'desc'] } },
    'By @timestamp, newest first, when absent.',
  ),
  'after?': text('`next` of the page before, with the same query and sort.', { maxLength: 10_000 }),
  'facets?': { ...list(text('A field.', { maxLength: 300 })), maxItems: MOST_FACETS },
  'histogram?': {
    anyOf: [
      { type: 'boolean' },
      object({ buckets: whole('About so many.', { minimum: 1, maximum: MOST_BUCKETS }) }),
    ],
  },
});

export const FOUND = object({
  id: text('`_id`: 32 hex digits.'),
  event: {
    ...OBJECT,
    description: 'The event: docs/fields.md, without the fields that are masked for the role.',
  },
});

const ANSWER = object({
  total: whole('All that the query finds.'),
  events: list(FOUND),
  'next?': text('Give it as `after` for the next page.'),
  from: text('ISO 8601 UTC, resolved.'),
  to: text('ISO 8601 UTC, resolved.'),
  'histogram?': object({
    intervalMs: whole('Width of a bucket.'),
    buckets: list(
      object({
        time: whole('Beginning, ms since 1970 UTC.'),
        count: whole('Events.'),
        failures: whole('Of these, with event.outcome failure.'),
      }),
    ),
  }),
  'facets?': list(
    object({
      field: text('As asked for.'),
      values: list(object({ value: text('As text.'), count: whole('Events.') }), 'Most frequent first.'),
    }),
  ),
  tookMs: whole('How long the store took.'),
});

export function searchRoutes(api: FastifyInstance, reader: EventReader, now: () => number): void {
  api.post<{ Body: SearchBody }>(
    '/api/search',
    {
      bodyLimit: BODY_BYTES,
      config: { may: 'search', records: 'search' },
      schema: { tags: ['search'], summary: 'Searches events', body: BODY, response: answers(ANSWER) },
    },
    async (request, reply) => {
      const { body } = request;
      const started = performance.now();
      const query = asked(request, body, now());
      const sort = body.sort && { ...body.sort, field: askedField(request, body.sort.field) };
      const facets = body.facets?.map((field) => ({ field: askedField(request, field), size: FACET_VALUES }));
      const period = await periodOf(
        reader,
        query,
        body.histogram !== undefined && body.histogram !== false,
        now(),
      );
      const buckets = typeof body.histogram === 'object' ? body.histogram.buckets : BUCKETS;
      const intervalMs = widthOf(period.from, period.to, buckets);
      const result = await reader.search({
        query: { ...query, limit: body.limit ?? 100 },
        ...(sort && { sort }),
        ...(body.after !== undefined && { after: body.after }),
        ...(facets && { facets }),
        ...(body.histogram && { histogram: { intervalMs } }),
      } satisfies SearchRequest);
      Object.assign(request.noted, { count: result.total, returned: result.events.length });
      return answer(request, reply, result, {
        from: new Date(period.from).toISOString(),
        to: new Date(period.to).toISOString(),
        ...(result.histogram && {
          histogram: { intervalMs, buckets: filled(result.histogram, period.from, period.to, intervalMs) },
        }),
        tookMs: Math.round(performance.now() - started),
      });
    },
  );
}

/** An end that was not asked for is, where a histogram needs it, that of the events found. */
async function periodOf(
  reader: EventReader,
  query: EventQuery,
  needed: boolean,
  now: number,
): Promise<{ readonly from: number; readonly to: number }> {
  const first = async (order: 'asc' | 'desc'): Promise<number | undefined> => {
    const { events } = await reader.search({
      query: { ...query, limit: 1 },
      sort: { field: '@timestamp', order },
    });
    const [event] = events;
    if (event === undefined) return undefined;
    const { '@timestamp': time } = JSON.parse(event.json) as { '@timestamp': string };
    return Date.parse(time);
  };
  const to = query.to ?? (needed ? ((await first('desc')) ?? now) + 1 : now);
  const from = query.from ?? (needed ? await first('asc') : undefined) ?? Math.min(0, to);
  return { from, to };
}

/** Events are stored as JSON: where nothing is masked they go out as they are. */
export function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { total, events, next, facets }: Pick<SearchResult, 'total' | 'events' | 'next' | 'facets'>,
  rest: object,
): FastifyReply {
  const { mask } = callerOf(request);
  const found = events.map(({ id, json }) => `{"id":${JSON.stringify(id)},"event":${mask.ofJson(json)}}`);
  const others = JSON.stringify({ ...(next !== undefined && { next }), ...(facets && { facets }), ...rest });
  return reply
    .type('application/json; charset=utf-8')
    .send(`{"total":${String(total)},"events":[${found.join(',')}],${others.slice(1)}`);
}
