// Comparisons with numbers: whole numbers of 64 bits exactly, others as the stores keep them.
import type { Field } from './fields.ts';
import type { Filter } from './filter.ts';
import type { Operator } from './tokens.ts';

const DECIMAL = /^([+-]?)(\d{1,40})(?:\.(\d{1,40}))?$/;
const LEAST = -(2n ** 63n);
const GREATEST = 2n ** 63n - 1n;

/** The filter for a field of numbers; undefined when the text is no number. */
export function numberCondition(field: Field, operator: Operator, text: string): Filter | undefined {
  const found = DECIMAL.exec(text);
  if (!found) return undefined;
  return field.type === 'float' ? floating(field, operator, text) : whole(field, operator, found);
}

function floating(field: Field, operator: Operator, text: string): Filter {
  const value = String(Math.fround(Number(text)));
  if (operator === ':') return { kind: 'is', field, values: [value] };
  return {
    kind: 'range',
    field,
    ...(operator === '>' && { gt: value }),
    ...(operator === '>=' && { gte: value }),
    ...(operator === '<' && { lt: value }),
    ...(operator === '<=' && { lte: value }),
  };
}

/** 5.5 is between two whole numbers: less than it is at most 5, more than it at least 6. */
function whole(field: Field, operator: Operator, found: RegExpExecArray): Filter {
  const [, sign = '', digits = '', fraction = ''] = found;
  const magnitude = BigInt(digits);
  const isWhole = /^0*$/.test(fraction);
  const truncated = sign === '-' ? -magnitude : magnitude;
  const floor = sign === '-' && !isWhole ? truncated - 1n : truncated;
  const ceiling = isWhole ? floor : floor + 1n;
  switch (operator) {
    case ':':
      return isWhole && floor >= LEAST && floor <= GREATEST
        ? { kind: 'is', field, values: [String(floor)] }
        : { kind: 'none' };
    case '>':
      return floor >= GREATEST ? { kind: 'none' } : { kind: 'range', field, gte: atLeast(floor + 1n) };
    case '>=':
      return ceiling > GREATEST ? { kind: 'none' } : { kind: 'range', field, gte: atLeast(ceiling) };
    case '<':
      return ceiling <= LEAST ? { kind: 'none' } : { kind: 'range', field, lte: atMost(ceiling - 1n) };
    case '<=':
      return floor < LEAST ? { kind: 'none' } : { kind: 'range', field, lte: atMost(floor) };
  }
}

function atLeast(number: bigint): string {
  return String(number < LEAST ? LEAST : number);
}

function atMost(number: bigint): string {
  return String(number > GREATEST ? GREATEST : number);
}
