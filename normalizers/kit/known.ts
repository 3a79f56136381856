// Reads what a mapping looks at into objects of one shape.
import type { Json, JsonObject } from './json.ts';

/** The members of a record by the names that a mapping reads; null where it has none. */
export type Known<Name extends string> = Readonly<Record<Name, Json>>;

/**
 * A reader of the members of these names. Records of one source differ in shape by the dozen: to look up in each what most of them lack is
 * slow, and took half of a mapping's time where it asks for dozens of names. Here each record is gone through once.
 */
export function known<Name extends string>(names: readonly Name[]): (record: JsonObject) => Known<Name> {
  const wanted: ReadonlySet<string> = new Set(names);
  // Made by JSON.parse, as an object that is built up becomes a hash table.
  const none = JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`).join()}}`) as JsonObject;
  return (record) => {
    const found = { ...none };
    for (const name in record) if (wanted.has(name)) found[name] = record[name];
    return found as Known<Name>;
  };
}
