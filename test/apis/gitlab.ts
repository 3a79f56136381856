// GitLab's audit events API, as the vendor documents it.
// https://docs.gitlab.com/api/audit_events/
// https://docs.gitlab.com/api/rest/#keyset-based-pagination
// https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/#response-headers
import { type Api, type ApiAnswer, type ApiRequest, bearer, json, startApi } from './api.ts';
import { type Limit, resetSecond, secondsLeft, windowLimit } from './limits.ts';
import { type ApiRecord, arrayOf } from './records.ts';

const LONGEST_MS = 30 * 86_400_000;
const SECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** Scope as it stands in the path: `instance`, `groups/60`, `projects/7`. */
export type GitlabScope = 'instance' | `groups/${string}` | `projects/${string}`;

export interface GitlabApi extends Api {
  readonly records: Map<GitlabScope, ApiRecord[]>;
  /** Taking a token away revokes it. */
  readonly tokens: Set<string>;
}

export interface GitlabOptions {
  /** Their ids are whole numbers, and one created later has a higher one. */
  readonly records: Readonly<Partial<Record<GitlabScope, readonly ApiRecord[]>>>;
  /** 7,200 an hour unless told. */
  readonly limit?: Limit;
}

export async function startGitlab({
  records: given,
  limit = windowLimit(7200, 3_600_000),
}: GitlabOptions): Promise<GitlabApi> {
  const records = new Map<GitlabScope, ApiRecord[]>();
  for (const [scope, list = []] of Object.entries(given)) records.set(scope as GitlabScope, [...list]);
  const tokens = new Set(['glpat-audit']);
  const api = await startApi((request, url) => {
    const quota = limit();
    const headers = {
      'ratelimit-limit': String(quota.limit),
      'ratelimit-name': 'throttle_authenticated_api',
      'ratelimit-observed': String(quota.used),
      'ratelimit-remaining': String(quota.remaining),
      'ratelimit-reset': resetSecond(quota),
    };
    if (!quota.allowed)
      return {
        status: 429,
        headers: {
          ...headers,
          'content-type': 'text/plain',
          'ratelimit-resettime': new Date(quota.resets).toUTCString(),
          'retry-after': secondsLeft(quota),
        },
        body: 'Retry later\n',
      };
    const answer = auditEvents(request, url, records, tokens);
    return { ...answer, headers: { ...headers, ...answer.headers } };
  });
  return { ...api, records, tokens };
}

function auditEvents(
  request: ApiRequest,
  url: string,
  records: ReadonlyMap<GitlabScope, readonly ApiRecord[]>,
  tokens: ReadonlySet<string>,
): ApiAnswer {
  const token = request.headers['private-token'] ?? bearer(request);
  if (token === undefined || !tokens.has(token)) return json(401, { message: '401 Unauthorized' });
  const [, kind, id = ''] =
    /^\/api\/v4\/(?:(groups|projects)\/([^/]+)\/)?audit_events$/.exec(request.path) ?? [];
  const scope = kind === undefined ? 'instance' : (`${kind}/${decodeURIComponent(id)}` as GitlabScope);
  const list = records.get(scope);
  if (request.method !== 'GET' || !list)
    return json(404, { message: kind === 'groups' ? '404 Group Not Found' : '404 Project Not Found' });

  const { query } = request;
  const after = timeOf(query.get('created_after'), -Infinity);
  const before = timeOf(query.get('created_before'), Date.now());
  if (Number.isNaN(after) || Number.isNaN(before)) return json(400, { error: 'created_after is invalid' });
  // "Limited to a maximum of 30 days for each query"; how a longer one is answered is not documented.
  if (scope === 'instance' && before - after > LONGEST_MS)
    return json(400, { message: '400 Bad request - at most 30 days for each query' });
  // "order_by=id, sort=desc only"
  const keyset = ['pagination', 'order_by', 'sort'].map((name) => query.get(name)).join(' ');
  if (keyset !== 'keyset id desc')
    return json(405, { error: 'Keyset pagination is not yet available for this type of request' });

  const size = Math.min(Number(query.get('per_page') ?? 20), 100);
  const cursor = query.get('cursor');
  const below = cursor === null ? Infinity : Number(Buffer.from(cursor, 'base64url').toString());
  const page = list
    .filter(({ id: each, time }) => time >= after && time <= before && Number(each) < below)
    .sort((a, b) => Number(b.id) - Number(a.id))
    .slice(0, size);
  const last = page.at(-1);
  // "When the end of the collection is reached …, the Link header is absent and the resulting array is empty": a full page has one.
  if (!last || page.length < size) return json(200, arrayOf(page));
  const next = new URLSearchParams(query);
  next.set('cursor', Buffer.from(last.id).toString('base64url'));
  return json(200, arrayOf(page), { link: `<${url}${request.path}?${next.toString()}>; rel="next"` });
}

/** ISO 8601 (YYYY-MM-DDTHH:MM:SSZ), to the second. */
function timeOf(text: string | null, absent: number): number {
  if (text === null) return absent;
  return SECONDS.test(text) ? Date.parse(text) : NaN;
}
