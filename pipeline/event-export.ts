// Events handed over in bulk, oldest first: what exports read from a store.
import type { EventQuery } from './ports.ts';

/** An event with its `_id`. */
export interface ExportedEvent {
  readonly id: string;
  /** As it is stored. */
  readonly event: Readonly<Record<string, unknown>>;
}

/** One column of a Parquet file that a store writes by itself. */
export interface ParquetColumn {
  /** Flat name of a field, or `_id`. */
  readonly field: string;
  /** What the column is called. */
  readonly name: string;
  /** SQL type of the values. */
  readonly type: string;
  /** Key of the HMAC-SHA-256 that stands for its values. */
  readonly hash?: Buffer | undefined;
}

/** How many events of a configured source a file holds, and by which mapping revisions they were made. */
export interface SourceShare {
  readonly source: string;
  readonly dataset: string;
  readonly rows: number;
  readonly revisions: readonly number[];
}

export interface EventExport {
  /**
   * All events of a query in order of time, oldest first, a page at a time; order and limit of the query are not looked at. Throws
   * Fault `store_unavailable` when the view of the store that it reads is gone: the caller asks again from where it was.
   */
  readonly pages: (query: EventQuery) => AsyncIterable<readonly ExportedEvent[]>;
  /**
   * Writes a whole Parquet file without its rows leaving the store, oldest first, and says what it holds. Undefined, and no file, for
   * events that it cannot write so. Absent where the store cannot do it. `onRows` hears now and then how many are written.
   */
  readonly parquet?: (
    query: EventQuery,
    columns: readonly ParquetColumn[],
    file: string,
    onRows: (rows: number) => void,
  ) => Promise<readonly SourceShare[] | undefined>;
}
