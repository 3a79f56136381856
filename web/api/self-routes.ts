// Who asks and what he may, and which fields there are.
import type { FastifyInstance } from 'fastify';
import { FIELDS } from '../../search/fields.ts';
import type { Ability, Field, Me } from './answers.ts';
import type { ApiParts } from './api.ts';
import { answers, list, object, text } from './openapi.ts';
import { callerOf } from './scope.ts';

const ABILITIES: readonly Ability[] = ['search', 'rejects', 'replay', 'exports', 'pull'];

const ME = object({
  name: text('Name of the token; `local` without one.'),
  role: text('analyst, compliance, platform or admin.'),
  tokenNeeded: { type: 'boolean', description: 'Whether tokens are configured.' },
  masked: list(
    { type: 'string' },
    'Fields, or groups of fields, that are left out and may not be asked for.',
  ),
  may: list({ enum: ABILITIES }),
  namespace: text('Of the deployment.'),
  version: text('Of the program.'),
  'story?': object({
    title: text('What the quickstart shows.'),
    lines: list({ type: 'string' }),
    from: text('ISO 8601 UTC.'),
    to: text('ISO 8601 UTC.'),
  }),
});

const FIELD = object({
  name: text('Flat name.'),
  type: text('keyword, text, ip, long, float, date, boolean or flattened.'),
  description: text('What it means.'),
  list: { type: 'boolean', description: 'It may hold several values.' },
  'values?': list({ type: 'string' }, 'The only values there are.'),
});

export function selfRoutes(api: FastifyInstance, parts: ApiParts): void {
  const { settings, namespace, version, story } = parts;
  api.get(
    '/api/me',
    {
      config: { may: 'anyone' },
      schema: { tags: ['self'], summary: 'Who asks, and what he may', response: answers(ME) },
    },
    (request): Me => {
      const { name, role, mask, may } = callerOf(request);
      return {
        name,
        role,
        tokenNeeded: settings.tokens.length > 0,
        masked: mask.fields,
        may: ABILITIES.filter((ability) => may.has(ability)),
        namespace,
        version,
        ...(story && { story }),
      };
    },
  );
  api.get(
    '/api/fields',
    {
      config: { may: 'search' },
      schema: {
        tags: ['search'],
        summary: 'The fields that can be asked for',
        response: answers(list(FIELD)),
      },
    },
    (request): readonly Field[] => {
      const { mask } = callerOf(request);
      return [...FIELDS.values()]
        .filter((field) => field.searchable && !mask.hides(field.name))
        .map(({ name, type, description, list: several, values }) => ({
          name,
          type,
          description,
          list: several,
          ...(values && { values }),
        }));
    },
  );
}
