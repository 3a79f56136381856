// Which fields a search can sort by and count the values of, the same in every store.
import { type Field, fieldOf, UNMAPPED } from '../search/fields.ts';
import { Fault } from './errors.ts';

/** Throws Fault `usage` for a field that events do not have, or whose values are texts to be read. */
export function countedField(name: string): Field {
  const field = fieldOf(name);
  if (!field) throw new Fault('usage', `there is no field "${name}": docs/fields.md lists them`);
  if (name === UNMAPPED)
    throw new Fault('usage', `"${name}" is a group of fields: name one, as ${UNMAPPED}.KEY`);
  if (field.type === 'text' || !field.searchable)
    throw new Fault('usage', `"${name}" is a text: its values cannot be counted or sorted by`);
  return field;
}
