// Composes a running process: store, engine, meter, server. The one place that knows all the parts.
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { Fault } from '../pipeline/errors.ts';
import type { EventTail } from '../pipeline/event-tail.ts';
import { addLedgerMetrics } from '../pipeline/ledger/metrics.ts';
import type { SourceStatus } from '../pipeline/ledger/status.ts';
import { type Meter, createMeter } from '../pipeline/meter.ts';
import { createMetrics } from '../pipeline/metrics.ts';
import type { EventReader, RejectQuery, RejectStore } from '../pipeline/ports.ts';
import { addReceiverMetrics } from '../pipeline/receiver-metrics.ts';
import { createReceivers } from '../pipeline/receivers.ts';
import { addRejectShareMetric } from '../pipeline/reject-share.ts';
import { type ReplayResult, replay } from '../pipeline/replay.ts';
import { faultsWaitedFor } from '../pipeline/retry.ts';
import type { PreparedSource } from '../pipeline/source.ts';
import { directoryBlobs } from '../sinks/blobs/directory.ts';
import type { Story } from '../web/api/answers.ts';
import { type Asker, type CommandAccess, commandRecord } from '../web/api/command-record.ts';
import { API_SOURCE } from './api-source.ts';
import { createApiRecorder } from './api-recorder.ts';
import type { Settings } from './config/settings.ts';
import type { Engine, EngineParts } from './engine.ts';
import { type Exporting, createExporting } from './exporting.ts';
import { savedStatuses } from './ledger-access.ts';
import { createLedgers } from './ledgers.ts';
import type { Logger } from './logger.ts';
import { type OpenedStore, openStore } from './opened-store.ts';
import { STAGES, type Stage } from './stages.ts';

export interface Runtime {
  readonly meter: Meter;
  /** Throw where this process opened no store. */
  readonly reader: EventReader;
  readonly rejects: RejectStore;
  /** What is known of the completeness of the sources that this process collects. */
  readonly statuses: () => readonly SourceStatus[];
  readonly replay: (query: RejectQuery, force: boolean) => Promise<ReplayResult>;
  /** Runs the stages; until idle, false when an input was not read to its end. */
  readonly work: (untilIdle: boolean) => Promise<boolean>;
  /** Serves page, API, metrics and health, and tells other commands where; gives the URL. */
  readonly serve: (listen: Settings['listen'], story?: Story) => Promise<string>;
  /** What exports are made from; throws where this process opened no store. */
  readonly exporting: Exporting;
  /** Events as they are stored; throws where this process opened no store. */
  readonly tail: EventTail;
  /** Keeps what a command was asked by the user of that name, as an access event. */
  readonly record: (access: CommandAccess, name: string) => Promise<void>;
  /** Releases everything, in order; safe to call once, whatever was started. */
  readonly close: () => Promise<void>;
}

export interface RuntimeOptions {
  readonly settings: Settings;
  readonly sources: ReadonlyMap<string, PreparedSource>;
  readonly log: Logger;
  readonly version: string;
  /** Aborted when the process is to stop. */
  readonly signal: AbortSignal;
  /** All of them unless told. */
  readonly stages?: ReadonlySet<Stage>;
  /** Whether servers that do not answer are waited for; not unless told. */
  readonly patient?: boolean;
}

/** Opens what the stages need. Throws the Faults of the store, and `usage` for stages that need a bus where there is none. */
export async function openRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { settings, sources, log, signal, stages = new Set(STAGES), patient = false } = options;
  if (settings.kafka === undefined && stages.size < STAGES.length && !isAlone(stages))
    throw new Fault(
      'usage',
      '--only needs bus.kafka: without it all stages run in one process (but serve and export, which can run alone)',
    );
  const meter = createMeter();
  for (const { id, source } of settings.sources) meter.of(id, source);
  const stores =
    stages.has('index') || stages.has('serve') || (stages.has('export') && settings.exports.length > 0);
  const store = stores ? await openStore({ settings, log, signal, patient }) : undefined;
  const blobs = directoryBlobs(settings.blobs);
  const ledgers = createLedgers(meter);
  const receivers = createReceivers(
    settings.sources.flatMap(({ id, from }) =>
      from.receiver ? [{ path: from.receiver.path, source: id }] : [],
    ),
  );
  const exporting =
    store &&
    (await createExporting({
      settings,
      store,
      statuses: ledgers.statuses,
      record: (access) => record(access, { name: 'accesstrail', via: 'schedule' }),
      version: options.version,
      log,
      signal,
    }));
  const parts = {
    settings,
    sources,
    store,
    stages,
    exporting,
    blobs,
    receivers,
    meter,
    ledgers,
    log,
    signal,
  };
  const engine = await openEngine(parts).catch(async (error: unknown) => {
    ledgers.close();
    await store?.close();
    throw error;
  });
  const replayed: Runtime['replay'] = (query, force) =>
    replay(engine.replay, needed(store).rejects, query, force);
  const recorder = createApiRecorder({
    settings,
    folder: dirname(settings.duckdb.path),
    publish: (records) => engine.publish({ records, rejects: [] }),
    now: Date.now,
    log: log.child({ source: API_SOURCE }),
  });
  const self = { namespace: settings.namespace, host: hostname(), version: options.version };
  const record = (access: CommandAccess, by: Asker): Promise<void> =>
    recorder.record(commandRecord(access, by, self, Date.now()));
  let stopServer: (() => Promise<void>) | undefined;

  return {
    meter,
    get reader() {
      return needed(store).reader;
    },
    get rejects() {
      return needed(store).rejects;
    },
    statuses: ledgers.statuses,
    replay: replayed,
    work: engine.work,
    get exporting() {
      if (exporting) return exporting;
      throw new Fault('usage', 'this process has opened no store: run the stage index, export or serve');
    },
    get tail() {
      return needed(store).tail;
    },
    record: (access, name) => record(access, { name, via: 'command' }),
    serve: async (listen, story) => {
      const token = randomBytes(24).toString('hex');
      const metrics = createMetrics(meter, options.version, Date.now);
      addLedgerMetrics(metrics, ledgers.statuses);
      addReceiverMetrics(metrics, receivers);
      addRejectShareMetric(metrics, ledgers.rejectShare);
      engine.addMetrics(metrics);
      store?.addMetrics(metrics);
      // Not before: who runs to an end serves nothing, and starts sooner.
      const { startServer } = await import('../web/server.ts');
      const server = await startServer({
        ...listen,
        metrics,
        api: {
          settings: settings.api,
          processToken: token,
          serves: stages.has('serve'),
          ...self,
          log,
          recorder,
          now: Date.now,
          store,
          exports: exporting?.exports,
          replay: replayed,
          statuses: async () => {
            const own = ledgers.statuses();
            const others = settings.sources.filter(({ id }) => own.every(({ source }) => source !== id));
            return [...own, ...(await savedStatuses({ sources: others }, engine.saved))];
          },
          counts: meter.all,
          story,
        },
        receivers: stages.has('collect') ? receivers : undefined,
        unready: () => {
          if (signal.aborted) return 'draining';
          const closed = stages.has('collect') ? receivers.closed() : undefined;
          return (
            faultsWaitedFor()[0]?.message ??
            (closed && `nothing is taken at ${closed} yet`) ??
            engine.unready()
          );
        },
      });
      stopServer = server.close;
      if (stages.has('serve'))
        recorder.recover().catch((error: unknown) => {
          log.warn(
            { err: error },
            'accesses to the API that an earlier process left wait for the next start',
          );
        });
      await store?.announce({ url: server.localUrl, token });
      await engine.announce({ url: server.url, token });
      return server.url;
    },
    close: async () => {
      await stopServer?.();
      await exporting?.close();
      await recorder.close();
      ledgers.close();
      await engine.close();
      await store?.close();
    },
  };
}

async function openEngine(parts: EngineParts): Promise<Engine> {
  const { kafka } = parts.settings;
  if (kafka === undefined) return (await import('./in-process.ts')).inProcess(parts);
  return (await import('./on-kafka.ts')).onKafka(kafka, parts);
}

/** A store can be shown, and exported from, by a process that collects nothing. */
function isAlone(stages: ReadonlySet<Stage>): boolean {
  return [...stages].every((stage) => stage === 'serve' || stage === 'export');
}

function needed(store: OpenedStore | undefined): OpenedStore {
  if (store) return store;
  throw new Fault('usage', 'this process has opened no store: run the stage index or serve');
}
