// Turns a query on events into SQL; its values stay parameters.
import type { DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { Fault } from '../../pipeline/errors.ts';
import type { EventQuery } from '../../pipeline/ports.ts';
import { filterSql } from './filter-sql.ts';
import { Parameters } from './parameters.ts';

export interface Where {
  /** A WHERE clause, or nothing. */
  readonly sql: string;
  readonly values: DuckDBValue[];
  readonly types: DuckDBType[];
}

/** Throws Fault `usage` for a time that is none. Statements with more values than those of the clause give their own parameters. */
export function whereOf({ from, to, filter }: EventQuery, parameters = new Parameters()): Where {
  const all = [
    ...(from === undefined ? [] : [`time >= ${instant(from)}`]),
    ...(to === undefined ? [] : [`time < ${instant(to)}`]),
    ...(filter && filter.kind !== 'all' ? [filterSql(filter, parameters)] : []),
  ];
  return {
    sql: all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`,
    values: parameters.values,
    types: parameters.types,
  };
}

function instant(ms: number): string {
  return `make_timestamp_ms(${whole(ms)})`;
}

/** A whole number as SQL. Throws Fault `usage` for any other. */
export function whole(number: number): string {
  if (!Number.isSafeInteger(number)) throw new Fault('usage', `${String(number)} is not a whole number`);
  return String(number);
}
