// Rejects: listed, counted, their bytes, and sending them through again.
import type { FastifyInstance } from 'fastify';
import type { RejectQuery, RejectStore } from '../../pipeline/ports.ts';
import type { ReplayResult } from '../../pipeline/replay.ts';
import { REJECT_CODES } from '../../schemas/reject-codes.ts';
import type { Reject } from '../../schemas/generated/types.ts';
import { ApiError } from './api-error.ts';
import type { ApiParts } from './api.ts';
import { OBJECT, answers, list, object, text, whole } from './openapi.ts';
import { callerOf } from './scope.ts';

/** Many may be named by their ids. */
const BODY_BYTES = 4 * 2 ** 20;

/** As many as one answer holds, but to commands of the same machine. */
const MOST = 1_000;

const ID = { type: 'string', pattern: '^[0-9a-f]{32}$', description: 'Id of a reject, 32 hex digits.' };

const QUERY = {
  'status?': { enum: ['open', 'replayed', 'discarded'] },
  'sourceId?': text('Id of the configured source.', { maxLength: 200 }),
  'code?': { enum: Object.keys(REJECT_CODES), description: 'docs/rejects.md explains them.' },
  'ids?': list(ID),
  'limit?': whole('At most so many, newest first; no more than 1,000.', { minimum: 0 }),
};

const COUNT = object({
  sourceId: text('Id of the configured source.'),
  code: text('Why they are no events.'),
  status: text('open, replayed or discarded.'),
  count: whole('How many.'),
});

const REPLAYED = object({
  replayed: whole('Sent through again.'),
  reopened: whole('Of these, those that failed again already.'),
  skipped: whole('Left alone: too many attempts, or a whole file that broke off.'),
});

/** `input` undefined is left out of the JSON. */
type Listed = Omit<Reject, 'input'> & { readonly input: string | undefined };

interface ListBody extends RejectQuery {
  readonly input?: boolean;
}

export function rejectRoutes(api: FastifyInstance, rejects: RejectStore, replay: ApiParts['replay']): void {
  api.post<{ Body: ListBody }>(
    '/api/rejects/list',
    {
      bodyLimit: BODY_BYTES,
      config: { may: 'rejects', records: 'rejects' },
      schema: {
        tags: ['sources'],
        summary: 'Records that are no events, newest first',
        body: object({
          ...QUERY,
          'input?': { type: 'boolean', description: 'With their bytes, base64 (needs "raw").' },
        }),
        response: answers(
          list({ ...OBJECT, description: 'schemas/reject.v1.json; `input` only when asked for.' }),
        ),
      },
    },
    async (request): Promise<readonly Listed[]> => {
      const { input = false, limit = 100, ...query } = request.body;
      const caller = callerOf(request);
      if (input && !caller.may.has('raw'))
        throw new ApiError('forbidden', `the role ${caller.role} does not see raw records`);
      const most = caller.via === 'command' ? limit : Math.min(limit, MOST);
      const found = await rejects.list({ ...query, limit: most });
      request.noted = { object: { type: 'reject' }, returned: found.length };
      // Lists without bytes are the page's own counters.
      request.trivial = !input;
      return input ? found : found.map((reject) => ({ ...reject, input: undefined }));
    },
  );

  api.get(
    '/api/rejects/counts',
    {
      config: { may: 'sources' },
      schema: {
        tags: ['sources'],
        summary: 'How many rejects, by source, code and status',
        response: answers(list(COUNT)),
      },
    },
    () => rejects.counts(),
  );

  api.get<{ Params: { id: string } }>(
    '/api/rejects/:id/raw',
    {
      config: { may: 'raw', records: 'raw' },
      schema: {
        tags: ['sources'],
        summary: 'The bytes of a reject as they were received, secrets masked',
        params: object({ id: ID }),
        response: answers({ type: 'string', format: 'binary' }, 'The bytes', 'application/octet-stream'),
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      request.noted = { object: { type: 'reject', name: id } };
      const [found] = await rejects.list({ ids: [id], limit: 1 });
      if (found === undefined) throw new ApiError('not_found', `there is no reject ${id}`);
      const bytes = Buffer.from(found.input, 'base64');
      request.noted.returned = bytes.length;
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename="${id}.raw"`)
        .send(bytes);
    },
  );

  api.post<{ Body: { query?: RejectQuery; force?: boolean } }>(
    '/api/rejects/replay',
    {
      bodyLimit: BODY_BYTES,
      config: { may: 'replay', records: 'replay' },
      schema: {
        tags: ['sources'],
        summary: 'Sends open rejects through again',
        body: object({
          'query?': object(QUERY, 'Which; all open ones when absent.'),
          'force?': { type: 'boolean', description: 'Also those that failed more than five times.' },
        }),
        response: answers(REPLAYED),
      },
    },
    async (request): Promise<ReplayResult> => {
      const { query = {}, force = false } = request.body;
      request.noted = {
        object: { type: 'reject', name: query.ids?.length === 1 ? query.ids[0] : query.sourceId },
      };
      const result = await replay(query, force);
      Object.assign(request.noted, { count: result.replayed + result.skipped, returned: result.replayed });
      return result;
    },
  );
}
