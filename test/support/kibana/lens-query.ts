// A Lens chart as the aggregation that Kibana sends for it, for tests that ask a real Elasticsearch.
import type { LensAttributes, LensColumn, LensLayer } from './parsed.ts';

export type Dsl = Readonly<Record<string, unknown>>;

/** Translates KQL for the data view of a chart. */
export type Translate = (kql: string) => Dsl;

/** Kibana chooses an interval by the time range; of a week it would be three hours. */
export const INTERVAL_MS = 3 * 3_600_000;

export function layerOf(lens: LensAttributes): LensLayer {
  const [layer] = Object.values(lens.state.datasourceStates.formBased.layers);
  if (!layer) throw new Error('a chart without a layer');
  return layer;
}

/** Groups in the order of their nesting. */
export function groupsOf(layer: LensLayer): readonly (readonly [string, LensColumn])[] {
  return inOrder(layer).filter(([, { isBucketed }]) => isBucketed);
}

export function measuresOf(layer: LensLayer): readonly (readonly [string, LensColumn])[] {
  return inOrder(layer).filter(([, { isBucketed }]) => !isBucketed);
}

function inOrder(layer: LensLayer): readonly (readonly [string, LensColumn])[] {
  return layer.columnOrder.flatMap((id) => {
    const column = layer.columns[id];
    return column ? [[id, column] as const] : [];
  });
}

/** The aggregations of a chart: each level of groups has all measures, as the order of groups may need them. */
export function aggregationsOf(layer: LensLayer, translate: Translate): Dsl {
  const measures = Object.fromEntries(
    measuresOf(layer).map(([id, column]) => [id, measureOf(column, translate)]),
  );
  let aggregations: Dsl = measures;
  for (const [id, column] of groupsOf(layer).toReversed())
    aggregations = { ...measures, [id]: { ...groupOf(column, layer, translate), aggs: aggregations } };
  return aggregations;
}

function groupOf(column: LensColumn, layer: LensLayer, translate: Translate): Dsl {
  const { operationType, sourceField, params } = column;
  if (operationType === 'date_histogram')
    return {
      date_histogram: { field: sourceField, fixed_interval: `${String(INTERVAL_MS)}ms`, min_doc_count: 1 },
    };
  if (operationType === 'filters')
    return {
      filters: {
        filters: Object.fromEntries(
          (params?.filters ?? []).map(({ label, input }) => [label, translate(input.query)]),
        ),
      },
    };
  const by = params?.orderBy?.columnId ?? '';
  const path = layer.columns[by]?.operationType === 'count' ? '_count' : `${by}>value`;
  return { terms: { field: sourceField, size: params?.size, order: { [path]: params?.orderDirection } } };
}

/** Measures stand in a filter of their own, so that all are read alike. */
function measureOf({ operationType, sourceField, filter }: LensColumn, translate: Translate): Dsl {
  const inner =
    operationType === 'count'
      ? {}
      : {
          value: {
            [operationType === 'unique_count' ? 'cardinality' : operationType]: { field: sourceField },
          },
        };
  return { filter: filter ? translate(filter.query) : { match_all: {} }, aggs: inner };
}
