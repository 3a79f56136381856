// Members of a record that may come more than once.
import type { Json, JsonObject } from './json.ts';

/** Sets a member, or adds to its values when it is there already. */
export function put(record: JsonObject, key: string, value: Json): void {
  if (key === '__proto__') return;
  const before = Object.hasOwn(record, key) ? record[key] : undefined;
  if (before === undefined) record[key] = value;
  else if (Array.isArray(before)) before.push(value);
  else record[key] = [before, value];
}
