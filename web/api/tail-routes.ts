// Live tail: events as they are stored, as server-sent events.
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { EventTail, Watch } from '../../pipeline/event-tail.ts';
import { ApiError, toApiError } from './api-error.ts';
import type { ApiParts } from './api.ts';
import { asked } from './asked.ts';
import { answers, object, text } from './openapi.ts';
import type { Principal } from './principal.ts';
import { callerOf } from './scope.ts';

/** Each asks the store again and again: so many may look on at once. */
const MOST_WATCHING = 50;

const PAUSE_MS = 500;
const AT_ONCE = 200;
/** Proxies end what is silent for long. */
const HEARTBEAT_MS = 15_000;

export function tailRoutes(
  api: FastifyInstance,
  tail: EventTail,
  { now, log }: Pick<ApiParts, 'now' | 'log'>,
): void {
  const watching = new Set<AbortController>();
  // A server that closes waits for its answers, and these never end by themselves.
  api.addHook('preClose', (done) => {
    for (const each of watching) each.abort();
    done();
  });

  api.get<{ Querystring: { query?: string } }>(
    '/api/tail',
    {
      config: { may: 'search', records: 'tail' },
      schema: {
        tags: ['search'],
        summary: 'Events as they are stored: server-sent events named access, each { id, event }',
        querystring: object({ 'query?': text('KQL: docs/kql.md. Empty for all.') }),
        response: answers({ type: 'string' }, 'Until the caller goes away', 'text/event-stream'),
      },
    },
    async (request, reply) => {
      const { filter = { kind: 'all' } } = asked(request, request.query, now());
      if (watching.size >= MOST_WATCHING)
        throw new ApiError('unavailable', 'too many look on already', { retryAfter: 30 });
      const watch = await tail.watch(filter);
      const end = new AbortController();
      watching.add(end);
      reply.raw.once('close', () => {
        end.abort();
        watching.delete(end);
      });
      const failed = (error: unknown): void => {
        log.error({ requestId: request.id, err: error }, 'a live tail failed');
      };
      const messages = messagesOf(watch, callerOf(request), end.signal, { now, failed });
      // A reader that is slow is waited for: what it has not seen stays in the store until it asks.
      return reply
        .type('text/event-stream; charset=utf-8')
        .header('x-accel-buffering', 'no')
        .send(Readable.from(messages, { objectMode: false, highWaterMark: 64 * 1024 }));
    },
  );
}

async function* messagesOf(
  watch: Watch,
  { mask, expires = Infinity }: Principal,
  signal: AbortSignal,
  { now, failed }: { readonly now: () => number; readonly failed: (error: unknown) => void },
): AsyncGenerator<string> {
  yield ': watching\n\n';
  let spoken = performance.now();
  try {
    while (!signal.aborted && now() < expires) {
      const found = await watch.next(AT_ONCE);
      if (found.length > 0) {
        const texts = found.map(
          ({ id, json }) => `event: access\nid: ${id}\ndata: {"id":"${id}","event":${mask.ofJson(json)}}\n\n`,
        );
        yield texts.join('');
        spoken = performance.now();
      } else if (performance.now() - spoken > HEARTBEAT_MS) {
        yield ': still here\n\n';
        spoken = performance.now();
      }
      if (found.length < AT_ONCE) await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    }
  } catch (error) {
    const { code, message } = toApiError(error);
    if (code === 'internal') failed(error);
    yield `event: error\ndata: ${JSON.stringify({ code, message })}\n\n`;
  }
}
