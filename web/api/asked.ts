// What a caller asks of the events: query and period, checked, without what he may not see.
import type { FastifyRequest } from 'fastify';
import type { EventQuery } from '../../pipeline/ports.ts';
import { resolveTime, type TimeOptions } from '../../search/date-math.ts';
import { fieldOf } from '../../search/fields.ts';
import type { Filter } from '../../search/filter.ts';
import { nearest } from '../../search/nearest.ts';
import { parseQuery } from '../../search/parse-query.ts';
import { parseSyntax } from '../../search/parse-syntax.ts';
import { QueryFault } from '../../search/query-fault.ts';
import type { Comparison, Syntax } from '../../search/syntax.ts';
import { FIELDS } from '../../search/fields.ts';
import { ApiError } from './api-error.ts';
import type { Mask } from './mask.ts';
import { text } from './openapi.ts';
import { callerOf } from './scope.ts';

export interface Question {
  readonly query?: string;
  readonly from?: string;
  readonly to?: string;
  readonly timezone?: string;
}

/** The members of a question, for the schema of a route. */
export const QUESTION = {
  'from?': text('From (inclusive): ISO 8601 or date math, such as now-7d/d.', { maxLength: 100 }),
  'to?': text('To (exclusive): ISO 8601 or date math, such as now.', { maxLength: 100 }),
  'timezone?': text('IANA zone of dates without one and of rounding to days; UTC when absent.', {
    maxLength: 100,
  }),
};

/** The question as the store takes it; it is noted for the record first, so that a wrong one is recorded too. */
export function asked(
  request: FastifyRequest,
  { query = '', from, to, timezone }: Question,
  now: number,
): EventQuery {
  const noted: { text: string; from?: string; to?: string } = { text: query };
  request.noted.query = noted;
  request.noted.object = { type: 'event' };
  const options = { now, timezone };
  const start = from === undefined ? undefined : moment('from', from, options);
  const end = to === undefined ? undefined : moment('to', to, options);
  if (start !== undefined) noted.from = new Date(start).toISOString();
  if (end !== undefined) noted.to = new Date(end).toISOString();
  if (start !== undefined && end !== undefined && start > end)
    throw new ApiError('bad_request', 'from is after to');
  return {
    ...(start !== undefined && { from: start }),
    ...(end !== undefined && { to: end }),
    filter: filterOf(query, options, callerOf(request).mask),
  };
}

function moment(name: 'from' | 'to', given: string, options: TimeOptions): number {
  try {
    return resolveTime(given, name, options);
  } catch (error) {
    if (error instanceof QueryFault) throw new ApiError('bad_request', `${name}: ${error.message}`);
    throw error;
  }
}

/**
 * A query as a filter. Who sees masked fields masked may not ask for them, else he could guess their values; words without a field, and
 * wildcards in names, go past them.
 */
export function filterOf(query: string, options: TimeOptions, mask: Mask): Filter {
  const filter = parseQuery(query, options);
  if (mask.fields.length === 0) return filter;
  for (const { field } of comparisonsOf(parseSyntax(query))) {
    const [name] = field?.parts ?? [];
    if (field?.parts.length === 1 && name !== undefined && mask.hides(name))
      throw new ApiError('forbidden', hidden(name), { position: [field.start, field.end] });
  }
  return without(filter, mask);
}

function* comparisonsOf(syntax: Syntax): Generator<Comparison> {
  if (syntax.kind === 'comparison') yield syntax;
  else if (syntax.kind === 'not') yield* comparisonsOf(syntax.of);
  else if (syntax.kind !== 'everything') for (const each of syntax.of) yield* comparisonsOf(each);
}

function without(filter: Filter, mask: Mask): Filter {
  switch (filter.kind) {
    case 'all':
    case 'none':
      return filter;
    case 'not':
      return { kind: 'not', of: without(filter.of, mask) };
    case 'and':
    case 'or':
      return { kind: filter.kind, of: filter.of.map((each) => without(each, mask)) };
    default:
      return mask.hides(filter.field.name) ? { kind: 'none' } : filter;
  }
}

/** A field to sort or count by. Throws ApiError: one that is not there, or that the caller does not see. */
export function askedField(request: FastifyRequest, name: string): string {
  if (callerOf(request).mask.hides(name)) throw new ApiError('forbidden', hidden(name));
  if (fieldOf(name)?.searchable) return name;
  const suggestion = nearest(name, FIELDS.keys());
  throw new ApiError('bad_request', `there is no field "${name}" to sort or count by`, { suggestion });
}

function hidden(name: string): string {
  return `your role does not see ${name}, so it cannot be searched, sorted or counted either: /api/me lists such fields`;
}
