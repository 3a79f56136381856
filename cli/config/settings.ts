// The configuration as code uses it: defaults filled in, paths absolute, faults with their place.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Options } from '../../normalizers/contract.ts';
import type { KafkaConfig } from '../../pipeline/bus/kafka/kafka-config.ts';
import { Fault } from '../../pipeline/errors.ts';
import type { Config } from '../../schemas/generated/types.ts';
import { validateConfig } from '../../schemas/generated/validate-config.ts';
import type { ElasticsearchConfig } from '../../sinks/elasticsearch/elasticsearch-config.ts';
import type { ApiSettings } from '../../web/api/principal.ts';
import type { ExportPlan } from '../../exports/plan.ts';
import { apiSettings } from './api-settings.ts';
import { type ConfigDocument, type ConfigFault, readDocument } from './document.ts';
import { type SigningSettings, exportSettings, signingSettings } from './export-settings.ts';
import type { Environment } from './interpolate.ts';
import { type ListenSettings, listenSettings } from './listen-settings.ts';
import { schemaFaults } from './schema-faults.ts';
import { type Surroundings, elasticsearchSettings, kafkaSettings, sayInto } from './server-settings.ts';
import { utcTime } from './utc-time.ts';

/** Where the records of a source come from: exactly one key. */
export type From = Config['sources'][number]['from'];

export interface SourceSettings {
  readonly id: string;
  /** Dataset: the normalizer's id. */
  readonly source: string;
  readonly instance: string;
  readonly form: string | undefined;
  readonly options: Options;
  readonly from: From;
}

export interface Settings {
  readonly file: string;
  /** Folder of the file: what relative paths are relative to. */
  readonly dir: string;
  readonly namespace: string;
  /** Undefined: everything runs in one process. */
  readonly kafka: KafkaConfig | undefined;
  /** Undefined: events are kept in the DuckDB file. */
  readonly elasticsearch: ElasticsearchConfig | undefined;
  readonly duckdb: { readonly path: string; readonly memoryLimit: string; readonly threads: number };
  readonly blobs: string;
  readonly maskingKey: string | undefined;
  /** ms since 1970 UTC. */
  readonly notBefore: number;
  readonly logLevel: string;
  readonly listen: ListenSettings;
  readonly api: ApiSettings;
  readonly exports: readonly ExportPlan[];
  readonly signing: SigningSettings;
  /** Folders of sources that are not built in. */
  readonly plugins: readonly string[];
  readonly sources: readonly SourceSettings[];
}

/** Reads and checks a file against the schema; what needs the normalizers is checked by checkSources. Throws Fault `config`. */
export function readSettings(
  file: string,
  env: Environment,
): { settings: Settings; document: ConfigDocument } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Fault(
      'config',
      `${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}); name one with -c FILE`,
    );
  }
  const document = readDocument(file, text, env);
  if (document.faults.length > 0) throw configFault(document.faults);
  const { data } = document;
  if (!validateConfig(data)) throw configFault(schemaFaults(validateConfig.errors ?? [], document));
  const faults: ConfigFault[] = [];
  const settings = settingsOf(resolve(file), data, sayInto(faults, document.faultAt));
  if (faults.length > 0) throw configFault(faults);
  return { settings, document };
}

/** One error for all faults of a file, a line each: file:line:column, path, what is wrong. */
export function configFault(faults: readonly ConfigFault[]): Fault {
  const lines = [...faults]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ file, line, column, path, message }) => {
      const where = `${file}:${String(line)}:${String(column)}`;
      return path === '' ? `${where}: ${message}` : `${where}: ${path}: ${message}`;
    });
  return new Fault('config', lines.join('\n'));
}

function settingsOf(file: string, config: Config, say: Surroundings['say']): Settings {
  const dir = dirname(file);
  const namespace = config.namespace ?? 'accesstrail';
  const surroundings = { namespace, dir, say };
  const { kafka } = config.bus ?? {};
  const { elasticsearch } = config.store ?? {};
  if (config.store?.duckdb && elasticsearch)
    say(['store', 'duckdb'], 'events are kept in one store: remove duckdb or elasticsearch');
  const notBefore = utcTime(config.notBefore ?? '2010-01-01');
  if (notBefore === undefined) say(['notBefore'], `there is no day ${config.notBefore ?? ''}`);
  const database = resolve(dir, config.store?.duckdb?.path ?? 'data/accesstrail.duckdb');
  return {
    file,
    dir,
    namespace,
    kafka: kafka && kafkaSettings(kafka, surroundings),
    elasticsearch: elasticsearch && elasticsearchSettings(elasticsearch, surroundings),
    duckdb: {
      path: database,
      memoryLimit: config.store?.duckdb?.memoryLimit ?? '512MB',
      threads: config.store?.duckdb?.threads ?? 2,
    },
    blobs: config.blobs ? resolve(dir, config.blobs.dir) : resolve(dirname(database), 'blobs'),
    maskingKey: config.masking?.key,
    notBefore: notBefore ?? 0,
    logLevel: config.log?.level ?? 'info',
    listen: listenSettings(config.listen, surroundings),
    api: apiSettings(config, say),
    exports: exportSettings(config, database, surroundings),
    signing: signingSettings(config, surroundings),
    plugins: (config.plugins ?? []).map((folder) => resolve(dir, folder)),
    sources: config.sources.map(({ id, source, instance, form, from, ...options }) => ({
      id,
      source,
      instance: instance ?? id,
      form,
      options: Object.fromEntries(
        Object.entries(options).map(([key, value]) => [key, String(value as string | number | boolean)]),
      ),
      from,
    })),
  };
}
