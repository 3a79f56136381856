// What the export command of the same machine asks of the process that owns the store: events in bulk, and what the manifest says of them.
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { ExportParts } from '../../exports/make-export.ts';
import type { EventQuery } from '../../pipeline/ports.ts';
import { parseQuery } from '../../search/parse-query.ts';
import { OBJECT, answers, object, text, whole } from './openapi.ts';

/** What is to be exported; `now` is that of date math in the query. Times in ms since 1970 UTC. */
export interface ExportBody {
  readonly query: string;
  readonly from?: number;
  readonly to?: number;
  readonly now: number;
  readonly timezone: string;
}

const BODY = object({
  query: text('KQL.'),
  'from?': whole('Inclusive, ms since 1970 UTC.'),
  'to?': whole('Exclusive, ms since 1970 UTC.'),
  now: whole('What now means in the query, ms since 1970 UTC.'),
  timezone: text('IANA zone of local times in the query.'),
});

/** Lines are JSON arrays of an id and an event, oldest first; a stream that does not end well is broken off. */
export function exportCommandRoutes(api: FastifyInstance, parts: ExportParts): void {
  api.post<{ Body: ExportBody }>(
    '/api/export/events',
    {
      config: { may: 'command', records: 'export' },
      schema: {
        tags: ['exports'],
        summary: 'All events of a query, oldest first (for commands of the same machine)',
        body: BODY,
        response: answers({ type: 'string' }, 'A JSON array of id and event a line', 'application/x-ndjson'),
      },
    },
    async (request, reply) => {
      const { body } = request;
      request.noted.query = {
        text: body.query,
        ...(body.from === undefined ? {} : { from: new Date(body.from).toISOString() }),
        ...(body.to === undefined ? {} : { to: new Date(body.to).toISOString() }),
      };
      const pages = parts.events.pages(queryOf(body));
      return reply.type('application/x-ndjson').send(Readable.from(linesOf(pages)));
    },
  );
  api.post<{ Body: { from?: number; to?: number } }>(
    '/api/export/context',
    {
      config: { may: 'command' },
      schema: {
        tags: ['exports'],
        summary: 'Rejects of a period and completeness of the sources (for commands of the same machine)',
        body: object({ 'from?': whole('ms since 1970 UTC.'), 'to?': whole('ms since 1970 UTC.') }),
        response: answers(OBJECT),
      },
    },
    async ({ body }) => ({
      rejects: await parts.rejects({ name: '', ...body }),
      statuses: await parts.statuses(),
    }),
  );
}

function queryOf({ query, from, to, now, timezone }: ExportBody): EventQuery {
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    filter: parseQuery(query, { now, timezone }),
  };
}

async function* linesOf(pages: ReturnType<ExportParts['events']['pages']>): AsyncGenerator<string> {
  for await (const page of pages)
    yield page.map(({ id, event }) => `${JSON.stringify([id, event])}\n`).join('');
}
