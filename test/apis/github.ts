// GitHub's audit log REST API and its token endpoint for GitHub Apps, as the vendor documents them.
// https://docs.github.com/en/enterprise-cloud@latest/rest/orgs/orgs#get-the-audit-log-for-an-organization
// https://docs.github.com/en/enterprise-cloud@latest/rest/enterprise-admin/audit-log#get-the-audit-log-for-an-enterprise
// https://docs.github.com/en/enterprise-cloud@latest/admin/monitoring-activity-in-your-enterprise/reviewing-audit-logs-for-your-enterprise/using-the-audit-log-api-for-your-enterprise
// https://docs.github.com/en/enterprise-cloud@latest/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/reviewing-the-audit-log-for-your-organization#search-based-on-time-of-action
// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
// https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app
import { type KeyObject, randomBytes, verify } from 'node:crypto';
import { type Api, type ApiAnswer, type ApiRequest, bearer, json, startApi } from './api.ts';
import { type Limit, resetSecond, windowLimit } from './limits.ts';
import { type ApiRecord, arrayOf, inOrder, pageOf } from './records.ts';

/** Where an organization or enterprise is found by its number: that is what links name. */
const NUMBER = '13827';
const PATHS = /^\/(?:orgs\/octo-org|organizations\/13827|enterprises\/(?:octo-enterprise|13827))\/audit-log$/;
const THREE_MONTHS_MS = 90 * 86_400_000;
const DOCS = 'https://docs.github.com/rest';

export interface GithubApi extends Api {
  readonly records: ApiRecord[];
  /** Token -> when it expires, ms since 1970 UTC. Taking one away revokes it. */
  readonly tokens: Map<string, number>;
  /** Installation access tokens issued so far, oldest first. */
  readonly issued: readonly string[];
  /** An installation that is suspended gets no token. */
  readonly suspend: () => void;
}

export interface GithubOptions {
  readonly records: readonly ApiRecord[];
  /** 1,750 an hour unless told. */
  readonly limit?: Limit;
  readonly app?: {
    readonly id: string;
    readonly installation: string;
    readonly publicKey: KeyObject;
    /** How long a token is good for, in ms: an hour unless told. */
    readonly tokenMs?: number;
  };
}

export async function startGithub({
  records: given,
  limit = windowLimit(1750, 3_600_000),
  app,
}: GithubOptions): Promise<GithubApi> {
  const records = [...given];
  const tokens = new Map([['ghp_personal', Infinity]]);
  const issued: string[] = [];
  let suspended = false;

  const auditLog = (request: ApiRequest, url: string): ApiAnswer => {
    const token = bearer(request);
    if (token === undefined || (tokens.get(token) ?? 0) <= Date.now()) return error(401, 'Bad credentials');
    const quota = limit();
    const headers = {
      'x-ratelimit-limit': String(quota.limit),
      'x-ratelimit-remaining': String(quota.remaining),
      'x-ratelimit-used': String(quota.used),
      'x-ratelimit-reset': resetSecond(quota),
      'x-ratelimit-resource': 'audit_log',
    };
    if (!quota.allowed) return error(403, 'API rate limit exceeded for user ID 1.', headers);
    if (!PATHS.test(request.path)) return error(404, 'Not Found', headers);

    const { query } = request;
    const size = Math.min(Number(query.get('per_page') ?? 30), 100);
    const sorted = inOrder(
      records.filter(inPhrase(query.get('phrase') ?? '')).filter(included(query.get('include') ?? 'web')),
      query.get('order') === 'asc' ? 'asc' : 'desc',
    );
    const cursor = query.get('after') ?? '';
    const after = cursor === '' ? undefined : Buffer.from(cursor, 'base64url').toString();
    const { page, more } = pageOf(sorted, size, after);
    const last = page.at(-1);
    return json(
      200,
      arrayOf(page),
      more && last ? { ...headers, link: links(request, url, last.id) } : headers,
    );
  };

  const accessToken = (request: ApiRequest, installation: string): ApiAnswer => {
    if (app === undefined) return error(404, 'Not Found');
    const fault = faultOf(bearer(request) ?? '', app.id, app.publicKey);
    if (fault !== undefined) return error(401, fault);
    if (installation !== app.installation) return error(404, 'Not Found');
    if (suspended) return error(403, 'This installation has been suspended');
    const token = `ghs_${randomBytes(18).toString('hex')}`;
    const expires = Date.now() + (app.tokenMs ?? 3_600_000);
    tokens.set(token, expires);
    issued.push(token);
    return json(201, {
      token,
      expires_at: new Date(expires).toISOString().replace(/\.\d+Z$/, 'Z'),
      permissions: { organization_administration: 'read' },
      repository_selection: 'all',
    });
  };

  const api = await startApi((request, url) => {
    // https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#user-agent
    if ((request.headers['user-agent'] ?? '') === '')
      return error(
        403,
        'Request forbidden by administrative rules. Please make sure your request has a User-Agent header',
      );
    const installation = /^\/app\/installations\/(\d+)\/access_tokens$/.exec(request.path)?.[1];
    if (installation !== undefined && request.method === 'POST') return accessToken(request, installation);
    return request.method === 'GET' ? auditLog(request, url) : error(404, 'Not Found');
  });
  return {
    ...api,
    records,
    tokens,
    issued,
    suspend: () => {
      suspended = true;
    },
  };
}

/** The answer to too many requests in a short time; it need not say when there may be more. */
export function secondaryLimit(seconds?: number): ApiAnswer {
  return error(
    403,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    seconds === undefined ? {} : { 'retry-after': String(seconds) },
  );
}

function error(status: number, message: string, headers: Readonly<Record<string, string>> = {}): ApiAnswer {
  return json(status, { message, documentation_url: DOCS, status: String(status) }, headers);
}

/** The next page by its cursor, and the first: the names in the path have become numbers, and the query is kept. */
function links({ path, query }: ApiRequest, url: string, last: string): string {
  const base = path.startsWith('/enterprises/') ? `/enterprises/${NUMBER}` : `/organizations/${NUMBER}`;
  const to = (after: string): string => {
    const next = new URLSearchParams(query);
    next.set('after', after);
    next.set('before', '');
    return `<${url}${base}/audit-log?${next.toString()}>`;
  };
  return `${to(Buffer.from(last).toString('base64url'))}; rel="next", ${to('')}; rel="first"`;
}

/** `created:` with >=, >, <=, <, a range, or one value; without it only the last three months are searched. */
function inPhrase(phrase: string): (record: ApiRecord) => boolean {
  const tests: ((time: number) => boolean)[] = [];
  for (const term of phrase.split(/\s+/).filter((each) => each !== '')) {
    const [, sign = '', from = '', to] = /^created:(>=|<=|>|<)?([^.]+?)(?:\.\.(.+))?$/.exec(term) ?? [];
    const [low, high] = instants(from);
    if (Number.isNaN(low)) throw new Error(`this server does not know the search term ${term}`);
    if (sign === '>=') tests.push((time) => time >= low);
    else if (sign === '>') tests.push((time) => time > high);
    else if (sign === '<=') tests.push((time) => time <= high);
    else if (sign === '<') tests.push((time) => time < low);
    else if (to === undefined) tests.push((time) => time >= low && time <= high);
    else tests.push((time) => time >= low && time <= instants(to)[1]);
  }
  if (tests.length === 0) tests.push((time) => time >= Date.now() - THREE_MONTHS_MS);
  return ({ time }) => tests.every((test) => test(time));
}

/** First and last ms of a date, or of a second: times have no parts of seconds. */
function instants(text: string): readonly [number, number] {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$/.test(text)) return [NaN, NaN];
  const low = Date.parse(text);
  return [low, low + (text.includes('T') ? 1000 : 86_400_000) - 1];
}

function included(include: string): (record: ApiRecord) => boolean {
  const git = (text: string): boolean => text.includes('"action":"git.');
  return ({ text }) => include === 'all' || git(text) === (include === 'git');
}

/** What is wrong with the JSON web token of an app. */
function faultOf(token: string, app: string, key: KeyObject): string | undefined {
  const [head = '', body = '', signature = ''] = token.split('.');
  const signed = verify(
    'RSA-SHA256',
    Buffer.from(`${head}.${body}`),
    key,
    Buffer.from(signature, 'base64url'),
  );
  if (!signed) return 'A JSON web token could not be decoded';
  const parse = (part: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  const { iat, exp, iss } = parse(body);
  const now = Date.now() / 1000;
  if (parse(head)['alg'] !== 'RS256') return 'A JSON web token could not be decoded';
  if (String(iss) !== app) return "'Issuer' claim ('iss') must be an Integer";
  if (typeof iat !== 'number' || iat > now)
    return "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued";
  if (typeof exp !== 'number' || exp <= now) return "'Expiration time' claim ('exp') must be a numeric value";
  if (exp > now + 600) return "'Expiration time' claim ('exp') is too far in the future";
  return undefined;
}
