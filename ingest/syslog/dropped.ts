// Counts datagrams that were lost on this machine and by what, and tells log, ledger and metrics of each stretch of loss.
import { readFile } from 'node:fs/promises';
import { isIPv6 } from 'node:net';
import type { CollectorContext } from '../collector.ts';

/** queue_full: the store was too slow for too long. receive_buffer: the system had no room before we could read. */
export type DropCause = 'queue_full' | 'receive_buffer';

/** A stretch of loss is told when it is so old, in ms. */
const STRETCH_MS = 10_000;

export class Dropped {
  readonly #context: CollectorContext;
  readonly #shard: string;
  #stretch: { readonly since: number; readonly causes: Map<DropCause, number> } | undefined;

  constructor(context: CollectorContext, shard: string) {
    this.#context = context;
    this.#shard = shard;
  }

  add(cause: DropCause, count: number): void {
    if (count <= 0) return;
    this.#stretch ??= { since: this.#context.now(), causes: new Map() };
    this.#stretch.causes.set(cause, (this.#stretch.causes.get(cause) ?? 0) + count);
    const { dropped } = this.#context.counts;
    dropped?.set(cause, (dropped.get(cause) ?? 0) + count);
  }

  /** Tells of a stretch that is old enough, or (final) of any. */
  tell(final: boolean): void {
    if (this.#stretch === undefined) return;
    const { since, causes } = this.#stretch;
    if (!final && this.#context.now() - since < STRETCH_MS) return;
    this.#stretch = undefined;
    const { log, ledger } = this.#context;
    const counts = Object.fromEntries(causes);
    const told = [...causes].map(([cause, count]) => `${String(count)} by ${cause}`).join(', ');
    log.warn({ dropped: counts }, 'syslog datagrams were lost: UDP cannot be told to wait; use TCP or TLS');
    ledger.gap({
      kind: 'dropped',
      shard: this.#shard,
      what: `datagrams from ${new Date(since).toISOString()}`,
      message: `datagrams lost on this machine: ${told}`,
    });
  }
}

/** Datagrams the system dropped for sockets on a port since they were opened (Linux: /proc/net/udp); 0 where it does not tell. */
export async function droppedBySystem(address: string, port: number): Promise<number> {
  const table = isIPv6(address) ? '/proc/net/udp6' : '/proc/net/udp';
  const text = await readFile(table, 'latin1').catch(() => '');
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, place]) => place?.endsWith(local) === true)
    .reduce((sum, columns) => sum + Number(columns.at(-1)), 0);
}
