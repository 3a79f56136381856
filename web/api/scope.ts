// The frame around every route of the API: who asks, whether he may, how often, and that it is recorded.
import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import { Ajv } from 'ajv';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../../pipeline/log.ts';
import type { Access, AccessAction, Noted, Recorder } from './access.ts';
import { ApiError, sendError, toApiError } from './api-error.ts';
import { type IdentifyOptions, createIdentify } from './identify.ts';
import type { Principal } from './principal.ts';
import type { Permission } from './roles.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set where a caller was recognised. */
    principal: Principal | undefined;
    /** What the route tells of itself for the record. */
    noted: Noted;
    refused: ApiError | undefined;
    /** Set by a route that gave nothing worth a record away. */
    trivial: boolean;
    /** Why nobody was recognised, on a route for anyone. */
    unrecognised: ApiError | undefined;
  }
  interface FastifyContextConfig {
    /** Every route of the API says who may: a permission, anyone, or only commands of this machine. */
    may?: Permission | 'anyone' | 'command';
    /** The action it is recorded as; without one it is not. */
    records?: AccessAction;
  }
}

export interface ScopeOptions extends IdentifyOptions {
  readonly recorder: Recorder;
  readonly server: Access['server'];
  readonly log: Pick<Log, 'warn' | 'error'>;
}

/** Failed attempts a minute and address before they are told to wait; a valid token is never kept waiting for those of others. */
const FAILURES_A_MINUTE = 10;
const MINUTE = 60_000;

/** JSON has types of its own: a number or null where a text belongs is a mistake of who sends it. What stands in an address is text. */
const EXACT = new Ajv();
const TEXTS = new Ajv({ coerceTypes: true });

/** Lays the frame around the routes that are registered on `api` afterwards. Throws for a route that does not say who may use it. */
export async function frame(api: FastifyInstance, options: ScopeOptions): Promise<void> {
  const { settings, recorder, log } = options;
  const identify = createIdentify(options);
  api.decorateRequest('principal', undefined);
  api.decorateRequest('refused', undefined);
  api.decorateRequest('trivial', false);
  api.decorateRequest('unrecognised', undefined);
  api.decorateRequest('noted');
  api.setSerializerCompiler(() => (data) => JSON.stringify(data));
  // Plain text needs no leave of the browser to be sent to another site's address: only JSON is taken.
  api.removeContentTypeParser('text/plain');

  api.addHook('onRoute', ({ url, config }) => {
    if (config?.may === undefined) throw new Error(`${url} does not say who may use it`);
  });
  await api.register(rateLimit, {
    global: true,
    max: settings.requestsPerMinute,
    timeWindow: MINUTE,
    keyGenerator: ({ ip, principal }) => `${principal?.name ?? ''} ${ip}`,
    allowList: ({ principal }) => principal?.via === 'command',
    errorResponseBuilder: (_request, { ttl }) => tooMany('requests', ttl),
  });
  const failures = api.createRateLimit({ max: FAILURES_A_MINUTE, timeWindow: MINUTE });

  api.addHook('onRequest', async (request) => {
    request.noted = {};
    const { may, records } = request.routeOptions.config;
    try {
      request.principal = identify(request);
    } catch (error) {
      if (may === 'anyone' && request.headers.authorization === undefined) {
        request.unrecognised = toApiError(error);
        return;
      }
      const limit = await failures(request);
      if (!limit.isAllowed && limit.isExceeded) throw tooMany('failed attempts', limit.ttl);
      throw error;
    }
    const { principal } = request;
    if (may === 'command' ? principal.via !== 'command' : may !== 'anyone' && !allows(principal, may))
      throw new ApiError('forbidden', refusal(principal, may));
    const unready = records && recorder.unready();
    if (unready !== undefined)
      throw new ApiError(
        'unavailable',
        `accesses cannot be recorded just now, so nothing is shown: ${unready}`,
        {
          retryAfter: 5,
        },
      );
  });

  api.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? EXACT : TEXTS).compile(schema));

  api.setSchemaErrorFormatter((faults, where) => {
    // Of a member that may be one of several things: what is wrong within the one that it is.
    const deepest = faults.toSorted((a, b) => b.instancePath.length - a.instancePath.length)[0];
    const { instancePath = '', message = 'is wrong', params = {} } = deepest ?? {};
    const extra =
      params['additionalProperty'] ?? (params['allowedValues'] as unknown[] | undefined)?.join(', ');
    const more = extra === undefined ? '' : `: ${extra as string}`;
    return new Error(`${where}${instancePath.replaceAll('/', '.')} ${message}${more}`);
  });

  api.setErrorHandler((error, request, reply) => {
    const told = toApiError(error);
    request.refused = told;
    if (told.code === 'internal')
      log.error({ requestId: request.id, err: error }, `${request.method} ${pathOf(request)} failed`);
    return sendError(reply, request, told);
  });

  api.addHook('onSend', async (request, reply) => {
    const { records } = request.routeOptions.config;
    const { refused } = request;
    if (refused?.code === 'unauthorized' || refused?.code === 'forbidden')
      log.warn(
        { requestId: request.id, address: request.ip, who: request.principal?.name },
        `${request.method} ${pathOf(request)} refused: ${refused.message}`,
      );
    // What was told to wait is tried again: it is counted by the limit, and recorded when it is let in.
    if (records !== undefined && refused?.code !== 'rate_limited' && !request.trivial)
      await recorder.record(accessOf(request, reply, records, options));
  });
}

function allows(principal: Principal, may: Permission | undefined): boolean {
  return may !== undefined && principal.may.has(may);
}

function refusal({ name, role, exports }: Principal, may: string | undefined): string {
  if (may === 'command') return 'this route is for commands of the same machine';
  if (exports) return `the token "${name}" reaches only exports: ${exports.join(', ')}`;
  return `the role ${role} may not use this (it needs "${may ?? ''}"): docs/api.md says what each role may`;
}

function tooMany(what: string, ttl: number): ApiError {
  const seconds = Math.max(Math.ceil(ttl / 1000), 1);
  return new ApiError('rate_limited', `too many ${what}: come back in ${String(seconds)} s`, {
    retryAfter: seconds,
  });
}

/** The path as routed, without what a query string may hold. */
function pathOf({ url }: FastifyRequest): string {
  return url.split('?', 1)[0]?.slice(0, 500) ?? '';
}

function accessOf(
  request: FastifyRequest,
  reply: FastifyReply,
  action: AccessAction,
  { server, now }: ScopeOptions,
): Access {
  const { principal, refused, noted } = request;
  const agent = request.headers['user-agent'];
  const port = request.socket.remotePort;
  const direct = request.ip === request.socket.remoteAddress;
  return {
    id: randomUUID(),
    time: new Date(now() - Math.max(reply.elapsedTime, 0)).toISOString(),
    action,
    outcome: refused ? 'failure' : 'success',
    status: reply.statusCode,
    ...(refused && { error: { code: refused.code, message: refused.message } }),
    ...(principal && { actor: { name: principal.name, role: principal.role, via: principal.via } }),
    source: { address: request.ip, ...(direct && port !== undefined && { port }) },
    request: {
      id: request.id,
      method: request.method,
      path: pathOf(request),
      ...(agent !== undefined && { userAgent: agent.slice(0, 500) }),
    },
    ...noted,
    durationMs: Math.round(reply.elapsedTime),
    server,
  };
}

/** The caller, in a route that only a recognised one reaches. */
export function callerOf(request: FastifyRequest): Principal {
  const { principal, unrecognised } = request;
  if (principal === undefined) throw unrecognised ?? new ApiError('unauthorized', 'a token is needed');
  return principal;
}
