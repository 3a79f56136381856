// Microsoft Graph's lists of sign-ins and directory audits, as the vendor documents them.
// https://learn.microsoft.com/graph/api/signin-list
// https://learn.microsoft.com/graph/api/directoryaudit-list
// https://learn.microsoft.com/graph/throttling-limits#identity-and-access-reports-service-limits
// https://learn.microsoft.com/graph/paging
// https://learn.microsoft.com/graph/errors
import { randomUUID } from 'node:crypto';
import { type Api, type ApiAnswer, type ApiRequest, json, startApi } from './api.ts';
import { type Entra, createEntra } from './entra.ts';
import { type Limit, secondsLeft, windowLimit } from './limits.ts';
import { type ApiRecord, arrayOf, inOrder, pageOf } from './records.ts';

/** Lists by their name in the path, in lower case: paths are the same in any case. */
const TIMES = { signins: 'createdDateTime', directoryaudits: 'activityDateTime' } as const;
export type GraphList = keyof typeof TIMES;

export interface GraphApi extends Api {
  readonly records: Readonly<Record<GraphList, ApiRecord[]>>;
  readonly entra: Entra;
}

export interface GraphOptions {
  readonly records: Readonly<Partial<Record<GraphList, readonly ApiRecord[]>>>;
  /** 5 requests in 10 seconds for an app in a tenant unless told. */
  readonly limit?: Limit;
  /** Pages hold this many although more are asked for, as happens: 1,000 at most unless told. */
  readonly pageSize?: number;
  /** How long an access token is good for, in ms. */
  readonly tokenMs?: number;
}

export async function startGraph({
  records: given,
  limit = windowLimit(5, 10_000),
  pageSize = 1000,
  tokenMs,
}: GraphOptions): Promise<GraphApi> {
  const records = {
    signins: [...(given.signins ?? [])],
    directoryaudits: [...(given.directoryaudits ?? [])],
  };
  const entra = createEntra('https://graph.microsoft.com/.default', tokenMs);
  const api = await startApi((request, url) => {
    const issued = entra.answer(request);
    if (issued) return issued;
    const refusal = entra.refusal(request);
    if (refusal === 'missing') return fault(401, 'InvalidAuthenticationToken', 'Access token is empty.');
    if (refusal === 'expired')
      return fault(401, 'InvalidAuthenticationToken', 'Access token has expired or is not yet valid.');
    const quota = limit();
    if (!quota.allowed)
      return fault(429, 'TooManyRequests', 'Too many requests', { 'retry-after': secondsLeft(quota) });
    return list(request, url, records, pageSize);
  });
  return { ...api, records, entra };
}

function list(
  { method, path, query }: ApiRequest,
  url: string,
  records: Readonly<Record<GraphList, readonly ApiRecord[]>>,
  pageSize: number,
): ApiAnswer {
  const name = /^\/v1\.0\/auditlogs\/(signins|directoryaudits)$/.exec(path.toLowerCase())?.[1];
  if (method !== 'GET' || name === undefined)
    return fault(400, 'BadRequest', 'Resource not found for the segment.');
  const kind = name as GraphList;
  const top = query.get('$top') ?? '1000';
  if (!/^\d+$/.test(top) || Number(top) < 1 || Number(top) > 1000)
    return fault(400, 'BadRequest', 'The limit of 1000 for Top query has been exceeded.');
  const test = filter(query.get('$filter'), TIMES[kind]);
  if (!test) return fault(400, 'BadRequest', 'Invalid filter clause');
  const sorted = inOrder(
    records[kind].filter(({ time }) => test(time)),
    query.get('$orderby') === `${TIMES[kind]} asc` ? 'asc' : 'desc',
  );
  const { page, more } = pageOf(
    sorted,
    Math.min(Number(top), pageSize),
    query.get('$skiptoken') ?? undefined,
  );
  const last = page.at(-1);
  const context = `"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#auditLogs/${name}"`;
  if (!more || !last) return json(200, `{${context},"value":${arrayOf(page)}}`);
  const next = new URLSearchParams(query);
  next.set('$skiptoken', last.id);
  const link = JSON.stringify(`${url}${path}?${next.toString()}`);
  return json(200, `{${context},"@odata.nextLink":${link},"value":${arrayOf(page)}}`);
}

/** `ge` and `le` on the time, joined by `and`; times stand without quotes. */
function filter(text: string | null, field: string): ((time: number) => boolean) | undefined {
  if (text === null) return () => true;
  const tests: ((time: number) => boolean)[] = [];
  for (const part of text.split(' and ')) {
    const [name, operator, value = '', ...rest] = part.split(' ');
    const at = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? Date.parse(value) : NaN;
    if (name !== field || rest.length > 0 || Number.isNaN(at)) return undefined;
    if (operator === 'ge') tests.push((time) => time >= at);
    else if (operator === 'le') tests.push((time) => time <= at);
    else return undefined;
  }
  return (time) => tests.every((test) => test(time));
}

function fault(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): ApiAnswer {
  const innerError = {
    date: new Date().toISOString().replace(/\.\d+Z$/, ''),
    'request-id': randomUUID(),
    'client-request-id': randomUUID(),
  };
  return json(status, { error: { code, message, innerError } }, headers);
}
