// A bus whose batches are safe only when the test says so: a store that is slow.
import type { Bus, RawBatch } from '../../pipeline/ports.ts';

export interface Waiting {
  readonly batch: RawBatch;
  readonly open: () => void;
  readonly fail: (error: Error) => void;
  /** Resolves when the batch is safe or has failed. */
  readonly done: Promise<unknown>;
}

export class GatedBus implements Bus {
  /** Batches in the order of their publishing. */
  readonly waiting: Waiting[] = [];
  #open = false;

  readonly publish = (batch: RawBatch): Promise<void> => {
    const { promise, open, fail } = gate();
    this.waiting.push({ batch, open, fail, done: promise.catch(() => undefined) });
    if (this.#open) open();
    return promise;
  };

  /** Lets everything through from now on. */
  openAll(): void {
    this.#open = true;
    for (const { open } of this.waiting) open();
  }

  get texts(): string[] {
    return this.waiting.flatMap(({ batch }) => batch.records.map((record) => record.bytes.toString()));
  }
}

function gate(): { promise: Promise<void>; open: () => void; fail: (error: Error) => void } {
  let open: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { promise, open, fail };
}
