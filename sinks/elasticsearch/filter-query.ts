// Turns a checked filter into Elasticsearch's query DSL.
import { addressText } from '../../search/addresses.ts';
import { UNMAPPED } from '../../search/fields.ts';
import type { Bounds, Condition, Filter } from '../../search/filter.ts';

export type Query = Readonly<Record<string, unknown>>;

/** A query that finds the events a filter describes; all of it counts as a filter, nothing is scored. */
export function filterQuery(filter: Filter): Query {
  switch (filter.kind) {
    case 'all':
      return { match_all: {} };
    case 'none':
      return { match_none: {} };
    case 'and':
      return { bool: { filter: filter.of.map(filterQuery) } };
    case 'or':
      return { bool: { should: filter.of.map(filterQuery), minimum_should_match: 1 } };
    case 'not':
      return { bool: { must_not: [filterQuery(filter.of)] } };
    default:
      return conditionQuery(filter);
  }
}

function conditionQuery(condition: Condition): Query {
  const { name } = condition.field;
  switch (condition.kind) {
    case 'exists':
      return { exists: { field: name } };
    case 'is':
      return { terms: { [name]: condition.values } };
    case 'like':
      // The one pattern that Elasticsearch has for what is below a flattened field.
      if (condition.field.type === 'flattened' && name !== UNMAPPED)
        return { prefix: { [name]: condition.parts.join('') } };
      return { wildcard: { [name]: { value: condition.parts.map(escaped).join('*') } } };
    case 'words':
      return condition.phrase
        ? { match_phrase: { [name]: condition.text } }
        : { match: { [name]: { query: condition.text, operator: 'or' } } };
    case 'range': {
      const { kind, field, ...bounds } = condition;
      // Below a flattened field Elasticsearch wants both ends.
      const ends = field.type === 'flattened' ? { ...bothEnds(bounds), ...bounds } : bounds;
      return { [kind]: { [field.name]: ends } };
    }
    case 'between':
      return {
        range: {
          [name]: {
            ...(condition.from !== undefined && { gte: condition.from }),
            ...(condition.to !== undefined && { lt: condition.to }),
            format: 'epoch_millis',
          },
        },
      };
    case 'addresses':
      return {
        range: { [name]: { gte: addressText(condition.first), lte: addressText(condition.last) } },
      };
  }
}

function bothEnds({ gt, gte, lt, lte }: Bounds): Bounds {
  return {
    ...(gt === undefined && gte === undefined && { gte: '' }),
    ...(lt === undefined && lte === undefined && { lt: '\u{10ffff}' }),
  };
}

/** Both stand for something in Elasticsearch's patterns. */
function escaped(part: string): string {
  return part.replaceAll(/[\\*?]/g, '\\$&');
}
