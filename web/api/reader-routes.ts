// The store for commands of the same machine, while this process owns it: its ports over HTTP, not for anybody else.
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { EventQuery, EventReader, SearchRequest } from '../../pipeline/ports.ts';
import { ACTIONS, type Recorder } from './access.ts';
import { ApiError } from './api-error.ts';
import type { CommandAccess } from './command-record.ts';
import { OBJECT, answers, object, text } from './openapi.ts';
import { callerOf } from './scope.ts';

/** A filter is longer than the query it was made of. */
const BODY_BYTES = 16 * 2 ** 20;

const COMMAND = { may: 'command' } as const;

export function readerRoutes(
  api: FastifyInstance,
  reader: EventReader,
  record: (access: CommandAccess, name: string) => ReturnType<Recorder['record']>,
): void {
  const schema = (summary: string): object => ({
    tags: ['self'],
    summary: `${summary} (for commands of the same machine)`,
    body: OBJECT,
    response: answers({}),
  });

  api.post<{ Body: { query: EventQuery } }>(
    '/api/reader/events',
    { bodyLimit: BODY_BYTES, config: COMMAND, schema: schema('Events of a query, a JSON object a line') },
    (request, reply) =>
      reply.type('application/x-ndjson').send(Readable.from(linesOf(reader.events(request.body.query)))),
  );
  api.post<{ Body: SearchRequest }>(
    '/api/reader/search',
    { bodyLimit: BODY_BYTES, config: COMMAND, schema: schema('One page of events') },
    ({ body }) => reader.search(body),
  );
  api.post<{ Body: { query: EventQuery } }>(
    '/api/reader/count',
    { bodyLimit: BODY_BYTES, config: COMMAND, schema: schema('How many events') },
    async ({ body }) => ({ count: await reader.count(body.query) }),
  );
  api.post<{ Body: { id: string } }>(
    '/api/reader/event',
    { config: COMMAND, schema: schema('One event') },
    async ({ body }) => ({ json: await reader.event(body.id) }),
  );
  api.post<{ Body: CommandAccess }>(
    '/api/reader/record',
    {
      bodyLimit: BODY_BYTES,
      config: COMMAND,
      schema: {
        ...schema('What a command asked'),
        body: {
          ...OBJECT,
          required: ['action', 'durationMs'],
          properties: object({ action: text('What it did.', { enum: ACTIONS }) })['properties'],
        },
      },
    },
    async (request) => {
      const { body } = request;
      if (typeof body.durationMs !== 'number') throw new ApiError('bad_request', 'durationMs is a number');
      await record(body, callerOf(request).name);
      return {};
    },
  );
}

/** A few lines at a time: each alone would cost as much as its events. */
async function* linesOf(events: AsyncIterable<string>): AsyncGenerator<string> {
  let lines = '';
  for await (const json of events) {
    lines += `${json}\n`;
    if (lines.length < 256 * 1024) continue;
    yield lines;
    lines = '';
  }
  if (lines !== '') yield lines;
}
