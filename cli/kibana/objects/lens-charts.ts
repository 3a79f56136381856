// How a layer is drawn: the part of a Lens panel that differs between charts.
import type { BarsPanel, LensPanel, TimePanel } from '../description/types.ts';
import type { Layer } from './lens-layer.ts';

export interface Chart {
  readonly visualizationType: 'lnsMetric' | 'lnsXY' | 'lnsDatatable' | 'lnsPie' | 'lnsHeatmap';
  readonly state: Readonly<Record<string, unknown>>;
}

const COLORS = { bad: '#e7664c', good: '#54b399' } as const;

/** The chart of a panel whose layer has this id. */
export function chartOf(panel: LensPanel, layerId: string, layer: Layer): Chart {
  const base = { layerId, layerType: 'data' };
  const [value] = layer.measures;
  switch (panel.kind) {
    case 'metric':
      return {
        visualizationType: 'lnsMetric',
        state: { ...base, metricAccessor: value, ...(panel.color && { color: COLORS[panel.color] }) },
      };
    case 'time':
    case 'bars':
      return { visualizationType: 'lnsXY', state: xy(panel, base, layer) };
    case 'table':
      return {
        visualizationType: 'lnsDatatable',
        state: {
          ...base,
          columns: layer.order.map((columnId) => ({ columnId, isTransposed: false })),
          paging: { size: 10, enabled: true },
        },
      };
    case 'donut':
    case 'pie':
    case 'treemap':
      return { visualizationType: 'lnsPie', state: { shape: panel.kind, layers: [slices(base, layer)] } };
    case 'heatmap':
      return { visualizationType: 'lnsHeatmap', state: { ...base, ...heat(layer) } };
  }
}

function xy(panel: TimePanel | BarsPanel, base: object, layer: Layer): Chart['state'] {
  const [group, second] = layer.buckets;
  const seriesType = panel.kind === 'time' ? panel.shape : 'bar_horizontal_stacked';
  // Over time the groups are the series; bars have one group as their axis.
  const [xAccessor, splitAccessor] = panel.kind === 'time' ? [layer.axis, group] : [group, second];
  const everywhere = { x: true, yLeft: true, yRight: true };
  return {
    legend: { isVisible: true, position: 'right', legendSize: 'auto' },
    valueLabels: 'hide',
    fittingFunction: 'None',
    axisTitlesVisibilitySettings: { x: false, yLeft: false, yRight: false },
    tickLabelsVisibilitySettings: everywhere,
    labelsOrientation: { x: 0, yLeft: 0, yRight: 0 },
    gridlinesVisibilitySettings: everywhere,
    preferredSeriesType: seriesType,
    layers: [
      {
        ...base,
        seriesType,
        accessors: [...layer.measures],
        xAccessor,
        ...(splitAccessor !== undefined && { splitAccessor }),
        position: 'top',
        showGridlines: false,
        palette: { type: 'palette', name: 'default' },
      },
    ],
  };
}

function slices(base: object, layer: Layer): object {
  return {
    ...base,
    primaryGroups: [...layer.buckets],
    metrics: [...layer.measures],
    numberDisplay: 'value',
    categoryDisplay: 'default',
    legendDisplay: 'default',
    nestedLegend: false,
  };
}

function heat(layer: Layer): object {
  const [down, across] = layer.buckets;
  return {
    shape: 'heatmap',
    xAccessor: layer.axis ?? across,
    yAccessor: down,
    valueAccessor: layer.measures[0],
    legend: { type: 'heatmap_legend', isVisible: true, position: 'right' },
    gridConfig: {
      type: 'heatmap_grid',
      isCellLabelVisible: false,
      isYAxisLabelVisible: true,
      isXAxisLabelVisible: true,
      isYAxisTitleVisible: false,
      isXAxisTitleVisible: false,
    },
  };
}
