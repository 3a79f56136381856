// Google Cloud Logging's entries.list and the token endpoint for service accounts, as the vendor documents them.
// https://cloud.google.com/logging/docs/reference/v2/rest/v2/entries/list
// https://cloud.google.com/logging/docs/view/logging-query-language
// https://developers.google.com/identity/protocols/oauth2/service-account#httprest
import { type KeyObject, randomBytes, verify } from 'node:crypto';
import { type Api, type ApiAnswer, type ApiRequest, bearer, json, startApi } from './api.ts';
import { type Limit, windowLimit } from './limits.ts';
import { type ApiRecord, arrayOf, inOrder } from './records.ts';

export const ACCOUNT = 'accesstrail@acme-prod.iam.gserviceaccount.com';
const SCOPE = 'https://www.googleapis.com/auth/logging.read';
const FILTER = /^\((.+)\) AND timestamp >= "([^"]+)" AND timestamp <= "([^"]+)"$/;

export interface GoogleApi extends Api {
  readonly records: ApiRecord[];
  /** Keys of the account that are good. */
  readonly keys: Set<KeyObject>;
  /** Access tokens that are good. */
  readonly issued: Set<string>;
}

/** 60 reads a minute unless told. */
export async function startGoogle({
  records: given,
  publicKey,
  limit = windowLimit(60, 60_000),
  pageSize = 1000,
}: {
  readonly records: readonly ApiRecord[];
  readonly publicKey: KeyObject;
  readonly limit?: Limit;
  readonly pageSize?: number;
}): Promise<GoogleApi> {
  const records = [...given];
  const keys = new Set([publicKey]);
  const issued = new Set<string>();
  const api = await startApi((request, url) => {
    if (request.path === '/token') return tokenFor(request, url, keys, issued);
    if (!issued.has(bearer(request) ?? ''))
      return fault(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
    if (!limit().allowed)
      return fault(429, 'RESOURCE_EXHAUSTED', "Quota exceeded for quota metric 'Read requests'");
    return entries(request, records, pageSize);
  });
  return { ...api, records, keys, issued };
}

function tokenFor(
  { method, body }: ApiRequest,
  url: string,
  keys: ReadonlySet<KeyObject>,
  issued: Set<string>,
): ApiAnswer {
  const form = new URLSearchParams(body);
  if (method !== 'POST' || form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer')
    return json(400, { error: 'unsupported_grant_type' });
  const [head = '', claims = '', signature = ''] = (form.get('assertion') ?? '').split('.');
  const { iss, scope, aud, exp, iat } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<
    string,
    unknown
  >;
  const signed = [...keys].some((key) =>
    verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url')),
  );
  const now = Date.now() / 1000;
  const timely = Number(exp) > now && Number(exp) - Number(iat) <= 3600 && Number(iat) <= now + 5;
  if (!signed || iss !== ACCOUNT || aud !== `${url}/token` || !timely)
    return json(400, { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' });
  if (scope !== SCOPE) return json(400, { error: 'invalid_scope' });
  const token = `ya29.${randomBytes(18).toString('base64url')}`;
  issued.add(token);
  return json(200, { access_token: token, expires_in: 3599, token_type: 'Bearer' });
}

function entries(
  { method, path, body }: ApiRequest,
  records: readonly ApiRecord[],
  pageSize: number,
): ApiAnswer {
  if (method !== 'POST' || path !== '/v2/entries:list') return fault(404, 'NOT_FOUND', 'Not found');
  const asked = JSON.parse(body) as {
    resourceNames: string[];
    filter: string;
    orderBy?: string;
    pageSize?: number;
    pageToken?: string;
  };
  const [, which, from = '', to = ''] = FILTER.exec(asked.filter) ?? [];
  const unknown = Object.keys(asked).find(
    (key) => !['resourceNames', 'filter', 'orderBy', 'pageSize', 'pageToken'].includes(key),
  );
  if (unknown !== undefined || which === undefined || (asked.pageSize ?? 50) > 1000)
    return fault(400, 'INVALID_ARGUMENT', `Invalid request: ${unknown ?? asked.filter}`);
  if (asked.resourceNames.join() !== 'projects/acme-prod')
    return fault(403, 'PERMISSION_DENIED', 'Permission denied for all log views');
  const found = inOrder(
    records.filter(({ time }) => time >= Date.parse(from) && time <= Date.parse(to)),
    asked.orderBy === 'timestamp asc' ? 'asc' : 'desc',
  );
  // A search that has found nothing yet answers with a token only: here each first one does.
  if (asked.pageToken === undefined && found.length > 0) return json(200, { nextPageToken: 'p0' });
  const start = Number((asked.pageToken ?? 'p0').slice(1));
  const end = start + Math.min(asked.pageSize ?? 50, pageSize);
  const page = found.slice(start, end);
  if (page.length === 0) return json(200, '{}');
  const next = end < found.length ? `,"nextPageToken":"p${String(end)}"` : '';
  return json(200, `{"entries":${arrayOf(page)}${next}}`);
}

function fault(code: number, status: string, message: string): ApiAnswer {
  return json(code, { error: { code, message, status } });
}
