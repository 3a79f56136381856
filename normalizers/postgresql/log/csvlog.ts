// Reads a csvlog row into the keys of jsonlog.
import { csvFields, reject, type JsonObject } from '../../normalizer.ts';
import { COLUMNS, FEWEST_COLUMNS, typed, type Reading } from './record.ts';

/** How a csvlog row begins: a time, quoted or not, and a comma. */
export const CSV_START = /^"?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} [A-Za-z0-9+:-]{1,10}"?,/;

/** One row; `not_csv` when it is not one whole row of at least the 23 columns of PostgreSQL 12. */
export function readCsv(text: string): Reading {
  const fields = csvFields(text.endsWith('\r') ? text.slice(0, -1) : text);
  if (!fields)
    return { reject: reject('not_csv', 'not one whole CSV row: a quote is open or a line ends early') };
  if (fields.length < FEWEST_COLUMNS)
    return {
      reject: reject(
        'not_csv',
        `${String(fields.length)} columns; a csvlog has ${String(FEWEST_COLUMNS)} or more`,
      ),
    };
  const record: JsonObject = {};
  for (let index = 0; index < fields.length; index++) {
    const value = fields[index];
    if (value === undefined || value === '') continue;
    const key = COLUMNS[index] ?? `column_${String(index + 1)}`;
    if (key === 'connection_from') connection(record, value);
    // jsonlog leaves the code of success out.
    else if (key !== 'state_code' || value !== '00000') record[key] = typed(key, value);
  }
  return { record, form: 'csvlog' };
}

/** `host:port`, where an IPv6 address stands without brackets; `[local]` has no port. */
export function connection(record: JsonObject, value: string): void {
  const colon = value.lastIndexOf(':');
  const port = colon > 0 && /^\d+$/.test(value.slice(colon + 1)) ? Number(value.slice(colon + 1)) : undefined;
  record['remote_host'] = port === undefined ? value : value.slice(0, colon);
  if (port !== undefined) record['remote_port'] = port;
}
