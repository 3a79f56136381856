// Turns a checked filter into an SQL condition: true or false for every row, never NULL; values are parameters.
import type { Condition, Filter } from '../../search/filter.ts';
import { needlesOf } from './needles.ts';
import type { Parameters } from './parameters.ts';
import { Scope } from './scope.ts';
import { valueTest } from './value-test.ts';

/** The condition, with its values added to `parameters`. */
export function filterSql(filter: Filter, parameters: Parameters): string {
  // Each on its own: those that only need columns are looked at first, and leave out whole stretches of the table.
  if (filter.kind === 'and') return joined(filter.of, ' AND ', (each) => filterSql(each, parameters));
  const scope = new Scope(parameters);
  const condition = within(filter, scope, parameters);
  const whole = scope.around(condition);
  const needles = scope.readsJson ? needlesOf(filter) : undefined;
  if (!needles) return whole;
  const found = needles.map(({ text, folded }) => {
    const place = parameters.text(text);
    return folded ? `contains(lower(json), lower(${place}))` : `contains(json, ${place})`;
  });
  return `((${found.join(' OR ')}) AND ${whole})`;
}

function within(filter: Filter, scope: Scope, parameters: Parameters): string {
  switch (filter.kind) {
    case 'all':
      return 'true';
    case 'none':
      return 'false';
    case 'and':
      return joined(filter.of, ' AND ', (each) => within(each, scope, parameters));
    case 'or':
      return joined(filter.of, ' OR ', (each) => within(each, scope, parameters));
    case 'not':
      return `NOT ${within(filter.of, scope, parameters)}`;
    default:
      return conditionSql(filter, scope, parameters);
  }
}

function joined(filters: readonly Filter[], word: string, sqlOf: (filter: Filter) => string): string {
  return `(${filters.map(sqlOf).join(word)})`;
}

function conditionSql(condition: Condition, scope: Scope, parameters: Parameters): string {
  if (condition.kind === 'between' && condition.field.name === '@timestamp') return timeSql(condition);
  const { sql, isList } = scope.value(condition.field);
  const test = valueTest(condition, parameters);
  const holds = isList ? `len(list_filter(${sql}, lambda x: ${test('x')})) > 0` : test(sql);
  return `coalesce(${holds}, false)`;
}

function timeSql({ from, to }: Condition & { readonly kind: 'between' }): string {
  const tests = [
    ...(from === undefined ? [] : [`time >= make_timestamp_ms(${String(from)})`]),
    ...(to === undefined ? [] : [`time < make_timestamp_ms(${String(to)})`]),
  ];
  return `(${tests.length > 0 ? tests.join(' AND ') : 'true'})`;
}
