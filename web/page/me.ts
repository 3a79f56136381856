// Who asks: name, role, and what it may do; asked once, and known to every page.
import { api } from './api.ts';
import type { Field, Me } from './contract.ts';
import { createStore } from './store.ts';

/** Undefined until the API has answered. */
export const me = createStore<Me | undefined>(undefined);

let fields: Promise<ReadonlyMap<string, Field>> | undefined;

/** Every field of the schema by name; asked once. */
export function knownFields(): Promise<ReadonlyMap<string, Field>> {
  fields ??= api.fields().then(
    (list) => new Map(list.map((field) => [field.name, field])),
    (error: unknown) => {
      fields = undefined;
      throw error;
    },
  );
  return fields;
}
