// What events are sorted by, and the place of a page's last event in that order.
import { Fault } from '../../pipeline/errors.ts';
import type { SearchRequest } from '../../pipeline/ports.ts';
import type { FieldType } from '../../search/fields.ts';
import { addressHex } from './address-sql.ts';
import { countedField, countedValue } from './counted-value.ts';
import type { Parameters } from './parameters.ts';

export interface SortKey {
  /** SQL of the key in a row of `events`; NULL comes last in both directions. */
  readonly sql: string;
  readonly type: 'BIGINT' | 'FLOAT' | 'VARCHAR';
  readonly direction: 'ASC' | 'DESC';
}

const KEY_TYPES: Partial<Readonly<Record<FieldType, SortKey['type']>>> = { long: 'BIGINT', float: 'FLOAT' };

/** Throws Fault `usage` for a field that has no order. */
export function sortKey({ query, sort }: SearchRequest, parameters: Parameters): SortKey {
  const { field: name, order } = sort ?? {
    field: '@timestamp',
    order: query.order === 'oldest' ? 'asc' : 'desc',
  };
  const direction = order === 'asc' ? 'ASC' : 'DESC';
  if (name === '@timestamp') return { sql: 'epoch_ms(time)', type: 'BIGINT', direction };
  const field = countedField(name);
  const { sql, isList } = countedValue(field, parameters);
  const type = KEY_TYPES[field.type] ?? 'VARCHAR';
  const keyOf = (value: string): string => (type === 'VARCHAR' ? value : `TRY_CAST(${value} AS ${type})`);
  const least = direction === 'ASC' ? 'list_min' : 'list_max';
  return {
    sql: isList ? `${least}(list_transform(${sql}, lambda k: ${keyOf('k')}))` : keyOf(sql),
    type,
    direction,
  };
}

/** A page's last row, as text for who asks for the next page. */
export function cursorOf(key: string | null, sequence: string): string {
  return Buffer.from(JSON.stringify([key, sequence])).toString('base64url');
}

/** SQL that is true of rows (key, seq) after a cursor. Throws Fault `usage` for a text that is no cursor. */
export function afterSql(cursor: string, { type, direction }: SortKey, parameters: Parameters): string {
  const { key, sequence } = cursorValues(cursor);
  const beyond = direction === 'ASC' ? '>' : '<';
  const later = `seq ${beyond} ${parameters.text(sequence)}::BIGINT`;
  if (key === null) return `(key IS NULL AND ${later})`;
  const place = `${parameters.text(key)}::${type}`;
  return `(key ${beyond} ${place} OR (key = ${place} AND ${later}) OR key IS NULL)`;
}

const NUMBER = /^-?\d{1,19}$/;

function cursorValues(cursor: string): { readonly key: string | null; readonly sequence: string } {
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
