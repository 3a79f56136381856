// `accesstrail sources status [ID]`: what arrived from each source, what is missing, and up to when nothing is.
import { Fault } from '../../pipeline/errors.ts';
import type { SourceStatus } from '../../pipeline/ledger/status.ts';
import { didYouMean } from '../config/suggest.ts';
import { EXIT } from '../exit.ts';
import { readStatuses } from '../ledger-access.ts';
import { statusesJson, statusesText, statusText } from '../output/source-status.ts';

export interface SourcesStatusFlags {
  readonly config: string;
  readonly format: 'table' | 'json';
  readonly check?: boolean;
}

/** Prints all sources, or one with its shards and gaps. With `check` the exit code is 1 when a gap is open, or a source is silent or refused. */
export async function sourcesStatus(id: string | undefined, flags: SourcesStatusFlags): Promise<void> {
  const all = await readStatuses(flags.config);
  const chosen = all.filter(({ source }) => id === undefined || source === id);
  if (chosen.length === 0)
    throw new Fault(
      'usage',
      `there is no source "${id ?? ''}" in ${flags.config}${didYouMean(
        id ?? '',
        all.map(({ source }) => source),
      )}`,
    );
  process.stdout.write(textOf(chosen, id, flags));
  if (flags.check && chosen.some(needsAttention)) process.exitCode = EXIT.failed;
}

function textOf(
  statuses: readonly SourceStatus[],
  id: string | undefined,
  { config, format }: SourcesStatusFlags,
): string {
  if (format === 'json') return statusesJson(statuses);
  const now = Date.now();
  const width = process.stdout.columns;
  const [first] = statuses;
  if (id !== undefined && first) return statusText(first, now, width);
  const empty = statuses.every(({ records, rejects, gaps }) => records + rejects + gaps.length === 0);
  const hint = empty ? `\nNothing has arrived yet. \`accesstrail run -c ${config}\` collects.\n` : '';
  return statusesText(statuses, now, width) + hint;
}

function needsAttention({ gapsOpen, silence, refusal }: SourceStatus): boolean {
  return silence.silent || refusal !== undefined || Object.values(gapsOpen).some((count) => count > 0);
}
