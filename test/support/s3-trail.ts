// CloudTrail records as they lie in a bucket, with ids of one test's own, and a configuration that collects them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../../pipeline/identity.ts';
import { AWS_ENV } from './aws.ts';
import { trailRecord } from './deployment.ts';
import { type Ended, type Running, launch, run } from './program.ts';

/** Ids of records: `<name>-0` and so on. */
export function idsOf(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}-${String(index)}`);
}

/** A log file of CloudTrail with these records, uncompressed. */
export function logFile(ids: readonly string[]): Buffer {
  return Buffer.from(`{"Records":[${ids.map(trailRecord).join(',')}]}`);
}

/** `_id`s of events, from the records' ids. */
export function eventIds(ids: readonly string[]): string[] {
  return ids.map((id) => digest('aws.cloudtrail', id));
}

export interface S3Deployment {
  readonly database: string;
  /** Sources: id -> what stands under from.s3. */
  readonly configure: (sources: Readonly<Record<string, object>>) => void;
  readonly untilIdle: () => Promise<Ended>;
  /** Runs any command with the configuration. */
  readonly run: (...args: readonly string[]) => Promise<Ended>;
  readonly follow: () => Running;
}

/** In a folder of its own, made below `folder`. */
export function s3Deployment(folder: string, name: string): S3Deployment {
  const dir = join(folder, name);
  mkdirSync(dir, { recursive: true });
  const database = join(dir, 'store.duckdb');
  const file = join(dir, 'accesstrail.yaml');
  const settings = { env: AWS_ENV };
  return {
    database,
    configure: (sources) => {
      const entries = Object.entries(sources).map(([id, s3]) => ({
        id,
        source: 'aws.cloudtrail',
        from: { s3 },
      }));
      const store = { duckdb: { path: database, memoryLimit: '256MB' } };
      // JSON is YAML.
      writeFileSync(file, JSON.stringify({ store, listen: { port: 0 }, sources: entries }));
    },
    untilIdle: () => run(['run', '--until-idle', '-c', file], '', settings),
    run: (...args) => run([...args, '-c', file], '', settings),
    follow: () => launch(['run', '-c', file], settings),
  };
}
