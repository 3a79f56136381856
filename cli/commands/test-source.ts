// `accesstrail test-source DIR`: runs the cases of sources, claims first, then goldens; shows what differs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type RecordedGoldens, changedGoldens, goldensOf } from '../../normalizers/golden-digests.ts';
import { type CaseResult, caseFolders, runCase } from '../../normalizers/testing.ts';
import { Fault } from '../../pipeline/errors.ts';
import { EXIT } from '../exit.ts';
import { paintFor } from '../output/paint.ts';
import { type TestedSource, testedText } from '../output/tested-source.ts';
import { type PluginFolder, findSources } from '../plugins/find-sources.ts';
import { loadPlugin } from '../plugins/load-plugins.ts';
import { split } from '../source-split.ts';
import { stopSignals } from '../stop-signals.ts';
import { onChange } from '../watch-folder.ts';

export interface TestSourceFlags {
  readonly watch?: boolean;
  /** Writes goldens, and records them with their revision. */
  readonly update?: boolean;
}

/** What --update writes, and a watch must not answer to. */
const WRITTEN = /(?:^|[/\\])(?:expected|revisions)\.json$/;

/** Exit code 1 when something does not hold. Throws Fault `usage` where there is no source, `config` for one that cannot be loaded. */
export async function testSourceCommand(dir: string, flags: TestSourceFlags): Promise<void> {
  const test = async (): Promise<boolean> =>
    testSource(resolve(dir), { ...flags, record: flags.update === true });
  if (flags.watch !== true) {
    if (!(await test())) process.exitCode = EXIT.failed;
    return;
  }
  const stopped = stopSignals(() => undefined);
  sources(resolve(dir));
  await onChange(
    resolve(dir),
    (file) => flags.update !== true || !WRITTEN.test(file),
    stopped,
    async () => {
      if (process.stdout.isTTY) process.stdout.write('\u001b[2J\u001b[H');
      await test().catch((error: unknown) => {
        if (!(error instanceof Fault)) throw error;
        process.stdout.write(`${error.message}\n`);
      });
      process.stdout.write('\nwatching; Ctrl-C ends\n');
    },
  );
}

/** Tests the source or sources of a folder and prints what was found; true when everything holds. */
export async function testSource(
  folder: string,
  { update = false, record = false }: { readonly update?: boolean; readonly record?: boolean },
): Promise<boolean> {
  const paint = paintFor(process.stdout, process.env);
  let holds = true;
  for (const source of sources(folder)) {
    const tested = await testOne(source, update, record);
    process.stdout.write(testedText(tested, paint));
    if (tested.faults.length > 0 || tested.cases.some(isFailed)) holds = false;
  }
  return holds;
}

/** Claims that are still to be written do not fail a case: they are counted, and said. */
export function isFailed({ problems }: CaseResult): boolean {
  return problems.some(({ kind }) => kind !== 'unwritten');
}

async function testOne(source: PluginFolder, update: boolean, record: boolean): Promise<TestedSource> {
  const { id, folder } = source;
  const { normalizer } = await loadPlugin(source).catch((error: unknown) => {
    throw new Fault('config', (error as Error).message);
  });
  const cases = caseFolders(folder).map((each) => runCase(each, normalizer, split, update));
  const now = goldensOf(folder, normalizer.mappingRevision);
  const changed = changedGoldens(recorded(folder), now);
  const faults = [
    ...(cases.length === 0 ? [`there is no case in ${join(folder, 'cases')}`] : []),
    ...(changed.length > 0
      ? [
          `the golden of ${changed.join(', ')} changed: raise mappingRevision in ${source.index}, so that stored events are replaced by the better ones`,
        ]
      : []),
  ];
  if (record && faults.length === 0)
    writeFileSync(join(folder, 'revisions.json'), `${JSON.stringify(now, null, 2)}\n`);
  return { id, revision: normalizer.mappingRevision, cases, faults };
}

function recorded(folder: string): RecordedGoldens | undefined {
  const file = join(folder, 'revisions.json');
  if (!existsSync(file)) return undefined;
  try {
    const found = JSON.parse(readFileSync(file, 'utf8')) as RecordedGoldens | null;
    if (typeof found?.revision === 'number' && typeof found.cases === 'object') return found;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  // Written by this command alone, but merged by people.
  throw new Fault('config', `${file} is not what --update wrote: restore it, or remove it and give --update`);
}

function sources(folder: string): PluginFolder[] {
  try {
    return findSources(folder);
  } catch (error) {
    throw new Fault('usage', (error as Error).message);
  }
}
