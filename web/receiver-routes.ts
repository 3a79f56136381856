// Hands requests to /in/... to the receivers behind those paths.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Receivers } from '../pipeline/receivers.ts';

/** Everything below /in, and Splunk's own path. */
const PATHS = ['/in/*', '/services/collector', '/services/collector/*'];

/** When to come back while a receiver is not there yet, or no longer, in seconds. */
const RETRY_AFTER = '5';

/** Bodies are left to the receivers: they know how long one may be, and what its bytes were signed with. */
export function receiverRoutes(app: FastifyInstance, receivers: Receivers): void {
  app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, parsed) => {
      parsed(null, payload);
    });
    const hand = async ({ raw }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const { method = 'GET', url = '', headers } = raw;
      const found = receivers.find(url.split('?', 1)[0] ?? '');
      if (found === undefined) return reply.code(404).send({ error: 'there is no receiver at this path' });
      if (found.handler === undefined)
        return reply.code(503).header('retry-after', RETRY_AFTER).send({ error: 'not ready: come back' });
      const answer = await found.handler({ method, subpath: found.subpath, headers, body: raw });
      // What is left of a body that was not wanted is not waited for.
      if (!raw.complete) reply.header('connection', 'close');
      return reply
        .code(answer.status)
        .type(answer.type ?? 'application/json')
        .headers(answer.headers ?? {})
        .send(answer.body);
    };
    for (const path of PATHS) scope.all(path, hand);
    done();
  });
}
