// Filters for tests: fields that have one of some values, as a query would ask for them.
import { type FieldType, fieldOf } from '../../search/fields.ts';
import { type Filter, allOf } from '../../search/filter.ts';
import { parseQuery } from '../../search/parse-query.ts';

/** A value that fits each type. */
export const SAMPLES: Readonly<Record<FieldType, string>> = {
  keyword: 'x',
  text: 'x',
  flattened: 'x',
  ip: '192.0.2.1',
  long: '7',
  float: '7',
  date: '2026-01-01T00:00:00Z',
  boolean: 'true',
};

/** Each condition is a field's name and its values, of which one must be there, exactly. Throws QueryFault for what no query can ask. */
export function conditions(...all: readonly (readonly [string, ...string[]])[]): { readonly filter: Filter } {
  return { filter: allOf(all.map(condition)) };
}

function condition([field, ...values]: readonly [string, ...string[]]): Filter {
  if (values.length === 0) return { kind: 'none' };
  const known = fieldOf(field);
  if (known?.type === 'keyword' && known.searchable) return { kind: 'is', field: known, values };
  const texts = values.map((value) => `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`);
  return parseQuery(`${field}: (${texts.join(' or ')})`, { now: 0 });
}
