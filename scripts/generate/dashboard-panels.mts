// What the Grafana dashboard shows, as data: rows of panels, each of metrics by their name without prefix.

export interface Query {
  readonly metric: string;
  /**
   * rate: a second, summed; increase: over the time shown, summed; max, min, sum: of a gauge; age: seconds since a timestamp; quantile: of
   * a histogram.
   */
  readonly how: 'rate' | 'increase' | 'max' | 'min' | 'sum' | 'age' | { readonly quantile: number };
  readonly by?: readonly string[];
  /** Label -> matcher, such as `=~"a|b"`. */
  readonly where?: Readonly<Record<string, string>>;
  /** Default: the values of `by`. */
  readonly legend?: string;
}

export interface Panel {
  readonly title: string;
  readonly type: 'stat' | 'timeseries';
  /** Grafana's name of the unit. */
  readonly unit: string;
  /** Columns, of 24. */
  readonly width: number;
  readonly queries: readonly Query[];
  /** From a value on, a colour; green below. */
  readonly thresholds?: readonly (readonly [number, 'yellow' | 'orange' | 'red'])[];
}

export interface Row {
  readonly title: string;
  readonly collapsed?: boolean;
  readonly panels: readonly Panel[];
}

const stat = (title: string, unit: string, query: Query, thresholds?: Panel['thresholds']): Panel => ({
  title,
  type: 'stat',
  unit,
  width: 4,
  queries: [query],
  ...(thresholds ? { thresholds } : {}),
});

const graph = (title: string, unit: string, ...queries: readonly Query[]): Panel => ({
  title,
  type: 'timeseries',
  unit,
  width: 12,
  queries,
});

const rate = (metric: string, ...by: readonly string[]): Query => ({ metric, how: 'rate', by });
const max = (metric: string, ...by: readonly string[]): Query => ({ metric, how: 'max', by });
const sum = (metric: string, ...by: readonly string[]): Query => ({ metric, how: 'sum', by });
const named = (legend: string, query: Query): Query => ({ ...query, legend });

const FINDINGS = '=~"altered|missing|unlisted"';
const ANY: Panel['thresholds'] = [[1, 'red']];

export const ROWS: readonly Row[] = [
  {
    title: 'At a glance',
    panels: [
      stat('Events stored', 'short', { metric: 'events_total', how: 'increase' }),
      stat('Largest share of rejects', 'percentunit', max('rejects_share'), [
        [0.01, 'yellow'],
        [0.05, 'red'],
      ]),
      stat('Furthest behind', 's', max('lag_seconds'), [
        [300, 'yellow'],
        [900, 'red'],
      ]),
      stat('Findings open', 'short', { ...max('gaps_open'), where: { kind: FINDINGS } }, ANY),
      stat('Sources silent', 'short', sum('source_silent'), ANY),
      stat('Sources refused', 'short', sum('source_refused'), ANY),
    ],
  },
  {
    title: 'Sources',
    panels: [
      graph('Records collected', 'cps', rate('records_total', 'source')),
      graph('Events stored', 'cps', rate('events_total', 'source')),
      graph('Rejects, by code', 'cps', rate('rejects_total', 'source', 'code')),
      graph('Filtered, by reason', 'cps', rate('filtered_total', 'source', 'reason')),
      graph('Time since the last record', 's', max('last_record_age_seconds', 'source')),
      graph('Bytes collected', 'Bps', rate('record_bytes_total', 'source')),
      graph(
        'Duplicates and better mappings',
        'cps',
        named('{{source}} duplicates', rate('duplicates_total', 'source')),
        named('{{source}} replaced', rate('events_replaced_total', 'source')),
      ),
      graph('Secrets masked', 'cps', rate('masked_secrets_total', 'source')),
      graph('Containers changed by collectors', 'cps', rate('collector_steps_total', 'source', 'step')),
      graph('Age of the latest event', 's', {
        metric: 'last_event_timestamp_seconds',
        how: 'age',
        by: ['source'],
      }),
    ],
  },
  {
    title: 'Completeness',
    panels: [
      graph('Complete through: how long ago', 's', {
        metric: 'complete_through_timestamp_seconds',
        how: 'age',
        by: ['source'],
      }),
      graph('Gaps open, by kind', 'short', max('gaps_open', 'source', 'kind')),
      graph('Gaps noted', 'short', { metric: 'gaps_total', how: 'increase', by: ['source', 'kind'] }),
      graph('Behind', 's', max('lag_seconds', 'source')),
      graph(
        'Not yet collected',
        'short',
        named('{{source}} records', max('lag_records', 'source')),
        named('{{source}} bytes', max('lag_bytes', 'source')),
      ),
      graph('Since the last arrival', 's', {
        metric: 'last_arrival_timestamp_seconds',
        how: 'age',
        by: ['source'],
      }),
      graph('How likely the silence is (log10)', 'short', {
        metric: 'silence_probability_log10',
        how: 'min',
        by: ['source'],
      }),
      graph(
        'Silent, refused',
        'short',
        named('{{source}} silent', { metric: 'source_silent', how: 'min', by: ['source'] }),
        named('{{source}} refused', max('source_refused', 'source')),
      ),
    ],
  },
  {
    title: 'Receivers',
    panels: [
      graph(
        'Requests, by what became of them',
        'reqps',
        rate('receiver_requests_total', 'source', 'outcome'),
      ),
      graph('Bytes held until they are safe', 'bytes', sum('receiver_in_flight_bytes', 'source')),
      graph('Records rewritten', 'cps', rate('receiver_rewritten_total', 'source', 'step')),
      graph('Dropped', 'cps', rate('dropped_total', 'source', 'cause')),
    ],
  },
  {
    title: 'Stages and Kafka',
    panels: [
      graph('Behind, by group', 's', max('bus_lag_seconds', 'group', 'topic')),
      graph('Records waiting, by group', 'short', sum('bus_lag_records', 'group', 'topic')),
      graph(
        'Records through the stages',
        'cps',
        named('{{stage}} in', rate('stage_in_total', 'stage')),
        named('{{stage}} out', rate('stage_out_total', 'stage')),
      ),
      graph(
        'Not passed on',
        'cps',
        named('{{stage}} rejected', rate('stage_rejected_total', 'stage')),
        named('{{stage}} filtered', rate('stage_filtered_total', 'stage')),
        named('{{stage}} duplicates', rate('stage_duplicates_total', 'stage')),
      ),
      graph('Partitions that wait', 'short', sum('bus_paused_partitions', 'group')),
      graph('Records removed unread', 'short', sum('bus_missing_records_total', 'topic')),
      graph(
        'Rebalances and restarts',
        'cps',
        named('{{group}} rebalances', rate('bus_rebalances_total', 'group')),
        named('{{group}} restarts', rate('bus_restarts_total', 'group')),
      ),
      graph('Faults of brokers retried', 'cps', rate('bus_retries_total', 'code')),
      graph('Bytes on the bus', 'Bps', rate('bus_bytes_total', 'direction')),
    ],
  },
  {
    title: 'Store',
    panels: [
      graph(
        'From receipt until it can be found',
        's',
        named('half', { metric: 'received_to_searchable_seconds', how: { quantile: 0.5 } }),
        named('99 of 100', { metric: 'received_to_searchable_seconds', how: { quantile: 0.99 } }),
      ),
      graph('Faults of the store retried', 'cps', rate('store_retries_total', 'code')),
      graph('Bulk requests', 'reqps', rate('bulk_requests_total')),
      graph('Bytes sent', 'Bps', rate('bulk_bytes_total')),
      graph('Items sent again', 'cps', rate('bulk_retries_total', 'class')),
      graph(
        'Events out of their place',
        'cps',
        named('to the late index', rate('events_late_total')),
        named('older copy kept', rate('events_kept_older_total')),
        named('older copy removed', rate('events_moved_total')),
      ),
    ],
  },
  {
    title: 'Processes',
    collapsed: true,
    panels: [
      graph('Cores used', 'short', rate('process_cpu_seconds_total', 'instance')),
      graph('Memory', 'bytes', max('process_resident_memory_bytes', 'instance')),
      graph('Heap used', 'bytes', max('nodejs_heap_size_used_bytes', 'instance')),
      graph('Delay of the event loop, 99 of 100', 's', max('nodejs_eventloop_lag_p99_seconds', 'instance')),
      graph('Version', 'short', sum('build_info', 'version', 'node', 'instance')),
      graph('Bytes known to be there', 'bytes', max('behind_bytes', 'source')),
    ],
  },
];
