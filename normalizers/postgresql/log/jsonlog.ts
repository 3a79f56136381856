// Reads a JSON line: jsonlog, or what clouds and operators wrap around the server's records.
import { ACTIVITY_LIST, parseRecord } from '../../normalizer.ts';
import type { Reading } from './record.ts';
import { unwrap } from './wrapped.ts';

/** One JSON object a line; the rejects are those of every JSON source. `line` reads lines with a prefix that stand within. */
export function readJson(text: string, line: (text: string) => Reading): Reading {
  const parsed = parseRecord(text, ['records', 'logEvents', ACTIVITY_LIST]);
  if (!parsed.ok) return { reject: parsed.reject };
  const { record } = parsed;
  // Wrappers have no severity of the server beside them.
  const wrapped = record['error_severity'] === undefined ? unwrap(record, line) : undefined;
  return wrapped ?? { record, form: 'jsonlog' };
}
