// The API described by itself: OpenAPI 3.1, made from the schemas by which the routes check what they are sent.
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

const TITLE = 'accesstrail';

/** Begins to note the routes that are registered afterwards, and serves what was noted at /api/openapi.json. */
export async function describe(api: FastifyInstance, version: string): Promise<void> {
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: TITLE,
        version,
        description:
          'Search, live tail, timeline, sources, rejects, saved searches and exports. Every search, export, pull and replay is itself recorded as an access event of source accesstrail.api.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      tags: [
        { name: 'search', description: 'Events: search, facets, live tail, timeline, one event.' },
        { name: 'sources', description: 'What comes in, and what could not be read.' },
        { name: 'saved', description: 'Saved searches, shared by all who may search.' },
        { name: 'exports', description: 'Scheduled exports, their runs and files.' },
        { name: 'self', description: 'The API itself.' },
      ],
      components: {
        securitySchemes: {
          bearer: {
            type: 'http',
            scheme: 'bearer',
            description:
              'A token of the configuration. Without configured tokens: none, from the same machine only.',
          },
        },
      },
      security: [{ bearer: [] }, {}],
    },
  });
  api.get(
    '/api/openapi.json',
    {
      config: { may: 'anyone' },
      schema: { tags: ['self'], summary: 'This description', response: answers(OBJECT) },
    },
    () => api.swagger(),
  );
}

type Json = Readonly<Record<string, unknown>>;

/** Any object. */
export const OBJECT: Json = { type: 'object', additionalProperties: true };

/** A closed object; names that end in `?` are not required. */
export function object(properties: Readonly<Record<string, Json>>, description?: string): Json {
  const entries = Object.entries(properties);
  return {
    type: 'object',
    additionalProperties: false,
    required: entries.filter(([name]) => !name.endsWith('?')).map(([name]) => name),
    properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace(/\?$/, ''), schema])),
    ...(description !== undefined && { description }),
  };
}

export function list(items: Json, description?: string): Json {
  return { type: 'array', items, ...(description !== undefined && { description }) };
}

export function text(description: string, more: Json = {}): Json {
  return { type: 'string', description, ...more };
}

export function whole(description: string, more: Json = {}): Json {
  return { type: 'integer', description, ...more };
}

const ERROR: Json = object({
  error: object({
    code: text(
      'bad_query, bad_request, unauthorized, forbidden, not_found, conflict, too_large, bad_type, rate_limited, internal or unavailable',
    ),
    message: text('What is wrong and what to do about it.'),
    'position?': {
      type: 'array',
      items: { type: 'integer' },
      minItems: 2,
      maxItems: 2,
      description: 'Start and end of the fault in the query, UTF-16 units.',
    },
    'suggestion?': text('What was probably meant.'),
    requestId: text('Also in the header x-request-id, and in the log.'),
  }),
});

/** The answers of a route: one that is good, and errors. */
export function answers(schema: Json, description = 'Done', type?: string): Json {
  const good =
    type === undefined ? { ...schema, description } : { description, content: { [type]: { schema } } };
  return {
    '2xx': good,
    '4xx': { ...ERROR, description: 'The request is wrong, or not allowed' },
    '5xx': {
      ...ERROR,
      description: 'The store is away, or something unforeseen; 503 says when to come back',
    },
  };
}
