// Splits one CSV row: a line of a csvlog, and the payload of a pgaudit message.

const QUOTE = 0x22;
const COMMA = 0x2c;

/**
 * The fields of a row quoted as PostgreSQL does (quote and escape are `"`); line ends may stand inside quotes only. Undefined when a
 * quote is never closed, has text behind it, or a line ends outside quotes: then it is not one whole row.
 */
export function csvRow(text: string): string[] | undefined {
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
