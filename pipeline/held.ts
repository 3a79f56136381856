// Checkpoints under a lease, where the store itself knows nothing of leases because only one process ever writes to it.
import { Fault } from './errors.ts';
import type { CheckpointStore, Checkpoints, Lease } from './ports.ts';

/** Throws Fault `stopping` when the lease is lost; `doing` completes the sentence. */
export function mustHold({ name, lost }: Lease, doing: string): void {
  if (lost.aborted) throw new Fault('stopping', `the lease ${name} was lost before ${doing}`);
}

/** The checkpoints of a store with one owner: a lease is only asked whether it still stands. */
export function ofOneOwner(checkpoints: Checkpoints): CheckpointStore {
  const { load, save } = checkpoints;
  return {
    load,
    save,
    under: (lease) => ({
      load,
      save: async (sourceId, shards) => {
        mustHold(lease, `saving how far source ${sourceId} got`);
        await save(sourceId, shards);
      },
    }),
  };
}
