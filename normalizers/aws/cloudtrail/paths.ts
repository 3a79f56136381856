// Reads names at paths of a record: strings, and the lists in which AWS wraps them.
import type { Json, JsonObject } from '../../normalizer.ts';
import { object } from '../../normalizer.ts';

/** A compiled path: alternatives are tried by the caller; `parts` of one path are joined by a slash (bucket/key). */
export interface NamePath {
  readonly inResponse: boolean;
  readonly parts: readonly (readonly string[])[];
}

const RESPONSE = 'response.';

/** Compiles `a.b`, `bucketName/key` or `response.a.b`. */
export function namePath(text: string): NamePath {
  const inResponse = text.startsWith(RESPONSE);
  const path = inResponse ? text.slice(RESPONSE.length) : text;
  return { inResponse, parts: path.split('/').map((part) => part.split('.')) };
}

/** The name at a path, or undefined when one of its parts is not there. */
export function nameAt(
  path: NamePath,
  request: JsonObject | undefined,
  response: JsonObject | undefined,
): string | undefined {
  const root = path.inResponse ? response : request;
  if (root === undefined) return undefined;
  const names: string[] = [];
  for (const keys of path.parts) {
    let value: Json = root;
    for (const key of keys) value = object(value)?.[key];
    const name = nameOf(value);
    if (name === undefined) return undefined;
    names.push(name);
  }
  return names.join('/');
}

/**
 * A name as text. Lists are joined by commas: arrays of strings, and EC2's sets, {"items":[{"instanceId":"i-0abc"}]}, of which each
 * item's first member that ends in Id is taken.
 */
export function nameOf(value: Json): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return joined(value);
  const items = value['items'];
  return Array.isArray(items) ? joined(items) : undefined;
}

function joined(items: readonly Json[]): string | undefined {
  const names: string[] = [];
  for (const item of items) {
    const name = typeof item === 'string' ? item : idIn(object(item));
    if (name !== undefined && name !== '') names.push(name);
  }
  return names.length > 0 ? names.join(',') : undefined;
}

function idIn(item: JsonObject | undefined): string | undefined {
  if (item === undefined) return undefined;
  for (const key in item) {
    const value = item[key];
    if (typeof value === 'string' && (key.endsWith('Id') || key === 'name')) return value;
  }
  return undefined;
}
