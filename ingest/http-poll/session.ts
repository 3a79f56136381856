// What the requests of one source share: auth, pace, limits of waiting, and what is told of them.
import { Fault } from '../../pipeline/errors.ts';
import type { Log } from '../../pipeline/log.ts';
import type { Auth, OutgoingRequest } from './auth/auth.ts';
import { createAuth } from './auth/create-auth.ts';
import type { Api } from './bind-api.ts';
import { type Answer, send } from './http-client.ts';
import { sameHost } from './page-request.ts';
import { type Pace, createPace } from './rate-limit.ts';

export interface SessionOptions {
  readonly api: Api;
  readonly signal: AbortSignal;
  /** ms since 1970 UTC. */
  readonly now: () => number;
  readonly log: Pick<Log, 'info' | 'warn'>;
  /** Told of each answer for a page, in a line without secrets. */
  readonly trace?: ((line: string) => void) | undefined;
}

export interface Session extends SessionOptions {
  readonly auth: Auth;
  readonly pace: Pace;
  /** Sends a request for records, in its turn, with what proves who asks. */
  readonly ask: (request: OutgoingRequest) => Promise<Answer>;
  /** The last page that had no next one, by its request, and its ETag: it is asked for again only if it has changed. */
  last: { readonly request: string; readonly etag: string } | undefined;
}

/** Whole seconds in the header Date, and the way of the answer. */
const CLOCK_MS = 5000;

export function createSession(options: SessionOptions): Session {
  const { api, signal, now, log } = options;
  const { timeoutMs } = api;
  const auth = createAuth(api.auth, {
    baseUrl: api.baseUrl,
    dir: api.dir,
    now,
    ask: async (url, init) => {
      const request = { url, method: init.method, headers: init.headers, body: init.body };
      const redirected = (location: string): URL => {
        throw new Fault(
          'config',
          `${url.host} redirects to ${new URL(location).host}: a token is fetched from where it is configured`,
        );
      };
      const answer = await send(request, () => Promise.resolve(), { timeoutMs, signal, redirected });
      return { status: answer.status, body: await answer.text() };
    },
  });
  let clockSaid = false;
  const noteClock = ({ headers }: Answer): void => {
    const ahead = now() - Date.parse(headers.get('date') ?? '');
    if (clockSaid || !(ahead > Math.max(api.settleMs, 1000) + CLOCK_MS)) return;
    clockSaid = true;
    log.warn(
      {},
      `this machine's clock is ${String(Math.round(ahead / 1000))} s ahead of ${api.baseUrl.host}'s: what is newest there may be asked for too early; set the clock right, or give a larger overlap`,
    );
  };
  const pace = createPace(api.description.limits?.perSecond);
  return {
    ...options,
    auth,
    pace,
    ask: async (request) => {
      await pace.turn(signal);
      const redirected = (location: string): URL => sameHost(location, api);
      const answer = await send(request, auth.apply, { timeoutMs, signal, redirected });
      noteClock(answer);
      return answer;
    },
    last: undefined,
  };
}
