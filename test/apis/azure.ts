// Azure Monitor's activity log REST API, as the vendor documents it.
// https://learn.microsoft.com/rest/api/monitor/activity-logs/list
// https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
// https://learn.microsoft.com/azure/azure-monitor/platform/activity-log#retention-period
import { type Api, type ApiAnswer, type ApiRequest, json, startApi } from './api.ts';
import { type Entra, createEntra } from './entra.ts';
import { type Limit, bucketLimit } from './limits.ts';
import { type ApiRecord, arrayOf, inOrder, pageOf } from './records.ts';

export const SUBSCRIPTION = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
const PATH = `/subscriptions/${SUBSCRIPTION}/providers/microsoft.insights/eventtypes/management/values`;
/** Events of a page; the documentation names no number. */
const PAGE = 200;
const RETENTION_MS = 90 * 86_400_000;
const FILTER = /^eventTimestamp ge '([^']+)'(?: and eventTimestamp le '([^']+)')?$/;

export interface AzureApi extends Api {
  readonly records: ApiRecord[];
  readonly entra: Entra;
}

export interface AzureOptions {
  readonly records: readonly ApiRecord[];
  /** A bucket of 250 reads that fills by 25 a second unless told. */
  readonly limit?: Limit;
  readonly pageSize?: number;
  /** How long an access token is good for, in ms. */
  readonly tokenMs?: number;
}

export async function startAzure({
  records: given,
  limit = bucketLimit(250, 25),
  pageSize = PAGE,
  tokenMs,
}: AzureOptions): Promise<AzureApi> {
  const records = [...given];
  const entra = createEntra('https://management.azure.com/.default', tokenMs);
  const api = await startApi((request, url) => {
    const issued = entra.answer(request);
    if (issued) return issued;
    const refusal = entra.refusal(request);
    if (refusal === 'missing')
      return fault(
        401,
        'AuthenticationFailed',
        "Authentication failed. The 'Authorization' header is missing.",
      );
    if (refusal === 'expired')
      return fault(
        401,
        'ExpiredAuthenticationToken',
        'The access token expiry UTC time is earlier than current UTC time.',
      );
    const quota = limit();
    const headers = { 'x-ms-ratelimit-remaining-subscription-reads': String(quota.remaining) };
    if (!quota.allowed)
      return fault(
        429,
        'SubscriptionRequestsThrottled',
        'Number of read requests exceeded the limit. Please retry later.',
        {
          ...headers,
          'retry-after': String(Math.max(1, Math.ceil((quota.resets - Date.now()) / 1000))),
        },
      );
    const answer = activityLogs(request, url, records, pageSize);
    return { ...answer, headers: { ...headers, ...answer.headers } };
  });
  return { ...api, records, entra };
}

function activityLogs(
  request: ApiRequest,
  url: string,
  records: readonly ApiRecord[],
  pageSize: number,
): ApiAnswer {
  // Paths of Azure Resource Manager are the same in any case.
  if (request.method !== 'GET' || request.path.toLowerCase() !== PATH)
    return fault(404, 'SubscriptionNotFound', 'The subscription could not be found.');
  const { query } = request;
  if (query.get('api-version') !== '2015-04-01')
    return fault(
      400,
      'MissingApiVersionParameter',
      'The api-version query parameter (?api-version=) is required.',
    );
  // "This argument is required and it also requires at least the start date/time"; no other pattern is allowed.
  const [, from = '', to] = FILTER.exec(query.get('$filter') ?? '') ?? [];
  const start = Date.parse(from);
  const end = to === undefined ? Date.now() : Date.parse(to);
  if (Number.isNaN(start) || Number.isNaN(end))
    return fault(400, 'BadRequest', 'The $filter is not supported.');
  // What is older was removed; the answer to such a start is 400, its words are not documented.
  if (start < Date.now() - RETENTION_MS)
    return fault(400, 'BadRequest', 'The start time cannot be more than 90 days in the past.');

  const sorted = inOrder(
    records.filter(({ time }) => time >= start && time <= end),
    'desc',
  );
  const { page, more } = pageOf(sorted, pageSize, query.get('$skipToken') ?? undefined);
  const last = page.at(-1);
  if (!more || !last) return json(200, `{"value":${arrayOf(page)}}`);
  const next = new URLSearchParams(query);
  next.set('$skipToken', last.id);
  return json(
    200,
    `{"value":${arrayOf(page)},"nextLink":${JSON.stringify(`${url}${request.path}?${next.toString()}`)}}`,
  );
}

function fault(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): ApiAnswer {
  return json(status, { error: { code, message } }, headers);
}
