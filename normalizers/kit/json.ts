// Reads JSON records: parsing with the rejects every JSON source shares, and typed access to unknown members.
import type { Outcome } from '../contract.ts';
import { reject } from './outcome.ts';

export type Json = string | number | boolean | null | undefined | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export type Parsed =
  { readonly ok: true; readonly record: JsonObject } | { readonly ok: false; readonly reject: Outcome };

/** What parseRecord may refuse a record for. */
export const JSON_REJECTS = ['empty', 'not_json', 'not_object', 'wrapped'] as const;

/**
 * Parses one record. Rejects are JSON_REJECTS; `wrapped` is a root array, or an object that holds an array of objects under one of
 * `containers` (such as Records).
 */
export function parseRecord(text: string, containers: readonly string[] = []): Parsed {
  let value: Json;
  try {
    // JSON.parse gives exactly the Json union.
    value = JSON.parse(text) as Json;
  } catch (error) {
    if (text.trim() === '') return { ok: false, reject: reject('empty', 'the record has no content') };
    // Messages of V8 quote the input; ours must not repeat a record, so only the place is kept.
    const at = /position (\d+)/.exec(String(error))?.[1];
    const where =
      at === undefined ? 'it ends too early or is no JSON' : `unexpected character at offset ${at}`;
    return { ok: false, reject: reject('not_json', `not valid JSON: ${where}`) };
  }
  if (typeof value !== 'object' || value === null)
    return { ok: false, reject: reject('not_object', 'the record is a JSON scalar, not an object') };
  if (Array.isArray(value)) return { ok: false, reject: wrapped('a JSON array') };
  for (const key of containers)
    if (isContainer(value[key]))
      return { ok: false, reject: wrapped(`a container of records under "${key}"`) };
  return { ok: true, record: value };
}

function wrapped(what: string): Outcome {
  return reject(
    'wrapped',
    `${what}, not a record: collect it with \`from: files\`, which splits containers, or unwrap it first (jq -c '.[]')`,
  );
}

function isContainer(value: Json): boolean {
  return Array.isArray(value) && typeof value[0] === 'object';
}

/** The value as an object, or undefined. */
export function object(value: Json): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

/** The value as a non-empty string, or undefined. */
export function string(value: Json): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A string, or a number or boolean as text; undefined for all else. Ids that some vendors write as numbers pass through here. */
export function text(value: Json): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** The value as a whole number, or undefined. */
export function integer(value: Json): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

/** The strings of an array; undefined when there is none. */
export function strings(value: Json): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = value.filter((item) => typeof item === 'string');
  return found.length > 0 ? found : undefined;
}

/** The member at a path of keys, or undefined. */
export function at(record: JsonObject, ...path: readonly string[]): Json {
  let value: Json = record;
  for (const key of path) {
    value = object(value)?.[key];
    if (value === undefined) return undefined;
  }
  return value;
}

/** An object, or the one that a text holds as JSON, as shippers write what is nested; undefined for all else. */
export function objectOrText(value: Json): JsonObject | undefined {
  if (typeof value !== 'string') return object(value);
  if (!/^\s*\{/.test(value)) return undefined;
  const parsed = parseRecord(value);
  return parsed.ok ? parsed.record : undefined;
}
