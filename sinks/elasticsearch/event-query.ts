// Turns a query on events into Elasticsearch's: conditions become filters on fields that the events' schema has.
import { isIP } from 'node:net';
import { Fault } from '../../pipeline/errors.ts';
import type { Condition, EventQuery } from '../../pipeline/ports.ts';
import mapping from '../../schemas/elasticsearch-mapping.v1.json' with { type: 'json' };
import { type Query, filterQuery } from './filter-query.ts';

interface Field {
  readonly type?: string;
  readonly index?: boolean;
  readonly properties?: Readonly<Record<string, Field>>;
}

/** Which texts a field of a type can be compared with: Elasticsearch refuses the whole query for any other. */
const COMPARABLE: Readonly<Record<string, (text: string) => boolean>> = {
  ip: (text) => isIP(text) > 0,
  long: (text) => /^-?\d{1,18}$/.test(text),
  float: (text) => text.trim() !== '' && Number.isFinite(Number(text)),
  date: (text) => !Number.isNaN(Date.parse(text)),
  boolean: (text) => text === 'true' || text === 'false',
};

/** Throws Fault `usage` for a field that events do not have, or that cannot be searched for exact values. */
export function queryOf({ from, to, filter, where = [] }: EventQuery): Query {
  const time = { ...(from !== undefined && { gte: from }), ...(to !== undefined && { lt: to }) };
  const range = { range: { '@timestamp': { ...time, format: 'epoch_millis' } } };
  return {
    bool: {
      filter: [
        ...(Object.keys(time).length > 0 ? [range] : []),
        ...(filter ? [filterQuery(filter)] : []),
        ...where.map(filterOf),
      ],
    },
  };
}

function filterOf({ field, values }: Condition): Query {
  const { type = '' } = exactField(field);
  const comparable = COMPARABLE[type];
  return { terms: { [field]: comparable ? values.filter(comparable) : values } };
}

/** A field whose exact values can be searched and counted. Throws Fault `usage` for any other. */
export function exactField(name: string): Field {
  const field = fieldOf(name);
  if (!field) throw new Fault('usage', `there is no field "${name}": docs/fields.md lists them`);
  if (field.type === 'text' || field.index === false)
    throw new Fault('usage', `Elasticsearch keeps "${name}" as a text: its exact values cannot be searched`);
  return field;
}

function fieldOf(name: string): Field | undefined {
  // The keys within are the vendors'.
  if (name.startsWith('unmapped.')) return mapping.properties.unmapped;
  let field: Field | undefined = mapping;
  for (const part of name.split('.')) {
    const properties: Readonly<Record<string, Field>> = field?.properties ?? {};
    field = Object.hasOwn(properties, part) ? properties[part] : undefined;
  }
  return field?.type === undefined || field.type === 'flattened' ? undefined : field;
}
