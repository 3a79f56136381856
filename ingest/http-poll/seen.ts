// The records got lately, so that polls which overlap do not hand them on again.

/** In memory, and in a checkpoint. What is forgotten is handed on again, and stored once: its identity is the same. */
const MOST = 200_000;
const MOST_SAVED = 10_000;
/** What four bytes hold. */
const LATEST = 0xffffffff;
const KEY_BYTES = 8;
const ENTRY_BYTES = KEY_BYTES + 4;

export class Seen {
  /** The first 16 hex digits of an identity -> its time in seconds since 1970 UTC, in the order in which they came. */
  readonly #entries = new Map<string, number>();
  /** The last that came: what a checkpoint has room for. */
  #latest: (readonly [key: string, seconds: number])[] = [];

  get size(): number {
    return this.#entries.size;
  }

  has(identity: string): boolean {
    return this.#entries.has(keyOf(identity));
  }

  /** `time` in ms since 1970 UTC. */
  add(identity: string, time: number): void {
    this.#set(keyOf(identity), Math.min(Math.max(0, Math.floor(time / 1000)), LATEST));
    if (this.#entries.size <= MOST) return;
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined) this.#entries.delete(oldest);
  }

  /** Forgets those of a time before `time` (ms since 1970 UTC). */
  forgetBefore(time: number): void {
    const seconds = Math.floor(time / 1000);
    for (const [key, each] of this.#entries) if (each < seconds) this.#entries.delete(key);
    this.#latest = this.#latest.filter(([, each]) => each >= seconds);
  }

  #set(key: string, seconds: number): void {
    this.#entries.set(key, seconds);
    this.#latest.push([key, seconds]);
    if (this.#latest.length >= 2 * MOST_SAVED) this.#latest = this.#latest.slice(-MOST_SAVED);
  }

  /** The latest as text, 16 characters each. */
  toText(): string {
    const kept = this.#latest.slice(-MOST_SAVED);
    const bytes = Buffer.alloc(kept.length * ENTRY_BYTES);
    for (const [index, [key, time]] of kept.entries()) {
      bytes.write(key, index * ENTRY_BYTES, 'hex');
      bytes.writeUInt32BE(time, index * ENTRY_BYTES + KEY_BYTES);
    }
    return bytes.toString('base64');
  }

  /** What toText gave; nothing for any other text. */
  static fromText(text: string): Seen {
    const seen = new Seen();
    const bytes = Buffer.from(text, 'base64');
    for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES)
      seen.#set(bytes.toString('hex', at, at + KEY_BYTES), bytes.readUInt32BE(at + KEY_BYTES));
    return seen;
  }
}

function keyOf(identity: string): string {
  return identity.slice(0, 2 * KEY_BYTES);
}
