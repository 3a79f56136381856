// Finds where the next page is: in a header, in the answer, or by counting.
import LinkHeader from 'http-link-header';
import { Fault } from '../../pipeline/errors.ts';
import type { Api } from './bind-api.ts';
import { keysOf } from './description.ts';
import { textAt, valueAt } from './json-value.ts';
import { type Next, type Place, belowHost, sameHost } from './page-request.ts';

/** What an answer says besides its records. */
export interface Surround {
  /** URL that was asked. */
  readonly url: URL;
  readonly headers: Headers;
  /** The answer as JSON, its array of records empty. */
  readonly rest: unknown;
  /** Records on the page. */
  readonly records: number;
}

/** Undefined on the last page. Throws Fault `config` when the next page is on another host. */
export function nextPage(
  api: Api,
  place: Place,
  { url, headers, rest, records }: Surround,
): Next | undefined {
  const { link, nextUrl, token, page } = api.description.paging ?? {};
  if (link) {
    const header = headers.get('link');
    const uri = header === null ? undefined : linked(header, link.rel ?? 'next');
    return uri === undefined ? undefined : { url: belowHost(sameHost(new URL(uri, url).href, api)) };
  }
  if (nextUrl) {
    const uri = textAt(rest, keysOf(nextUrl.at));
    return uri === undefined ? undefined : { url: belowHost(sameHost(uri, api)) };
  }
  if (token) {
    if (token.more !== undefined && valueAt(rest, keysOf(token.more)) !== true) return undefined;
    const found = valueAt(rest, keysOf(token.at));
    return (typeof found === 'string' && found !== '') || typeof found === 'number'
      ? { token: found }
      : undefined;
  }
  if (page) {
    if (records === 0 || (page.size !== undefined && records < page.size)) return undefined;
    const number = place.next !== undefined && 'page' in place.next ? place.next.page : (page.first ?? 1);
    return { page: number + (page.step ?? 1) };
  }
  return undefined;
}

/** RFC 8288. */
function linked(header: string, rel: string): string | undefined {
  try {
    return LinkHeader.parse(header).rel(rel)[0]?.uri;
  } catch (error) {
    throw new Fault(
      'input_unavailable',
      `the API's Link header cannot be read: ${header.slice(0, 200)}`,
      error,
    );
  }
}
