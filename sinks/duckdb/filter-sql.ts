// Turns a checked filter into SQL conditions: true or false for every row, never NULL; values are parameters.
import { type Condition, type Filter, allOf } from '../../search/filter.ts';
import { columnOf } from './columns.ts';
import { needlesOf } from './needles.ts';
import type { Parameters } from './parameters.ts';
import { Scope } from './scope.ts';
import { valueTest } from './value-test.ts';

/** The events of a filter. */
export interface Filtered {
  /** Conditions on columns, and on the JSON as a text: looked at first, they leave out whole stretches of the table. */
  readonly conditions: readonly string[];
  /** What is to be read of the rows that are left, and the condition on it. */
  readonly read: { readonly scope: Scope; readonly condition: string } | undefined;
}

/** Its values are added to `parameters`. */
export function filterSql(filter: Filter, parameters: Parameters): Filtered {
  const all = filter.kind === 'and' ? filter.of : [filter];
  const onJson = all.filter(readsJson);
  const scope = new Scope(parameters);
  return {
    conditions: [
      ...all.filter((each) => !readsJson(each)).map((each) => within(each, scope, parameters)),
      ...onJson.flatMap((each) => needlesSql(each, parameters) ?? []),
    ],
    read: onJson.length > 0 ? { scope, condition: within(allOf(onJson), scope, parameters) } : undefined,
  };
}

/** Whether a filter is of what stands in an event's JSON only. */
export function readsJson(filter: Filter): boolean {
  switch (filter.kind) {
    case 'all':
    case 'none':
      return false;
    case 'and':
    case 'or':
      return filter.of.some(readsJson);
    case 'not':
      return readsJson(filter.of);
    default:
      return !isOnTime(filter) && columnOf(filter.field.name) === undefined;
  }
}

/** What the JSON must hold somewhere. */
function needlesSql(filter: Filter, parameters: Parameters): string | undefined {
  const found = needlesOf(filter)?.map(({ text, folded }) => {
    const place = parameters.text(text);
    return folded ? `contains(lower(json), lower(${place}))` : `contains(json, ${place})`;
  });
  return found && `(${found.join(' OR ')})`;
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
  if (isOnTime(condition)) return timeSql(condition);
  const { sql, isList } = scope.value(condition.field);
  const test = valueTest(condition, parameters);
  const holds = isList ? `len(list_filter(${sql}, lambda x: ${test('x')})) > 0` : test(sql);
  return `coalesce(${holds}, false)`;
}

type OnTime = Condition & { readonly kind: 'between' };

function isOnTime(condition: Condition): condition is OnTime {
  return condition.kind === 'between' && condition.field.name === '@timestamp';
}

function timeSql({ from, to }: OnTime): string {
  const tests = [
    ...(from === undefined ? [] : [`time >= make_timestamp_ms(${String(from)})`]),
    ...(to === undefined ? [] : [`time < make_timestamp_ms(${String(to)})`]),
  ];
  return `(${tests.length > 0 ? tests.join(' AND ') : 'true'})`;
}
