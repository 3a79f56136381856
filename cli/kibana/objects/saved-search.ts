// A described search as the object that Kibana's Discover opens.
import type { SearchDescription } from '../description/types.ts';
import {
  type Naming,
  type SavedObject,
  savedObject,
  searchId,
  searchSource,
  titleOf,
  viewId,
} from './saved-object.ts';
import { timeFieldOf } from './data-view.ts';

const INDEX_REFERENCE = 'kibanaSavedObjectMeta.searchSourceJSON.index';

/** Newest first; broken down by outcome where there is one. */
export function savedSearch(naming: Naming, search: SearchDescription): SavedObject {
  const { id, title, description, view = 'events', query, columns, time } = search;
  return savedObject(
    'search',
    searchId(naming, id),
    {
      title: titleOf(naming, title),
      description,
      columns: [...columns],
      sort: [[timeFieldOf(view), 'desc']],
      grid: {},
      hideChart: false,
      ...(view === 'events' && { breakdownField: 'event.outcome' }),
      isTextBasedQuery: false,
      usesAdHocDataView: false,
      timeRestore: time !== undefined,
      ...(time && {
        timeRange: { from: time.from, to: time.to },
        refreshInterval: { pause: true, value: 60_000 },
      }),
      kibanaSavedObjectMeta: { searchSourceJSON: searchSource(query, { indexRefName: INDEX_REFERENCE }) },
    },
    [{ id: viewId(naming, view), name: INDEX_REFERENCE, type: 'index-pattern' }],
  );
}
