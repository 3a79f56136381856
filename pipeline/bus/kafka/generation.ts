// A consumer's share of its group between two rebalances: what it may still do, and until when.

/** What ends a share: a rebalance lets the work in hand be finished, a loss does not. */
export type Ending = 'rebalance' | 'lost';

/** From one joining of the group to the next. */
export class Generation {
  /** Settles when the offsets to begin at are known. */
  readonly ready: Promise<void>;
  readonly #enough = new AbortController();
  readonly #abandon = new AbortController();
  readonly #drainMs: number;
  #timer: NodeJS.Timeout | undefined;
  #limit: number | undefined;
  #lost = false;
  #error: Error | undefined;

  constructor(ready: Promise<void>, drainMs: number) {
    this.ready = ready;
    // Looked at by the next turn; there may be none.
    ready.catch(() => undefined);
    this.#drainMs = drainMs;
  }

  /** Aborted when nothing new is to be begun. */
  get enough(): AbortSignal {
    return this.#enough.signal;
  }

  /** Aborted when what is in work is to be given up. */
  get abandon(): AbortSignal {
    return this.#abandon.signal;
  }

  /** Whether the partitions may be another's by now, so that nothing may be committed. */
  get lost(): boolean {
    return this.#lost;
  }

  /** Why the share ended; kafkajs is to have it, so that it joins again. */
  get error(): Error | undefined {
    return this.#error;
  }

  /** Ends the share. Work in hand has `drainMs` after a rebalance, and no time after a loss. */
  end(how: Ending, error: Error | undefined): void {
    this.#error ??= error;
    this.#enough.abort();
    if (how === 'lost') {
      this.#lost = true;
      this.#abandon.abort();
    } else this.drain(this.#drainMs);
  }

  /** Begins nothing new and gives up what is not finished after `ms`; of several such limits the first counts. */
  drain(ms: number): void {
    this.#enough.abort();
    const limit = performance.now() + ms;
    if (this.#limit !== undefined && this.#limit <= limit) return;
    this.#limit = limit;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#abandon.abort();
    }, ms);
  }

  /** Lets go of the timer. */
  close(): void {
    clearTimeout(this.#timer);
  }
}
