// A part of the statement that finds what a search finds.
import type { DuckDBValue } from '@duckdb/node-api';

/** The select that it comes from, value, count, failures, places. */
export type Row = readonly DuckDBValue[];

export interface HitsPart<T> {
  /** What it needs of each hit, besides `seq` and `time`. */
  readonly columns: readonly string[];
  /** What it asks of all `hits`; each gives rows that begin with its name. */
  readonly selects: readonly string[];
  /** Rows come in no order; `rowsOf` gives those of a select. */
  readonly read: (rowsOf: (name: string) => readonly Row[]) => T;
}
