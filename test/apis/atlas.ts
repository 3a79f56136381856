// Events and audit logs of MongoDB Atlas' Administration API and its token endpoint, as the vendor documents them.
// https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-listorgevents
// https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-downloadgroupclusterlog
// https://www.mongodb.com/docs/atlas/api/service-accounts/generate-oauth2-token/
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Api, type ApiAnswer, type ApiRequest, bearer, json, startApi } from './api.ts';
import { type Limit, secondsLeft, windowLimit } from './limits.ts';
import { type ApiRecord, arrayOf, inOrder } from './records.ts';

export const ATLAS_ID = '32b6e34b3d91647abb20e7b8';
export const ATLAS_HOST = 'cluster0-shard-00-00.ab123.mongodb.net';
const PATHS = new Set([`/api/atlas/v2/orgs/${ATLAS_ID}/events`, `/api/atlas/v2/groups/${ATLAS_ID}/events`]);
const LOG = `/api/atlas/v2/groups/${ATLAS_ID}/clusters/${ATLAS_HOST}/logs/mongodb-audit-log.gz`;
/** Logs are stored in chunks of about so many ms. */
const CHUNK_MS = 300_000;

export interface AtlasApi extends Api {
  readonly records: ApiRecord[];
  /** The audit log of ATLAS_HOST. */
  readonly lines: ApiRecord[];
  /** Secrets of the service account that are good. */
  readonly secrets: Set<string>;
  /** Access tokens that are good. */
  readonly issued: Set<string>;
}

/** 100 requests a minute unless told. */
export async function startAtlas({
  records: given = [],
  lines: logged = [],
  limit = windowLimit(100, 60_000),
}: {
  readonly records?: readonly ApiRecord[];
  readonly lines?: readonly ApiRecord[];
  readonly limit?: Limit;
}): Promise<AtlasApi> {
  const records = [...given];
  const lines = [...logged];
  const secrets = new Set(['mdb_sa_sk_secret']);
  const issued = new Set<string>();
  const api = await startApi((request) => {
    if (request.path === '/api/oauth/token') return tokenFor(request, secrets, issued);
    if (!issued.has(bearer(request) ?? '')) return fault(401, 'You are not authorized for this resource.');
    const quota = limit();
    if (!quota.allowed)
      return { ...fault(429, 'Too many requests'), headers: { 'retry-after': secondsLeft(quota) } };
    return request.path.includes('/logs/') ? auditLog(request, lines) : events(request, records);
  });
  return { ...api, records, lines, secrets, issued };
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

/** A compressed file of the lines from startDate to endDate, put together from those of the chunks; nothing when there are none. */
function auditLog({ method, path, query, headers }: ApiRequest, lines: readonly ApiRecord[]): ApiAnswer {
  if (method !== 'GET' || path !== LOG) return fault(404, 'Cannot find resource');
  const type = 'application/vnd.atlas.2023-02-01+gzip';
  if (headers['accept'] !== type) return fault(406, 'Versioned accept header is required.');
  const [from, to] = ['startDate', 'endDate'].map((name) => Number(query.get(name) ?? NaN) * 1000);
  if (from === undefined || to === undefined || Number.isNaN(from + to))
    return fault(400, 'Invalid query parameter');
  const chunks = new Map<number, string>();
  for (const { time, text } of inOrder(
    lines.filter(({ time }) => time >= from && time <= to),
    'asc',
  )) {
    const chunk = Math.floor(time / CHUNK_MS);
    chunks.set(chunk, `${chunks.get(chunk) ?? ''}${text}\n`);
  }
  const body = Buffer.concat([...chunks.values()].map((chunk) => gzipSync(chunk)));
  return { status: 200, headers: { 'content-type': type }, body };
}

function fault(error: number, detail: string): ApiAnswer {
  return json(error, { error, detail, errorCode: 'ERROR', reason: detail, parameters: [] });
}
