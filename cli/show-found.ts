// Shows found events: a page after the other, or one by one as they are stored.
import { Fault } from '../pipeline/errors.ts';
import type { EventReader, FoundEvent } from '../pipeline/ports.ts';
import { type Writer, csvWriter, jsonWriter, ndjsonWriter } from './output/found-lines.ts';
import { type Look, type ShownEvent, foundText, layoutOf, liveText } from './output/found-table.ts';
import { print } from './output/print.ts';
import { number } from './output/table.ts';
import type { SearchPlan } from './search-plan.ts';
import type { EventAccess } from './store-access.ts';

/** How many events the query finds, and how many of them were shown. */
export interface Shown {
  readonly count: number;
  readonly returned: number;
}

/** Events of one request to the store. */
const PAGE = 1_000;

export async function showEvents(plan: SearchPlan, { reader }: EventAccess, look: Look): Promise<Shown> {
  const { format, columns } = plan;
  const pages = pagesOf(reader, plan);
  let [count, returned] = [0, 0];
  if (format === 'table') {
    const layout = layoutOf(columns);
    const shown: ShownEvent[] = [];
    for await (const { total, events } of pages) {
      count = total;
      shown.push(...events.map(layout.cells));
    }
    returned = shown.length;
    await print(foundText(layout, shown, look) + foundFooter(count, returned));
    return { count, returned };
  }
  const writer = writerOf(format, columns);
  let head = writer.head;
  for await (const { total, events } of pages) {
    count = total;
    const before = returned;
    await print(head + events.map((event, index) => writer.each(event, before + index)).join(''));
    head = '';
    returned += events.length;
  }
  await print(writer.tail(returned));
  // Programs read stdout; a person should know that there is more.
  if (returned < count && process.stderr.isTTY) process.stderr.write(foundFooter(count, returned));
  return { count, returned };
}

/** Ends with the signal: that is how it is meant to end. Throws Fault `store_unavailable` when the owner of the store ends before. */
export async function showLive(
  { text, columns, format }: SearchPlan,
  { follow }: EventAccess,
  look: Look,
  signal: AbortSignal,
): Promise<Shown> {
  const layout = layoutOf(columns);
  const writer = format === 'table' ? undefined : writerOf(format, columns);
  const live = liveText(layout, look);
  let count = 0;
  await print(writer?.head ?? live.heading);
  try {
    for await (const event of follow(text, signal)) {
      await print(writer ? writer.each(event, count) : live.line(layout.cells(event)));
      count++;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  if (!signal.aborted)
    throw new Fault(
      'store_unavailable',
      'the process that stores the events has ended: nothing more to follow',
    );
  return { count, returned: count };
}

/** What stands below what was found. */
export function foundFooter(total: number, returned: number): string {
  if (total === 0) return 'No events found.\n';
  const found = `${number(total)} ${total === 1 ? 'event' : 'events'}`;
  return returned < total
    ? `\n${number(returned)} of ${found}\n(more: --limit NUMBER, or --limit all)\n`
    : `\n${found}\n`;
}

/** At least one page, so that the number is known. */
async function* pagesOf(
  reader: EventReader,
  { query, sort, limit }: SearchPlan,
): AsyncGenerator<{ readonly total: number; readonly events: readonly FoundEvent[] }> {
  let after: string | undefined;
  let left = limit;
  do {
    const size = Math.min(left, PAGE);
    const { total, events, next } = await reader.search({
      query: { ...query, limit: size },
      sort,
      ...(after !== undefined && { after }),
    });
    yield { total, events };
    left -= events.length;
    after = next;
  } while (after !== undefined && left > 0);
}

function writerOf(format: Exclude<SearchPlan['format'], 'table'>, columns: SearchPlan['columns']): Writer {
  if (format === 'csv') return csvWriter(columns ?? []);
  return format === 'json' ? jsonWriter(columns) : ndjsonWriter(columns);
}
