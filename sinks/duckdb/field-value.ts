// SQL for the values of one field in one row, where nothing else of the row is needed.
import { type Field, UNMAPPED } from '../../search/fields.ts';
import { columnOf, jsonPath } from './columns.ts';
import { leavesOf } from './leaves-sql.ts';
import type { Parameters } from './parameters.ts';
import type { FieldValue } from './scope.ts';

export function fieldValue(field: Field, parameters: Parameters): FieldValue {
  const column = columnOf(field.name);
  if (column) return { sql: column.name, isList: column.type === 'VARCHAR[]' };
  if (field.type === 'flattened') {
    const unmapped = `TRY(json_extract(json, ${jsonPath(UNMAPPED)}))`;
    return { sql: leavesOf(field, unmapped, parameters), isList: true };
  }
  const path = jsonPath(field.name, field.list ? '[*]' : '');
  return { sql: `TRY(json_extract_string(json, ${path}))`, isList: field.list };
}
