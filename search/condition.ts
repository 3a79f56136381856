// Makes a condition of a comparison with one field: checks that the value fits the field's type, or says what would.
import { ALL_ADDRESSES, addressRange, neighbour } from './addresses.ts';
import { type TimeOptions, readPeriod } from './date-math.ts';
import { type Field, UNMAPPED } from './fields.ts';
import { type Bounds, type Filter, anyOf } from './filter.ts';
import { LIMITS } from './limits.ts';
import { numberCondition } from './number-condition.ts';
import { QueryFault } from './query-fault.ts';
import type { Comparison, Literal } from './syntax.ts';
import type { Operator } from './tokens.ts';

/** The filter that a comparison is for a field. Throws QueryFault for a value that does not fit. */
export function conditionOf(
  field: Field,
  { operator, value }: Pick<Comparison, 'operator' | 'value'>,
  options: TimeOptions,
): Filter {
  if (!field.searchable)
    throw new QueryFault(
      `"${field.name}" is kept whole but not searched: ask for what is in it by other fields`,
      value,
    );
  const text = value.parts.join('*');
  if (text.length > LIMITS.value)
    throw new QueryFault(`values of more than ${String(LIMITS.value)} characters are not searched`, value);
  if (/\p{Surrogate}|\0/u.test(text))
    throw new QueryFault('half a character, or the character 0, is in no text that could be found', value);
  if (value.parts.length - 1 > LIMITS.wildcards)
    throw new QueryFault(`a value can have ${String(LIMITS.wildcards)} \`*\` at most`, value);
  if (operator !== ':' && value.parts.length > 1)
    throw new QueryFault(`\`*\` cannot be compared with ${operator}: write one value`, value);
  if (isStar(value)) return { kind: 'exists', field };
  const given: Given = { field, operator, value, text, options };
  return CONDITIONS[field.type](given);
}

interface Given {
  readonly field: Field;
  readonly operator: Operator;
  readonly value: Literal;
  readonly text: string;
  readonly options: TimeOptions;
}

const CONDITIONS: Readonly<Record<Field['type'], (given: Given) => Filter>> = {
  keyword: keywordCondition,
  flattened: keywordCondition,
  text: textCondition,
  ip: addressCondition,
  date: dateCondition,
  long: numericCondition,
  float: numericCondition,
  boolean: booleanCondition,
};

/** A value that is `*` and no more: anything. */
export function isStar({ parts, quoted }: Literal): boolean {
  return !quoted && parts.length > 1 && parts.every((part) => part === '');
}

function keywordCondition({ field, operator, value, text }: Given): Filter {
  if (operator !== ':') return { kind: 'range', field, ...bounds(operator, text) };
  if (value.parts.length === 1) return { kind: 'is', field, values: [text] };
  const [, ...rest] = value.parts;
  if (field.type === 'flattened' && field.name !== UNMAPPED && rest.some((part) => part !== ''))
    throw new QueryFault(
      `below "${UNMAPPED}" a \`*\` can only stand at a value's end; anywhere in "${UNMAPPED}" itself`,
      value,
    );
  return { kind: 'like', field, parts: value.parts };
}

function textCondition({ field, operator, value, text }: Given): Filter {
  if (operator !== ':')
    throw new QueryFault(`"${field.name}" is a text: it has no order, ask for words with \`:\``, value);
  if (value.parts.length === 1) return { kind: 'words', field, text, phrase: value.quoted };
  const words = text.split(/\s+/u).filter((word) => word !== '');
  return anyOf(
    words.map((word): Filter => {
      const parts = lowerCase(word).split('*');
      if (parts.length === 1) return { kind: 'words', field, text: word, phrase: false };
      return parts.every((part) => part === '') ? { kind: 'exists', field } : { kind: 'like', field, parts };
    }),
  );
}

/** Letter by letter, as the stores do it: no letter becomes two. */
export function lowerCase(text: string): string {
  return Array.from(text, (letter) => Array.from(letter.toLowerCase())[0] ?? '').join('');
}

function addressCondition({ field, operator, value, text }: Given): Filter {
  const range = value.parts.length === 1 ? addressRange(text) : undefined;
  if (!range) {
    const net = netOf(value);
    throw new QueryFault(
      `"${text.slice(0, 100)}" is no IP address: write 10.0.0.1, a net such as "10.0.0.0/8", or \`*\` for any`,
      { ...span(value), suggestion: net },
    );
  }
  const { first, last } = operator === ':' ? range : beside(operator, range.first, range.last);
  return first === undefined || last === undefined
    ? { kind: 'none' }
    : { kind: 'addresses', field, first, last };
}

function beside(operator: Operator, first: string, last: string): { first?: string; last?: string } {
  const ends = (low: string | undefined, high: string | undefined): { first?: string; last?: string } => ({
    ...(low !== undefined && { first: low }),
    ...(high !== undefined && { last: high }),
  });
  if (operator === '>') return ends(neighbour(last, 1), ALL_ADDRESSES.last);
  if (operator === '>=') return ends(first, ALL_ADDRESSES.last);
  if (operator === '<') return ends(ALL_ADDRESSES.first, neighbour(first, -1));
  return ends(ALL_ADDRESSES.first, last);
}

/** `10.0.*` is the net 10.0.0.0/16. */
function netOf({ parts }: Literal): string | undefined {
  const [head = '', tail] = parts;
  const numbers = /^(?:\d{1,3}\.){1,3}$/.test(head) && tail === '' ? head.split('.').slice(0, -1) : [];
  if (numbers.length === 0 || parts.length > 2) return undefined;
  return `"${[...numbers, '0', '0', '0'].slice(0, 4).join('.')}/${String(numbers.length * 8)}"`;
}

function dateCondition({ field, operator, value, text, options }: Given): Filter {
  try {
    const { from, to } = readPeriod(text.trim(), options);
    if (operator === ':') return { kind: 'between', field, from, to };
    if (operator === '>') return { kind: 'between', field, from: to };
    if (operator === '>=') return { kind: 'between', field, from };
    return { kind: 'between', field, to: operator === '<' ? from : to };
  } catch (error) {
    if (error instanceof QueryFault) throw new QueryFault(error.message, span(value));
    throw error;
  }
}

function numericCondition({ field, operator, value, text }: Given): Filter {
  const found = numberCondition(field, operator, text.trim());
  if (!found)
    throw new QueryFault(`"${text.slice(0, 100)}" is no number, and "${field.name}" holds numbers`, value);
  return found;
}

function booleanCondition({ field, operator, value, text }: Given): Filter {
  if (operator !== ':') throw new QueryFault(`"${field.name}" is true or false: it has no order`, value);
  const wanted = text.trim().toLowerCase();
  if (wanted === 'true' || wanted === 'false') return { kind: 'is', field, values: [wanted] };
  throw new QueryFault(`"${field.name}" is true or false, not "${text.slice(0, 100)}"`, value);
}

/** A range with one end. */
export function bounds(operator: Operator, value: string): Bounds {
  if (operator === '>') return { gt: value };
  if (operator === '>=') return { gte: value };
  return operator === '<' ? { lt: value } : { lte: value };
}

function span({ start, end }: Literal): { start: number; end: number } {
  return { start, end };
}
