// The validator: everything that Kibana would stumble over in saved objects, as far as it can be known without one.
import type { SavedObject } from '../../../cli/kibana/objects/saved-object.ts';
import { fieldsOfKql } from './kql-form.ts';
import { lensFaults } from './lens-faults.ts';
import { mappedType } from './mappings.ts';
import { controlsOf, lensOf, panelsOf, queriesOf, searchSourceOf } from './parsed.ts';

/** The attributes that Kibana 9 knows of each type; it refuses others. */
const ATTRIBUTES: Readonly<Record<SavedObject['type'], readonly string[]>> = {
  'index-pattern':
    'title name timeFieldName fieldAttrs fieldFormatMap fields runtimeFieldMap sourceFilters typeMeta allowNoIndex allowHidden type'.split(
      ' ',
    ),
  search:
    'title description columns sort grid hideChart breakdownField isTextBasedQuery usesAdHocDataView timeRestore timeRange refreshInterval kibanaSavedObjectMeta rowHeight rowsPerPage sampleSize density viewMode'.split(
      ' ',
    ),
  dashboard:
    'title description kibanaSavedObjectMeta timeRestore timeFrom timeTo refreshInterval controlGroupInput panelsJSON optionsJSON version'.split(
      ' ',
    ),
};

/** What is wrong, a sentence each; none when all is well. */
export function faultsOf(objects: readonly SavedObject[]): readonly string[] {
  const byId = new Map(objects.map((object) => [`${object.type}:${object.id}`, object]));
  const faults: string[] = [];
  if (byId.size !== objects.length) faults.push('two objects have the same id');
  const titles = new Set(objects.map(({ type, attributes }) => `${type}:${attributes.title}`));
  if (titles.size !== objects.length) faults.push('two objects have the same title');
  for (const object of objects) {
    const say = (fault: string): void => {
      faults.push(`${object.id}: ${fault}`);
    };
    if (!/^[a-z0-9][a-z0-9-]*$/.test(object.id)) say('its id is not plain');
    for (const name of Object.keys(object.attributes))
      if (!ATTRIBUTES[object.type].includes(name)) say(`Kibana knows no attribute ${name}`);
    for (const { type, id } of object.references)
      if (!byId.has(`${type}:${id}`)) say(`refers to ${type} ${id}, which is not there`);
    const names = object.references.map(({ name }) => name);
    if (new Set(names).size !== names.length) say('two references have the same name');
    for (const name of namesUsed(object))
      if (!names.includes(name)) say(`uses ${name}, which is no reference`);
    for (const name of names)
      if (!namesUsed(object).includes(name)) say(`does not use the reference ${name}`);
    partFaults(object).forEach(say);
    queryFaults(object).forEach(say);
  }
  return faults;
}

/** The names by which an object's texts refer to its references. */
function namesUsed(object: SavedObject): readonly string[] {
  if (object.type === 'index-pattern') return [];
  const own = searchSourceOf(object).indexRefName;
  if (object.type === 'search') return own === undefined ? [] : [own];
  return [
    ...panelsOf(object).flatMap((panel) => {
      const { panelIndex, panelRefName, embeddableConfig } = panel;
      const links = (embeddableConfig.attributes as { links?: { destinationRefName: string }[] } | undefined)
        ?.links;
      return [
        ...(panelRefName === undefined ? [] : [panelRefName]),
        ...(lensOf(panel)?.references ?? []).map(({ name }) => name),
        ...(links ?? []).map(({ destinationRefName }) => destinationRefName),
      ].map((name) => `${panelIndex}:${name}`);
    }),
    ...controlsOf(object).map(({ explicitInput }) => `controlGroup_${explicitInput.id}:optionsListDataView`),
  ];
}

function partFaults(object: SavedObject): readonly string[] {
  switch (object.type) {
    case 'index-pattern':
      return viewFaults(object);
    case 'search':
      return searchFaults(object);
    case 'dashboard':
      return dashboardFaults(object);
  }
}

interface Format {
  readonly id: string;
}

/** Formats and the types they can show. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  bytes: ['long'],
  duration: ['long'],
  number: ['long', 'float'],
  url: ['keyword', 'long', 'ip'],
};

function viewFaults({ id, attributes }: SavedObject): readonly string[] {
  const fields = JSON.parse(attributes['fieldAttrs'] as string) as Record<
    string,
    { customDescription?: string }
  >;
  const formats = JSON.parse(attributes['fieldFormatMap'] as string) as Record<string, Format>;
  const time = attributes['timeFieldName'] as string;
  return [
    ...(mappedType(id, time) === 'date' ? [] : [`${time} is no time`]),
    ...Object.entries(fields)
      .filter(([, { customDescription }]) => (customDescription ?? '').length > 300)
      .map(([name]) => `the description of ${name} is too long`),
    ...Object.entries(formats)
      .filter(
        ([name, { id: format }]) =>
          !FORMATS[format]?.includes(name === '_id' ? 'keyword' : (mappedType(id, name) ?? '')),
      )
      .map(([name, { id: format }]) => `${name} cannot be shown as ${format}`),
  ];
}

function searchFaults({ attributes, references }: SavedObject): readonly string[] {
  const view = references[0]?.id ?? '';
  const sort = attributes['sort'] as readonly (readonly [string, string])[];
  const broken = attributes['breakdownField'] as string | undefined;
  const columns = attributes['columns'] as readonly string[];
  return [
    ...columns.filter((name) => mappedType(view, name) === undefined).map((name) => `no column ${name}`),
    ...sort.filter(([name]) => mappedType(view, name) !== 'date').map(([name]) => `sorted by ${name}`),
    ...(broken === undefined || mappedType(view, broken) === 'keyword' ? [] : [`broken down by ${broken}`]),
    ...(attributes['timeRestore'] === 'timeRange' in attributes ? [] : ['a time range that is not used']),
  ];
}

function dashboardFaults(dashboard: SavedObject): readonly string[] {
  const events = dashboard.id.replace(/-dashboard-.*$/, '-view-events');
  const panels = panelsOf(dashboard);
  const faults: string[] = [];
  if (new Set(panels.map(({ panelIndex }) => panelIndex)).size !== panels.length)
    faults.push('two panels have the same index');
  const taken = new Set<string>();
  for (const { panelIndex, gridData } of panels) {
    const { x, y, w, h, i } = gridData;
    if (i !== panelIndex || x < 0 || x + w > 48 || w < 1 || h < 1)
      faults.push(`${panelIndex} is not in the grid`);
    for (let column = x; column < x + w; column++)
      for (let row = y; row < y + h; row++) {
        const cell = `${String(column)},${String(row)}`;
        if (taken.has(cell)) faults.push(`${panelIndex} lies over another panel at ${cell}`);
        taken.add(cell);
      }
  }
  for (const panel of panels) {
    const lens = lensOf(panel);
    if (lens) faults.push(...lensFaults(lens).map((fault) => `${panel.panelIndex}: ${fault}`));
  }
  for (const { explicitInput } of controlsOf(dashboard))
    if (!['keyword', 'ip', 'boolean'].includes(mappedType(events, explicitInput.fieldName) ?? ''))
      faults.push(`no control for ${explicitInput.fieldName}`);
  return faults;
}

function queryFaults(object: SavedObject): readonly string[] {
  return queriesOf(object).flatMap(({ where, view, query }) => {
    try {
      const unknown = fieldsOfKql(query).filter((field) => mappedType(view, field) === undefined);
      return unknown.map((field) => `${where}: no field ${field}`);
    } catch (error) {
      return [`${where}: ${(error as Error).message}`];
    }
  });
}
