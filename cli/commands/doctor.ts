// `accesstrail doctor`: looks at everything a run needs, says what is wrong and how to mend it.
import { checkSources } from '../config/check-sources.ts';
import { readSettings } from '../config/settings.ts';
import { EXIT } from '../exit.ts';
import { localChecks } from '../local-checks.ts';
import { createLogger } from '../logger.ts';
import { checksText, remediesText } from '../output/checks.ts';
import { withServerChecks } from '../server-checks.ts';

/** Prints every check, then the remedies. Exit code 1 when something is missing, different or wrong; warnings leave 0. */
export async function doctorCommand(config: string): Promise<void> {
  const { settings, document } = readSettings(config, process.env);
  await checkSources(settings, document);
  const local = await localChecks(settings);
  await withServerChecks(settings, createLogger('silent'), (servers) => {
    const checks = [...local, ...servers];
    process.stdout.write(checksText(checks, process.stdout.columns));
    const bad = checks.filter(({ state }) => state !== 'fine' && state !== 'warning');
    const warnings = checks.filter(({ state }) => state === 'warning');
    if (bad.length > 0) process.stdout.write(`\nTo mend\n${remediesText(bad)}`);
    if (warnings.length > 0) process.stdout.write(`\nTo look at\n${remediesText(warnings)}`);
    if (bad.length > 0) process.exitCode = EXIT.failed;
    else process.stdout.write('\nReady to run.\n');
    return Promise.resolve();
  });
}
