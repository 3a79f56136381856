// The whole state of a search as its URL holds it: to be shared, saved, and gone back to.
import type { Sort } from '../contract.ts';
import { paramsOf, urlOf } from '../router.tsx';
import { DEFAULT_COLUMNS } from './columns.ts';

export interface SearchState {
  readonly query: string;
  /** ISO 8601 UTC or date math; both undefined: as the page begins. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly sort: Sort;
  readonly columns: readonly string[];
  /** Id of the event that is open beside the results. */
  readonly open: string | undefined;
}

export const NEWEST_FIRST: Sort = { field: '@timestamp', order: 'desc' };

/** From `?q=&from=&to=&sort=-@timestamp&cols=a,b&event=`. */
export function stateOf(search: string): SearchState {
  const { q, from, to, sort, cols, event } = paramsOf(search);
  const columns = (cols ?? '').split(',').filter((name) => name !== '');
  return {
    query: q ?? '',
    from: given(from),
    to: given(to),
    sort: sort ? sortOf(sort) : NEWEST_FIRST,
    columns: columns.length > 0 ? columns : DEFAULT_COLUMNS,
    open: given(event),
  };
}

/** Empty is as if it were not there. */
const given = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

export function searchUrl({ query, from, to, sort, columns, open }: SearchState): string {
  const same = columns.join() === DEFAULT_COLUMNS.join();
  const newest = sort.field === NEWEST_FIRST.field && sort.order === NEWEST_FIRST.order;
  return urlOf('/', {
    q: query,
    from,
    to,
    sort: newest ? undefined : `${sort.order === 'desc' ? '-' : ''}${sort.field}`,
    cols: same ? undefined : columns.join(','),
    event: open,
  });
}

/** A search of its own, with everything else as it is at the beginning. */
export const freshSearch = (query: string, from?: string, to?: string): string =>
  searchUrl({ query, from, to, sort: NEWEST_FIRST, columns: DEFAULT_COLUMNS, open: undefined });

function sortOf(text: string): Sort {
  return text.startsWith('-') ? { field: text.slice(1), order: 'desc' } : { field: text, order: 'asc' };
}
