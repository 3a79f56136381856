// The parts of the configuration that name servers: defaults filled in, certificates read, contradictions found.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import zlib from 'node:zlib';
import type { KafkaConfig } from '../../pipeline/bus/kafka/kafka-config.ts';
import type { Config } from '../../schemas/generated/types.ts';
import type { ElasticsearchConfig } from '../../sinks/elasticsearch/elasticsearch-config.ts';
import type { ConfigFault } from './document.ts';
import { utcTime } from './utc-time.ts';

/** Notes a fault at the value that a path of keys leads to. */
export type Say = (path: readonly (string | number)[], message: string) => void;

type KafkaPart = NonNullable<Config['bus']>['kafka'];
type ElasticsearchPart = NonNullable<NonNullable<Config['store']>['elasticsearch']>;

/** Files named in the configuration are PEM texts, relative to `dir`. */
export interface Surroundings {
  readonly namespace: string;
  readonly dir: string;
  readonly say: Say;
}

/** Collects faults at their places in the file. */
export function sayInto(
  faults: ConfigFault[],
  faultAt: (path: readonly (string | number)[], message: string) => ConfigFault,
): Say {
  return (path, message) => {
    faults.push(faultAt(path, message));
  };
}

export function kafkaSettings(part: KafkaPart, { namespace, dir, say }: Surroundings): KafkaConfig {
  const at = ['bus', 'kafka'];
  for (const [index, broker] of part.brokers.entries()) {
    const port = Number(broker.slice(broker.lastIndexOf(':') + 1));
    if (port < 1 || port > 65535) say([...at, 'brokers', index], `${broker}: a port is 1 to 65535`);
  }
  if (part.compression === 'zstd' && !('zstdCompress' in zlib))
    say([...at, 'compression'], `zstd needs Node 22.15 or later, this is ${process.version}: choose lz4`);
  return {
    namespace,
    brokers: part.brokers,
    ssl: sslOf(part.ssl, dir, [...at, 'ssl'], say),
    sasl: part.sasl ?? undefined,
    dev: part.dev ?? false,
    partitions: part.partitions ?? 12,
    compression: part.compression ?? 'lz4',
    sessionTimeoutMs: part.sessionTimeoutMs ?? 30_000,
  };
}

/** TLS with its files read; what is wrong with them is said at `at`. */
export function sslOf(
  ssl: KafkaPart['ssl'],
  dir: string,
  at: readonly (string | number)[],
  say: Say,
): KafkaConfig['ssl'] {
  if (ssl === undefined || ssl === false) return false;
  if (ssl === true) return {};
  if ((ssl.cert === undefined) !== (ssl.key === undefined))
    say(at, 'cert and key belong together: give both, or neither');
  const read = (key: 'ca' | 'cert' | 'key', path: string): string => readPem(dir, path, [...at, key], say);
  return {
    ...(ssl.ca === undefined ? {} : { ca: read('ca', ssl.ca) }),
    ...(ssl.cert === undefined ? {} : { cert: read('cert', ssl.cert) }),
    ...(ssl.key === undefined ? {} : { key: read('key', ssl.key) }),
  };
}

export function elasticsearchSettings(
  part: ElasticsearchPart,
  { namespace, dir, say }: Surroundings,
): ElasticsearchConfig {
  const at = ['store', 'elasticsearch'];
  const { apiKey, username, password, ca, layout } = part;
  if (apiKey !== undefined && username !== undefined)
    say([...at, 'username'], 'give an apiKey, or username and password, not both');
  else if ((username === undefined) !== (password === undefined))
    say([...at, username === undefined ? 'password' : 'username'], 'username and password belong together');
  return {
    namespace,
    nodes: typeof part.node === 'string' ? [part.node] : part.node,
    auth: authOf(apiKey, username, password),
    ca: ca === undefined ? undefined : readPem(dir, ca, [...at, 'ca'], say),
    layout: (layout ?? [{ since: '2010-01-01', period: 'month' as const }]).map(
      ({ since, period, shards }, index) => {
        const time = utcTime(since);
        if (time === undefined) say([...at, 'layout', index, 'since'], `there is no day ${since}`);
        else if (!beginsPeriod(time, period))
          say(
            [...at, 'layout', index, 'since'],
            `${since} does not begin a ${period} (weeks begin on Monday)`,
          );
        return { since: time ?? 0, period, shards: shards ?? 1 };
      },
    ),
    replicas: part.replicas ?? 1,
    lifecycle: lifecycleOf(part.lifecycle, [...at, 'lifecycle'], say),
    requestTimeoutMs: part.requestTimeoutMs ?? 30_000,
  };
}

/** Days of each phase; each later than the one before it. */
function lifecycleOf(
  part: ElasticsearchPart['lifecycle'],
  at: readonly (string | number)[],
  say: Say,
): ElasticsearchConfig['lifecycle'] {
  if (part === false) return undefined;
  const { warmAfter = '30d', coldAfter, deleteAfter } = part ?? {};
  const phases = { warmAfter, coldAfter, deleteAfter };
  const days = Object.entries(phases).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, Number.parseInt(text, 10)] as const],
  );
  for (const [index, [name, count]] of days.entries()) {
    const before = days[index - 1];
    if (before && count <= before[1])
      say([...at, name], `must be later than ${before[0]}, which is ${String(before[1])}d`);
  }
  return Object.fromEntries(days);
}

function authOf(
  apiKey: string | undefined,
  username: string | undefined,
  password: string | undefined,
): ElasticsearchConfig['auth'] {
  if (apiKey !== undefined) return { apiKey };
  return username === undefined || password === undefined ? undefined : { username, password };
}

/** Whether a day (ms since 1970 UTC) is the first of a period. */
function beginsPeriod(time: number, period: 'day' | 'week' | 'month'): boolean {
  const day = new Date(time);
  return period === 'day' || (period === 'week' ? day.getUTCDay() === 1 : day.getUTCDate() === 1);
}

/** The text of a PEM file; what is wrong with it is said at `at`. */
export function readPem(dir: string, path: string, at: readonly (string | number)[], say: Say): string {
  const file = resolve(dir, path);
  try {
    const text = readFileSync(file, 'utf8');
    if (text.includes('-----BEGIN ')) return text;
    say(at, `${file} is no PEM file: it has no line -----BEGIN ...`);
  } catch (error) {
    say(at, `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`);
  }
  return '';
}
