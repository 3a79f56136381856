// Hands events over in bulk: in pages, or as a Parquet file that DuckDB writes itself.
import type { EventExport, ParquetColumn, SourceShare } from '../../pipeline/event-export.ts';
import type { EventQuery } from '../../pipeline/ports.ts';
import { FIELD_TYPES } from '../../schemas/generated/tables.ts';
import { answeredOnce } from './answered-once.ts';
import { columnOf } from './columns.ts';
import type { Database } from './database.ts';
import { eventWindows } from './event-windows.ts';
import { writeParquet } from './write-parquet.ts';

export function eventExport(database: Database): Required<EventExport> {
  return {
    pages: (query) => pages(database, query),
    parquet: (query, columns, file, onRows) => parquet(database, query, columns, file, onRows),
  };
}

async function* pages(database: Database, query: EventQuery): ReturnType<EventExport['pages']> {
  for await (const window of eventWindows(database, { ...query, order: 'oldest' }))
    yield window.map(({ id, json }) => ({ id, event: JSON.parse(json) as Record<string, unknown> }));
}

/** Not for long events, whose row holds only what is searched of them, nor for the vendors' own keys. */
async function parquet(
  database: Database,
  query: EventQuery,
  columns: readonly ParquetColumn[],
  file: string,
  onRows: (rows: number) => void,
): Promise<readonly SourceShare[] | undefined> {
  const isKnown = ({ field }: ParquetColumn): boolean =>
    field === '_id' || columnOf(field) !== undefined || Object.hasOwn(FIELD_TYPES, field);
  if (!columns.every(isKnown)) return undefined;
  return database.reading(async (reading) => {
    const events = await answeredOnce(reading, query);
    const found = await reading.query(
      `SELECT coalesce(oncall_source_id, ''), any_value(event_dataset), count(*), list_sort(list(DISTINCT (version >> 20)::INTEGER))::VARCHAR,
              count(*) FILTER (pieces > 0)
       FROM ${events.sql} GROUP BY 1 ORDER BY 1`,
      events.values,
      events.types,
    );
    const rows = found.getRows();
    if (rows.some(([, , , , long]) => Number(long) > 0)) return undefined;
    const shares = rows.map(([source, dataset, count, revisions]) => ({
      source: String(source),
      dataset: String(dataset ?? ''),
      rows: Number(count),
      revisions: JSON.parse(String(revisions)) as number[],
    }));
    const total = shares.reduce((sum, share) => sum + share.rows, 0);
    await writeParquet(reading, events, total, columns, file, onRows);
    return shares;
  });
}
