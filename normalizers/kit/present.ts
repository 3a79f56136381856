// Leaves out what a record does not have: fields are either there or absent, never empty.

/** The object, or undefined when none of its members is defined. */
export function present<T extends object>(fields: T): T | undefined {
  for (const key in fields) if (fields[key] !== undefined) return fields;
  return undefined;
}
