// What Lens would refuse of a chart: columns that are not there, operations that do not fit a field, roles that do not fit a column.
import { mappedType } from './mappings.ts';
import { type LensAttributes, type LensColumn, type LensLayer, viewOf } from './parsed.ts';

/** Operation -> types of fields it can be used on, as Lens has it. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  terms: ['keyword', 'ip', 'long', 'float', 'boolean', 'date'],
  date_histogram: ['date'],
  unique_count: ['keyword', 'ip', 'long', 'float', 'boolean', 'date'],
  max: ['long', 'float', 'date'],
  min: ['long', 'float', 'date'],
  sum: ['long', 'float'],
};

const DATA_TYPE: Readonly<Record<string, string>> = {
  keyword: 'string',
  ip: 'ip',
  long: 'number',
  float: 'number',
  boolean: 'boolean',
  date: 'date',
};

const BUCKETS = new Set(['terms', 'date_histogram', 'filters']);

export function lensFaults(lens: LensAttributes): readonly string[] {
  const { layers } = lens.state.datasourceStates.formBased;
  const [id = '', layer] = Object.entries(layers)[0] ?? [];
  if (!layer || Object.keys(layers).length !== 1) return ['not exactly one layer'];
  const view = viewOf(lens);
  const faults = Object.entries(layer.columns).flatMap(([name, column]) =>
    columnFaults(view, layer, column).map((fault) => `${name}: ${fault}`),
  );
  if (lens.references.some(({ name }) => name !== `indexpattern-datasource-layer-${id}`))
    faults.push('its reference is not that of its layer');
  if (layer.columnOrder.toSorted().join() !== Object.keys(layer.columns).toSorted().join())
    faults.push('columnOrder does not name each column once');
  const kinds = layer.columnOrder.map((name) => layer.columns[name]?.isBucketed ?? false);
  if (kinds.toSorted((a, b) => Number(b) - Number(a)).join() !== kinds.join())
    faults.push('measures stand before groups');
  return [...faults, ...chartFaults(lens, id, layer)];
}

function columnFaults(view: string, layer: LensLayer, column: LensColumn): readonly string[] {
  const { operationType, sourceField, dataType, isBucketed, label, params } = column;
  const faults: string[] = [];
  if (label === '') faults.push('no label');
  if (isBucketed !== BUCKETS.has(operationType)) faults.push(`${operationType} is not what isBucketed says`);
  if (operationType === 'count') {
    if (sourceField !== '___records___') faults.push('counts no records');
  } else if (operationType === 'filters') {
    if (sourceField !== undefined || (params?.filters ?? []).length === 0) faults.push('no groups');
  } else {
    const type = mappedType(view, sourceField ?? '');
    if (type === undefined) faults.push(`no field ${sourceField ?? ''}`);
    else if (!FITTING[operationType]?.includes(type))
      faults.push(`${operationType} of ${sourceField ?? ''}, which is ${type}`);
    else if (dataType !== (operationType === 'unique_count' ? 'number' : DATA_TYPE[type]))
      faults.push(`${dataType} for ${type}`);
  }
  if (operationType === 'terms') {
    const by = layer.columns[params?.orderBy?.columnId ?? ''];
    if (!by || by.isBucketed || by.filter) faults.push('ordered by no measure of all documents');
    if (!params?.size || params.size > 1000) faults.push('no size that Lens takes');
  }
  return faults;
}

/** Role in a chart -> whether its column is a group. */
type Role = readonly [column: unknown, isGroup: boolean];

function chartFaults(
  { visualizationType, state }: LensAttributes,
  id: string,
  layer: LensLayer,
): readonly string[] {
  const chart = state.visualization;
  const drawn = (chart['layers'] ?? [chart]) as readonly Readonly<Record<string, unknown>>[];
  const [only] = drawn;
  if (only?.['layerId'] !== id || only['layerType'] !== 'data') return ['draws another layer'];
  const roles = rolesOf(visualizationType, only);
  if (!roles) return [`no chart ${visualizationType}`];
  const faults = roles
    .filter(([column, isGroup]) => layer.columns[String(column)]?.isBucketed !== isGroup)
    .map(([column, isGroup]) => `${String(column)} is no ${isGroup ? 'group' : 'measure'}`);
  const shown = roles.map(([column]) => String(column));
  if (shown.toSorted().join() !== Object.keys(layer.columns).toSorted().join())
    faults.push('does not draw each column once');
  return faults;
}

function rolesOf(type: string, chart: Readonly<Record<string, unknown>>): readonly Role[] | undefined {
  const groups = (names: unknown): readonly Role[] =>
    (names as readonly string[]).map((name) => [name, true] as const);
  const measures = (names: unknown): readonly Role[] =>
    (names as readonly string[]).map((name) => [name, false] as const);
  const maybe = (name: unknown): readonly Role[] => (name === undefined ? [] : groups([name]));
  switch (type) {
    case 'lnsMetric':
      return [...measures([chart['metricAccessor']]), ...maybe(chart['breakdownByAccessor'])];
    case 'lnsXY':
      return [
        ...groups([chart['xAccessor']]),
        ...maybe(chart['splitAccessor']),
        ...measures(chart['accessors']),
      ];
    case 'lnsDatatable':
      return (chart['columns'] as readonly { columnId: string }[]).map(
        ({ columnId }) => [columnId, columnId.startsWith('group')] as const,
      );
    case 'lnsPie':
      return [...groups(chart['primaryGroups']), ...measures(chart['metrics'])];
    case 'lnsHeatmap':
      return [...groups([chart['xAccessor'], chart['yAccessor']]), ...measures([chart['valueAccessor']])];
    default:
      return undefined;
  }
}
