// The values of a field that are counted and sorted by: those that are searched.
import type { Field } from '../../search/fields.ts';
import { fieldValue } from './field-value.ts';
import type { Parameters } from './parameters.ts';
import type { FieldValue } from './scope.ts';
import { isSearched } from './searched-sql.ts';

/** SQL for a field's values in one row, each once. */
export function countedValue(field: Field, parameters: Parameters): FieldValue {
  const { sql, isList } = fieldValue(field, parameters);
  if (isList) return { sql: `list_filter(list_distinct(${sql}), lambda v: ${isSearched('v')})`, isList };
  if (field.type !== 'keyword') return { sql, isList };
  return { sql: `CASE WHEN ${isSearched(sql)} THEN ${sql} END`, isList };
}
