// Turns a query on events into Elasticsearch's: conditions become filters on fields that the events' schema has.
import { Fault } from '../../pipeline/errors.ts';
import type { EventQuery } from '../../pipeline/ports.ts';
import mapping from '../../schemas/elasticsearch-mapping.v1.json' with { type: 'json' };

export type Query = Readonly<Record<string, unknown>>;

interface Field {
  readonly type?: string;
  readonly index?: boolean;
  readonly properties?: Readonly<Record<string, Field>>;
}

/** Throws Fault `usage` for a field that events do not have, or that cannot be searched for exact values. */
export function queryOf({ from, to, where = [] }: EventQuery): Query {
  const time = { ...(from !== undefined && { gte: from }), ...(to !== undefined && { lt: to }) };
  return {
    bool: {
      filter: [
        ...(Object.keys(time).length > 0
          ? [{ range: { '@timestamp': { ...time, format: 'epoch_millis' } } }]
          : []),
        ...where.map(({ field, values }) => ({ terms: { [exactField(field)]: values } })),
      ],
    },
  };
}

/** The field's name, when its exact values can be searched and counted. Throws Fault `usage` otherwise. */
export function exactField(name: string): string {
  const field = fieldOf(name);
  if (!field) throw new Fault('usage', `there is no field "${name}": docs/fields.md lists them`);
  if (field.type === 'text' || field.index === false)
    throw new Fault('usage', `Elasticsearch keeps "${name}" as a text: its exact values cannot be searched`);
  return name;
}

function fieldOf(name: string): Field | undefined {
  let field: Field | undefined = mapping;
  // The keys within unmapped are the vendors'.
  if (name.startsWith('unmapped.')) return mapping.properties.unmapped;
  for (const part of name.split('.')) field = field?.properties?.[part];
  return field?.type === undefined ? undefined : field;
}
