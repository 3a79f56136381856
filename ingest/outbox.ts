// Gathers records into batches, keeps few of them in flight, and saves checkpoints only behind what is safe.
import type { Bus, Checkpoints, RawBatch, RawRecord } from '../pipeline/ports.ts';
import { withBackoff, type RetryOptions } from '../pipeline/retry.ts';
import type { Reject } from '../schemas/generated/types.ts';
import { isShardKey } from '../pipeline/ledger/rows.ts';
import type { Arrival } from '../pipeline/ledger/state.ts';
import type { SourceLedger } from './ledger.ts';
import { createTally } from './tally.ts';

/** Of a bus that does not say what it wants. */
const BATCH = { records: 4000, bytes: 4 * 1024 * 1024 };
const MAX_AGE_MS = 100;
const MAX_IN_FLIGHT = 2;

/** A part of a source with a position of its own. */
export interface Shard {
  /** Begins with no control character. */
  readonly key: string;
  /** Where it has got to with everything handed to the outbox so far; undefined removes it. */
  readonly checkpoint: () => string | undefined;
}

export interface OutboxOptions {
  readonly bus: Bus;
  readonly checkpoints: Checkpoints;
  readonly sourceId: string;
  readonly retry: RetryOptions;
  /** The context's: what arrived is noted there, and saved together with the positions. */
  readonly ledger: Pick<SourceLedger, 'arrived'>;
  /** Tells the age of a batch in ms; performance.now unless told. */
  readonly clock?: () => number;
}

export class Outbox {
  readonly #options: OutboxOptions;
  readonly #clock: () => number;
  #records: RawRecord[] = [];
  #rejects: Reject[] = [];
  #shards = new Map<string, Shard>();
  readonly #tally = createTally();
  #bytes = 0;
  #opened = 0;
  /** Publishing of the batches under way. */
  readonly #inFlight = new Set<Promise<void>>();
  /** Resolves when all batches so far are safe and their checkpoints saved. */
  #saved: Promise<void> = Promise.resolve();
  /** The hand-overs so far: one at a time, so that who settles waits for all that was added before, whoever handed it over. */
  #handing: Promise<void> = Promise.resolve();
  #failure: { readonly error: unknown } | undefined;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#clock = options.clock ?? (() => performance.now());
  }

  /** Whether nothing was added since the last flush. */
  get empty(): boolean {
    return this.#shards.size === 0;
  }

  /**
   * Adds a record. True when there is enough for a batch: flush is to be awaited before the next one. While too much is in flight, age does
   * not make a batch: it would wait, and more can join it.
   */
  add(record: RawRecord, shard: Shard): boolean {
    this.touch(shard);
    this.#records.push(record);
    this.#tally.record(shard.key, record);
    this.#bytes += record.bytes.length;
    const { records, bytes } = this.#options.bus.batch ?? BATCH;
    if (this.#records.length >= records || this.#bytes >= bytes) return true;
    return this.#inFlight.size < MAX_IN_FLIGHT && this.#clock() - this.#opened >= MAX_AGE_MS;
  }

  /** Adds the fault of a container, in the order of its records. */
  addReject(reject: Reject, shard: Shard): void {
    this.touch(shard);
    this.#rejects.push(reject);
    this.#tally.reject(shard.key, reject);
  }

  /** Has the shard's checkpoint saved behind the records so far, although it gave none. */
  touch(shard: Shard): void {
    if (this.#shards.size === 0) this.#opened = this.#clock();
    this.#shards.set(shard.key, shard);
  }

  /**
   * Hands over what was gathered. It waits while too much is in flight, and resolves when this is under way, not when it is safe. Throws
   * when the bus has given up. Several may add and flush at once.
   */
  flush(): Promise<void> {
    this.#handing = this.#handing.then(() => this.#hand());
    return this.#handing;
  }

  async #hand(): Promise<void> {
    this.#throwFailure();
    if (this.#shards.size === 0) return;
    const batch: RawBatch = { records: this.#records, rejects: this.#rejects };
    const positions = new Map([...this.#shards.values()].map((shard) => [shard.key, shard.checkpoint()]));
    if (![...positions.keys()].every(isShardKey)) throw new Error('a shard has the name of a ledger row');
    const arrivals = this.#tally.take(positions);
    this.#records = [];
    this.#rejects = [];
    this.#shards = new Map();
    this.#bytes = 0;
    while (this.#inFlight.size >= MAX_IN_FLIGHT) await Promise.race(this.#inFlight);
    this.#throwFailure();
    const published = this.#publish(batch);
    const before = this.#saved;
    this.#saved = (async () => {
      await before;
      await published;
      if (this.#failure === undefined) await this.#save(positions, arrivals);
    })();
  }

  /** Resolves when everything handed over is safe and its checkpoints are saved. Throws when the bus has given up. */
  async settle(): Promise<void> {
    await this.flush();
    await this.#saved;
    this.#throwFailure();
  }

  /** Never rejects: a failure is kept, and thrown at the next call. */
  #publish(batch: RawBatch): Promise<void> {
    const nothing = batch.records.length === 0 && batch.rejects.length === 0;
    const under = (nothing ? Promise.resolve() : this.#options.bus.publish(batch))
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => {
        this.#inFlight.delete(under);
      });
    this.#inFlight.add(under);
    return under;
  }

  async #save(
    positions: ReadonlyMap<string, string | undefined>,
    arrivals: readonly Arrival[],
  ): Promise<void> {
    const { checkpoints, sourceId, retry, ledger } = this.#options;
    try {
      await ledger.arrived(arrivals, (rows) =>
        withBackoff(() => checkpoints.save(sourceId, new Map([...positions, ...rows])), retry),
      );
    } catch (error) {
      this.#failure ??= { error };
    }
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }
}
