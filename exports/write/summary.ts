// Counts staged rows for the HTML summary: over time, and by the values of the columns that say who, what and where.
import { type Cell, type Column, cellText } from '../columns.ts';
import { stagedRows } from '../lines.ts';

/** Fields that are counted where they are columns, with the title of their chart. */
const COUNTED: readonly (readonly [field: string, title: string])[] = [
  ['user.name', 'Who'],
  ['event.action', 'What'],
  ['oncall.system.id', 'Where'],
  ['event.outcome', 'Outcome'],
  ['oncall.justification', 'Why'],
  ['user.effective.name', 'With the rights of'],
  ['source.ip', 'From address'],
  ['event.dataset', 'Recorded by'],
];

const BUCKETS = 48;
const MOST_BARS = 10;
const LAST_ROWS = 200;

/** Different values that are counted of a field: what is new beyond that is counted together. */
const MOST_VALUES = 100_000;

export interface Chart {
  readonly title: string;
  /** Most frequent first. */
  readonly bars: readonly { readonly value: string; readonly count: number }[];
  /** Different values that have no bar, and how many rows have them. */
  readonly others: number;
  readonly otherRows: number;
}

export interface Bucket {
  /** ms since 1970 UTC. */
  readonly time: number;
  readonly count: number;
  readonly failures: number;
}

export interface Summary {
  readonly buckets: readonly Bucket[];
  readonly bucketMs: number;
  readonly charts: readonly Chart[];
  /** Newest first. */
  readonly last: readonly Readonly<Record<string, Cell>>[];
  readonly failures: number;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Goes through the rows once. `span` is the time that the chart over time shows. */
export async function summaryOf(rows: string, columns: readonly Column[], span: Span): Promise<Summary> {
  const bucketMs = Math.max(1, Math.ceil((span.to - span.from) / BUCKETS));
  const counts = Array.from({ length: BUCKETS }, () => ({ count: 0, failures: 0 }));
  const nameOf = (field: string): string | undefined =>
    columns.find((column) => column.field === field)?.name;
  const [time, outcome] = [nameOf('@timestamp'), nameOf('event.outcome')];
  const counted = COUNTED.flatMap(([field, title]) => {
    const name = nameOf(field);
    return name === undefined ? [] : [{ name, title, values: new Map<string, number>(), beyond: 0 }];
  });
  let last: Readonly<Record<string, Cell>>[] = [];
  let failures = 0;
  for await (const page of stagedRows(rows)) {
    for (const row of page) {
      const failed = outcome !== undefined && row[outcome] === 'failure';
      if (failed) failures++;
      const at = time === undefined ? Number.NaN : Date.parse(cellText(row[time]));
      const bucket = counts[Math.floor((at - span.from) / bucketMs)];
      if (bucket) {
        bucket.count++;
        if (failed) bucket.failures++;
      }
      for (const each of counted) {
        const cell = row[each.name];
        if (cell === undefined) continue;
        for (const value of typeof cell === 'object' ? cell.map(String) : [String(cell)])
          if (each.values.has(value) || each.values.size < MOST_VALUES)
            each.values.set(value, (each.values.get(value) ?? 0) + 1);
          else each.beyond++;
      }
    }
    last = [...last, ...page.slice(-LAST_ROWS)].slice(-LAST_ROWS);
  }
  return {
    buckets:
      time === undefined
        ? []
        : counts.map((each, index) => ({ time: span.from + index * bucketMs, ...each })),
    bucketMs,
    charts: counted.filter(({ values }) => values.size > 0).map(chartOf),
    last: last.reverse(),
    failures,
  };
}

function chartOf({
  title,
  values,
  beyond,
}: {
  readonly title: string;
  readonly values: ReadonlyMap<string, number>;
  readonly beyond: number;
}): Chart {
  const sorted = [...values].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const rest = sorted.slice(MOST_BARS);
  return {
    title,
    bars: sorted.slice(0, MOST_BARS).map(([value, count]) => ({ value, count })),
    others: rest.length,
    otherRows: rest.reduce((sum, [, count]) => sum + count, beyond),
  };
}
