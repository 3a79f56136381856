// SQL for what a vendor's record holds below `unmapped`: all its values as texts, as Elasticsearch's flattened fields have them.
import { type Field, UNMAPPED } from '../../search/fields.ts';
import type { Parameters } from './parameters.ts';

/** Objects and lists within each other: deeper ones are texts (normalizers/kit/leftovers.ts). */
const DEPTH = 10;

/**
 * A list of the texts of all values below `unmapped`, whose JSON is given as SQL; or of those whose keys, joined by dots, are the field's
 * name. Each step opens the objects and lists that the one before found.
 */
export function leavesOf({ name }: Field, unmapped: string, parameters: Parameters): string {
  const wanted = name === UNMAPPED ? undefined : parameters.text(`${name}.`);
  const members =
    "list_transform(map_entries(e.value::MAP(VARCHAR, JSON)), lambda m: {'path': e.path || m.key || '.', 'value': m.value})";
  const opened =
    wanted === undefined ? members : `list_filter(${members}, lambda f: starts_with(${wanted}, f.path))`;
  let entries = `[{'path': '${UNMAPPED}.', 'value': ${unmapped}::JSON}]`;
  for (let step = 0; step < DEPTH; step++)
    entries = `flatten(list_transform(${entries}, lambda e: CASE json_type(e.value)
      WHEN 'OBJECT' THEN ${opened}
      WHEN 'ARRAY' THEN list_transform(e.value::JSON[], lambda v: {'path': e.path, 'value': v})
      ELSE [e] END))`;
  const found = wanted === undefined ? entries : `list_filter(${entries}, lambda e: e.path = ${wanted})`;
  // 1e+21, as JSON.stringify writes it and Elasticsearch reads it, is 1e21 to DuckDB.
  const texts = `list_transform(${found}, lambda e: CASE json_type(e.value)
    WHEN 'DOUBLE' THEN regexp_replace(json_extract_string(e.value, '$'), 'e(\\d)', 'e+\\1')
    ELSE json_extract_string(e.value, '$') END)`;
  return `TRY(list_filter(${texts}, lambda t: t IS NOT NULL))`;
}
