// Reads a row of the CSV export into the members that JSON has.
import { parseRecord, type JsonObject } from '../../normalizer.ts';

/** Fields in the order of the vendor's table; the page does not say that columns stand in it, so that `columns` can name another. */
export const COLUMNS = [
  'action',
  'actor',
  'target',
  'payload',
  'occurred_at',
  'metadata',
  'id',
  'version',
  'scope',
  'organization',
  'account',
  'success',
  'request',
  'common_fields',
] as const;

const NAMES: ReadonlySet<string> = new Set(COLUMNS);

/** Column names as written in the first line of a file. */
export function columnsOf(written: string): readonly string[] {
  return (fieldsOf(written.trim()) ?? []).map((name) => name.trim());
}

/** What is wrong with the option, or undefined. */
export function checkColumns(written: string): string | undefined {
  const names = columnsOf(written);
  const missing = ['action', 'occurred_at'].filter((name) => !names.includes(name));
  return missing.length === 0 ? undefined : `there is no column ${missing.join(' and ')}`;
}

/** The members of a row (empty cells left out, blobs parsed); 'header'; or undefined when it is not one whole row of these columns. */
export function readRow(text: string, columns: readonly string[]): JsonObject | 'header' | undefined {
  const fields = fieldsOf(text);
  if (!fields || fields.length < 2) return undefined;
  if (fields.every((field) => NAMES.has(field.trim()))) return 'header';
  if (fields.length > columns.length) return undefined;
  const row: JsonObject = {};
  for (const [index, field] of fields.entries()) {
    const name = columns[index];
    if (name === undefined || field === '') continue;
    row[name] = field.startsWith('{') ? (blob(field) ?? field) : plain(field);
  }
  // A blob where the action should stand, or an id: the columns are others.
  return typeof row['action'] === 'string' && typeof row['occurred_at'] === 'string' ? row : undefined;
}

function blob(field: string): JsonObject | undefined {
  const parsed = parseRecord(field);
  return parsed.ok ? parsed.record : undefined;
}

function plain(field: string): string | boolean {
  if (field === 'true') return true;
  return field === 'false' ? false : field;
}

/** Fields by RFC 4180; undefined when a quote is not closed. */
function fieldsOf(text: string): string[] | undefined {
  const fields: string[] = [];
  for (let at = 0; ;) {
    if (text[at] !== '"') {
      const comma = text.indexOf(',', at);
      fields.push(text.slice(at, comma < 0 ? undefined : comma));
      if (comma < 0) return fields;
      at = comma + 1;
      continue;
    }
    const parts: string[] = [];
    let from = at + 1;
    let quote = text.indexOf('"', from);
    for (; quote >= 0 && text[quote + 1] === '"'; quote = text.indexOf('"', from)) {
      parts.push(text.slice(from, quote + 1));
      from = quote + 2;
    }
    if (quote < 0) return undefined;
    parts.push(text.slice(from, quote));
    fields.push(parts.join(''));
    if (quote + 1 >= text.length) return fields;
    if (text[quote + 1] !== ',') return undefined;
    at = quote + 2;
  }
}
