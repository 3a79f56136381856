// What a record has beside what its event says.
import { bounded, object, type JsonObject, type MappedEvent } from '../../normalizer.ts';
import type { Action } from './actions.ts';
import { get, read, type Field, type Row } from './fields.ts';
import { isPlaced, PRINCIPALS, type Who } from './who.ts';

export type Unmapped = MappedEvent['unmapped'];

/** Fields that were read and found no place in the event. */
function unplaced(row: Row, who: Who, action: Action | undefined, hasObject: boolean): Field[] {
  const fields: Field[] = [];
  for (const field of PRINCIPALS) {
    const name = read(row, field);
    if (name !== undefined && !isPlaced(name, who)) fields.push(field);
  }
  if (read(row, 'connection_id') !== undefined) fields.push('session_id');
  if (action !== undefined && action.name !== read(row, 'action_name')) fields.push('action_name');
  if (!hasObject) fields.push('schema_name');
  return fields;
}

/** Gives the fields back to `unmapped`, which was made for this event alone. */
export function withUnplaced(
  rest: Unmapped,
  row: Row,
  who: Who,
  action: Action | undefined,
  hasObject: boolean,
): Unmapped {
  const own = (rest ?? {}) as JsonObject;
  let target: JsonObject | undefined;
  for (const field of unplaced(row, who, action, hasObject)) {
    const value = get(row, field);
    if (value === undefined || value === null || value === '') continue;
    target ??= row.under === undefined ? own : nestedIn(own, row.under);
    target[row.names[field] ?? field] = bounded(value, 3);
  }
  return target === undefined ? rest : own;
}

function nestedIn(own: JsonObject, name: string): JsonObject {
  const found = object(own[name]);
  if (found) return found;
  const made: JsonObject = {};
  own[name] = made;
  return made;
}
