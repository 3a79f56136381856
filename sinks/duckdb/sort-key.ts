// What events are sorted by, and the place of a page's last event in that order.
import { countedField } from '../../pipeline/counted-field.ts';
import { Fault } from '../../pipeline/errors.ts';
import type { SearchRequest } from '../../pipeline/ports.ts';
import type { FieldType } from '../../search/fields.ts';
import { addressHex } from './address-sql.ts';
import { countedValue } from './counted-value.ts';
import type { Parameters } from './parameters.ts';

export interface SortKey {
  /** SQL of the key in a row of `events`; NULL comes last in both directions. */
  readonly sql: string;
  readonly direction: 'ASC' | 'DESC';
  /** SQL that writes a key as text. */
  readonly text: (key: string) => string;
  /** SQL that reads it back; NULL for a text that is no such key. */
  readonly read: (text: string) => string;
}

const KEY_TYPES: Partial<Readonly<Record<FieldType, string>>> = { long: 'BIGINT', float: 'FLOAT' };

/** Throws Fault `usage` for a field that has no order. */
export function sortKey({ query, sort }: SearchRequest, parameters: Parameters): SortKey {
  const { field: name, order } = sort ?? {
    field: '@timestamp',
    order: query.order === 'oldest' ? 'asc' : 'desc',
  };
  const direction = order === 'asc' ? 'ASC' : 'DESC';
  // The column itself: DuckDB knows its bounds in each part of the table.
  if (name === '@timestamp')
    return {
      sql: 'time',
      direction,
      text: (key) => `epoch_ms(${key})::VARCHAR`,
      read: (text) => `TRY(make_timestamp_ms(TRY_CAST(${text} AS BIGINT)))`,
    };
  const field = countedField(name);
  const { sql, isList } = countedValue(field, parameters);
  const type = KEY_TYPES[field.type];
  const keyOf = (value: string): string => {
    if (field.type === 'ip') return `CASE WHEN ${value} IS NOT NULL THEN ${addressHex(value)} END`;
    return type ? `TRY_CAST(${value} AS ${type})` : value;
  };
  const best = direction === 'ASC' ? 'list_min' : 'list_max';
  return {
    sql: isList ? `${best}(list_transform(${sql}, lambda k: ${keyOf('k')}))` : keyOf(sql),
    direction,
    text: (key) => `${key}::VARCHAR`,
    read: (text) => (type ? `TRY_CAST(${text} AS ${type})` : text),
  };
}

/** The place of a page's last event, as text for who asks for the next page. */
export function cursorOf({ key, sequence }: Cursor): string {
  return Buffer.from(JSON.stringify([key, sequence])).toString('base64url');
}

/** SQL that is true of rows (key, seq) after a cursor. Throws Fault `usage` for a text that is no cursor. */
export function afterSql(cursor: string, { read, direction }: SortKey, parameters: Parameters): string {
  const { key, sequence } = cursorValues(cursor);
  const beyond = direction === 'ASC' ? '>' : '<';
  const later = `seq ${beyond} TRY_CAST(${parameters.text(sequence)} AS BIGINT)`;
  if (key === null) return `(key IS NULL AND ${later})`;
  const place = read(parameters.text(key));
  return `(key ${beyond} ${place} OR (key = ${place} AND ${later}) OR key IS NULL)`;
}

export interface Cursor {
  readonly key: string | null;
  readonly sequence: string;
}

const NUMBER = /^-?\d{1,19}$/;

function cursorValues(cursor: string): Cursor {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === 2) {
      const [key, sequence] = values as readonly unknown[];
      if ((key === null || typeof key === 'string') && typeof sequence === 'string' && NUMBER.test(sequence))
        return { key, sequence };
    }
  } catch {
    // Not one of ours.
  }
  throw new Fault('usage', 'this is no cursor of a page before: begin with the first page');
}
