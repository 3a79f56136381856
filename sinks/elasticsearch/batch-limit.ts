// How much one bulk request carries: more while all goes well, half when the cluster shows that it was too much.

const LEAST_BYTES = 64 * 1024;
const MOST_BYTES = 8 * 2 ** 20;
const LEAST_ITEMS = 50;
const MOST_ITEMS = 5_000;

/** An answer that takes longer is no reason to send more at once. */
const SLOW_MS = 3_000;

export class BatchLimit {
  bytes = 2 * 2 ** 20;
  items = 1_000;

  /** After a request that was as large as allowed and succeeded in `ms`. */
  grow(ms: number): void {
    if (ms > SLOW_MS) return;
    this.bytes = Math.min(Math.ceil(this.bytes * 1.25), MOST_BYTES);
    this.items = Math.min(Math.ceil(this.items * 1.25), MOST_ITEMS);
  }

  /** After 413, 429 or no answer. */
  halve(): void {
    this.bytes = Math.max(Math.floor(this.bytes / 2), LEAST_BYTES);
    this.items = Math.max(Math.floor(this.items / 2), LEAST_ITEMS);
  }
}
