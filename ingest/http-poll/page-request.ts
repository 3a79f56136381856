// The request for one page: of a window of time, or behind a bookmark.
import { Fault } from '../../pipeline/errors.ts';
import type { OutgoingRequest } from './auth/auth.ts';
import { type Api, withoutSecrets } from './bind-api.ts';
import type { TimeFormat, Value, Values } from './description.ts';
import { fillEntries, fillJson, fillUrl } from './template.ts';

/** Where the next page is, as an API says it: a URL below the API's host, a token, or a number. */
export type Next = { readonly url: string } | { readonly token: string | number } | { readonly page: number };

export interface Place {
  /** Bounds of time, ms since 1970 UTC. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Undefined for the first page. */
  readonly next?: Next | undefined;
}

/** Whether two places are the same page. */
export function isSame(a: Next | undefined, b: Next | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A time as the API takes it. */
export function formatTime(ms: number, format: TimeFormat): Value {
  switch (format) {
    case 'iso-s':
      return `${new Date(ms).toISOString().slice(0, 19)}Z`;
    case 'iso-ms':
      return new Date(ms).toISOString();
    case 'epoch-s':
      return Math.floor(ms / 1000);
    case 'epoch-ms':
      return Math.floor(ms);
  }
}

/** The latest time, not later than `ms`, that the format can say. */
export function aligned(ms: number, format: TimeFormat): number {
  return format.endsWith('-s') ? Math.floor(ms / 1000) * 1000 : Math.floor(ms);
}

/** A request without what proves who asks. Throws Fault `config` when a next page lies on another host. */
export function pageRequest(api: Api, place: Place): OutgoingRequest {
  const { request } = api.description;
  const values: Values = { ...api.values, from: timeOf(place.from, api), to: timeOf(place.to, api) };
  const headers = new Headers({ accept: 'application/json', 'user-agent': 'accesstrail' });
  for (const [name, value] of fillEntries(request.headers ?? {}, values)) headers.set(name, value);
  const body = request.body === undefined ? undefined : bodyOf(request.body, api, place, values);
  if (body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json');
  return { method: request.method ?? 'GET', url: urlOf(api, place, values), headers, body };
}

function timeOf(ms: number | undefined, { format }: Api): Value | undefined {
  return ms === undefined ? undefined : formatTime(ms, format);
}

function bodyOf(body: object, api: Api, { next }: Place, values: Values): string {
  const filled = fillJson(body, values) as Record<string, unknown>;
  const member = api.description.paging?.token?.body;
  if (member !== undefined && next !== undefined && 'token' in next) filled[member] = next.token;
  return JSON.stringify(filled);
}

function urlOf(api: Api, { next }: Place, values: Values): URL {
  if (next !== undefined && 'url' in next) return sameHost(next.url, api);
  const { request, paging } = api.description;
  const url = new URL(api.baseUrl.href);
  url.pathname = url.pathname.replace(/\/+$/, '') + (fillUrl(request.path, values) ?? '');
  for (const [key, value] of fillEntries(request.query ?? {}, values)) url.searchParams.append(key, value);
  if (next !== undefined && 'token' in next && paging?.token?.query !== undefined)
    url.searchParams.set(paging.token.query, String(next.token));
  if (paging?.page !== undefined) {
    const number = next !== undefined && 'page' in next ? next.page : (paging.page.first ?? 1);
    url.searchParams.set(paging.page.query, String(number));
  }
  // A space as + is the way of forms: not all APIs take it so, and AWS signs %20.
  url.search = url.search.replaceAll('+', '%20');
  return url;
}

/** A URL that the API gave. Credentials go to the host that was configured and to no other; http for https is a proxy's mistake. */
export function sameHost(given: string, api: Pick<Api, 'baseUrl' | 'secrets'>): URL {
  const { baseUrl } = api;
  const url = URL.canParse(given, baseUrl.href) ? new URL(given, baseUrl.href) : undefined;
  if (url?.hostname !== baseUrl.hostname)
    throw new Fault(
      'config',
      `the API refers to ${withoutSecrets(url?.host ?? given, api)}, and credentials are for ${baseUrl.host} only: set baseUrl to the host that the API itself names`,
    );
  if (url.host === baseUrl.host || url.port === '') {
    url.protocol = baseUrl.protocol;
    url.port = baseUrl.port;
    return url;
  }
  throw new Fault(
    'config',
    `the API refers to port ${url.port}, and credentials are for ${baseUrl.host} only: set baseUrl to the port that the API itself names`,
  );
}

/** The URL below the host, as it is kept in a checkpoint. */
export function belowHost({ pathname, search }: URL): string {
  return pathname + search;
}
