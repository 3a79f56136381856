// Everything that Kibana gets, in the order in which each refers to those before it.
import { DASHBOARDS } from '../description/dashboards.ts';
import { DATA_VIEWS } from '../description/data-views.ts';
import { SEARCHES } from '../description/searches.ts';
import { dashboard } from './dashboard.ts';
import { dataView } from './data-view.ts';
import type { SavedObject } from './saved-object.ts';
import { savedSearch } from './saved-search.ts';

export interface KibanaObjectsOptions {
  /** As configured: first part of ids and titles, and of the names of indices. */
  readonly namespace: string;
  /** Space of Kibana; the one that is always there when left out. */
  readonly space?: string | undefined;
  /** Where people reach accesstrail's own page; events link to it. */
  readonly pageUrl?: string | undefined;
}

/** The saved objects: the same for the same options. */
export function kibanaObjects({ namespace, space, pageUrl }: KibanaObjectsOptions): readonly SavedObject[] {
  const ids = space === undefined || space === 'default' ? namespace : `${namespace}-${space}`;
  const naming = { namespace, ids };
  return [
    ...DATA_VIEWS.map((view) => dataView(naming, view, pageUrl)),
    ...SEARCHES.map((search) => savedSearch(naming, search)),
    ...DASHBOARDS.map((each) => dashboard(naming, each, DASHBOARDS)),
  ];
}

/** As a file that Kibana imports: a line each. */
export function ndjson(objects: readonly SavedObject[]): string {
  return objects.map((object) => `${JSON.stringify(object)}\n`).join('');
}
