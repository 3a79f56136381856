// A check whose mending is given a connection: the one it was made with may be closed by then.
import type { Check } from '../../pipeline/check.ts';
import type { Cluster } from './cluster.ts';

export interface Finding extends Omit<Check, 'mend'> {
  readonly mend?: (cluster: Cluster) => Promise<void>;
}
