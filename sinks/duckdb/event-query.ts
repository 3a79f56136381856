// Turns a query on events into SQL; its values stay parameters.
import type { DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { Fault } from '../../pipeline/errors.ts';
import type { EventQuery } from '../../pipeline/ports.ts';
import { filterSql } from './filter-sql.ts';
import { Parameters } from './parameters.ts';

export interface Matching {
  /** What stands behind FROM: a table with its WHERE. */
  readonly sql: string;
  readonly values: DuckDBValue[];
  readonly types: DuckDBType[];
}

/**
 * The events of a query, with all columns of `events` and the rowid. Throws Fault `usage` for a time that is none. Statements with more values
 * than those of the query give their own parameters.
 */
export function matching({ from, to, filter }: EventQuery, parameters = new Parameters()): Matching {
  const { conditions = [], read } = filter && filter.kind !== 'all' ? filterSql(filter, parameters) : {};
  const first = where([
    ...(from === undefined ? [] : [`time >= ${instant(from)}`]),
    ...(to === undefined ? [] : [`time < ${instant(to)}`]),
    ...conditions,
  ]);
  const sql = read
    ? `${read.scope.over(`(SELECT rowid, * FROM events${first})`)} WHERE ${read.condition}`
    : `events${first}`;
  return { sql, values: parameters.values, types: parameters.types };
}

function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}

function instant(ms: number): string {
  return `make_timestamp_ms(${whole(ms)})`;
}

/** A whole number as SQL. Throws Fault `usage` for any other. */
export function whole(number: number): string {
  if (!Number.isSafeInteger(number)) throw new Fault('usage', `${String(number)} is not a whole number`);
  return String(number);
}
