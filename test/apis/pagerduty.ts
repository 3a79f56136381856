// PagerDuty's list of log entries, as the vendor documents it.
// https://developer.pagerduty.com/api-reference/c661e065403b5-list-log-entries
// https://developer.pagerduty.com/docs/pagination
// https://support.pagerduty.com/docs/rest-api-rate-limits
import { type Api, type ApiAnswer, type ApiRequest, json, startApi } from './api.ts';
import { type Limit, secondsLeft, windowLimit } from './limits.ts';
import { type ApiRecord, arrayOf, inOrder } from './records.ts';

const MOST = 10_000;

export interface PagerdutyApi extends Api {
  readonly records: ApiRecord[];
  /** Taking a key away revokes it. */
  readonly tokens: Set<string>;
}

/** 960 requests a minute unless told. */
export async function startPagerduty({
  records: given,
  limit = windowLimit(960, 60_000),
}: {
  readonly records: readonly ApiRecord[];
  readonly limit?: Limit;
}): Promise<PagerdutyApi> {
  const records = [...given];
  const tokens = new Set(['u+read-only-key']);
  const api = await startApi((request) => {
    const quota = limit();
    const headers = {
      'ratelimit-limit': String(quota.limit),
      'ratelimit-remaining': String(quota.remaining),
      // "how many seconds to wait before retrying"
      'ratelimit-reset': secondsLeft(quota),
    };
    const answer = quota.allowed
      ? logEntries(request, records, tokens)
      : json(429, { error: { message: 'Rate Limit Exceeded', code: 2020 } });
    return { ...answer, headers: { ...headers, ...answer.headers } };
  });
  return { ...api, records, tokens };
}

function logEntries(
  { method, path, query, headers }: ApiRequest,
  records: readonly ApiRecord[],
  tokens: ReadonlySet<string>,
): ApiAnswer {
  const key = /^Token token=(\S+)$/.exec(headers['authorization'] ?? '')?.[1];
  if (key === undefined || !tokens.has(key))
    return { status: 401, body: '{"error":{"message":"Unauthorized","code":2006}}' };
  if (method !== 'GET' || path !== '/log_entries')
    return json(404, { error: { message: 'Not Found', code: 2100 } });
  const [since, until] = ['since', 'until'].map((name) => Date.parse(query.get(name) ?? ''));
  const offset = Number(query.get('offset') ?? 0);
  const limit = Math.min(Number(query.get('limit') ?? 25), 100);
  if (since === undefined || until === undefined || Number.isNaN(since + until))
    return json(400, { error: { message: 'Invalid Input Provided', code: 2001, errors: ['Invalid date.'] } });
  if (offset + limit > MOST)
    return json(400, {
      error: { message: 'Invalid Input Provided', code: 2001, errors: ['Offset plus limit is above 10000.'] },
    });
  const found = inOrder(
    records.filter(({ time }) => time >= since && time <= until),
    'desc',
  );
  const page = found.slice(offset, offset + limit);
  const more = offset + limit < found.length;
  return json(
    200,
    `{"log_entries":${arrayOf(page)},"limit":${String(limit)},"offset":${String(offset)},"more":${String(more)},"total":null}`,
  );
}
