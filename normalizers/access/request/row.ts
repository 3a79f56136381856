// Reads a CSV row of the form into the same members as JSON.
import type { JsonObject } from '../../normalizer.ts';

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
  const fields = fieldsOf(text);
  if (!fields || fields.length < 4 || fields.length > COLUMNS.length) return undefined;
  if (fields[0] === 'kind' && fields[1] === 'id') return 'header';
  const row: JsonObject = {};
  for (const [index, name] of COLUMNS.entries()) {
    const field = fields[index];
    if (field !== undefined && field !== '') row[name] = field;
  }
  return row;
}

/** Fields by RFC 4180; undefined when a quote is not closed. */
function fieldsOf(text: string): string[] | undefined {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      const parts: string[] = [];
      let from = at + 1;
      for (;;) {
        const quote = text.indexOf('"', from);
        if (quote < 0) return undefined;
        parts.push(text.slice(from, quote));
        if (text[quote + 1] !== '"') {
          at = quote + 1;
          break;
        }
        parts.push('"');
        from = quote + 2;
      }
      fields.push(parts.join(''));
      if (at >= text.length) return fields;
      if (text[at] !== ',') return undefined;
      at += 1;
      continue;
    }
    const comma = text.indexOf(',', at);
    fields.push(text.slice(at, comma < 0 ? undefined : comma));
    if (comma < 0) return fields;
    at = comma + 1;
  }
}
