// What a chart must show, counted from the documents themselves one by one: the oracle for Elasticsearch's aggregations.
import { INTERVAL_MS, groupsOf, measuresOf } from './lens-query.ts';
import type { LensColumn, LensLayer } from './parsed.ts';

export interface Document {
  readonly id: string;
  readonly source: Readonly<Record<string, unknown>>;
}

/** An aggregation's answer, at any level. */
export interface Answer {
  readonly doc_count?: number;
  readonly value?: number | null | { readonly value: number | null };
  readonly buckets?: readonly Bucket[] | Readonly<Record<string, Bucket>>;
  readonly [name: string]: unknown;
}

export interface Bucket extends Answer {
  readonly key?: string | number;
  readonly doc_count: number;
}

export interface Oracle {
  /** Ids of the documents that a KQL query finds. */
  readonly found: (kql: string) => ReadonlySet<string>;
}

/** Differences between an answer and the documents, a sentence each. */
export function differences(
  layer: LensLayer,
  answer: Answer,
  documents: readonly Document[],
  oracle: Oracle,
): readonly string[] {
  const groups = groupsOf(layer);
  const faults: string[] = [];
  const compare = (at: Answer, docs: readonly Document[], depth: number, path: string): void => {
    for (const [id, column] of measuresOf(layer)) {
      const [is, should] = [measured(at[id] as Answer, column), naive(column, docs, oracle)];
      if (is !== should) faults.push(`${path}/${id}: ${String(is)} instead of ${String(should)}`);
    }
    const group = groups[depth];
    if (!group) return;
    const [id, column] = group;
    const wanted = split(column, docs, oracle);
    const buckets = bucketsOf(at[id] as Answer);
    const size = column.operationType === 'terms' ? (column.params?.size ?? 0) : Infinity;
    const filled = [...wanted].filter(([, each]) => column.operationType === 'filters' || each.length > 0);
    if (buckets.length !== Math.min(size, filled.length))
      faults.push(`${path}/${id}: ${String(buckets.length)} groups instead of ${String(filled.length)}`);
    for (const [key, bucket] of buckets) compare(bucket, wanted.get(key) ?? [], depth + 1, `${path}/${key}`);
    const order = layer.columns[column.params?.orderBy?.columnId ?? ''];
    if (!order) return;
    const shown = new Set(buckets.map(([key]) => key));
    const amount = (key: string): number => naive(order, wanted.get(key) ?? [], oracle) ?? 0;
    const least = Math.min(...[...shown].map(amount));
    for (const key of wanted.keys())
      if (!shown.has(key) && amount(key) > least) faults.push(`${path}/${id}: ${key} is not among the first`);
  };
  compare(answer, documents, 0, '');
  return faults;
}

/** The groups of an answer by their keys. */
export function bucketsOf({ buckets = [] }: Answer): readonly (readonly [string, Bucket])[] {
  return Array.isArray(buckets)
    ? (buckets as readonly Bucket[]).map((bucket) => [String(bucket.key), bucket] as const)
    : Object.entries(buckets as Readonly<Record<string, Bucket>>);
}

/** The value of a measure in an answer. */
export function measured(
  answer: Answer,
  { operationType }: Pick<LensColumn, 'operationType'>,
): number | undefined {
  if (operationType === 'count') return answer.doc_count;
  const { value } = answer.value as { readonly value: number | null };
  return value ?? undefined;
}

function naive(
  { operationType, sourceField = '', filter }: LensColumn,
  docs: readonly Document[],
  oracle: Oracle,
): number | undefined {
  const among = filter ? docs.filter(({ id }) => oracle.found(filter.query).has(id)) : docs;
  if (operationType === 'count') return among.length;
  const values = among.flatMap((document) => valuesOf(document, sourceField));
  if (operationType === 'unique_count') return new Set(values).size;
  if (values.length === 0) return undefined;
  const numbers = values.map((value) => (typeof value === 'number' ? value : Date.parse(value)));
  return operationType === 'max'
    ? Math.max(...numbers)
    : operationType === 'min'
      ? Math.min(...numbers)
      : sum(numbers);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function split(
  column: LensColumn,
  docs: readonly Document[],
  oracle: Oracle,
): ReadonlyMap<string, readonly Document[]> {
  const { operationType, sourceField = '', params } = column;
  if (operationType === 'filters')
    return new Map(
      (params?.filters ?? []).map(({ label, input }) => {
        const found = oracle.found(input.query);
        return [label, docs.filter(({ id }) => found.has(id))];
      }),
    );
  const groups = new Map<string, Document[]>();
  for (const document of docs)
    for (const value of new Set(valuesOf(document, sourceField))) {
      const time = typeof value === 'number' ? value : Date.parse(value);
      const key = operationType === 'date_histogram' ? String(time - (time % INTERVAL_MS)) : String(value);
      groups.set(key, [...(groups.get(key) ?? []), document]);
    }
  return groups;
}

/** All values of a field by its dotted name. */
function valuesOf({ source }: Document, field: string): readonly (string | number)[] {
  let at: unknown = source;
  for (const part of field.split('.')) at = (at as Readonly<Record<string, unknown>> | undefined)?.[part];
  if (at === undefined) return [];
  return (Array.isArray(at) ? at : [at]) as readonly (string | number)[];
}
