// One event, each of its fields explained.
import type { FastifyInstance } from 'fastify';
import type { EventReader } from '../../pipeline/ports.ts';
import { FIELDS, UNMAPPED } from '../../search/fields.ts';
import type { EventAnswer } from './answers.ts';
import { ApiError } from './api-error.ts';
import { OBJECT, answers, list, object, text } from './openapi.ts';
import { callerOf } from './scope.ts';

const EVENT = object({
  id: text('`_id`: 32 hex digits.'),
  event: OBJECT,
  fields: list(
    object({
      name: text('Flat name; within `unmapped` with the vendor’s keys.'),
      value: { description: 'As stored.' },
      description: text('What it means, from the schema.'),
      type: text('Its type.'),
    }),
    'In the order of the schema.',
  ),
});

export function eventRoutes(api: FastifyInstance, reader: EventReader): void {
  api.get<{ Params: { id: string } }>(
    '/api/events/:id',
    {
      config: { may: 'search', records: 'event' },
      schema: {
        tags: ['search'],
        summary: 'One event, each of its fields explained',
        params: object({ id: text('`_id`.', { pattern: '^[0-9a-f]{32}$' }) }),
        response: answers(EVENT),
      },
    },
    async (request): Promise<EventAnswer> => {
      const { id } = request.params;
      request.noted = { object: { type: 'event', name: id } };
      const json = await reader.event(id);
      if (json === undefined) throw new ApiError('not_found', `there is no event ${id}`);
      const event = callerOf(request).mask.of(JSON.parse(json) as Record<string, unknown>);
      request.noted.returned = 1;
      return { id, event, fields: fieldsOf(event) };
    },
  );
}

function fieldsOf(event: Readonly<Record<string, unknown>>): EventAnswer['fields'] {
  const found: EventAnswer['fields'][number][] = [];
  for (const { name, type, description } of FIELDS.values()) {
    const value = valueAt(event, name);
    if (value === undefined) continue;
    if (name === UNMAPPED)
      for (const [key, leaf] of leaves(value, UNMAPPED))
        found.push({ name: key, value: leaf, description, type });
    else found.push({ name, value, description, type });
  }
  return found;
}

function valueAt(event: unknown, name: string): unknown {
  let value = event;
  for (const key of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function* leaves(value: unknown, name: string): Generator<readonly [string, unknown]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) yield [name, value];
  else for (const [key, member] of Object.entries(value)) yield* leaves(member, `${name}.${key}`);
}
