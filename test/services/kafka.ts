// Starts a real Kafka broker for tests: one node, its data in the run's folder.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeAuthority } from './certificates.ts';
import { type Controls, controls } from './controls.ts';
import { QUICK_START } from './jdk.ts';
import {
  type KafkaSecurity,
  type Properties,
  type Proxied,
  SCRAM_USERS,
  plainProperties,
  securedProperties,
} from './kafka-properties.ts';
import { kafkaProgram } from './programs.ts';
import { serverFolder } from './run-folder.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** A broker that anybody may use. */
export interface Kafka {
  /** host:port. */
  readonly brokers: readonly string[];
}

/** A broker of one test's own. */
export interface OwnKafka extends Kafka, Controls {
  readonly pid: number;
}

/** One that wants TLS; `brokers` are those of the SCRAM listener. */
export interface SecuredKafka extends OwnKafka, KafkaSecurity {}

export interface KafkaOptions {
  /** Added to the broker's properties, or instead of them. */
  readonly settings?: Properties;
  /** For benchmarks: compiled as in production, which makes the start longer. */
  readonly fullSpeed?: boolean;
}

/** Starts a broker that lets everybody in. Rejects with what is missing, or with the end of the broker's log. */
export async function startKafka({ settings = {}, fullSpeed = false }: KafkaOptions = {}): Promise<OwnKafka> {
  const folder = serverFolder('kafka');
  const { properties, brokers } = await plainProperties(folder);
  return { brokers, ...(await launch(folder, { ...properties, ...settings }, [], fullSpeed)) };
}

/** Starts a broker with TLS, SCRAM, PLAIN, OAUTHBEARER, client certificates and ACLs. Rejects likewise. */
export async function startSecuredKafka({
  settings = {},
  fullSpeed = false,
  hubs,
}: KafkaOptions & { readonly hubs?: Proxied } = {}): Promise<SecuredKafka> {
  const folder = serverFolder('kafka-secured');
  const { properties, security } = await securedProperties(folder, makeAuthority(folder), hubs);
  const started = await launch(folder, { ...properties, ...settings }, SCRAM_USERS, fullSpeed);
  return { brokers: security.scram, ...security, ...started };
}

async function launch(
  folder: string,
  properties: Properties,
  users: readonly string[],
  fullSpeed: boolean,
): Promise<Controls & { readonly pid: number }> {
  const { home, jdk } = await kafkaProgram();
  const java = join(jdk, 'bin/java');
  const file = join(folder, 'server.properties');
  const lines = Object.entries(properties).map(([key, value]) => `${key}=${String(value)}`);
  await writeFile(file, lines.join('\n'));
  const args = [
    '-Xmx384m',
    ...(fullSpeed ? [] : [QUICK_START]),
    `-Dlog4j2.configurationFile=${join(import.meta.dirname, 'kafka-log.properties')}`,
    ...['-cp', join(home, 'libs/*')],
  ];
  const format = ['kafka.tools.StorageTool', 'format', '-t', clusterId(), '-c', file];
  try {
    await promisify(execFile)(java, [...args, ...format, ...users.flatMap((each) => ['--add-scram', each])]);
  } catch (error) {
    // On its output stands what it thought of the properties, on the other where.
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`Kafka's storage could not be made: ${(stdout + stderr).slice(-8000)}`);
  }
  const start = (): Promise<ServerProcess> =>
    startServer({
      name: 'Kafka',
      command: java,
      args: [...args, 'kafka.Kafka', file],
      env: {},
      folder,
      isReady: (printed) => printed.includes('Kafka Server started'),
    });
  return controls(start);
}

/** 16 bytes in URL-safe base64; a leading 0 byte, as no option may seem to begin there. */
function clusterId(): string {
  return Buffer.concat([Buffer.alloc(1), randomBytes(15)]).toString('base64url');
}
