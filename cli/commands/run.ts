// `accesstrail run`: collects, normalizes and stores what the configuration names.
import { summaryRows } from '../../pipeline/summary.ts';
import { checkExposure } from '../config/check-exposure.ts';
import { checkSources } from '../config/check-sources.ts';
import { readSettings } from '../config/settings.ts';
import { Fault } from '../../pipeline/errors.ts';
import { EXIT } from '../exit.ts';
import { createLogger } from '../logger.ts';
import { onlySource } from '../only-source.ts';
import { showProgress } from '../output/progress.ts';
import { summaryText } from '../output/summary.ts';
import { startWaitingServer } from '../../web/waiting-server.ts';
import { type Runtime, openRuntime } from '../runtime.ts';
import { stagesOf } from '../stages.ts';
import { aborted, stopSignals } from '../stop-signals.ts';

export interface RunFlags {
  readonly config: string;
  readonly untilIdle?: boolean;
  /** Comma-separated stages; all when absent. */
  readonly only?: string;
  readonly port?: number;
  /** Only this source is collected; what others have sent before is still worked on. */
  readonly source?: string;
}

/** Runs until stopped, or with --until-idle to the end of every input: exit code 1 when one could not be read to its end. */
export async function runCommand(flags: RunFlags, version: string): Promise<void> {
  const { config, untilIdle = false } = flags;
  const stages = stagesOf(flags.only);
  const { settings: all, document } = readSettings(config, process.env);
  const sources = await checkSources(all, document);
  if (stages.has('serve') && !untilIdle) checkExposure(all, document);
  const settings = flags.source === undefined ? all : onlySource(all, flags.source);
  const log = createLogger(settings.logLevel);
  const signal = stopSignals(() => {
    log.info('stopping: finishing what is under way; a second signal ends at once');
  });
  const started = performance.now();
  const open = (): Promise<Runtime> =>
    openRuntime({ settings, sources, log, version, signal, stages, patient: !untilIdle });
  const listen = { ...settings.listen, ...(flags.port === undefined ? {} : { port: flags.port }) };
  // Health checks are answered from the start; a port that is chosen by chance nobody could ask.
  const waiting = untilIdle || listen.port === 0 ? undefined : await startWaitingServer(listen);
  const runtime = await unlessStopped(open, signal).finally(() => waiting?.close());
  if (runtime === undefined) return;
  const summary = (): ReturnType<typeof summaryRows> =>
    summaryRows(runtime.meter, performance.now() - started);
  let complete: boolean | undefined;
  try {
    if (!untilIdle) {
      const url = await runtime.serve(listen);
      log.info(
        { url, stages: [...stages] },
        `running ${[...stages].join(', ')}; metrics and health at ${url}`,
      );
      if (stages.has('serve') && settings.api.tokens.length === 0)
        log.warn(
          { url },
          'no token is configured: page and API answer only this machine, and whoever is at it sees all',
        );
    }
    const endProgress =
      untilIdle && stages.has('collect')
        ? showProgress(runtime.meter, { toStore: stages.has('index') })
        : (): void => undefined;
    complete = await unlessStopped(() => runtime.work(untilIdle), signal).finally(endProgress);
    if (!untilIdle) await aborted(signal);
  } finally {
    await runtime.close();
  }
  process.stdout.write(summaryText(summary(), process.stdout.columns));
  if (!complete && !signal.aborted) {
    process.stderr.write('accesstrail: not every input could be read to its end; the log above says which\n');
    process.exitCode = EXIT.failed;
  }
}

/** Undefined when what was waited for did not come before the process was told to stop. */
async function unlessStopped<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted && error instanceof Fault && error.code === 'stopping') return undefined;
    throw error;
  }
}
