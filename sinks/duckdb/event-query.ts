// Turns a query on events into SQL: fields become columns or places in the JSON, values stay parameters.
import type { DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { Fault } from '../../pipeline/errors.ts';
import type { Condition, EventQuery } from '../../pipeline/ports.ts';
import { columnOf, isField, isListField, jsonPath } from './columns.ts';
import { filterSql } from './filter-sql.ts';
import { Parameters } from './parameters.ts';

export interface Where {
  /** A WHERE clause, or nothing. */
  readonly sql: string;
  readonly values: DuckDBValue[];
  readonly types: DuckDBType[];
}

/** Throws Fault `usage` for a field that events do not have. Statements with more values than those of the clause give their own parameters. */
export function whereOf({ from, to, filter, where = [] }: EventQuery, parameters = new Parameters()): Where {
  const all = [
    ...(from === undefined ? [] : [`time >= ${instant(from)}`]),
    ...(to === undefined ? [] : [`time < ${instant(to)}`]),
    ...(filter && filter.kind !== 'all' ? [filterSql(filter, parameters)] : []),
    ...where.map((condition) => holdsAny(condition, parameters)),
  ];
  return {
    sql: all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`,
    values: parameters.values,
    types: parameters.types,
  };
}

/** SQL for the value of a field in one row: a text, or a list of texts for a field that holds several. Null when it has none. */
export function valueOf(field: string): { readonly sql: string; readonly isList: boolean } {
  const column = columnOf(field);
  if (column) return { sql: column.name, isList: column.type === 'VARCHAR[]' };
  if (!isField(field)) throw new Fault('usage', `there is no field "${field}": docs/fields.md lists them`);
  const isList = isListField(field);
  const path = jsonPath(field, isList ? '[*]' : '');
  return { sql: `TRY(json_extract_string(json, ${path}))`, isList };
}

function holdsAny({ field, values }: Condition, parameters: Parameters): string {
  const { sql, isList } = valueOf(field);
  const place = parameters.texts(values);
  return isList ? `list_has_any(${sql}, ${place})` : `${sql} IN (SELECT unnest(${place}))`;
}

function instant(ms: number): string {
  return `make_timestamp_ms(${whole(ms)})`;
}

/** A whole number as SQL. Throws Fault `usage` for any other. */
export function whole(number: number): string {
  if (!Number.isSafeInteger(number)) throw new Fault('usage', `${String(number)} is not a whole number`);
  return String(number);
}
