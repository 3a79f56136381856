// The events of an Atlassian organization, as the vendor documents them.
// https://developer.atlassian.com/cloud/admin/organization/rest/api-group-events/
import { type Api, type ApiAnswer, type ApiRequest, bearer, json, startApi } from './api.ts';
import { type Limit, secondsLeft, windowLimit } from './limits.ts';
import { type ApiRecord, arrayOf, inOrder } from './records.ts';

export const ORGANIZATION = '9a1jj823-jac8-123d-jj01-63315k059cb2';

export interface AtlassianApi extends Api {
  /** In the order in which they were processed. */
  readonly records: ApiRecord[];
  readonly tokens: Set<string>;
}

/** 10 requests a minute unless told. */
export async function startAtlassian({
  records: given,
  limit = windowLimit(10, 60_000),
  pageSize = 200,
}: {
  readonly records: readonly ApiRecord[];
  readonly limit?: Limit;
  readonly pageSize?: number;
}): Promise<AtlassianApi> {
  const records = [...given];
  const tokens = new Set(['ATCTT-key']);
  const api = await startApi((request) => {
    if (!tokens.has(bearer(request) ?? '')) return json(401, { code: 401, message: 'Unauthorized' });
    const quota = limit();
    if (!quota.allowed)
      return json(429, { code: 429, message: 'Rate limit exceeded' }, { 'retry-after': secondsLeft(quota) });
    const path = `/admin/v1/orgs/${ORGANIZATION}`;
    if (request.path === `${path}/events`) return events(request, records, pageSize);
    if (request.path === `${path}/events-stream`) return stream(request, records, pageSize);
    return json(404, { code: 404, message: 'Not found' });
  });
  return { ...api, records, tokens };
}

/** Between two times in ms; the cursor of the next page, as long as there is one. */
function events({ query }: ApiRequest, records: readonly ApiRecord[], pageSize: number): ApiAnswer {
  const [from, to] = [Number(query.get('from')), Number(query.get('to') ?? Date.now())];
  if (query.get('product') !== 'bitbucket') return json(400, { code: 400, message: 'Unknown product' });
  const found = inOrder(
    records.filter(({ time }) => time >= from && time <= to),
    'desc',
  );
  const start = Number(query.get('cursor') ?? 0);
  const end = start + Math.min(Number(query.get('limit') ?? pageSize), pageSize);
  return page(found.slice(start, end), end < found.length ? String(end) : undefined);
}

/** In the order of processing; the cursor of the last page is where new ones are. */
function stream({ query }: ApiRequest, records: readonly ApiRecord[], pageSize: number): ApiAnswer {
  const cursor = query.get('cursor');
  const from = Number(query.get('from') ?? 0);
  const start = cursor === null ? records.findIndex(({ time }) => time >= from) : Number(cursor);
  const first = start < 0 ? records.length : start;
  const end = Math.min(records.length, first + Math.min(Number(query.get('limit') ?? pageSize), pageSize));
  return page(records.slice(first, end), String(end));
}

function page(records: readonly ApiRecord[], next: string | undefined): ApiAnswer {
  const meta = JSON.stringify({ next, page_size: records.length });
  return json(
    200,
    `{"data":${arrayOf(records)},"meta":${meta},"links":{"self":"https://api.atlassian.com"}}`,
  );
}
