// Keeps what a mapping does not read: `unmapped` is the record without the consumed paths.
import { object } from './json.ts';
import type { Json, JsonObject } from './json.ts';

/** Consumed paths as a tree: true where the whole value is consumed. */
export type Consumed = Map<string, true | Consumed>;

/** Levels of nesting that the store keeps as structure; what is deeper becomes JSON text. */
const MAX_DEPTH = 10;
/**
 * From some members on, V8 turns what is built up one by one into a hash table, which takes Node 26 three times as long to write as JSON.
 * Blanking a copy costs more than that for fewer members than these.
 */
const MOST_MEMBERS = 24;
/** No vendor nests like this; JSON.stringify itself fails at some thousands of levels. */
const ABSURD_DEPTH = 1000;

/** Builds the tree once from a constant list of dotted paths. */
export function consumed(paths: readonly string[]): Consumed {
  const root: Consumed = new Map();
  for (const path of paths) insert(root, path.split('.'));
  return root;
}

function insert(node: Consumed, [key = '', ...rest]: readonly string[]): void {
  const child = node.get(key);
  if (child === true) return;
  if (rest.length === 0) {
    node.set(key, true);
    return;
  }
  const next: Consumed = child ?? new Map<string, true | Consumed>();
  node.set(key, next);
  insert(next, rest);
}

/**
 * The record without the consumed paths, which may be there as undefined; undefined when nothing is left. Untouched branches are shared with
 * the record, not copied. Nesting beyond 10 levels becomes JSON text; U+0000 in keys is shown as U+2400; a RangeError beyond 1,000 levels.
 */
export function leftovers(record: JsonObject, paths: Consumed): Record<string, unknown> | undefined {
  return without(record, paths, 1);
}

function without(record: JsonObject, paths: Consumed, depth: number): JsonObject | undefined {
  let rest: JsonObject | undefined;
  let members = 0;
  for (const key in record) {
    const kept = remainder(record[key], paths.get(key), depth + 1);
    if (kept === undefined) continue;
    if (++members > MOST_MEMBERS) return blanked(record, paths, depth);
    rest ??= {};
    put(rest, key, kept);
  }
  return rest;
}

/** The same as a copy whose other members are undefined. */
function blanked(record: JsonObject, paths: Consumed, depth: number): JsonObject {
  const rest = { ...record };
  for (const key in record) {
    const kept = remainder(record[key], paths.get(key), depth + 1);
    if (kept !== record[key]) rest[key] = kept;
  }
  return withStorableKeys(rest);
}

function remainder(value: Json, path: true | Consumed | undefined, depth: number): Json {
  if (path === true) return undefined;
  const nested = path && object(value);
  return nested ? without(nested, path, depth) : bounded(value, depth);
}

/**
 * The value itself when `unmapped` can hold it as it is, else a copy that it can: for what a mapping puts there by itself. `depth`: the level
 * at which it stands there, 2 for a member of `unmapped`.
 */
export function bounded(value: Json, depth: number): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return asText(value);
  if (Array.isArray(value)) {
    let copy: Json[] | undefined;
    for (let index = 0; index < value.length; index++) {
      const before = value[index];
      const after = bounded(before, depth + 1);
      if (after !== before) (copy ??= [...value])[index] = after;
    }
    return copy ?? value;
  }
  let copy: JsonObject | undefined;
  for (const key in value) {
    const before = value[key];
    const after = bounded(before, depth + 1);
    if (after !== before) (copy ??= { ...value })[key] = after;
  }
  return withStorableKeys(copy ?? value);
}

function withStorableKeys(value: JsonObject): JsonObject {
  for (const key in value)
    if (storable(key) !== key)
      return Object.fromEntries(Object.entries(value).map(([name, member]) => [storable(name), member]));
  return value;
}

function storable(key: string): string {
  return key.includes('\0') ? key.replaceAll('\0', '\u2400') : key;
}

/** Sets an own member even for the key __proto__, which plain assignment would lose. */
function put(target: JsonObject, key: string, value: Json): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
  else target[storable(key)] = value;
}

function asText(value: Json[] | JsonObject): string {
  if (depthOf(value) > ABSURD_DEPTH)
    throw new RangeError(`nested deeper than ${String(ABSURD_DEPTH)} levels`);
  return JSON.stringify(value);
}

/** Depth of nesting, counted without recursion so that no input exhausts the stack. */
function depthOf(value: Json[] | JsonObject): number {
  let depth = 0;
  let level: Json[] = [value];
  while (level.length > 0 && depth <= ABSURD_DEPTH) {
    depth++;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return depth;
}
