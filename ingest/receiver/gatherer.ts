// Gathers what concurrent requests bring into few batches: what arrives while a batch is on its way travels in the next one.
import type { Bus, RawBatch, RawRecord } from '../../pipeline/ports.ts';
import type { Reject } from '../../schemas/generated/types.ts';

const MAX_RECORDS = 4000;
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_IN_FLIGHT = 2;

interface Waiting {
  readonly batch: RawBatch;
  readonly since: number;
  readonly safe: () => void;
  readonly failed: (error: unknown) => void;
}

export class Gatherer {
  readonly #bus: Bus;
  readonly #clock: () => number;
  #queue: Waiting[] = [];
  readonly #underWay = new Set<Waiting>();
  #batches = 0;
  #failure: { readonly error: unknown } | undefined;
  #onFailure: (error: unknown) => void = () => undefined;

  /** `clock` tells ms; performance.now unless told. */
  constructor(bus: Bus, clock: () => number = () => performance.now()) {
    this.#bus = bus;
    this.#clock = clock;
  }

  /** Rejects with what the bus has given up with: the process must stop. */
  async failure(): Promise<never> {
    if (this.#failure) throw this.#failure.error;
    return new Promise((_resolve, reject) => {
      this.#onFailure = reject;
    });
  }

  /** Resolves when all of it is safe, however long that takes. */
  async publish(batch: RawBatch): Promise<void> {
    if (this.#failure) throw this.#failure.error;
    await new Promise<void>((safe, failed) => {
      this.#queue.push({ batch, since: this.#clock(), safe, failed });
      this.#send();
    });
  }

  /** How long the oldest that is not safe has been waiting, in ms. */
  get waitedMs(): number {
    let oldest = this.#clock();
    for (const { since } of this.#underWay) oldest = Math.min(oldest, since);
    const [first] = this.#queue;
    if (first) oldest = Math.min(oldest, first.since);
    return this.#clock() - oldest;
  }

  #send(): void {
    while (this.#queue.length > 0 && this.#batches < MAX_IN_FLIGHT) {
      const taken = this.#take();
      this.#batches++;
      for (const each of taken) this.#underWay.add(each);
      void this.#publish(taken);
    }
  }

  async #publish(taken: readonly Waiting[]): Promise<void> {
    const records: RawRecord[] = [];
    const rejects: Reject[] = [];
    for (const { batch } of taken) {
      for (const record of batch.records) records.push(record);
      rejects.push(...batch.rejects);
    }
    try {
      await this.#bus.publish({ records, rejects });
      for (const each of taken) each.safe();
    } catch (error) {
      this.#failure ??= { error };
      for (const each of [...taken, ...this.#queue]) each.failed(error);
      this.#queue = [];
      this.#onFailure(error);
    } finally {
      this.#batches--;
      for (const each of taken) this.#underWay.delete(each);
      this.#send();
    }
  }

  /** As many as fit into one batch, at least one. */
  #take(): readonly Waiting[] {
    let records = 0;
    let bytes = 0;
    let count = 0;
    for (const { batch } of this.#queue) {
      records += batch.records.length;
      for (const record of batch.records) bytes += record.bytes.length;
      if (count > 0 && (records > MAX_RECORDS || bytes > MAX_BYTES)) break;
      count++;
    }
    return this.#queue.splice(0, count);
  }
}
