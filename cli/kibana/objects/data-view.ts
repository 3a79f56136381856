// Data views: which indices, how fields are named, explained and formatted.
import type { View, ViewDescription } from '../description/types.ts';
import { DATA_VIEWS, LABELS, POPULAR, formatsOf } from '../description/data-views.ts';
import { type Naming, type SavedObject, savedObject, titleOf, viewId } from './saved-object.ts';
import { fieldsOf } from './view-fields.ts';

/** Kibana's own limit for the explanation of a field. */
const MOST_DESCRIPTION = 300;

/** `pageUrl` is where accesstrail's own page is, for links from events to it; none without one. */
export function dataView(naming: Naming, view: ViewDescription, pageUrl: string | undefined): SavedObject {
  const fields = [...fieldsOf(view.view).values()];
  const attributes = fields.map(({ name, description }) => [
    name,
    {
      ...(LABELS[name] !== undefined && view.view === 'events' && { customLabel: LABELS[name] }),
      ...(description !== '' && { customDescription: cut(description) }),
      ...(POPULAR.includes(name) && { count: POPULAR.length - POPULAR.indexOf(name) }),
    },
  ]);
  return savedObject(
    'index-pattern',
    viewId(naming, view.view),
    {
      title: view.pattern(naming.namespace),
      name: titleOf(naming, view.title),
      timeFieldName: view.timeField,
      fieldAttrs: JSON.stringify(Object.fromEntries(attributes)),
      fieldFormatMap: JSON.stringify(formatsOf(view.view, fields, pageUrl)),
      fields: '[]',
      runtimeFieldMap: '{}',
      sourceFilters: '[]',
      typeMeta: '{}',
    },
    [],
  );
}

export function timeFieldOf(view: View): string {
  const found = DATA_VIEWS.find((each) => each.view === view);
  if (!found) throw new Error(`no data view of ${view}`);
  return found.timeField;
}

function cut(text: string): string {
  return text.length <= MOST_DESCRIPTION ? text : `${text.slice(0, MOST_DESCRIPTION - 1)}…`;
}
