// Rejects in an index of their own: written once an attempt, listed, counted, marked.
import { hash } from 'node:crypto';
import { Fault } from '../../pipeline/errors.ts';
import type { RejectQuery, RejectStore } from '../../pipeline/ports.ts';
import type { Reject } from '../../schemas/generated/types.ts';
import type { BulkAction } from './bulk-body.ts';
import type { BulkSender } from './bulk-sender.ts';
import type { Cluster } from './cluster.ts';
import { rejectsIndexOf } from './templates.ts';
import { Undone } from './undone.ts';
import { isId } from './unstorable.ts';

/**
 * The version of a reject is its attempt times this: a later attempt replaces, the same delivered again does not. Marks are updates within
 * the attempt, each of which adds one.
 */
const ATTEMPT_STEP = 1_000;

const PAGE = 1_000;

/** Inputs are fetched for as many rejects at a time as have about this many bytes together. */
const WINDOW_BYTES = 16 * 2 ** 20;

/** A reject as it stands in the index. */
interface Kept extends Omit<Reject, 'input'> {
  readonly source_id: string;
  readonly length: number;
}

interface SearchAnswer {
  readonly hits: { readonly hits: readonly { readonly _source: Kept; readonly sort: readonly unknown[] }[] };
}

interface GetAnswer<T> {
  readonly docs: readonly {
    readonly _id: string;
    readonly _source?: T;
    readonly _seq_no?: number;
    readonly _primary_term?: number;
  }[];
}

interface CountAnswer {
  readonly aggregations?: {
    readonly groups: {
      readonly after_key?: object;
      readonly buckets: readonly {
        readonly key: { readonly sourceId: string; readonly code: string; readonly status: string };
        readonly doc_count: number;
      }[];
    };
  };
}

/** Writes the latest attempt of each reject. Throws a Fault when one could not be kept: none is ever given up. */
export async function writeRejects(
  sender: BulkSender,
  namespace: string,
  rejects: readonly Reject[],
): Promise<void> {
  const latest = new Map<string, Reject>();
  for (const reject of rejects)
    if ((latest.get(reject.id)?.attempt ?? 0) < reject.attempt) latest.set(reject.id, reject);
  const index = rejectsIndexOf(namespace);
  const actions = [...latest.values()].map((reject): BulkAction => ({
    kind: 'index',
    index,
    id: isId(reject.id) ? reject.id : hash('sha256', reject.id).slice(0, 32),
    version: reject.attempt * ATTEMPT_STEP,
    document: { json: JSON.stringify(keptOf(reject)) },
  }));
  const undone = new Undone();
  for (const verdict of await sender.send(actions, 'write rejects'))
    if (verdict.kind !== 'done') undone.add(verdict);
  undone.throwIfAny(actions.length);
}

function keptOf(reject: Reject): Kept & Pick<Reject, 'input'> {
  return { ...reject, source_id: reject.envelope.sourceId, length: reject.input.length };
}

export function rejectStore(cluster: Cluster, namespace: string): RejectStore {
  const index = rejectsIndexOf(namespace);
  return {
    list: async (query) => {
      if (query.ids?.length === 0) return [];
      const found: Kept[] = [];
      let after: readonly unknown[] | undefined;
      const limit = query.limit ?? Infinity;
      while (found.length < limit) {
        const size = Math.min(PAGE, limit - found.length);
        const hits = await searchPage(cluster, index, query, size, after);
        found.push(...hits.map(({ _source }) => _source));
        after = hits.at(-1)?.sort;
        if (hits.length < size) break;
      }
      return withInputs(cluster, index, found);
    },
    counts: (rejected) => countGroups(cluster, index, rejected),
    mark: (rejects, status) => mark(cluster, index, rejects, status),
  };
}

async function searchPage(
  cluster: Cluster,
  index: string,
  { status, sourceId, code, ids }: RejectQuery,
  size: number,
  after: readonly unknown[] | undefined,
): Promise<SearchAnswer['hits']['hits']> {
  const terms = { status, source_id: sourceId, code };
  const filter = Object.entries(terms).flatMap(([field, value]) =>
    value === undefined ? [] : [{ term: { [field]: value } }],
  );
  const { body } = await cluster.request<SearchAnswer>({
    method: 'POST',
    path: `/${index}/_search`,
    body: {
      query: { bool: { filter: ids ? [...filter, { terms: { id: ids } }] : filter } },
      sort: [{ time: 'desc' }, { id: 'asc' }],
      size,
      _source: { excludes: ['input'] },
      track_total_hits: false,
      ...(after && { search_after: after }),
    },
    doing: 'list rejects',
  });
  return body.hits.hits;
}

async function withInputs(
  cluster: Cluster,
  index: string,
  found: readonly Kept[],
): Promise<readonly Reject[]> {
  const inputs = new Map<string, string>();
  let ids: string[] = [];
  let bytes = 0;
  for (const [position, { id, length }] of found.entries()) {
    ids.push(id);
    bytes += length;
    if (bytes < WINDOW_BYTES && ids.length < PAGE && position < found.length - 1) continue;
    const { docs } = await getMany<Pick<Reject, 'input'>>(cluster, index, ids, 'input');
    for (const { _id, _source } of docs) if (_source) inputs.set(_id, _source.input);
    ids = [];
    bytes = 0;
  }
  return found.map((kept) => rejectOf(kept, inputs.get(kept.id) ?? ''));
}

function rejectOf(kept: Kept, input: string): Reject {
  const { id, stage, code, message, path, attempt, status, time, dataset, envelope } = kept;
  const found = path === undefined ? {} : { path };
  return { id, stage, code, message, ...found, attempt, status, time, dataset, envelope, input };
}

async function getMany<T>(
  cluster: Cluster,
  index: string,
  ids: readonly string[],
  field: string,
): Promise<GetAnswer<T>> {
  const { body } = await cluster.request<GetAnswer<T>>({
    method: 'POST',
    path: `/${index}/_mget`,
    query: { _source_includes: field },
    body: { ids },
    doing: 'fetch rejects',
  });
  return body;
}

async function countGroups(
  cluster: Cluster,
  index: string,
  { from, to }: NonNullable<Parameters<RejectStore['counts']>[0]> = {},
): ReturnType<RejectStore['counts']> {
  const time = { ...(from !== undefined && { gte: from }), ...(to !== undefined && { lt: to }) };
  const range = Object.keys(time).length === 0 ? {} : { query: { range: { time } } };
  const groups: { sourceId: string; code: string; status: string; count: number }[] = [];
  let after: object | undefined;
  do {
    const sources = [
      { sourceId: { terms: { field: 'source_id' } } },
      { code: { terms: { field: 'code' } } },
      { status: { terms: { field: 'status' } } },
    ];
    const { body } = await cluster.request<CountAnswer>({
      method: 'POST',
      path: `/${index}/_search`,
      query: { size: 0 },
      body: { ...range, aggs: { groups: { composite: { size: PAGE, sources, ...(after && { after }) } } } },
      doing: 'count rejects',
    });
    for (const { key, doc_count } of body.aggregations?.groups.buckets ?? [])
      groups.push({ ...key, count: doc_count });
    after = body.aggregations?.groups.after_key;
  } while (after);
  return groups.toSorted((a, b) => b.count - a.count);
}

/** Only a reject that still is at its attempt, and that nobody changes meanwhile: who comes later wins. */
async function mark(
  cluster: Cluster,
  index: string,
  rejects: Parameters<RejectStore['mark']>[0],
  status: Reject['status'],
): Promise<number> {
  let marked = 0;
  for (let from = 0; from < rejects.length; from += PAGE) {
    const chunk = rejects.slice(from, from + PAGE);
    const ids = chunk.map(({ id }) => id);
    const { docs } = await getMany<Pick<Reject, 'attempt'>>(cluster, index, ids, 'attempt');
    const lines = docs.flatMap(({ _id, _source, _seq_no, _primary_term }, position) =>
      _source?.attempt !== chunk[position]?.attempt
        ? []
        : [{ update: { _id, if_seq_no: _seq_no, if_primary_term: _primary_term } }, { doc: { status } }],
    );
    if (lines.length === 0) continue;
    const { body } = await cluster.request<{
      readonly items: readonly { readonly update: { readonly status: number } }[];
    }>({
      method: 'POST',
      path: `/${index}/_bulk`,
      query: { filter_path: 'items.*.status' },
      lines: Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
      doing: 'mark rejects',
    });
    for (const { update } of body.items) {
      if (update.status === 200) marked++;
      else if (update.status !== 409)
        throw new Fault(
          'store_unavailable',
          `cannot mark rejects: Elasticsearch answered ${String(update.status)}`,
        );
    }
  }
  return marked;
}
