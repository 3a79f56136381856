// The stages that processes of their own can run: `run --only collect,normalize`.
import { Fault } from '../pipeline/errors.ts';
import { thereAre } from './config/suggest.ts';

export const STAGES = ['collect', 'normalize', 'index', 'export', 'serve'] as const;

export type Stage = (typeof STAGES)[number];

/** The stages of a comma-separated list; all when none is given. Throws Fault `usage` for one that does not exist. */
export function stagesOf(list: string | undefined): ReadonlySet<Stage> {
  if (list === undefined) return new Set(STAGES);
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  for (const name of names)
    if (!isStage(name))
      throw new Fault('usage', `there is no stage "${name}"${thereAre(name, STAGES, 'Stages')}`);
  if (names.length === 0) throw new Fault('usage', `--only needs a stage: ${STAGES.join(', ')}`);
  return new Set(names.filter(isStage));
}

function isStage(name: string): name is Stage {
  return (STAGES as readonly string[]).includes(name);
}
