// The fields of a sample: every leaf of its records by its path, with the values it has.
import type { Json, JsonObject } from '../../normalizers/normalizer.ts';
import type { SampleRecord } from './sample.ts';

export interface Field {
  /** Keys from the root of the record. */
  readonly path: readonly string[];
  /** Joined by dots. */
  readonly name: string;
  /** As text, empty ones left out, in the order of the records. */
  readonly values: readonly string[];
  /** Whether they are numbers in JSON. */
  readonly isNumber: boolean;
  /** Share of the records that have it, from 0 to 1. */
  readonly share: number;
  readonly distinct: number;
}

/** Nothing deeper than this is proposed. */
const DEPTH = 4;

/** In the order in which they first occur; lists are no fields. */
export function fieldsOf(records: readonly SampleRecord[]): Field[] {
  const found = new Map<string, { path: readonly string[]; values: Json[] }>();
  for (const { members } of records) gather(members, [], found);
  return [...found].map(([, { path, values }]) => ({
    path,
    name: path.join('.'),
    values: values.map(String),
    isNumber: values.every((value) => typeof value === 'number'),
    share: values.length / records.length,
    distinct: new Set(values).size,
  }));
}

function gather(
  members: JsonObject,
  path: readonly string[],
  found: Map<string, { path: readonly string[]; values: Json[] }>,
): void {
  for (const [key, value] of Object.entries(members)) {
    if (value === null || value === undefined || value === '' || Array.isArray(value)) continue;
    const here = [...path, key];
    if (typeof value === 'object') {
      if (here.length < DEPTH) gather(value, here, found);
      continue;
    }
    const name = JSON.stringify(here);
    const field = found.get(name) ?? { path: here, values: [] };
    field.values.push(value);
    found.set(name, field);
  }
}
