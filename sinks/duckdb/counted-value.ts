// The values of a field that are counted and sorted by: those that are searched.
import { Fault } from '../../pipeline/errors.ts';
import { type Field, fieldOf } from '../../search/fields.ts';
import { fieldValue } from './field-value.ts';
import type { Parameters } from './parameters.ts';
import type { FieldValue } from './scope.ts';
import { isSearched } from './searched-sql.ts';

/** Throws Fault `usage` for a field that events do not have, or whose values are texts to be read. */
export function countedField(name: string): Field {
  const field = fieldOf(name);
  if (!field) throw new Fault('usage', `there is no field "${name}": docs/fields.md lists them`);
  if (field.type === 'text' || !field.searchable)
    throw new Fault('usage', `"${name}" is a text: its values cannot be counted or sorted by`);
  return field;
}

/** SQL for a field's values in one row, each once. */
export function countedValue(field: Field, parameters: Parameters): FieldValue {
  const { sql, isList } = fieldValue(field, parameters);
  if (isList) return { sql: `list_filter(list_distinct(${sql}), lambda v: ${isSearched('v')})`, isList };
  if (field.type !== 'keyword') return { sql, isList };
  return { sql: `CASE WHEN ${isSearched(sql)} THEN ${sql} END`, isList };
}
