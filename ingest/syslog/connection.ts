// One TCP or TLS connection: its bytes become messages in order, and it is not read faster than they are taken.
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery } from './delivery.ts';
import { MessageSplitter } from './message-splitter.ts';

/** When stopping: so long a sender must be silent before its connection is closed, and so long it may go on at most, in ms. */
const SILENT_MS = 500;
const DRAIN_MS = 10_000;

export interface ConnectionOptions {
  readonly delivery: Delivery;
  /** Where its records come from: the same for no two connections. */
  readonly place: { readonly uri: string; readonly identity: string };
  readonly maxMessageBytes: number;
  readonly idleTimeoutMs: number | undefined;
}

/** How a connection ended: by its sender; by us, because nothing came; or cut, with the reason. */
export type ConnectionEnd = 'closed' | 'silent' | { readonly cut: string };

export class Connection {
  /** Resolves when all of it has been handed over. Rejects when the bus has given up. */
  readonly done: Promise<ConnectionEnd>;
  readonly #socket: Socket;
  readonly #options: ConnectionOptions;
  /** When bytes came last, and whether some of them are being handed over. */
  #heard = performance.now();
  #busy = false;
  #closedBy: 'silent' | { readonly cut: string } | undefined;

  constructor(socket: Socket, options: ConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    // Who waits for us is not idle.
    socket.on('timeout', () => {
      if (!this.#busy) this.#close('silent');
    });
    this.done = this.#read().finally(() => socket.destroy());
  }

  /** Tells the sender that this is the end, reads what it has sent until then, and closes. Never rejects. */
  async drain(): Promise<void> {
    this.#socket.end();
    const began = performance.now();
    const over = this.done.then(
      () => true,
      () => true,
    );
    while (!(await Promise.race([over, sleep(SILENT_MS / 5, false)]))) {
      const now = performance.now();
      if (!this.#busy && now - Math.max(this.#heard, began) > SILENT_MS) this.#close('silent');
      else if (now - began > DRAIN_MS) this.#close({ cut: 'it went on while this process stopped' });
    }
  }

  #close(by: 'silent' | { readonly cut: string }): void {
    this.#closedBy ??= by;
    this.#socket.destroy();
  }

  async #read(): Promise<ConnectionEnd> {
    const { delivery, place, maxMessageBytes, idleTimeoutMs = 0 } = this.#options;
    const splitter = new MessageSplitter(maxMessageBytes);
    const chunks: AsyncIterator<Buffer> = this.#socket[Symbol.asyncIterator]();
    for (;;) {
      this.#socket.setTimeout(idleTimeoutMs);
      const next = await chunks.next().catch((error: unknown) => {
        this.#closedBy ??= { cut: (error as NodeJS.ErrnoException).code ?? String(error) };
        return undefined;
      });
      if (next === undefined || next.done === true) break;
      this.#heard = performance.now();
      this.#busy = true;
      await delivery.deliver(splitter.push(next.value), place);
      this.#busy = false;
    }
    await delivery.deliver(splitter.end(this.#closedBy === undefined), place);
    return this.#closedBy ?? 'closed';
  }
}
