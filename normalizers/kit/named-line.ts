// Reads lines of a fixed shape into the same members as JSON, by a regular expression with named groups.
import type { JsonObject, Parsed } from './json.ts';
import { parseKeyValues } from './key-values.ts';
import { reject } from './outcome.ts';
import { put } from './put.ts';

/**
 * The named groups of `shape` that matched something; one named `pairs` is read as key=value pairs, which become members too. Rejects: `empty`, and `not_a_log_line` for a line of another shape. Write groups so that
 * each ends where only it can end (`\S+`, `[^"]*`), or a long line may take very long.
 */
export function parseLine(line: string, shape: RegExp): Parsed {
  const groups = shape.exec(line)?.groups;
  if (!groups) {
    const empty = line.trim() === '';
    return {
      ok: false,
      reject: empty
        ? reject('empty', 'the record has no content')
        : reject('not_a_log_line', 'the line has another shape'),
    };
  }
  const record: JsonObject = {};
  const { pairs, ...others } = groups as Readonly<Record<string, string | undefined>>;
  for (const [name, value] of Object.entries(others))
    if (value !== undefined && value !== '') record[name] = value;
  const parsed = pairs === undefined ? undefined : parseKeyValues(pairs);
  if (parsed?.ok === false) return parsed;
  for (const [name, value] of Object.entries(parsed?.record ?? {})) put(record, name, value);
  return { ok: true, record };
}
