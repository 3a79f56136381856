// Okta's System Log API, and its token endpoint for API services apps, as the vendor documents them.
// https://developer.okta.com/docs/api/openapi/okta-management/management/tag/SystemLog/
// https://developer.okta.com/docs/reference/system-log-query/
// https://developer.okta.com/docs/reference/rl-best-practices/
// https://developer.okta.com/docs/guides/implement-oauth-for-okta-serviceapp/main/
import { type KeyObject, randomBytes, verify } from 'node:crypto';
import { type Api, type ApiAnswer, type ApiRequest, json, startApi } from './api.ts';
import { type Limit, resetSecond, windowLimit } from './limits.ts';
import { type ApiRecord, arrayOf, inOrder, pageOf } from './records.ts';

export interface OktaApi extends Api {
  readonly records: ApiRecord[];
  /** API tokens (SSWS) that are good. */
  readonly tokens: Set<string>;
  /** Access tokens (OAuth) that are good. */
  readonly issued: Set<string>;
}

export interface OktaOptions {
  readonly records: readonly ApiRecord[];
  /** 60 a minute unless told. */
  readonly limit?: Limit;
  readonly pageSize?: number;
  readonly app?: { readonly id: string; readonly keyId: string; readonly publicKey: KeyObject };
}

export async function startOkta({
  records: given,
  limit = windowLimit(60, 60_000),
  pageSize = 1000,
  app,
}: OktaOptions): Promise<OktaApi> {
  const records = [...given];
  const tokens = new Set(['00a-read-only']);
  const issued = new Set<string>();
  const api = await startApi((request, url) => {
    if (request.path === '/oauth2/v1/token') {
      const fault = app === undefined ? 'unknown app' : assertionFault(request, url, app);
      if (fault !== undefined)
        return json(401, { error: 'invalid_client', error_description: `The client_assertion ${fault}.` });
      const token = randomBytes(24).toString('base64url');
      issued.add(token);
      return json(200, {
        token_type: 'Bearer',
        expires_in: 3600,
        access_token: token,
        scope: 'okta.logs.read',
      });
    }
    const [scheme, token = ''] = (request.headers['authorization'] ?? '').split(' ');
    const good = scheme === 'SSWS' ? tokens.has(token) : scheme === 'Bearer' && issued.has(token);
    if (!good) return fault(401, 'E0000011', 'Invalid token provided');
    const quota = limit();
    const headers = {
      'x-rate-limit-limit': String(quota.limit),
      'x-rate-limit-remaining': String(quota.remaining),
      'x-rate-limit-reset': resetSecond(quota),
    };
    const answer = quota.allowed
      ? logs(request, url, records, pageSize)
      : fault(429, 'E0000047', 'API call exceeded rate limit due to too many requests.');
    return { ...answer, headers: { ...headers, ...answer.headers } };
  });
  return { ...api, records, tokens, issued };
}

function logs(
  { method, path, query }: ApiRequest,
  url: string,
  records: readonly ApiRecord[],
  pageSize: number,
): ApiAnswer {
  if (method !== 'GET' || path !== '/api/v1/logs') return fault(404, 'E0000007', 'Not found: Resource');
  const [since, until] = ['since', 'until'].map((name) => Date.parse(query.get(name) ?? ''));
  const limit = Number(query.get('limit') ?? 100);
  if (since === undefined || until === undefined || Number.isNaN(since + until) || limit > 1000)
    return fault(400, 'E0000001', 'Api validation failed: LogEvent');
  const found = inOrder(
    // "since" is inclusive, "until" exclusive.
    records.filter(({ time }) => time >= since && time < until),
    query.get('sortOrder') === 'ASCENDING' ? 'asc' : 'desc',
  );
  const { page, more } = pageOf(found, Math.min(limit, pageSize), query.get('after') ?? undefined);
  const last = page.at(-1);
  const next = new URLSearchParams(query);
  if (last) next.set('after', last.id);
  const links = [`<${url}${path}?${query.toString()}>; rel="self"`];
  if (more) links.push(`<${url}${path}?${next.toString()}>; rel="next"`);
  return json(200, arrayOf(page), { link: links.join(', ') });
}

/** What is wrong with a request for a token. */
function assertionFault(
  { method, body }: ApiRequest,
  url: string,
  { id, keyId, publicKey }: NonNullable<OktaOptions['app']>,
): string | undefined {
  const form = new URLSearchParams(body);
  if (method !== 'POST' || form.get('grant_type') !== 'client_credentials') return 'is for another grant';
  if (form.get('client_assertion_type') !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
    return 'is of another type';
  if (form.get('scope') !== 'okta.logs.read') return 'asks for another scope';
  const [head = '', claims = '', signature = ''] = (form.get('client_assertion') ?? '').split('.');
  const read = (part: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  const { alg, kid } = read(head);
  const { iss, sub, aud, exp, iat, jti } = read(claims);
  if (alg !== 'RS256' || kid !== keyId) return 'names another key';
  if (!verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), publicKey, Buffer.from(signature, 'base64url')))
    return 'signature is invalid';
  if (iss !== id || sub !== id || aud !== `${url}/oauth2/v1/token`) return 'is not for this';
  const now = Date.now() / 1000;
  if (Number(exp) < now || Number(exp) > now + 3600 || Number(iat) > now + 60) return 'has expired';
  return typeof jti === 'string' ? undefined : 'has no jti';
}

function fault(status: number, errorCode: string, errorSummary: string): ApiAnswer {
  return json(status, { errorCode, errorSummary, errorLink: errorCode, errorId: 'oae', errorCauses: [] });
}
