// Exports over the API: what is configured, its runs, starting one, and pulling its files in parts.
import { basename, dirname } from 'node:path';
import send from '@fastify/send';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ExportSummary, Exports } from '../../exports/exports.ts';
import type { Manifest } from '../../exports/manifest.ts';
import { type Run, fileOfRun, manifestOfRun } from '../../exports/results.ts';
import { resolveTime } from '../../search/date-math.ts';
import { ApiError } from './api-error.ts';
import { OBJECT, answers, list, object, text } from './openapi.ts';
import { type Principal, reaches } from './principal.ts';
import { callerOf } from './scope.ts';

type Params<Names extends string> = Readonly<Record<Names, string>>;

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  sig: 'application/octet-stream',
};

const params = (...names: readonly string[]): Readonly<Record<string, unknown>> =>
  object(Object.fromEntries(names.map((name) => [name, { type: 'string', maxLength: 200 }])));

const EXPORT = {
  ...OBJECT,
  description: 'An export: name, title, query, schedule, format, destination, control, and its latest runs.',
};
const RUN = {
  ...OBJECT,
  description:
    'A run: id, status (running, done, failed), from, to, started, finished, rows, bytes, files, signed.',
};
const MANIFEST_ANSWER = {
  ...OBJECT,
  description: 'manifest.json as it was signed: docs/exports.md explains it.',
};

/** A token that is scoped to exports sees those and no others. `now` in ms since 1970 UTC. */
export function exportRoutes(api: FastifyInstance, exports: Exports, now: () => number): void {
  const may = (request: FastifyRequest<{ Params: Params<'name'> }>): string => {
    const { name } = request.params;
    request.noted.object = { type: 'export', name };
    // Which exports there are is not told to a token that may not reach them.
    if (!reaches(callerOf(request), name) || !exports.plans.some((plan) => plan.name === name))
      throw new ApiError('not_found', `there is no export "${name}"`);
    return name;
  };

  api.get(
    '/api/exports',
    {
      config: { may: 'pull' },
      schema: {
        tags: ['exports'],
        summary: 'What is exported, when, and the latest runs',
        response: answers(list(EXPORT)),
      },
    },
    async (request): Promise<readonly ExportSummary[]> => {
      const caller: Principal = callerOf(request);
      return (await exports.list()).filter(({ name }) => reaches(caller, name));
    },
  );

  api.get<{ Params: Params<'name'> }>(
    '/api/exports/:name/runs',
    {
      config: { may: 'pull' },
      schema: {
        tags: ['exports'],
        summary: 'All runs of an export, latest first',
        params: params('name'),
        response: answers(list(RUN)),
      },
    },
    async (request): Promise<readonly Run[]> => exports.runs(may(request)),
  );

  api.post<{ Params: Params<'name'>; Body: { from?: string; to?: string } | null }>(
    '/api/exports/:name/run',
    {
      config: { may: 'exports', records: 'export' },
      schema: {
        tags: ['exports'],
        summary: 'Make a result now, beside those of the schedule',
        params: params('name'),
        body: object({
          'from?': text('ISO 8601 or date math; default: the period of the export.'),
          'to?': text('The same; exclusive.'),
        }),
        response: answers(RUN, 'It has begun'),
      },
    },
    async (request, reply): Promise<Run> => {
      const plan = exports.plan(may(request));
      const { from, to } = request.body ?? {};
      const options = { now: now(), timezone: plan.timezone };
      const range = {
        ...(from === undefined ? {} : { from: resolveTime(from, 'from', options) }),
        ...(to === undefined ? {} : { to: resolveTime(to, 'to', options) }),
      };
      if (range.from !== undefined && range.to !== undefined && range.from >= range.to)
        throw new ApiError('bad_request', '"from" must be before "to"');
      request.noted.query = { text: plan.query, from, to };
      if ((await exports.runs(plan.name)).some(({ status }) => status === 'running'))
        throw new ApiError('conflict', `${plan.name} is being made just now: wait until it is done`);
      const run = exports.start(plan.name, range);
      return reply.code(202).send(run);
    },
  );

  api.get<{ Params: Params<'name' | 'run'> }>(
    '/api/exports/:name/runs/:run/manifest',
    {
      config: { may: 'pull' },
      schema: {
        tags: ['exports'],
        summary: 'The manifest of a run',
        params: params('name', 'run'),
        response: answers(MANIFEST_ANSWER),
      },
    },
    async (request): Promise<Manifest> => {
      const found = await manifestOfRun(exports.plan(may(request)), request.params.run);
      if (!found) throw new ApiError('not_found', 'there is no finished run of that name');
      return found;
    },
  );

  api.get<{ Params: Params<'name' | 'run' | 'file'> }>(
    '/api/exports/:name/runs/:run/files/:file',
    {
      config: { may: 'pull', records: 'pull' },
      schema: {
        tags: ['exports'],
        summary:
          'A file of a run, manifest.json and manifest.sig among them; ranges (Range, If-Range) take up where a download broke off',
        params: params('name', 'run', 'file'),
        response: answers(
          { type: 'string', format: 'binary' },
          'The file, or the part of it that was asked for',
          'application/octet-stream',
        ),
      },
    },
    async (request, reply) => {
      const plan = exports.plan(may(request));
      const { run, file } = request.params;
      request.noted.object = { type: 'export', name: `${plan.name}/${run}/${file}` };
      const found = await fileOfRun(plan, run, file);
      if (!found) throw new ApiError('not_found', 'there is no such file here');
      return sendFile(request, reply, found, file);
    },
  );
}

/** The ETag is the file's SHA-256: what was begun with one is never gone on with another. */
async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  {
    path,
    sha256,
    bytes,
  }: { readonly path: string; readonly sha256: string | undefined; readonly bytes: number },
  name: string,
): Promise<FastifyReply> {
  const etag = sha256 === undefined ? undefined : `"${sha256}"`;
  // Judged here: the library would compare with an ETag of its own.
  const condition = request.headers['if-range'];
  const headers: typeof request.raw.headers = { ...request.headers };
  delete headers['if-range'];
  if (condition !== undefined && condition !== etag) delete headers.range;
  if (etag !== undefined && request.headers['if-none-match'] === etag)
    return reply.code(304).header('etag', etag).send();
  delete headers['if-none-match'];
  const asked = Object.create(request.raw, { headers: { value: headers } }) as typeof request.raw;
  const result = await send(asked, encodeURIComponent(basename(path)), {
    root: dirname(path),
    acceptRanges: true,
    cacheControl: false,
    contentType: false,
    dotfiles: 'allow',
    etag: false,
    lastModified: false,
  });
  if (result.type !== 'file') {
    const status = result.statusCode;
    if (status !== 416) throw new ApiError('not_found', 'there is no such file here');
    return reply
      .code(416)
      .header('content-range', `bytes */${String(bytes)}`)
      .send();
  }
  return reply
    .code(result.statusCode)
    .headers(result.headers)
    .header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`)
    .type(TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
    .headers(etag === undefined ? {} : { etag })
    .send(result.stream);
}
