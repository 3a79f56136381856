// `accesstrail collect-once ID`: collects one source until idle; with --dry-run asks once and shows what would be published.
import type { CollectorContext } from '../../ingest/collector.ts';
import { Fault } from '../../pipeline/errors.ts';
import { type NormalizeOutcome, normalizeRecord } from '../../pipeline/stages/normalize.ts';
import type { PreparedSource } from '../../pipeline/source.ts';
import { checkSources } from '../config/check-sources.ts';
import { type Settings, type SourceSettings, readSettings } from '../config/settings.ts';
import { onlySource } from '../only-source.ts';
import { type DryRun, dryRunText } from '../output/dry-run.ts';
import { stopSignals } from '../stop-signals.ts';
import { runCommand } from './run.ts';

export interface CollectOnceFlags {
  readonly config: string;
  readonly dryRun?: boolean;
  readonly limit: number;
  readonly format: 'table' | 'ndjson';
}

/** Throws Fault `usage` for a source that is not configured, and what asking gives: `access_denied`, `input_unavailable` and so on. */
export async function collectOnceCommand(
  id: string,
  flags: CollectOnceFlags,
  version: string,
): Promise<void> {
  if (flags.dryRun !== true) {
    await runCommand({ config: flags.config, untilIdle: true, source: id }, version);
    return;
  }
  const { settings, document } = readSettings(flags.config, process.env);
  const sources = await checkSources(settings, document);
  const [source] = onlySource(settings, id).sources;
  const prepared = sources.get(id);
  if (!source || !prepared) throw new Error(`source ${id} was not prepared`);
  const tell = flags.format === 'table' ? process.stdout : process.stderr;
  const result = await dryRun(source, prepared, settings, flags.limit, (line) => tell.write(`${line}\n`));
  if (flags.format === 'table') process.stdout.write(dryRunText(result, process.stdout.columns));
  else for (const { outcome } of result.records) process.stdout.write(`${lineOf(outcome)}\n`);
}

/** Nothing is written: no checkpoint, no event, no blob. */
async function dryRun(
  { from }: SourceSettings,
  source: PreparedSource,
  settings: Settings,
  limit: number,
  trace: (line: string) => void,
): Promise<DryRun> {
  const config = from['http-poll'];
  if (!config)
    throw new Fault(
      'usage',
      `--dry-run asks an HTTP API (from.http-poll), and ${source.id} reads from ${Object.keys(from).join()}: try its records with \`accesstrail normalize ${source.dataset}\``,
    );
  const { recordOf } = await import('../../ingest/http-poll/record-of.ts');
  const { tryOnce } = await import('../../ingest/http-poll/try-once.ts');
  const { httpPollOptions } = await import('../transports/http-poll.ts');
  const context = await dryContext(source, settings, trace);
  const options = httpPollOptions(config, settings);
  const { api, place, page, items } = await tryOnce(options, limit, { ...context, trace });
  const stage = { sources: new Map([[source.id, source]]), notBefore: settings.notBefore, now: context.now };
  const records = await Promise.all(
    items.map(async (item) => {
      const record = await recordOf(item, api, context);
      return { item, bytes: record.bytes, outcome: normalizeRecord(record, stage, undefined) };
    }),
  );
  return { place, page, records };
}

/** What a collector is given, with nowhere to write. */
async function dryContext(
  { id, dataset, instance, normalizer }: PreparedSource,
  { maskingKey: key }: Settings,
  trace: (line: string) => void,
): Promise<CollectorContext> {
  const { createMasker, MASKING_VERSION } = await import('../../ingest/masking/mask.ts');
  const mask = createMasker({ ...(key === undefined ? {} : { key }), secrets: normalizer.secrets });
  const now = Date.now();
  const nowhere = (): Promise<never> => Promise.reject(new Error('a dry run writes nothing'));
  const tell = (_details: object, message: string): void => {
    trace(message);
  };
  return {
    source: { id, dataset, instance, forms: normalizer.forms },
    bus: { publish: nowhere },
    checkpoints: { load: nowhere, save: nowhere },
    blobs: {
      put: (content) => Promise.resolve({ name: '', length: Buffer.isBuffer(content) ? content.length : 0 }),
      get: nowhere,
    },
    mask: (bytes) => ({ ...mask(bytes), version: MASKING_VERSION }),
    now: () => now,
    signal: stopSignals(() => undefined),
    untilIdle: true,
    counts: { behindBytes: 0 },
    ledger: {
      gap: () => undefined,
      closed: () => undefined,
      complete: () => undefined,
      behind: () => undefined,
      refused: () => undefined,
      arrived: nowhere,
    },
    log: { info: tell, warn: tell },
  };
}

/** As `accesstrail normalize` writes it. */
function lineOf(outcome: NormalizeOutcome): string {
  if (outcome.kind === 'event') return outcome.document.json;
  if (outcome.kind === 'filtered') return JSON.stringify({ filtered: { reason: outcome.reason } });
  const { code, message, path } = outcome.reject;
  return JSON.stringify({ error: { code, message, path } });
}
