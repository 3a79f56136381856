// SQL for the values of a field in one row, as texts.
import { type Field, UNMAPPED } from '../../search/fields.ts';
import { columnOf, jsonPath } from './columns.ts';
import type { Parameters } from './parameters.ts';

export interface FieldValue {
  /** A text, or a list of texts; NULL for a field without a value. */
  readonly sql: string;
  readonly isList: boolean;
}

export function fieldValue(field: Field, parameters: Parameters): FieldValue {
  if (field.type === 'flattened') return { sql: leavesOf(field, parameters), isList: true };
  const column = columnOf(field.name);
  if (column) return { sql: column.name, isList: column.type === 'VARCHAR[]' };
  const path = jsonPath(field.name, field.list ? '[*]' : '');
  return { sql: `TRY(json_extract_string(json, ${path}))`, isList: field.list };
}

/** Objects and lists within each other: what is mapped has fewer (kit/leftovers). */
const DEPTH = 20;

/**
 * The texts of all values below `unmapped`, or below those of its members whose keys, joined by dots, are the field's name. Each step opens
 * the objects and lists that the one before found.
 */
function leavesOf({ name }: Field, parameters: Parameters): string {
  const wanted = name === UNMAPPED ? undefined : parameters.text(`${name}.`);
  const member =
    "list_transform(map_entries(e.value::MAP(VARCHAR, JSON)), lambda m: {'path': e.path || m.key || '.', 'value': m.value})";
  const opened =
    wanted === undefined ? member : `list_filter(${member}, lambda f: starts_with(${wanted}, f.path))`;
  let entries = `[{'path': '${UNMAPPED}.', 'value': json_extract(json, '$.${UNMAPPED}')}]`;
  for (let step = 0; step < DEPTH; step++)
    entries = `flatten(list_transform(${entries}, lambda e: CASE json_type(e.value)
      WHEN 'OBJECT' THEN ${opened}
      WHEN 'ARRAY' THEN list_transform(e.value::JSON[], lambda v: {'path': e.path, 'value': v})
      ELSE [e] END))`;
  const found = wanted === undefined ? entries : `list_filter(${entries}, lambda e: e.path = ${wanted})`;
  return `TRY(list_filter(list_transform(${found}, lambda e: json_extract_string(e.value, '$')), lambda t: t IS NOT NULL))`;
}
