// The ports between the stages and what surrounds them: each is implemented in process and, for many machines, on Kafka and Elasticsearch.
import type { AccessEvent, Envelope, Reject } from '../schemas/generated/types.ts';
import type { Filter } from '../search/filter.ts';

/** A record as collected: its bytes, secrets already masked, and what is known about it. */
export interface RawRecord {
  readonly bytes: Buffer;
  readonly envelope: Envelope;
}

/** What a collector hands over at once: records in order, and the faults of containers it could not split to their end. */
export interface RawBatch {
  readonly records: readonly RawRecord[];
  readonly rejects: readonly Reject[];
}

/**
 * What a collector sees. `publish` resolves when the batch is safe (in process: when the store's transaction has committed; on Kafka:
 * when all in-sync replicas have it) and only then may the checkpoint advance. It waits as long as the store does (back-pressure) and
 * retries store faults itself; it rejects only when the process must stop.
 */
export interface Bus {
  readonly publish: (batch: RawBatch) => Promise<void>;
  /** How much a batch should hold where there is more: the collectors' own measure without it. */
  readonly batch?: { readonly records: number; readonly bytes: number };
}

/** Where a collector has got to: one small JSON text per source and shard, durable when `save` resolves. */
export interface Checkpoints {
  /** All shards of a source: shard -> value. */
  readonly load: (sourceId: string) => Promise<ReadonlyMap<string, string>>;
  /** Writes the shards given (undefined removes one), all or none. */
  readonly save: (sourceId: string, shards: ReadonlyMap<string, string | undefined>) => Promise<void>;
}

/** The checkpoints of all sources, however many processes save them. */
export interface CheckpointStore extends Checkpoints {
  /**
   * As the holder of a lease sees and saves them. `save` throws Fault `stopping` when the lease is lost; what a process that has lost it
   * writes nevertheless does not count beside what was saved under a later lease of the same name.
   */
  readonly under: (lease: Lease) => Checkpoints;
}

/** The right to be the only one that does something, held until released or lost. */
export interface Lease {
  readonly name: string;
  /** Grows with each grant of the same name: what was saved under a higher one was saved later. */
  readonly epoch: number;
  /** Aborted when another process may hold it by now: stop at once, and save nothing more. */
  readonly lost: AbortSignal;
  readonly release: () => Promise<void>;
}

export interface Leases {
  /** Resolves when granted, which may take as long as another process holds it. Throws Fault `stopping` when the signal is aborted first. */
  readonly acquire: (name: string, signal: AbortSignal) => Promise<Lease>;
}

/** An event on its way into a store, serialized once. */
export interface StoreDocument {
  /** 32 hex digits: `_id`. */
  readonly id: string;
  /** Mapping revision x 2^20 + decision number: the higher one replaces, an equal one is already there. */
  readonly version: number;
  /** @timestamp in ms since 1970 UTC. */
  readonly time: number;
  /** Its time cannot be true: it is kept apart from the events of its period. */
  readonly outOfRange: boolean;
  readonly dataset: string;
  /** The event as JSON, as it is stored. */
  readonly json: string;
  /** The same JSON in UTF-8, where it has travelled as bytes: stores that send bytes need no text then. */
  readonly bytes?: Buffer;
  /** The same event, parsed when it is asked for: once, by whoever needs it. */
  readonly event: AccessEvent;
}

/** What became of a document: `refused` is the document's own fault and becomes a reject of stage index. */
export type WriteResult =
  | { readonly kind: 'created' | 'replaced' | 'duplicate' }
  | { readonly kind: 'refused'; readonly message: string };

/** Keeps events. A fault of the store itself (full, locked, away) throws a StoreFault and leaves nothing half-written. */
export interface Store {
  /**
   * Writes events and rejects in one step, durable when it resolves; one result per document, in order. Writing the same again
   * changes nothing. A reject that exists already is reopened with the new attempt.
   */
  readonly write: (
    documents: readonly StoreDocument[],
    rejects: readonly Reject[],
  ) => Promise<readonly WriteResult[]>;
  readonly close: () => Promise<void>;
}

export interface EventQuery {
  /** From (inclusive) and to (exclusive), ms since 1970 UTC, on @timestamp. */
  readonly from?: number;
  readonly to?: number;
  /** What else an event must be like: made by search/parse-query.ts or from the parts of search/filter.ts. */
  readonly filter?: Filter;
  readonly order?: 'newest' | 'oldest';
  readonly limit?: number;
}

/** Reads events back: what search, exports and the page stand on. */
export interface EventReader {
  /** Events of a query as stored JSON, streamed. */
  readonly events: (query: EventQuery) => AsyncIterable<string>;
  readonly count: (query: EventQuery) => Promise<number>;
  /** One page of events with what is shown around it, all of one moment. Throws Fault `usage` for a field, cursor or number that cannot be. */
  readonly search: (request: SearchRequest) => Promise<SearchResult>;
  /** An event by its `_id` (32 hex digits), as stored JSON; undefined when there is none. */
  readonly event: (id: string) => Promise<string | undefined>;
}

export interface SearchRequest {
  /** `limit` is the size of the page, 0 for none, 100 when absent; `order` counts where `sort` is absent. */
  readonly query: EventQuery;
  /** Events without the field come last. Ties keep an order of their own, the same on every page. */
  readonly sort?: { readonly field: string; readonly order: 'asc' | 'desc' };
  /** `next` of the page before, with the same query and sort. */
  readonly after?: string;
  /** Buckets begin at UTC multiples of so many ms. */
  readonly histogram?: { readonly intervalMs: number };
  /** So many of the most frequent values of each. */
  readonly facets?: readonly { readonly field: string; readonly size: number }[];
}

export interface SearchResult {
  /** All that the query finds, however many are in the page. */
  readonly total: number;
  readonly events: readonly FoundEvent[];
  /** Absent after the last page. */
  readonly next?: string;
  /** In order of time; stretches without events are left out. */
  readonly histogram?: readonly HistogramBucket[];
  /** In the order asked for. */
  readonly facets?: readonly Facet[];
}

export interface FoundEvent {
  /** `_id`. */
  readonly id: string;
  /** As stored. */
  readonly json: string;
}

export interface HistogramBucket {
  /** Its beginning, ms since 1970 UTC. */
  readonly time: number;
  readonly count: number;
  /** Of those, with event.outcome failure. */
  readonly failures: number;
}

export interface Facet {
  readonly field: string;
  /** Most frequent first, of equal ones the lower text first; an event with several values counts for each. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

/** A store that is the log for later stages, as in one process; with Kafka the events topic is. */
export interface EventLog {
  /** Events in the order of their insertion after a sequence number: no later one is left out. */
  readonly after: (
    sequence: number,
    limit: number,
  ) => Promise<readonly { sequence: number; id: string; json: string }[]>;
}

export interface RejectQuery {
  readonly status?: Reject['status'];
  readonly sourceId?: string;
  readonly code?: Reject['code'];
  readonly ids?: readonly string[];
  readonly limit?: number;
}

/** Rejects kept for people: listed, replayed, discarded. */
export interface RejectStore {
  readonly list: (query: RejectQuery) => Promise<readonly Reject[]>;
  /** Rejects by source, code and status; of a period those rejected from (inclusive) and to (exclusive) it, ms since 1970 UTC. */
  readonly counts: (rejected?: {
    readonly from?: number | undefined;
    readonly to?: number | undefined;
  }) => Promise<readonly { sourceId: string; code: string; status: string; count: number }[]>;
  /**
   * Marks rejects that still are at the attempt given, so that one which failed again in the meantime stays open. Gives how many it
   * marked.
   */
  readonly mark: (
    rejects: readonly Pick<Reject, 'id' | 'attempt'>[],
    status: Reject['status'],
  ) => Promise<number>;
}

/** Bytes too long for the bus, by the SHA-256 of their content. */
export interface Blobs {
  /** Keeps the content; gives its name (64 hex digits). Keeping the same twice is one blob. */
  readonly put: (
    content: AsyncIterable<Buffer> | Buffer,
  ) => Promise<{ readonly name: string; readonly length: number }>;
  readonly get: (name: string) => Promise<Buffer>;
}
