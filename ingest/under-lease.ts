// Runs a collector in one process at a time, however many are configured to.
import { Fault } from '../pipeline/errors.ts';
import type { Lease, Leases } from '../pipeline/ports.ts';
import type { Collected } from './collector.ts';

/**
 * Collects while this process holds the lease `name`: waits for it, and waits again when it is lost. `collect` ends early when the
 * signal it is given is aborted.
 */
export async function underLease(
  leases: Leases,
  name: string,
  signal: AbortSignal,
  collect: (lease: Lease, signal: AbortSignal) => Promise<Collected>,
): Promise<Collected> {
  for (;;) {
    const lease = await leases.acquire(name, signal);
    try {
      const collected = await collect(lease, AbortSignal.any([signal, lease.lost]));
      if (signal.aborted || !lease.lost.aborted) return collected;
    } catch (error) {
      // What a lost lease interrupted is done by its next holder.
      const interrupted = error instanceof Fault && error.code === 'stopping';
      if (!interrupted || signal.aborted || !lease.lost.aborted) throw error;
    } finally {
      await lease.release();
    }
  }
}
