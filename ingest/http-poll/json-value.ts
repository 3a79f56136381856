// Looks into parsed JSON whose shape nobody vouches for.
import type { Keys } from './description.ts';

/** The value that keys lead to; undefined where there is none. */
export function valueAt(value: unknown, keys: Keys): unknown {
  let at = value;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[key];
  }
  return at;
}

/** Text or number as text; undefined for everything else, and for nothing. */
export function textAt(value: unknown, keys: Keys): string | undefined {
  const found = valueAt(value, keys);
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** A parsed JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
