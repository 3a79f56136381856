// Reads names at paths of a record: strings, and the lists in which AWS wraps them.
import type { Json, JsonObject } from '../../normalizer.ts';
import { object } from '../../normalizer.ts';
import type { Call } from './call.ts';
import { isMask, shown } from './masks.ts';

/** Where a path begins: the parameters, the answer, additionalEventData or serviceEventDetails. */
type Root = 'request' | 'response' | 'data' | 'details';

/** A compiled path: alternatives are tried by the caller; names of `further` parts follow after slashes (bucket/key). */
export interface NamePath {
  readonly root: Root;
  readonly keys: readonly string[];
  readonly further: readonly (readonly string[])[];
}

const PREFIXES: readonly Root[] = ['response', 'data', 'details'];

/**
 * Compiles `a.b`, `bucketName/key`, `response.a.b`, `data.a` or `details.a`. `capital`: the names of parameters begin with a capital
 * letter, as in EC2's newer APIs.
 */
export function namePath(text: string, capital = false): NamePath {
  const root = PREFIXES.find((prefix) => text.startsWith(`${prefix}.`)) ?? 'request';
  const path = root === 'request' ? text : text.slice(root.length + 1);
  const raised = capital && root === 'request';
  const [keys = [], ...further] = path
    .split('/')
    .map((part) => part.split('.').map((key) => (raised ? capitalized(key) : key)));
  return { root, keys, further };
}

/** `instanceId` -> `InstanceId`. */
export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The name at a path, or undefined when one of its parts is not there. */
export function nameAt(path: NamePath, call: Call): string | undefined {
  const root = rootOf(path.root, call);
  if (root === undefined) return undefined;
  const name = nameIn(root, path.keys);
  if (name === undefined || path.further.length === 0) return name;
  const names = [name];
  for (const keys of path.further) {
    const next = nameIn(root, keys);
    if (next === undefined) return undefined;
    names.push(next);
  }
  return names.join('/');
}

function nameIn(root: JsonObject, keys: readonly string[]): string | undefined {
  let value: Json = root;
  for (const key of keys) value = object(value)?.[key];
  return nameOf(value);
}

/** The name at the first of the paths that has one. */
export function firstAt(paths: readonly NamePath[], call: Call): string | undefined {
  for (const path of paths) {
    const name = nameAt(path, call);
    if (name !== undefined) return name;
  }
  return undefined;
}

function rootOf(root: Root, { record, request, response }: Call): JsonObject | undefined {
  switch (root) {
    case 'request':
      return request;
    case 'response':
      return response;
    case 'data':
      return object(record['additionalEventData']);
    case 'details':
      return object(record['serviceEventDetails']);
  }
}

/**
 * A name as text; a mask is none. Lists are joined by commas: arrays of strings, and EC2's sets, {"items":[{"instanceId":"i-0abc"}]}, of
 * which each item's first member that ends in Id is taken. EC2's newer APIs write {"tag":1,"content":"i-0abc"}, or an array of these.
 */
export function nameOf(value: Json): string | undefined {
  if (typeof value === 'string') return value === '' || isMask(value) ? undefined : value;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return joined(value);
  const items = value['items'];
  return Array.isArray(items) ? joined(items) : shown(value['content']);
}

function joined(items: readonly Json[]): string | undefined {
  const names: string[] = [];
  for (const item of items) {
    const name = typeof item === 'string' ? item : idIn(object(item));
    if (name !== undefined && name !== '' && !isMask(name)) names.push(name);
  }
  return names.length > 0 ? names.join(',') : undefined;
}

function idIn(item: JsonObject | undefined): string | undefined {
  if (item === undefined) return undefined;
  for (const key in item) {
    const value = item[key];
    if (typeof value === 'string' && (key.endsWith('Id') || key === 'name' || key === 'content'))
      return value;
  }
  return undefined;
}
