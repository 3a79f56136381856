// Finds the events of a batch that are in the file already, looking only where they can be.
import type { DuckDBConnection } from '@duckdb/node-api';
import type { StoreDocument } from '../../pipeline/ports.ts';
import { type KnownRevisions, REVISION_STEP } from './known-revisions.ts';
import { timeRanges } from './time-ranges.ts';

/** An event in the file with the id of one of the batch. */
export interface Present {
  readonly row: bigint;
  readonly version: number;
}

/**
 * Position in the batch -> what the file has of that id. An event of the same mapping revision stands
 * near its own time. Another revision may have read the time quite differently: where the file has events of such ones, all of those of
 * the dataset are compared.
 */
export async function findPresent(
  connection: DuckDBConnection,
  revisions: KnownRevisions,
  documents: readonly StoreDocument[],
): Promise<ReadonlyMap<number, readonly Present[]>> {
  const near = timeRanges(documents.map(({ time }) => time)).map(
    ({ from, to }) =>
      `e.time BETWEEN make_timestamp_ms(${String(from)}) AND make_timestamp_ms(${String(to)})`,
  );
  const others = revisions.others(documents);
  const elsewhere = others.map(
    ({ revision }, index) =>
      `e.event_dataset = $${String(index + 2)} AND e.version >= ${String(revision * REVISION_STEP)} ` +
      `AND e.version < ${String((revision + 1) * REVISION_STEP)}`,
  );
  const parts = [...near, ...elsewhere].map(
    (place) =>
      `SELECT batch.ord, e.rowid, e.version FROM events e JOIN batch ON e.id = batch.id WHERE ${place}`,
  );
  const found = await connection.runAndReadAll(
    `WITH batch AS MATERIALIZED (SELECT unnest(range(${String(documents.length)})) AS ord, unnest(string_split($1, ',')::UUID[]) AS id)
     ${parts.join(' UNION ALL ')}`,
    [documents.map(({ id }) => id).join(','), ...others.map(({ dataset }) => dataset)],
  );
  const present = new Map<number, Present[]>();
  for (const [ord, row, version] of found.getRows()) {
    if (typeof row !== 'bigint') throw new TypeError('a row id is a whole number of 64 bits');
    const there = present.get(Number(ord)) ?? [];
    there.push({ row, version: Number(version) });
    present.set(Number(ord), there);
  }
  return present;
}
