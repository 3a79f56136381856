// The columns of a Parquet file as SQL over the events' table.
import { hash } from 'node:crypto';
import type { ParquetColumn } from '../../pipeline/event-export.ts';
import { FIELDS } from '../../search/fields.ts';
import { columnOf, jsonPath } from './columns.ts';
import { quotedName } from './quoted.ts';

/** Block size of SHA-256. */
const BLOCK = 64;

/** A SELECT list over `from`. What has no column of its own is read from the JSON, all of it at once. */
export function parquetColumns(
  columns: readonly ParquetColumn[],
  from: string,
): { readonly selected: string; readonly from: string } {
  const inJson = columns
    .map(({ field }) => field)
    .filter((field) => field !== '_id' && field !== '@timestamp' && !columnOf(field));
  const paths = inJson.map((field) => jsonPath(field)).join(', ');
  return {
    selected: columns.map((column) => `${valueSql(column, inJson)} AS ${quotedName(column.name)}`).join(', '),
    from:
      paths === '' ? from : `(SELECT *, TRY(json_extract_string(json, [${paths}])) AS fields FROM ${from})`,
  };
}

function valueSql({ field, type, hash }: ParquetColumn, inJson: readonly string[]): string {
  const value = fieldSql(field, inJson);
  if (hash === undefined)
    return field === '@timestamp' || type === 'VARCHAR' || columnOf(field)
      ? value
      : `TRY_CAST(${value} AS ${type})`;
  return FIELDS.get(field)?.list
    ? `list_transform(${value}, lambda each: ${hmac('each', hash)})`
    : hmac(isoText(field, value), hash);
}

/** A text, a list of texts, or for @timestamp an instant. */
function fieldSql(field: string, inJson: readonly string[]): string {
  if (field === '_id') return "replace(id::VARCHAR, '-', '')";
  if (field === '@timestamp') return 'time::TIMESTAMP_MS';
  const column = columnOf(field);
  if (column) return column.name;
  const text = `fields[${String(inJson.indexOf(field) + 1)}]`;
  return FIELDS.get(field)?.list ? `from_json(${text}, '["VARCHAR"]')` : text;
}

/** As it stands in the JSON: hashes must not differ by where they are made. */
function isoText(field: string, value: string): string {
  return field === '@timestamp' ? `strftime(time, '%Y-%m-%dT%H:%M:%S.%gZ')` : value;
}

/** HMAC-SHA-256 (RFC 2104) as exports write it; null stays null. */
function hmac(value: string, key: Buffer): string {
  const [inner, outer] = [0x36, 0x5c].map((pad) => {
    const block = Buffer.alloc(BLOCK, pad);
    for (const [index, byte] of blockKey(key).entries()) block[index] = (block[index] ?? 0) ^ byte;
    return `'${[...block].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}'::BLOB`;
  });
  const digest = `sha256(${outer ?? ''} || unhex(sha256(${inner ?? ''} || encode(${value}))))`;
  return `'hmac:' || substr(${digest}, 1, 32)`;
}

/** A key longer than a block is replaced by its hash. */
function blockKey(key: Buffer): Buffer {
  return key.length > BLOCK ? hash('sha256', key, 'buffer') : key;
}
