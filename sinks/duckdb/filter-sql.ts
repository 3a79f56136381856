// Turns a checked filter into an SQL condition: true or false for every row, never NULL; values are parameters.
import type { Condition, Filter } from '../../search/filter.ts';
import type { Field } from '../../search/fields.ts';
import { addressesSql } from './address-sql.ts';
import { fieldValue } from './field-value.ts';
import type { Parameters } from './parameters.ts';
import { isSearched } from './searched-sql.ts';
import { wordsSql, wordSql } from './words-sql.ts';

/** The condition, with its values added to `parameters`. */
export function filterSql(filter: Filter, parameters: Parameters): string {
  switch (filter.kind) {
    case 'all':
      return 'true';
    case 'none':
      return 'false';
    case 'and':
    case 'or': {
      const word = filter.kind === 'and' ? ' AND ' : ' OR ';
      return `(${filter.of.map((each) => filterSql(each, parameters)).join(word)})`;
    }
    case 'not':
      return `NOT ${filterSql(filter.of, parameters)}`;
    default:
      return conditionSql(filter, parameters);
  }
}

function conditionSql(condition: Condition, parameters: Parameters): string {
  const { field } = condition;
  if (condition.kind === 'between' && field.name === '@timestamp') return timeSql(condition);
  const { sql, isList } = fieldValue(field, parameters);
  const test = testOf(condition, parameters);
  const holds = isList ? `len(list_filter(${sql}, lambda x: ${test('x')})) > 0` : test(sql);
  return `coalesce(${holds}, false)`;
}

/** Whether one value, given as SQL, fits. */
function testOf(condition: Condition, parameters: Parameters): (value: string) => string {
  const { field } = condition;
  switch (condition.kind) {
    case 'exists':
      return isText(field) ? (value) => `${value} IS NOT NULL` : isSearched;
    case 'is':
      return isTest(field, condition.values, parameters);
    case 'like': {
      const test = likeSql(condition.parts, parameters);
      return field.type === 'text'
        ? (value) => wordSql(value, test)
        : (value) => `(${isSearched(value)} AND ${test(value)})`;
    }
    case 'words':
      return wordsSql(condition, parameters);
    case 'range':
      return rangeSql(condition, parameters);
    case 'between': {
      const from = condition.from === undefined ? undefined : parameters.text(isoOf(condition.from));
      const to = condition.to === undefined ? undefined : parameters.text(isoOf(condition.to));
      return (value) =>
        [...(from ? [`${value} >= ${from}`] : []), ...(to ? [`${value} < ${to}`] : [])].join(' AND ') ||
        'true';
    }
    case 'addresses':
      return addressesSql(condition, parameters);
  }
}

function isText({ type }: Field): boolean {
  return type !== 'keyword' && type !== 'flattened';
}

function isTest(
  { type }: Field,
  values: readonly string[],
  parameters: Parameters,
): (value: string) => string {
  const [only = ''] = values;
  const list = values.length === 1 ? undefined : parameters.texts(values);
  const one = list === undefined ? parameters.text(only) : '';
  const cast = CASTS[type];
  return (value) => {
    const left = cast ? `TRY_CAST(${value} AS ${cast})` : value;
    const right = (place: string): string => (cast ? `${place}::${cast}` : place);
    return list === undefined
      ? `${left} = ${right(one)}`
      : `list_contains(${cast ? `${list}::${cast}[]` : list}, ${left})`;
  };
}

const CASTS: Partial<Readonly<Record<Field['type'], string>>> = { long: 'BIGINT', float: 'FLOAT' };

function rangeSql(
  { field, ...bounds }: Condition & { readonly kind: 'range' },
  parameters: Parameters,
): (value: string) => string {
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

const COMPARED = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

/**
 * LIKE would do for people, but its work grows with every `%` by a factor; the regular expressions of DuckDB pass over a text once,
 * whatever the pattern.
 */
function likeSql(parts: readonly string[], parameters: Parameters): (value: string) => string {
  const [first = '', ...rest] = parts;
  const last = rest.pop() ?? '';
  const middle = rest.filter((part) => part !== '');
  const [only] = middle;
  if (middle.length === 0) {
    const start = first === '' ? undefined : parameters.text(first);
    const end = last === '' ? undefined : parameters.text(last);
    // Both ends of one text must not overlap.
    const both = first !== '' && last !== '';
    return (value) =>
      [
        ...(start ? [`starts_with(${value}, ${start})`] : []),
        ...(end ? [`suffix(${value}, ${end})`] : []),
        ...(both ? [`strlen(${value}) >= ${String(Buffer.byteLength(first + last))}`] : []),
      ].join(' AND ') || `${value} IS NOT NULL`;
  }
  if (middle.length === 1 && only !== undefined && first === '' && last === '') {
    const place = parameters.text(only);
    return (value) => `contains(${value}, ${place})`;
  }
  const pattern = parameters.text([first, ...middle, last].map(literally).join('.*'));
  return (value) => `regexp_full_match(${value}, ${pattern}, 's')`;
}

/** As a regular expression that fits only this text. */
function literally(text: string): string {
  return text.replaceAll(/[\\^$.|?*+()[\]{}]/g, '\\$&').replaceAll('\0', '\\x00');
}

function timeSql({ from, to }: Condition & { readonly kind: 'between' }): string {
  const tests = [
    ...(from === undefined ? [] : [`time >= make_timestamp_ms(${String(from)})`]),
    ...(to === undefined ? [] : [`time < make_timestamp_ms(${String(to)})`]),
  ];
  return `(${tests.length > 0 ? tests.join(' AND ') : 'true'})`;
}

/** As dates stand in events: texts whose order is that of time. */
function isoOf(ms: number): string {
  const year = new Date(ms).getUTCFullYear();
  return year > 9999 ? '9999-12-31T23:59:59.999Z~' : new Date(ms).toISOString();
}
