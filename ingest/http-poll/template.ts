// Fills {name} in the texts of a description.
import type { Value, Values } from './description.ts';

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)\}/g;
const WHOLE = /^\{([A-Za-z][A-Za-z0-9]*)\}$/;

/** The names that stand in a template, in order. */
export function placeholders(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

/** The text with its placeholders filled; undefined when one has no value. */
export function fill(
  template: string,
  values: Values,
  encode: (text: string, at: number) => string = (text) => text,
): string | undefined {
  if (placeholders(template).some((name) => values[name] === undefined)) return undefined;
  return template.replace(PLACEHOLDER, (_whole, name: string, at: number) =>
    encode(String(values[name]), at),
  );
}

/** A URL or path: what is filled in is URL-encoded, but for a placeholder that it begins with, which is a URL itself. */
export function fillUrl(template: string, values: Values): string | undefined {
  return fill(template, values, (text, at) =>
    at === 0 ? text.replace(/\/+$/, '') : encodeURIComponent(text),
  );
}

/** The entries whose placeholders all have values. */
export function fillEntries(
  entries: Readonly<Record<string, Value>>,
  values: Values,
): readonly (readonly [string, string])[] {
  return Object.entries(entries).flatMap(([key, template]) => {
    const text = fill(String(template), values);
    return text === undefined ? [] : [[key, text] as const];
  });
}

/** A JSON value: a text that is one placeholder and nothing else takes the type of its value; members without a value are left out. */
export function fillJson(value: unknown, values: Values): unknown {
  if (typeof value === 'string') {
    const name = WHOLE.exec(value)?.[1];
    return name === undefined ? fill(value, values) : values[name];
  }
  if (Array.isArray(value))
    return value.map((each) => fillJson(each, values)).filter((each) => each !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      const filled = fillJson(each, values);
      return filled === undefined ? [] : [[key, filled]];
    }),
  );
}
