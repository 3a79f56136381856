// The ready-made sets, by the name that `use` in the configuration gives.
import { HIPAA } from './hipaa.ts';
import { ISO27001 } from './iso27001.ts';
import { type ExportSet, setsOf } from './set.ts';
import { SOC2 } from './soc2.ts';

/** In the order in which they are listed. */
export const SETS: ReadonlyMap<string, ExportSet> = new Map(
  [SOC2, ISO27001, HIPAA].flatMap(setsOf).map((set) => [set.id, set]),
);
