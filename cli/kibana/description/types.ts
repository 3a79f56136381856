// The short description of what Kibana gets: questions as saved searches, dashboards as rows of panels. Shapes only.

/** What a panel or a search looks at: events, rejects, or all logs of the cluster. */
export type View = 'events' | 'rejects' | 'logs';

/** Kibana's date math, such as now-7d. */
export interface TimeRange {
  readonly from: string;
  readonly to: string;
}

/** A question that an analyst or an auditor asks, as KQL. */
export interface SearchDescription {
  /** Part of the object's id: never changed once published. */
  readonly id: string;
  readonly title: string;
  /** When to use it, and what to make of what it finds. */
  readonly description: string;
  readonly view?: View;
  readonly query: string;
  /** Field names; the time stands before them. */
  readonly columns: readonly string[];
  /** Set when the question is about a time of its own. */
  readonly time?: TimeRange;
}

/** A number: how many, how many different, the largest or smallest. */
export interface Measure {
  readonly operation: 'count' | 'unique_count' | 'max' | 'min' | 'sum';
  /** Of every operation but count. */
  readonly field?: string;
  readonly label: string;
  /** KQL: only of these. */
  readonly where?: string;
}

/** The most frequent values of a field. */
export interface Values {
  readonly field: string;
  readonly label: string;
  readonly size: number;
  /** Also the sum of all values that are not shown. */
  readonly other?: boolean;
}

/** Named KQL queries as groups. */
export interface Groups {
  readonly label: string;
  readonly groups: readonly { readonly label: string; readonly query: string }[];
}

export type Split = Values | Groups;

interface PanelBase {
  /** Unique in its dashboard; part of ids, never changed once published. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** Columns of 48, and rows. */
  readonly width: number;
  readonly height: number;
  readonly view?: View;
  /** KQL: only of these. */
  readonly where?: string;
}

export interface MetricPanel extends PanelBase {
  readonly kind: 'metric';
  readonly measure: Measure;
  readonly color?: 'bad' | 'good';
}

/** Bars, lines or areas over time. */
export interface TimePanel extends PanelBase {
  readonly kind: 'time';
  readonly shape: 'bar_stacked' | 'line' | 'area_stacked';
  readonly measures: readonly Measure[];
  readonly split?: Split;
  readonly timeField?: string;
}

/** Horizontal bars, one for each value. */
export interface BarsPanel extends PanelBase {
  readonly kind: 'bars';
  readonly by: Split;
  readonly split?: Split;
  readonly measure: Measure;
}

export interface TablePanel extends PanelBase {
  readonly kind: 'table';
  readonly by: readonly Values[];
  readonly measures: readonly Measure[];
}

export interface PartPanel extends PanelBase {
  readonly kind: 'donut' | 'pie' | 'treemap';
  readonly by: readonly Split[];
  readonly measure: Measure;
}

export interface HeatPanel extends PanelBase {
  readonly kind: 'heatmap';
  /** Over time when left out. */
  readonly across?: Split;
  readonly down: Values;
  readonly measure: Measure;
  readonly timeField?: string;
}

/** The rows of a saved search. */
export interface SearchPanel extends PanelBase {
  readonly kind: 'search';
  readonly search: string;
}

export type LensPanel = MetricPanel | TimePanel | BarsPanel | TablePanel | PartPanel | HeatPanel;
export type Panel = LensPanel | SearchPanel;

export interface DashboardDescription {
  readonly id: string;
  readonly title: string;
  /** What question it answers. */
  readonly description: string;
  readonly time: TimeRange;
  /** Fields to choose values of, above the panels. */
  readonly controls: readonly { readonly field: string; readonly label: string }[];
  /** KQL that holds for all of it. */
  readonly where?: string;
  /** Laid out from left to right, wrapping at 48 columns. */
  readonly panels: readonly Panel[];
}

/** What a data view shows: its pattern and how its fields look. */
export interface ViewDescription {
  readonly view: View;
  readonly title: string;
  readonly timeField: string;
  /** Index pattern, given the namespace. */
  readonly pattern: (namespace: string) => string;
}
