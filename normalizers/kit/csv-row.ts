// Reads rows of CSV (RFC 4180) into the same members as JSON.
import type { JsonObject, Parsed } from './json.ts';
import { reject } from './outcome.ts';

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

/** The fields of a row, quotes taken off; undefined when a quote does not close or stands in the middle of a field. */
export function csvFields(row: string): string[] | undefined {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let field: string;
    if (row[at] === '"') {
      const end = closingQuote(row, at + 1);
      if (end === undefined) return undefined;
      field = row.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      const comma = row.indexOf(',', at);
      const end = comma < 0 ? row.length : comma;
      field = row.slice(at, end);
      at = end;
    }
    fields.push(field);
    if (at >= row.length) return fields;
    if (row[at] !== ',') return undefined;
    at++;
  }
}

/** Two quotes stand for one. */
function closingQuote(row: string, from: number): number | undefined {
  for (let at = row.indexOf('"', from); at >= 0; at = row.indexOf('"', at + 2))
    if (row[at + 1] !== '"') return at;
  return undefined;
}
