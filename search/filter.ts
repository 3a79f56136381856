// A checked query as a tree: every field is in the event schema and every value fits its type. Stores compile it, none checks it again.
import type { Field } from './fields.ts';

/** What an event must be like. A condition holds when one of the field's values fits; one without a value fits only `not`. */
export type Filter =
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Filter[] }
  | { readonly kind: 'not'; readonly of: Filter }
  | Condition;

export type Condition =
  /** The field has a value. */
  | { readonly kind: 'exists'; readonly field: Field }
  /** A value is one of these: texts exactly (keyword, flattened), `true` or `false`, decimal numbers. */
  | { readonly kind: 'is'; readonly field: Field; readonly values: readonly string[] }
  /** A value (keyword, flattened) or a word of it (text, lower case) is these parts, with anything between each two. */
  | { readonly kind: 'like'; readonly field: Field; readonly parts: readonly string[] }
  /** The value, a text, holds one of these words; or as a phrase all of them, in this order. */
  | {
      readonly kind: 'words';
      readonly field: Field;
      readonly text: string;
      readonly phrase: boolean;
    }
  /** A value is in the range: decimal numbers, or texts (keyword, flattened) in the order of their UTF-8 bytes. */
  | ({ readonly kind: 'range'; readonly field: Field } & Bounds)
  /** A date is at or after `from` and before `to`, ms since 1970 UTC. */
  | {
      readonly kind: 'between';
      readonly field: Field;
      readonly from?: number;
      readonly to?: number;
    }
  /** An address is between these, both inclusive: 32 hex digits each, IPv4 as ::ffff:a.b.c.d. */
  | {
      readonly kind: 'addresses';
      readonly field: Field;
      readonly first: string;
      readonly last: string;
    };

export interface Bounds {
  readonly gt?: string;
  readonly gte?: string;
  readonly lt?: string;
  readonly lte?: string;
}

/** All of these together. */
export function allOf(filters: readonly Filter[]): Filter {
  const of = filters.flatMap((each) => (each.kind === 'and' ? each.of : [each]));
  const [only] = of;
  if (only === undefined) return { kind: 'all' };
  return of.length === 1 ? only : { kind: 'and', of };
}

/** None of this; twice is not at all. */
export function notOf(filter: Filter): Filter {
  return filter.kind === 'not' ? filter.of : { kind: 'not', of: filter };
}

/** Any of these. Exact values of one field become one condition, which stores answer faster than many. */
export function anyOf(filters: readonly Filter[]): Filter {
  const merged = new Map<string, Filter>();
  const flat = filters.flatMap((each) => (each.kind === 'or' ? each.of : [each]));
  for (const [index, filter] of flat.entries()) {
    const key = filter.kind === 'is' ? filter.field.name : `#${String(index)}`;
    const same = merged.get(key);
    const both = same?.kind === 'is' && filter.kind === 'is';
    merged.set(key, both ? { ...same, values: [...same.values, ...filter.values] } : filter);
  }
  const of = [...merged.values()];
  const [only] = of;
  if (only === undefined) return { kind: 'none' };
  return of.length === 1 ? only : { kind: 'or', of };
}

/** How many filters are within each other. */
export function levelsOf(filter: Filter): number {
  if (filter.kind === 'not') return 1 + levelsOf(filter.of);
  if (filter.kind !== 'and' && filter.kind !== 'or') return 1;
  return 1 + filter.of.reduce((most, each) => Math.max(most, levelsOf(each)), 0);
}
