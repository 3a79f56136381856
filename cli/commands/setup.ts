// `accesstrail setup`: makes topics, index templates, the alias and Kibana's objects as they must be; what is right is left alone.
import type { Check } from '../../pipeline/check.ts';
import { Fault } from '../../pipeline/errors.ts';
import { checkSources } from '../config/check-sources.ts';
import { type Settings, readSettings } from '../config/settings.ts';
import { EXIT } from '../exit.ts';
import { createLogger } from '../logger.ts';
import { checksText, remediesText } from '../output/checks.ts';
import { withKafka, withServerChecks } from '../server-checks.ts';
import type { KibanaFlags } from './setup-kibana.ts';

export interface SetupFlags extends Partial<KibanaFlags> {
  readonly config: string;
  readonly dryRun?: boolean;
  readonly printAcls?: boolean;
  readonly principal: string;
}

/** Prints the plan, carries it out unless it is a dry run, and says what is left to the operator: exit code 1 then. */
export async function setupCommand(flags: SetupFlags): Promise<void> {
  const { settings, document } = readSettings(flags.config, process.env);
  await checkSources(settings, document);
  const log = createLogger('warn');
  if (flags.printAcls) return printAcls(settings, flags.principal);
  const toKibana = await kibanaStep(settings, flags);
  if (!settings.kafka && !settings.elasticsearch) {
    process.stdout.write(
      'Nothing to set up: without bus.kafka and store.elasticsearch everything runs in one process.\n',
    );
    return;
  }
  await withServerChecks(settings, log, async (checks) => {
    process.stdout.write(checksText(checks, process.stdout.columns));
    const plan = checks.filter(({ mend }) => mend !== undefined);
    const wrong = checks.filter(({ state, mend }) => state === 'wrong' && mend === undefined);
    if (wrong.length > 0) process.stdout.write(`\nTo be mended first\n${remediesText(wrong)}`);
    if (plan.length === 0 && wrong.length === 0)
      process.stdout.write('\nNothing to do: all that setup makes is as it should be.\n');
    if (plan.length > 0) process.stdout.write(`\n${flags.dryRun ? 'Would do' : 'Doing'}\n`);
    for (const check of plan) await carryOut(check, flags.dryRun ?? false);
    const warnings = remediesText(checks.filter(({ state }) => state === 'warning'));
    if (warnings !== '') process.stdout.write(`\nTo look at\n${warnings}`);
    if (wrong.length > 0) process.exitCode = EXIT.failed;
  });
  await toKibana?.();
}

/** What loads Kibana's objects, its flags having been checked; undefined when that is not asked for. */
async function kibanaStep(settings: Settings, flags: SetupFlags): Promise<(() => Promise<void>) | undefined> {
  const { kibana, space = 'default', pageUrl, dryRun } = flags;
  if (kibana === undefined) return undefined;
  const { kibanaTarget, setupKibana } = await import('./setup-kibana.ts');
  const target = kibanaTarget(
    settings,
    { kibana, space, ...(pageUrl !== undefined && { pageUrl }) },
    process.env,
  );
  return () => setupKibana(target, dryRun ?? false);
}

/** What fails does not keep the rest from being done; it is said, and the exit code is 1. */
async function carryOut({ what, state, plan, mend }: Check, dryRun: boolean): Promise<void> {
  const line = `  ${state === 'missing' ? 'make' : 'change'} ${what}${plan === undefined ? '' : ` (${plan})`}`;
  if (dryRun) {
    process.stdout.write(`${line}\n`);
    return;
  }
  try {
    await mend?.();
    process.stdout.write(`${line}: done\n`);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    process.stdout.write(`${line}: failed\n    -> ${error.message}\n`);
    process.exitCode = EXIT.failed;
  }
}

async function printAcls({ kafka }: Settings, principal: string): Promise<void> {
  if (!kafka) throw new Fault('usage', 'there are no access rules to print without bus.kafka');
  const text = await withKafka(kafka, createLogger('warn'), ({ acls }) =>
    Promise.resolve(
      (['collect', 'normalize', 'index', 'export', 'setup'] as const)
        .map((stage) => `# ${stage}\n${acls(principal, [stage])}`)
        .join('\n'),
    ),
  );
  process.stdout.write(text);
}
