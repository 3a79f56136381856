// Events of MongoDB Atlas' Administration API and its token endpoint, as the vendor documents them.
// https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-listorgevents
// https://www.mongodb.com/docs/atlas/api/service-accounts/generate-oauth2-token/
import { randomBytes } from 'node:crypto';
import { type Api, type ApiAnswer, type ApiRequest, bearer, json, startApi } from './api.ts';
import { type Limit, secondsLeft, windowLimit } from './limits.ts';
import { type ApiRecord, arrayOf, inOrder } from './records.ts';

export const ATLAS_ID = '32b6e34b3d91647abb20e7b8';
const PATHS = new Set([`/api/atlas/v2/orgs/${ATLAS_ID}/events`, `/api/atlas/v2/groups/${ATLAS_ID}/events`]);

export interface AtlasApi extends Api {
  readonly records: ApiRecord[];
  /** Secrets of the service account that are good. */
  readonly secrets: Set<string>;
  /** Access tokens that are good. */
  readonly issued: Set<string>;
}

/** 100 requests a minute unless told. */
export async function startAtlas({
  records: given,
  limit = windowLimit(100, 60_000),
}: {
  readonly records: readonly ApiRecord[];
  readonly limit?: Limit;
}): Promise<AtlasApi> {
  const records = [...given];
  const secrets = new Set(['mdb_sa_sk_secret']);
  const issued = new Set<string>();
  const api = await startApi((request) => {
    if (request.path === '/api/oauth/token') return tokenFor(request, secrets, issued);
    if (!issued.has(bearer(request) ?? '')) return fault(401, 'You are not authorized for this resource.');
    const quota = limit();
    if (!quota.allowed)
      return { ...fault(429, 'Too many requests'), headers: { 'retry-after': secondsLeft(quota) } };
    return events(request, records);
  });
  return { ...api, records, secrets, issued };
}

function tokenFor(
  { method, headers, body }: ApiRequest,
  secrets: ReadonlySet<string>,
  issued: Set<string>,
): ApiAnswer {
  const basic = /^Basic (\S+)$/.exec(headers['authorization'] ?? '')?.[1] ?? '';
  const [client, secret = ''] = Buffer.from(basic, 'base64').toString().split(':');
  if (method !== 'POST' || body !== 'grant_type=client_credentials')
    return json(400, { error: 'invalid_request' });
  if (client !== 'mdb_sa_id_1' || !secrets.has(secret))
    return json(401, { error: 'invalid_client', error_description: 'Bad client credentials' });
  const token = randomBytes(18).toString('base64url');
  issued.add(token);
  return json(200, { access_token: token, expires_in: 3600, token_type: 'Bearer' });
}

function events({ method, path, query, headers }: ApiRequest, records: readonly ApiRecord[]): ApiAnswer {
  if (method !== 'GET' || !PATHS.has(path)) return fault(404, 'Cannot find resource');
  if (headers['accept'] !== 'application/vnd.atlas.2023-01-01+json')
    return fault(406, 'Versioned accept header is required.');
  const [from, to] = ['minDate', 'maxDate'].map((name) => Date.parse(query.get(name) ?? ''));
  const size = Number(query.get('itemsPerPage') ?? 100);
  const number = Number(query.get('pageNum') ?? 1);
  if (from === undefined || to === undefined || Number.isNaN(from + to) || size > 500)
    return fault(400, 'Invalid query parameter');
  // The newest first.
  const found = inOrder(
    records.filter(({ time }) => time >= from && time <= to),
    'desc',
  );
  return json(200, `{"links":[],"results":${arrayOf(found.slice((number - 1) * size, number * size))}}`);
}

function fault(error: number, detail: string): ApiAnswer {
  return json(error, { error, detail, errorCode: 'ERROR', reason: detail, parameters: [] });
}
