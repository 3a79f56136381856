// Saved searches: shared by all who may search.
import type { FastifyInstance } from 'fastify';
import type { SavedSearch, SavedSearches } from '../../pipeline/saved-searches.ts';
import { MOST_SAVED } from '../../pipeline/saved-searches.ts';
import { LIMITS } from '../../search/limits.ts';
import { ApiError } from './api-error.ts';
import { answers, list, object, text } from './openapi.ts';
import { callerOf } from './scope.ts';

const ID = object({ id: text('Chosen by who saves it.', { pattern: '^[A-Za-z0-9_-]{1,64}$' }) });

const CONTENT = {
  name: text('Unique.', { minLength: 1, maxLength: 200, pattern: '\\S' }),
  query: text('KQL.', { maxLength: LIMITS.length }),
  'from?': text('ISO 8601 or date math.', { maxLength: 100 }),
  'to?': text('ISO 8601 or date math.', { maxLength: 100 }),
  'columns?': { ...list(text('A field.', { maxLength: 300 })), maxItems: 100 },
};

const SAVED = object({
  id: text('As saved.'),
  ...CONTENT,
  by: text('Who saved it.'),
  at: text('When, ISO 8601 UTC.'),
});

type Content = Pick<SavedSearch, 'name' | 'query' | 'from' | 'to' | 'columns'>;

export function savedRoutes(api: FastifyInstance, saved: SavedSearches, now: () => number): void {
  api.get(
    '/api/saved',
    {
      config: { may: 'saved' },
      schema: { tags: ['saved'], summary: 'All saved searches, by name', response: answers(list(SAVED)) },
    },
    () => saved.list(),
  );

  api.put<{ Params: { id: string }; Body: Content }>(
    '/api/saved/:id',
    {
      bodyLimit: 8 * LIMITS.length,
      config: { may: 'saved', records: 'save' },
      schema: {
        tags: ['saved'],
        summary: 'Saves a search, or replaces it',
        params: ID,
        body: object(CONTENT),
        response: answers(SAVED),
      },
    },
    async (request): Promise<SavedSearch> => {
      const { id } = request.params;
      const { body } = request;
      request.noted = { object: { type: 'saved_search', name: body.name }, query: { text: body.query } };
      const search = { ...body, id, by: callerOf(request).name, at: new Date(now()).toISOString() };
      const result = await saved.put(search);
      if (result === 'taken') throw new ApiError('conflict', `another saved search is called "${body.name}"`);
      if (result === 'full')
        throw new ApiError('conflict', `${String(MOST_SAVED)} searches are saved: remove one first`);
      return search;
    },
  );

  api.delete<{ Params: { id: string } }>(
    '/api/saved/:id',
    {
      config: { may: 'saved', records: 'delete' },
      schema: {
        tags: ['saved'],
        summary: 'Removes a saved search',
        params: ID,
        response: { ...answers({ type: 'null' }), 204: { type: 'null', description: 'Removed' } },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      request.noted = { object: { type: 'saved_search', name: id } };
      if (!(await saved.remove(id))) throw new ApiError('not_found', `there is no saved search "${id}"`);
      return reply.code(204).send();
    },
  );
}
