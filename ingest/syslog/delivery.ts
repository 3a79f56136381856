// Brings what listeners receive to the outbox: soon, and no faster than the store takes it.
import type { CollectorContext } from '../collector.ts';
import type { Frame } from '../framing/splitter.ts';
import { Outbox, type Shard } from '../outbox.ts';
import { toRecord, toReject, type ContainerFault, type RecordOrigin } from '../to-record.ts';
import { retryOptions } from '../collector.ts';
import { messagePart } from './message-part.ts';
import type { Piece } from './message-splitter.ts';

/** A message waits at most so long for others before it is published, in ms. */
const LINGER_MS = 50;

export class Delivery {
  /** Aborted when the bus has given up. */
  readonly failed: AbortSignal;
  readonly #context: CollectorContext;
  readonly #outbox: Outbox;
  readonly #shard: Shard;
  readonly #part: (message: Buffer) => Buffer;
  readonly #failure = new AbortController();
  #lingering: NodeJS.Timeout | undefined;
  #received = 0;
  #safe = 0;

  /** `listen` names the part of the source in its ledger. */
  constructor(context: CollectorContext, listen: string, content: 'whole' | 'message') {
    const { bus, source, checkpoints, ledger } = context;
    this.failed = this.#failure.signal;
    this.#context = context;
    // There is no place to go back to: what was received is not sent again.
    this.#shard = { key: listen, checkpoint: () => undefined };
    this.#part = content === 'whole' ? (message) => message : messagePart;
    this.#outbox = new Outbox({
      bus: {
        publish: async (batch) => {
          await bus.publish(batch);
          this.#safe += batch.records.length;
        },
      },
      checkpoints,
      ledger,
      sourceId: source.id,
      retry: retryOptions(context),
    });
  }

  /** Messages received that are not safe yet. */
  get unsafe(): number {
    return this.#received - this.#safe;
  }

  /** Takes pieces of one origin in their order; resolves when more may come. Throws when the bus has given up. */
  async deliver(
    pieces: readonly Piece[],
    place: Omit<RecordOrigin, 'collector' | 'referenceTime'>,
  ): Promise<void> {
    if (pieces.length === 0) return;
    const origin = { ...place, collector: 'syslog', referenceTime: this.#context.now() };
    for (const { kind, frame } of pieces) {
      const fault = faultOf(kind, frame);
      if (fault === undefined) await this.#add(frame, origin);
      else this.#outbox.addReject(toReject(fault, origin, this.#context), this.#shard);
    }
    this.#lingering ??= setTimeout(() => {
      this.#lingering = undefined;
      // Who delivers next is told.
      this.#flush().catch(() => undefined);
    }, LINGER_MS);
  }

  /** Resolves when everything received is safe. Throws when the bus has given up. */
  async settle(): Promise<void> {
    clearTimeout(this.#lingering);
    await this.#outbox.settle();
  }

  async #add(frame: Frame, origin: RecordOrigin): Promise<void> {
    this.#received += 1;
    const made = toRecord({ ...frame, bytes: this.#part(frame.bytes) }, origin, this.#context);
    const record = made instanceof Promise ? await made : made;
    if (this.#outbox.add(record, this.#shard)) await this.#flush();
  }

  async #flush(): Promise<void> {
    try {
      await this.#outbox.flush();
    } catch (error) {
      this.#failure.abort(error);
      throw error;
    }
  }
}

function faultOf(kind: Piece['kind'], frame: Frame): ContainerFault | undefined {
  const fault = (code: ContainerFault['code'], message: string): ContainerFault => ({
    code,
    message,
    offset: frame.offset,
    bytes: frame.bytes,
    length: frame.length,
  });
  if (kind === 'stray')
    return fault('container_broken', 'between two counted messages stands something that is none (RFC 6587)');
  if (kind === 'cut') return fault('container_truncated', 'the connection ended within this message');
  if (frame.length === undefined) return undefined;
  return fault('too_large', 'the message is longer than maxMessageBytes');
}
