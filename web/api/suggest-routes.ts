// Completing a query: values come from the events of the period.
import type { FastifyInstance } from 'fastify';
import type { EventReader } from '../../pipeline/ports.ts';
import { type Field, UNMAPPED } from '../../search/fields.ts';
import { type Filter, allOf } from '../../search/filter.ts';
import { LIMITS } from '../../search/limits.ts';
import type { SuggestAnswer, SuggestBody } from './answers.ts';
import { QUESTION, asked } from './asked.ts';
import { answers, list, object, text, whole } from './openapi.ts';
import { callerOf } from './scope.ts';
import { fieldSuggestions, jointSuggestions, operatorSuggestions, quoted, spotAt } from './suggest.ts';

type Suggestion = SuggestAnswer['suggestions'][number];

const MOST_VALUES = 20;
/** Longer values are no help in a list. */
const LONGEST = 200;

const ANSWER = object({
  start: whole('What a suggestion replaces, UTF-16 units.'),
  end: whole('The same; exclusive.'),
  suggestions: list(
    object({
      text: text('What to put there.'),
      kind: { enum: ['field', 'value', 'operator'] },
      'description?': text('What it means.'),
      'count?': whole('Events of the period with that value.'),
    }),
  ),
});

export function suggestRoutes(api: FastifyInstance, reader: EventReader, now: () => number): void {
  api.post<{ Body: SuggestBody }>(
    '/api/suggest',
    {
      bodyLimit: 8 * LIMITS.length,
      config: { may: 'search' },
      schema: {
        tags: ['search'],
        summary: 'What a query could go on with at the cursor',
        body: object({
          query: text('As typed so far.', { maxLength: LIMITS.length }),
          cursor: whole('Where the cursor stands, UTF-16 units.', { minimum: 0 }),
          ...QUESTION,
        }),
        response: answers(ANSWER),
      },
    },
    async (request): Promise<SuggestAnswer> => {
      const { query, cursor, from, to } = request.body;
      const { start, end, typed, wants } = spotAt(query, Math.min(cursor, query.length));
      const { mask } = callerOf(request);
      const period = asked(
        request,
        { ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
        now(),
      );
      const suggestions = async (): Promise<readonly Suggestion[]> => {
        switch (wants.kind) {
          case 'field':
            return fieldSuggestions(typed, mask.hides);
          case 'operator':
            return operatorSuggestions(wants.field);
          case 'joint':
            return jointSuggestions(typed);
          case 'value':
            return mask.hides(wants.field.name) ? [] : valuesOf(reader, wants.field, typed, period);
          case 'nothing':
            return [];
        }
      };
      return { start, end, suggestions: await suggestions() };
    },
  );
}

const COUNTED = new Set(['keyword', 'ip', 'boolean']);

async function valuesOf(
  reader: EventReader,
  field: Field,
  typed: string,
  period: { readonly from?: number; readonly to?: number },
): Promise<readonly Suggestion[]> {
  if (!COUNTED.has(field.type) || !field.searchable || field.name.startsWith(UNMAPPED)) return [];
  const sought = typed.toLowerCase();
  const holds = (value: string): boolean => value.toLowerCase().includes(sought);
  const later = (value: string): number => (value.toLowerCase().startsWith(sought) ? 0 : 1);
  const filters: Filter[] =
    typed === '' || field.type !== 'keyword' ? [] : [{ kind: 'like', field, parts: ['', typed, ''] }];
  const { facets = [] } = await reader.search({
    query: { ...period, filter: allOf(filters), limit: 0 },
    facets: [{ field: field.name, size: MOST_VALUES }],
  });
  // Those that begin with what is typed come first, each part by its count.
  const found = (facets[0]?.values ?? [])
    .filter(({ value }) => value.length <= LONGEST && holds(value))
    .toSorted((left, right) => later(left.value) - later(right.value));
  const known = new Set(found.map(({ value }) => value));
  const closed = (field.values ?? []).filter((value) => !known.has(value) && holds(value));
  return [
    ...found.map(({ value, count }): Suggestion => ({ text: `${quoted(value)} `, kind: 'value', count })),
    ...closed.map((value): Suggestion => ({ text: `${quoted(value)} `, kind: 'value', count: 0 })),
  ].slice(0, MOST_VALUES);
}
