// Reads a CSV row of the form into the same members as JSON.
import { csvFields, flat, type JsonObject } from '../../normalizer.ts';

/** The columns, in order. */
export const COLUMNS = [
  'kind',
  'id',
  'event',
  'time',
  'user',
  'by',
  'system',
  'system_kind',
  'role',
  'reason',
  'valid_from',
  'valid_to',
  'incident',
  'tool',
  'url',
] as const;

/** A row: 'header', its members (empty fields left out), or undefined when it has not at least kind, id, event and time. */
export function readRow(text: string): JsonObject | 'header' | undefined {
  const fields = csvFields(text.endsWith('\r') ? text.slice(0, -1) : text);
  if (!fields || fields.length < 4 || fields.length > COLUMNS.length) return undefined;
  if (fields[0] === 'kind' && fields[1] === 'id') return 'header';
  const row: JsonObject = {};
  for (const [index, name] of COLUMNS.entries()) {
    const field = fields[index];
    if (field !== undefined && field !== '') row[name] = flat(field);
  }
  return row;
}
