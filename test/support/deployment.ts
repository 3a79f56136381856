// A configuration on real servers in a folder of its own, and the built program run with it.
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, type Running, launch, run } from './program.ts';
import { until } from './until.ts';

export interface DeploymentParts {
  readonly brokers?: readonly string[];
  /** More keys of bus.kafka, in YAML. */
  readonly kafka?: string;
  /** URL of Elasticsearch. */
  readonly elasticsearch?: string;
  /** More keys of store.elasticsearch, in YAML. */
  readonly more?: string;
  /** In YAML; a CloudTrail source that reads input/*.log unless given. */
  readonly sources?: string;
}

export interface Deployment {
  readonly namespace: string;
  readonly dir: string;
  /** Changes the configuration; the namespace stays. */
  readonly configure: (parts: DeploymentParts) => void;
  /** Adds lines to a file of input/. */
  readonly append: (file: string, ...lines: readonly string[]) => void;
  /** Runs a command to its end. */
  readonly run: (...args: readonly string[]) => Promise<Ended>;
  /** Starts `run`, with a free port unless one is given. */
  readonly launch: (...args: readonly string[]) => Running;
}

const TRAIL = '  - { id: trail, source: aws.cloudtrail, from: { files: { paths: ["input/*.log"] } } }\n';

/** Makes it; nothing is set up. */
export function deployment(folder: string, parts: DeploymentParts): Deployment {
  const namespace = `test-${randomBytes(5).toString('hex')}`;
  const dir = join(folder, namespace);
  mkdirSync(join(dir, 'input'), { recursive: true });
  const file = join(dir, 'accesstrail.yaml');
  const configure = (changed: DeploymentParts): void => {
    writeFileSync(file, text(namespace, changed));
  };
  configure(parts);
  return {
    namespace,
    dir,
    configure,
    append: (name, ...lines) => {
      appendFileSync(join(dir, 'input', name), lines.map((line) => `${line}\n`).join(''));
    },
    run: (...args) => run([...args, '-c', file]),
    launch: (...args) => launch(['run', '--port', '0', ...args, '-c', file]),
  };
}

function text(
  namespace: string,
  { brokers, kafka = '', elasticsearch, more = '', sources = TRAIL }: DeploymentParts,
): string {
  const bus = brokers
    ? `bus: { kafka: { brokers: ${JSON.stringify(brokers)}, dev: true, partitions: 2, sessionTimeoutMs: 6000, ${kafka} } }\n`
    : '';
  const store = elasticsearch
    ? `store: { elasticsearch: { node: "${elasticsearch}", replicas: 0, ${more} } }\n`
    : '';
  return `namespace: ${namespace}\n${bus}${store}blobs: { dir: blobs }\nsources:\n${sources}`;
}

/** A CloudTrail record. */
export function trailRecord(id: string): string {
  return JSON.stringify({
    eventID: id,
    eventTime: '2026-11-19T02:17:00Z',
    eventName: 'GetObject',
    eventSource: 's3.amazonaws.com',
  });
}

/** Where a running process listens, once it does. */
export async function urlOf(running: Running): Promise<string> {
  const find = (): string | undefined => /"url":"([^"]+)"/.exec(running.output().stderr)?.[1];
  await until('the process to listen', () => find() !== undefined || running.child.exitCode !== null);
  const url = find();
  if (url === undefined) throw new Error(`it has ended: ${running.output().stderr}`);
  return url;
}

/** Status and reason of /readyz. */
export async function readiness(url: string): Promise<{ code: number; status: string }> {
  const answer = await fetch(`${url}/readyz`);
  const { status } = (await answer.json()) as { status: string };
  return { code: answer.status, status };
}

/** The table that a run ends with: source -> records, events, duplicates, filtered, rejects. */
export function summaryOf({ stdout }: Pick<Ended, 'stdout'>): Record<string, number[]> {
  const rows: readonly (readonly string[])[] = stdout.split('\n').map((line) => line.split(/ {2,}/));
  return Object.fromEntries<number[]>(
    rows
      .filter(([, records]) => /^[\d,]+$/.test(records ?? ''))
      .map(([source = '', ...numbers]) => [
        source,
        numbers.slice(0, 5).map((each) => Number(each.replaceAll(',', ''))),
      ]),
  );
}
