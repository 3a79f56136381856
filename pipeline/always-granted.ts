// Leases where there is only one process: each is granted at once and never lost.
import type { Leases } from './ports.ts';

export const alwaysGranted: Leases = {
  acquire: (name) =>
    Promise.resolve({
      name,
      epoch: 1,
      lost: new AbortController().signal,
      release: () => Promise.resolve(),
    }),
};
