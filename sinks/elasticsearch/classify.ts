// What the answer for one item of a bulk request means: the one table that decides whether a document is done, refused, or sent again.
import { type ErrorCause, reasonOf } from './elasticsearch-fault.ts';

/** One item of a bulk answer. */
export interface BulkItem {
  readonly status: number;
  readonly result?: string;
  readonly error?: ErrorCause;
}

export type Verdict =
  /** It is as it was to be; `present`: the same or a higher version was there. */
  | { readonly kind: 'done'; readonly result: 'created' | 'replaced' | 'present' | 'deleted' | 'absent' }
  /** The document's own fault: it would never be taken. */
  | { readonly kind: 'refused'; readonly message: string }
  /** Its index takes no more writes, set by an operator or a life cycle. */
  | { readonly kind: 'blocked'; readonly message: string }
  /** The store's fault. */
  | { readonly kind: 'retry'; readonly why: RetryClass; readonly message: string }
  /** Nothing will do until somebody gives us a right. */
  | { readonly kind: 'denied'; readonly message: string };

/** What to do about each class of store faults. */
export const REMEDIES = {
  overloaded: 'it is overloaded: give it time or more nodes',
  flood_stage:
    'a disk is filled past the flood-stage watermark: make room or add nodes, Elasticsearch then lifts the block',
  blocked: 'an index or the cluster is read-only: remove the block (index.blocks, cluster.blocks)',
  closed: 'the index is closed: open it (POST <index>/_open)',
  limit:
    'a limit of the cluster is reached: delete old indices, raise cluster.max_shards_per_node, or use a longer period in store.elasticsearch.layout',
  missing: 'the index is gone: it is made again',
  unavailable: 'shards or the master are not available: look at _cluster/health',
  too_large:
    'one event is larger than Elasticsearch or a proxy before it takes: raise http.max_content_length or the limit of the proxy',
  timeout: 'it gave no answer in time: look at its load, or raise store.elasticsearch.requestTimeoutMs',
  connection: 'it is not reached: check that it runs and store.elasticsearch.node',
  unknown: 'its answer is not known to accesstrail: look at its log, and report the answer',
} as const;

/** Why items are sent again. */
export type RetryClass = keyof typeof REMEDIES;

type Meaning = 'present' | 'refused' | 'write_block' | 'denied' | RetryClass;

interface Rule {
  readonly type: string;
  /** What the reason says; absent: anything. */
  readonly reason?: RegExp;
  readonly means: Meaning;
}

/**
 * The first that fits counts. What fits none is sent again, so that nothing is dropped because of a word nobody knew: the list of what is
 * the document's own fault is closed.
 */
const RULES: readonly Rule[] = [
  { type: 'version_conflict_engine_exception', means: 'present' },
  { type: 'document_parsing_exception', means: 'refused' },
  { type: 'mapper_parsing_exception', means: 'refused' },
  { type: 'strict_dynamic_mapping_exception', means: 'refused' },
  { type: 'illegal_argument_exception', reason: /immense (?:term|field)/, means: 'refused' },
  { type: 'cluster_block_exception', reason: /\/12\//, means: 'flood_stage' },
  // Alone: with another block beside it (read-only) more than the writing to this index was ended.
  {
    type: 'cluster_block_exception',
    reason: /^index \[[^\]]*\] blocked by: \[FORBIDDEN\/8\/[^[\]]*\];$/,
    means: 'write_block',
  },
  { type: 'cluster_block_exception', reason: /SERVICE_UNAVAILABLE/, means: 'unavailable' },
  { type: 'cluster_block_exception', means: 'blocked' },
  { type: 'index_closed_exception', means: 'closed' },
  { type: 'index_not_found_exception', means: 'missing' },
  { type: 'validation_exception', means: 'limit' },
  { type: 'es_rejected_execution_exception', means: 'overloaded' },
  { type: 'circuit_breaking_exception', means: 'overloaded' },
  { type: 'unavailable_shards_exception', means: 'unavailable' },
  { type: 'no_shard_available_action_exception', means: 'unavailable' },
  { type: 'master_not_discovered_exception', means: 'unavailable' },
  { type: 'process_cluster_event_timeout_exception', means: 'unavailable' },
  { type: 'node_closed_exception', means: 'unavailable' },
  { type: 'security_exception', means: 'denied' },
];

/** The verdict on one item. */
export function classify({ status, result, error }: BulkItem): Verdict {
  if (!error) return { kind: 'done', result: doneAs(result) };
  const message = reasonOf(error);
  const means = meaningOf(error, status);
  if (means === 'present') return { kind: 'done', result: 'present' };
  if (means === 'refused') return { kind: 'refused', message };
  if (means === 'write_block') return { kind: 'blocked', message };
  if (means === 'denied') return { kind: 'denied', message };
  return { kind: 'retry', why: means, message };
}

function meaningOf({ type = '', reason = '' }: ErrorCause, status: number): Meaning {
  const rule = RULES.find((each) => each.type === type && (each.reason?.test(reason) ?? true));
  if (rule) return rule.means;
  if (status === 429) return 'overloaded';
  return status >= 500 ? 'unavailable' : 'unknown';
}

function doneAs(result: string | undefined): 'created' | 'replaced' | 'deleted' | 'absent' {
  if (result === 'created' || result === 'deleted') return result;
  return result === 'not_found' ? 'absent' : 'replaced';
}
