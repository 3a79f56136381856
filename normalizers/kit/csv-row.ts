// Reads rows of CSV (RFC 4180) into the same members as JSON.
import type { JsonObject, Parsed } from './json.ts';
import { reject } from './outcome.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;

/**
 * The fields of a row by the names of its columns, empty ones left out; 'header' for the row of names itself. Rejects: `empty`, and `not_csv`
 * when quotes do not close or the row has not as many fields.
 */
export function parseRow(row: string, columns: readonly string[]): Parsed | 'header' {
  if (row.trim() === '') return { ok: false, reject: reject('empty', 'the record has no content') };
  const fields = csvFields(row);
  if (fields?.length !== columns.length) {
    const found = fields ? `${String(fields.length)} fields` : 'a quote that does not close';
    return {
      ok: false,
      reject: reject('not_csv', `the row has ${found}, not ${String(columns.length)} columns`),
    };
  }
  if (columns.every((name, index) => fields[index] === name)) return 'header';
  const record: JsonObject = {};
  for (const [index, name] of columns.entries()) {
    const field = fields[index];
    if (field !== undefined && field !== '') record[name] = field;
  }
  return { ok: true, record };
}

/**
 * The fields of a row, quotes taken off (quote and escape are `"`); line ends may stand inside quotes only. Undefined when a quote is never
 * closed, has text behind it, or a line ends outside quotes: then it is not one whole row.
 */
export function csvFields(text: string): string[] | undefined {
  const fields: string[] = [];
  for (let at = 0; ;) {
    if (text.charCodeAt(at) !== QUOTE) {
      const end = text.indexOf(',', at);
      const field = end === -1 ? text.slice(at) : text.slice(at, end);
      if (field.includes('\n')) return undefined;
      fields.push(field);
      if (end === -1) return fields;
      at = end + 1;
      continue;
    }
    let value = '';
    let start = at + 1;
    let end = text.indexOf('"', start);
    while (end !== -1 && text.charCodeAt(end + 1) === QUOTE) {
      value += text.slice(start, end + 1);
      start = end + 2;
      end = text.indexOf('"', start);
    }
    if (end === -1) return undefined;
    fields.push(value + text.slice(start, end));
    if (end + 1 === text.length) return fields;
    if (text.charCodeAt(end + 1) !== COMMA) return undefined;
    at = end + 2;
  }
}
