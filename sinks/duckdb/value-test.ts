// SQL that says whether one value of a field, a text, fits a condition.
import type { Field } from '../../search/fields.ts';
import type { Condition } from '../../search/filter.ts';
import { addressesSql } from './address-sql.ts';
import { likeSql } from './like-sql.ts';
import type { Parameters } from './parameters.ts';
import { isSearched } from './searched-sql.ts';
import { wordTest, wordsTest } from './words-sql.ts';

export type ValueTest = (value: string) => string;

export function valueTest(condition: Condition, parameters: Parameters): ValueTest {
  const { field } = condition;
  switch (condition.kind) {
    case 'exists':
      return isExact(field) ? isSearched : (value) => `${value} IS NOT NULL`;
    case 'is':
      return isTest(field, condition.values, parameters);
    case 'like': {
      const test = likeSql(condition.parts, parameters);
      return field.type === 'text'
        ? wordTest(condition.parts, test, parameters)
        : (value) => `(${isSearched(value)} AND ${test(value)})`;
    }
    case 'words':
      return wordsTest(condition, parameters);
    case 'range':
      return rangeTest(condition, parameters);
    case 'between':
      return betweenTest(condition, parameters);
    case 'addresses':
      return addressesSql(condition, parameters);
  }
}

/** Whether its values are compared as texts, so that long ones are not searched. */
function isExact({ type }: Field): boolean {
  return type === 'keyword' || type === 'flattened';
}

const CASTS: Partial<Readonly<Record<Field['type'], string>>> = { long: 'BIGINT', float: 'FLOAT' };

function isTest({ type }: Field, values: readonly string[], parameters: Parameters): ValueTest {
  const cast = CASTS[type];
  const [only] = values;
  const place = values.length === 1 && only !== undefined ? parameters.text(only) : parameters.texts(values);
  return (value) => {
    const left = cast ? `TRY_CAST(${value} AS ${cast})` : value;
    if (values.length === 1) return `${left} = ${cast ? `${place}::${cast}` : place}`;
    return `list_contains(${cast ? `${place}::${cast}[]` : place}, ${left})`;
  };
}

const COMPARED = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

function rangeTest(
  { field, ...bounds }: Condition & { readonly kind: 'range' },
  parameters: Parameters,
): ValueTest {
  const cast = CASTS[field.type];
  const tests = (['gt', 'gte', 'lt', 'lte'] as const).flatMap((bound) => {
    const given = bounds[bound];
    if (given === undefined) return [];
    const place = parameters.text(given);
    return [`${COMPARED[bound]} ${cast ? `${place}::${cast}` : place}`];
  });
  return (value) => {
    const left = cast ? `TRY_CAST(${value} AS ${cast})` : value;
    const compared = tests.map((test) => `${left} ${test}`).join(' AND ');
    return cast ? compared : `(${isSearched(value)} AND ${compared})`;
  };
}

function betweenTest(
  { from, to }: Condition & { readonly kind: 'between' },
  parameters: Parameters,
): ValueTest {
  const tests = [
    ...(from === undefined ? [] : [`>= ${parameters.text(isoOf(from))}`]),
    ...(to === undefined ? [] : [`< ${parameters.text(isoOf(to))}`]),
  ];
  return (value) => tests.map((test) => `${value} ${test}`).join(' AND ') || `${value} IS NOT NULL`;
}

/** As dates stand in events: texts whose order is that of time. The year 10000 comes after all of them. */
function isoOf(ms: number): string {
  const date = new Date(ms);
  return date.getUTCFullYear() > 9999 ? '~' : date.toISOString();
}
