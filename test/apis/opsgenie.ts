// Opsgenie's list of alerts, as the vendor documents it.
// https://docs.opsgenie.com/docs/alert-api#list-alerts
// https://docs.opsgenie.com/docs/pagination
import { type Api, type ApiAnswer, type ApiRequest, json, startApi } from './api.ts';
import { type Limit, windowLimit } from './limits.ts';
import { type ApiRecord, arrayOf, inOrder } from './records.ts';

const QUERY = /^updatedAt >= (\d+) AND updatedAt <= (\d+)$/;
const MOST = 20_000;

export interface OpsgenieApi extends Api {
  readonly records: ApiRecord[];
  readonly tokens: Set<string>;
}

export async function startOpsgenie({
  records: given,
  limit = windowLimit(100, 1000),
}: {
  readonly records: readonly ApiRecord[];
  readonly limit?: Limit;
}): Promise<OpsgenieApi> {
  const records = [...given];
  const tokens = new Set(['eb243592-read']);
  const api = await startApi((request) => {
    const key = /^GenieKey (\S+)$/.exec(request.headers['authorization'] ?? '')?.[1];
    if (!tokens.has(key ?? '')) return json(401, { message: 'Could not authenticate', took: 0.001 });
    if (!limit().allowed) return json(429, { message: 'You are making too many requests!', took: 0.001 });
    return alerts(request, records);
  });
  return { ...api, records, tokens };
}

function alerts({ method, path, query }: ApiRequest, records: readonly ApiRecord[]): ApiAnswer {
  if (method !== 'GET' || path !== '/v2/alerts') return json(404, { message: 'No such endpoint' });
  const [, from, to] = QUERY.exec(query.get('query') ?? '') ?? [];
  if (from === undefined || to === undefined || query.get('sort') !== 'updatedAt')
    return json(422, { message: 'Request body is not processable', errors: { query: 'Invalid query' } });
  const offset = Number(query.get('offset') ?? 0);
  const limit = Number(query.get('limit') ?? 20);
  if (limit > 100 || offset + limit > MOST)
    return json(422, { message: 'Sum of offset and limit should be lower than 20000' });
  const found = inOrder(
    records.filter(({ time }) => time >= Number(from) && time <= Number(to)),
    query.get('order') === 'asc' ? 'asc' : 'desc',
  );
  const data = arrayOf(found.slice(offset, offset + limit));
  return json(
    200,
    `{"data":${data},"paging":{"order":"asc","sort":"updatedAt"},"took":0.26,"requestId":"37daec35"}`,
  );
}
