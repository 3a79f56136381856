// Shows counts of found events: their number, the most frequent values of a field, and how many there were when.
import type { EventReader } from '../pipeline/ports.ts';
import { fieldOf } from '../search/fields.ts';
import { filled, widthOf } from '../web/api/histogram.ts';
import { csvLine } from './output/found-lines.ts';
import { histogramText, statsText } from './output/found-numbers.ts';
import type { Look } from './output/found-table.ts';
import { print } from './output/print.ts';
import type { SearchPlan } from './search-plan.ts';
import { type Shown, foundFooter } from './show-found.ts';
import type { EventAccess } from './store-access.ts';

/** Values that a store is asked for at most. */
const MOST_VALUES = 1_000;
/** Lines of a histogram, about. */
const BUCKETS = 30;

/** Nothing but the number. */
export async function showCount({ query }: SearchPlan, { reader }: EventAccess): Promise<Shown> {
  const count = await reader.count(query);
  await print(`${String(count)}\n`);
  return { count, returned: 0 };
}

export async function showStats(plan: SearchPlan, { reader }: EventAccess, look: Look): Promise<Shown> {
  const { query, field, limit } = plan;
  const { total, facets = [] } = await reader.search({
    query: { ...query, limit: 0 },
    facets: [{ field, size: Math.min(limit, MOST_VALUES) }],
  });
  const values = facets[0]?.values ?? [];
  const sum = values.reduce((all, { count }) => all + count, 0);
  // An event with several values is counted for each of them.
  const others = fieldOf(field)?.list === true || sum > total ? undefined : total - sum;
  const table = (): string => statsText(field, values, { total, others }, look) + foundFooter(total, total);
  await print(
    textOf(plan, total === 0, table, {
      rows: values.map(({ value, count }) => ({ value, count })),
      titles: [field, 'events'],
    }),
  );
  return { count: total, returned: 0 };
}

export async function showHistogram(plan: SearchPlan, { reader }: EventAccess, look: Look): Promise<Shown> {
  const { query } = plan;
  const { from, to } = await periodOf(reader, query);
  const intervalMs = widthOf(from, to, BUCKETS);
  const { total, histogram = [] } = await reader.search({
    query: { ...query, limit: 0 },
    histogram: { intervalMs },
  });
  const buckets = total === 0 ? [] : filled(histogram, from, to, intervalMs);
  const table = (): string => histogramText(buckets, intervalMs, look) + foundFooter(total, total);
  await print(
    textOf(plan, total === 0, table, {
      rows: buckets.map(({ time, count, failures }) => ({
        time: new Date(time).toISOString(),
        count,
        failures,
      })),
      titles: ['time', 'events', 'failures'],
    }),
  );
  return { count: total, returned: 0 };
}

/** The period asked for; an end that was not is that of the events found. */
async function periodOf(
  reader: EventReader,
  query: SearchPlan['query'],
): Promise<{ readonly from: number; readonly to: number }> {
  const edge = async (order: 'asc' | 'desc'): Promise<number> => {
    const { events } = await reader.search({
      query: { ...query, limit: 1 },
      sort: { field: '@timestamp', order },
    });
    const { '@timestamp': time = 0 } = JSON.parse(events[0]?.json ?? '{}') as { '@timestamp'?: string };
    return new Date(time).getTime();
  };
  const to = query.to ?? (await edge('desc')) + 1;
  return { from: query.from ?? Math.min(await edge('asc'), to), to };
}

interface Rows {
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  /** Of the columns of CSV, in the order of the members. */
  readonly titles: readonly string[];
}

function textOf({ format }: SearchPlan, empty: boolean, table: () => string, { rows, titles }: Rows): string {
  if (format === 'table') return empty ? foundFooter(0, 0) : table();
  if (format === 'csv') return [titles, ...rows.map((row) => Object.values(row))].map(csvLine).join('');
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
