// A panel as columns with roles: what Elasticsearch is asked, apart from how it is drawn.
import type { LensPanel, Measure } from '../description/types.ts';
import { type Column, bucketColumn, measureColumn, timeColumn } from './lens-columns.ts';
import { timeFieldOf } from './data-view.ts';

/** The columns of a layer in the order of their nesting, and which is which for the chart. */
export interface Layer {
  readonly columns: Readonly<Record<string, Column>>;
  readonly order: readonly string[];
  /** Groups, without the axis. */
  readonly buckets: readonly string[];
  readonly axis: string | undefined;
  readonly measures: readonly string[];
}

/** Column ids are short: they need only be unique in their layer. */
export function layerOf(panel: LensPanel): Layer {
  const { view = 'events' } = panel;
  const measures = measuresOf(panel);
  const measureIds = measures.map((_, index) => `measure-${String(index)}`);
  const by = measureIds[0] ?? '';
  const columns: Record<string, Column> = {};
  const splits = splitsOf(panel);
  const buckets = splits.map((_, index) => `group-${String(index)}`);
  const axis = hasTimeAxis(panel) ? 'time' : undefined;
  for (const [index, split] of splits.entries())
    columns[`group-${String(index)}`] = bucketColumn(view, split, by);
  if (axis !== undefined)
    columns[axis] = timeColumn(('timeField' in panel ? panel.timeField : undefined) ?? timeFieldOf(view));
  for (const [index, measure] of measures.entries())
    columns[`measure-${String(index)}`] = measureColumn(view, measure, panel.kind === 'heatmap');
  return {
    columns,
    order: [...buckets, ...(axis === undefined ? [] : [axis]), ...measureIds],
    buckets,
    axis,
    measures: measureIds,
  };
}

function hasTimeAxis(panel: LensPanel): boolean {
  return panel.kind === 'time' || (panel.kind === 'heatmap' && panel.across === undefined);
}

function measuresOf(panel: LensPanel): readonly Measure[] {
  return 'measures' in panel ? panel.measures : [panel.measure];
}

function splitsOf(panel: LensPanel): Parameters<typeof bucketColumn>[1][] {
  switch (panel.kind) {
    case 'metric':
      return [];
    case 'time':
      return panel.split ? [panel.split] : [];
    case 'bars':
      return panel.split ? [panel.by, panel.split] : [panel.by];
    case 'heatmap':
      return panel.across ? [panel.down, panel.across] : [panel.down];
    case 'table':
    case 'donut':
    case 'pie':
    case 'treemap':
      return [...panel.by];
  }
}
