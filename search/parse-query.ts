// KQL to a checked filter: what a query asks for, in terms of the event schema, or what is wrong with it and where.
import { conditionOf, isStar } from './condition.ts';
import type { TimeOptions } from './date-math.ts';
import { DEFAULT_FIELDS } from './default-fields.ts';
import { FIELDS, type Field } from './fields.ts';
import { type Filter, allOf, anyOf, levelsOf, notOf } from './filter.ts';
import { LIMITS } from './limits.ts';
import { namedFields } from './named-fields.ts';
import { parseSyntax } from './parse-syntax.ts';
import { QueryFault } from './query-fault.ts';
import type { Comparison, Syntax } from './syntax.ts';
import { zoneOf } from './zone.ts';

/** `now` and `timezone` are those of date math and of dates without a zone. */
export type QueryOptions = TimeOptions;

/** Throws QueryFault, with the place in the text and, where it is known, what was meant. */
export function parseQuery(text: string, options: QueryOptions): Filter {
  zoneOf(options.timezone);
  const budget = { left: LIMITS.conditions };
  const filter = check(parseSyntax(text), { options, budget });
  if (levelsOf(filter) > LIMITS.levels)
    throw new QueryFault(
      `\`and\`, \`or\` and \`not\` can alternate ${String(LIMITS.levels)} times at most: leave out brackets that are not needed`,
      { start: 0, end: text.length },
    );
  return filter;
}

interface Context {
  readonly options: QueryOptions;
  /** Conditions that may still be made. */
  readonly budget: { left: number };
}

function check(syntax: Syntax, context: Context): Filter {
  switch (syntax.kind) {
    case 'everything':
      return { kind: 'all' };
    case 'not':
      return notOf(check(syntax.of, context));
    case 'and':
      return allOf(syntax.of.map((each) => check(each, context)));
    case 'or':
      return anyOf(syntax.of.map((each) => check(each, context)));
    case 'comparison':
      return comparison(syntax, context);
  }
}

function comparison(given: Comparison, context: Context): Filter {
  const { field, value } = given;
  const anyField = field === undefined || isStar(field);
  if (anyField && isStar(value)) return { kind: 'all' };
  const fields = field ? namedFields(field) : DEFAULTS;
  for (const { type } of fields) context.budget.left -= COSTS[type] ?? 1;
  if (context.budget.left < 0)
    throw new QueryFault(
      `a query can have ${String(LIMITS.conditions)} conditions at most; a word without a field and a \`*\` in a field's ` +
        'name count as many as there are such fields, fields of words, addresses and what is unmapped more',
      given,
    );
  const [only] = fields;
  if (fields.length === 1 && only) return conditionOf(only, given, context.options);
  return inAny(fields, given, context);
}

/** What a condition counts for where it is more work than comparing a value. */
const COSTS: Partial<Readonly<Record<Field['type'], number>>> = { ip: 4, text: 8, flattened: 32 };

const DEFAULTS: readonly Field[] = DEFAULT_FIELDS.flatMap((name) => FIELDS.get(name) ?? []);

/** Of several fields those that the value fits; one that fits none is a fault. */
function inAny(fields: readonly Field[], given: Comparison, { options }: Context): Filter {
  const found: Filter[] = [];
  let fault: QueryFault | undefined;
  for (const field of fields)
    try {
      found.push(conditionOf(field, given, options));
    } catch (error) {
      if (!(error instanceof QueryFault)) throw error;
      fault ??= error;
    }
  if (found.length === 0 && fault) throw fault;
  return anyOf(found);
}
