// The auditing API of Bitbucket Data Center, as the vendor documents it.
// https://developer.atlassian.com/server/bitbucket/rest/ § Auditing
// https://confluence.atlassian.com/bitbucketserver/improving-instance-stability-with-rate-limiting-976171954.html
import { type Api, type ApiAnswer, type ApiRequest, bearer, json, startApi } from './api.ts';
import { type Limit, bucketLimit, secondsLeft } from './limits.ts';
import { type ApiRecord, arrayOf, inOrder } from './records.ts';

export interface BitbucketApi extends Api {
  readonly records: ApiRecord[];
  readonly tokens: Set<string>;
}

/** 60 requests at once and 5 a second unless told. */
export async function startBitbucket({
  records: given,
  limit = bucketLimit(60, 5),
}: {
  readonly records: readonly ApiRecord[];
  readonly limit?: Limit;
}): Promise<BitbucketApi> {
  const records = [...given];
  const tokens = new Set(['BBDC-admin']);
  const api = await startApi((request) => {
    if (!tokens.has(bearer(request) ?? ''))
      return fault(401, 'Authentication failed. Please check your credentials.');
    const quota = limit();
    if (!quota.allowed)
      return { ...fault(429, 'Rate limited'), headers: { 'retry-after': secondsLeft(quota) } };
    return events(request, records);
  });
  return { ...api, records, tokens };
}

function events({ method, path, query }: ApiRequest, records: readonly ApiRecord[]): ApiAnswer {
  if (method !== 'GET' || path !== '/rest/auditing/1.0/events') return fault(404, 'null for uri');
  const [from, to] = ['from', 'to'].map((name) => Date.parse(query.get(name) ?? ''));
  if (from === undefined || to === undefined || Number.isNaN(from + to))
    return fault(400, 'from and to are ISO 8601');
  const offset = Number(query.get('offset') ?? 0);
  const limit = Number(query.get('limit') ?? 200);
  // The newest first.
  const found = inOrder(
    records.filter(({ time }) => time >= from && time <= to),
    'desc',
  );
  const page = found.slice(offset, offset + limit);
  const lastPage = offset + limit >= found.length;
  return json(
    200,
    `{"pagingInfo":{"lastPage":${String(lastPage)},"size":${String(page.length)}},"entities":${arrayOf(page)}}`,
  );
}

function fault(status: number, message: string): ApiAnswer {
  return json(status, { errors: [{ context: null, message, exceptionName: null }] });
}
