// Hands events over in bulk: in pages, or as a Parquet file that DuckDB writes itself.
import { hash } from 'node:crypto';
import type { EventExport, ParquetColumn, SourceShare } from '../../pipeline/event-export.ts';
import type { EventQuery } from '../../pipeline/ports.ts';
import { FIELD_TYPES } from '../../schemas/generated/tables.ts';
import { FIELDS } from '../../search/fields.ts';
import { columnOf, jsonPath } from './columns.ts';
import type { Database } from './database.ts';
import { whereOf } from './event-query.ts';
import { eventWindows } from './event-windows.ts';

/** Block size of SHA-256. */
const BLOCK = 64;

export function eventExport(database: Database): EventExport {
  return {
    pages: (query) => pages(database, query),
    parquet: (query, columns, file) => parquet(database, query, columns, file),
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
): Promise<readonly SourceShare[] | undefined> {
  const shown = columns.map(({ field }) => field).filter((field) => field !== '_id' && !columnOf(field));
  if (!shown.every((field) => Object.hasOwn(FIELD_TYPES, field))) return undefined;
  return database.reading(async (reading) => {
    const { sql, values, types } = whereOf(query);
    const long = await reading.query(
      `SELECT count(*) FROM (SELECT pieces FROM events ${sql}) WHERE pieces > 0`,
      values,
      types,
    );
    if (Number(long.value(0, 0)) > 0) return undefined;
    const inJson = shown.filter((field) => field !== '@timestamp');
    const paths = inJson.map((field) => jsonPath(field));
    const fields =
      paths.length === 0 ? '' : `, TRY(json_extract_string(json, [${paths.join(', ')}])) AS fields`;
    const selected = columns.map((column) => `${valueSql(column, inJson)} AS ${name(column.name)}`);
    await reading.query(
      `COPY (SELECT ${selected.join(', ')} FROM (SELECT *${fields} FROM events ${sql}) ORDER BY time, seq)
       TO '${file.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`,
      values,
      types,
    );
    const shares = await reading.query(
      `SELECT coalesce(oncall_source_id, ''), any_value(event_dataset), count(*), list_sort(list(DISTINCT (version >> 20)::INTEGER))::VARCHAR
       FROM events ${sql} GROUP BY 1 ORDER BY 1`,
      values,
      types,
    );
    return shares.getRows().map(([source, dataset, rows, revisions]) => ({
      source: String(source),
      dataset: String(dataset ?? ''),
      rows: Number(rows),
      revisions: JSON.parse(String(revisions)) as number[],
    }));
  });
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

function name(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
