// The Grafana dashboard: panels named by the metrics they show, so that one which is not served, or lacks a label, fails here.
import { allMetrics, type Metric } from './metrics.mts';
import { type Panel, ROWS } from './dashboard-panels.mts';

const PREFIX = 'accesstrail_';
/** Columns of Grafana's grid. */
const GRID = 24;
const DATASOURCE = { type: 'prometheus', uid: '${datasource}' };

/** Labels that Prometheus adds to whatever it scrapes. */
const SCRAPED = ['job', 'instance'];

/** The dashboard as JSON text, for deploy/grafana and the Helm chart. */
export function dashboard(): string {
  const metrics = allMetrics();
  let id = 0;
  let y = 0;
  const panels = ROWS.flatMap(({ title, collapsed = false, panels: shown }) => {
    const row = { id: ++id, type: 'row', title, collapsed, gridPos: { x: 0, y: y++, w: GRID, h: 1 } };
    const placed = place(shown, y).map(({ panel, gridPos }) => ({
      id: ++id,
      ...panelOf(panel, metrics),
      gridPos,
    }));
    y = Math.max(y, ...placed.map(({ gridPos }) => gridPos.y + gridPos.h));
    return collapsed ? [{ ...row, panels: placed }] : [{ ...row, panels: [] }, ...placed];
  });
  const board = {
    uid: 'accesstrail',
    title: 'accesstrail',
    description: 'What comes in, what becomes of it, what is missing, and how far each stage is behind.',
    tags: ['accesstrail', 'audit'],
    schemaVersion: 39,
    version: 1,
    editable: true,
    graphTooltip: 1,
    timezone: 'utc',
    time: { from: 'now-6h', to: 'now' },
    refresh: '30s',
    templating: {
      list: [
        datasourceVariable(),
        labelVariable('job', 'build_info'),
        labelVariable('source', 'records_total'),
      ],
    },
    annotations: { list: [starts()] },
    links: [],
    panels,
  };
  return `${JSON.stringify(board, null, 2)}\n`;
}

/** Left to right, a new line where the next does not fit. */
function place(
  panels: readonly Panel[],
  top: number,
): { panel: Panel; gridPos: { x: number; y: number; w: number; h: number } }[] {
  let [x, y, height] = [0, top, 0];
  return panels.map((panel) => {
    const { w, h } = { w: panel.width, h: panel.type === 'stat' ? 4 : 8 };
    if (x + w > GRID) [x, y, height] = [0, y + height, 0];
    const gridPos = { x, y, w, h };
    x += w;
    height = Math.max(height, h);
    return { panel, gridPos };
  });
}

function panelOf(panel: Panel, metrics: ReadonlyMap<string, Metric>): object {
  const { title, type, unit, thresholds, queries } = panel;
  const helps = [...new Set(queries.map(({ metric }) => known(metrics, metric).help))];
  const steps = [
    { color: 'green', value: null },
    ...(thresholds ?? []).map(([value, color]) => ({ color, value })),
  ];
  return {
    type,
    title,
    description: helps.join('\n\n'),
    datasource: DATASOURCE,
    targets: queries.map((query, index) => ({
      refId: String.fromCharCode(65 + index),
      datasource: DATASOURCE,
      expr: expression(query, metrics),
      legendFormat: query.legend ?? legend(query.by ?? []),
      ...(type === 'stat' ? { instant: true } : {}),
    })),
    fieldConfig: {
      defaults: {
        unit,
        ...(type === 'timeseries'
          ? {
              ...(queries.some(({ how }) => how === 'min') ? {} : { min: 0 }),
              custom: { fillOpacity: 10, showPoints: 'never', spanNulls: false },
            }
          : {}),
        color: { mode: type === 'stat' ? 'thresholds' : 'palette-classic' },
        thresholds: { mode: 'absolute', steps },
      },
      overrides: [],
    },
    options:
      type === 'stat'
        ? {
            colorMode: 'background',
            graphMode: 'none',
            reduceOptions: { calcs: ['lastNotNull'], fields: '', values: false },
          }
        : {
            legend: { displayMode: 'table', placement: 'bottom', calcs: ['lastNotNull', 'max'] },
            tooltip: { mode: 'multi', sort: 'desc' },
          },
  };
}

function legend(by: readonly string[]): string {
  return by.length === 0 ? 'all' : by.map((label) => `{{${label}}}`).join(' ');
}

function expression(query: Panel['queries'][number], metrics: ReadonlyMap<string, Metric>): string {
  const { metric, by = [], how } = query;
  const { name, labels } = known(metrics, metric);
  const unknown = [...by, ...Object.keys(query.where ?? {})].filter(
    (label) => !labels.includes(label) && !SCRAPED.includes(label),
  );
  if (unknown.length > 0) throw new Error(`${name} has no label ${unknown.join(', ')}`);
  const conditions = [
    'job=~"$job"',
    ...(labels.includes('source') ? ['source=~"$source"'] : []),
    ...Object.entries(query.where ?? {}).map(([label, match]) => `${label}${match}`),
  ];
  const selector = (suffix = ''): string => `${name}${suffix}{${conditions.join(', ')}}`;
  const grouped = by.length === 0 ? '' : `by (${by.join(', ')}) `;
  if (how === 'rate') return `sum ${grouped}(rate(${selector()}[$__rate_interval]))`;
  if (how === 'increase') return `sum ${grouped}(increase(${selector()}[$__range]))`;
  if (how === 'age') return `time() - max ${grouped}(${selector()})`;
  if (typeof how === 'string') return `${how} ${grouped}(${selector()})`;
  return `histogram_quantile(${String(how.quantile)}, sum by (le) (rate(${selector('_bucket')}[$__rate_interval])))`;
}

function known(metrics: ReadonlyMap<string, Metric>, metric: string): Metric {
  const found = metrics.get(PREFIX + metric);
  if (!found) throw new Error(`the dashboard shows ${metric}, which is not served`);
  return found;
}

function datasourceVariable(): object {
  return { name: 'datasource', label: 'Prometheus', type: 'datasource', query: 'prometheus', hide: 0 };
}

function labelVariable(label: string, metric: string): object {
  const query = `label_values(${PREFIX}${metric}, ${label})`;
  return {
    name: label,
    label,
    type: 'query',
    datasource: DATASOURCE,
    query: { query, refId: label },
    definition: query,
    includeAll: true,
    allValue: '.*',
    multi: true,
    refresh: 2,
    sort: 1,
    current: { selected: true, text: ['All'], value: ['$__all'] },
  };
}

/** When a process began: what a graph does then is no news of the sources. */
function starts(): object {
  return {
    name: 'starts',
    enable: true,
    iconColor: 'blue',
    datasource: DATASOURCE,
    expr: `changes(${PREFIX}process_start_time_seconds{job=~"$job"}[$__interval]) > 0`,
    titleFormat: 'started: {{instance}}',
  };
}
