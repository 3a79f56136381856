// Leases by membership of a consumer group: its leader shares them out, and its coordinator tells who is still there.
import { Fault } from '../../errors.ts';
import type { Leases } from '../../ports.ts';
import { type ClaimantOptions, LeaseClaimant } from './lease-claimant.ts';

export interface KafkaLeases extends Leases {
  /** Leaves the group; what is held is lost. */
  readonly close: () => Promise<void>;
}

/** Nothing is connected before a lease is asked for. Those that are asked for at once share one member of the group. */
export function kafkaLeases(options: ClaimantOptions): KafkaLeases {
  const claimants = new Map<LeaseClaimant, Promise<void>>();
  let gathering: LeaseClaimant | undefined;

  const gather = (): LeaseClaimant => {
    const claimant = new LeaseClaimant(options);
    gathering = claimant;
    const gathered = new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
    const running = gathered
      .then(() => {
        if (gathering === claimant) gathering = undefined;
        return claimant.run();
      })
      .finally(() => claimants.delete(claimant));
    claimants.set(claimant, running);
    return claimant;
  };

  return {
    acquire: (name, signal) => {
      if (signal.aborted)
        return Promise.reject(new Fault('stopping', `stopped before the lease ${name} was asked for`));
      const claimant = [...claimants.keys()].find((each) => each.has(name)) ?? gathering ?? gather();
      return claimant.acquire(name, signal);
    },
    close: async () => {
      const running = [...claimants.values()];
      for (const claimant of claimants.keys()) claimant.close();
      await Promise.all(running);
    },
  };
}
