// The built program listening for syslog, with CloudTrail records in the messages, and what it has stored when it is stopped.
import { once } from 'node:events';
import { join } from 'node:path';
import { mkdirSync, writeFileSync } from 'node:fs';
import { digest } from '../../pipeline/identity.ts';
import type { Reject } from '../../schemas/generated/types.ts';
import { openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';
import { trailRecord } from './deployment.ts';
import { type Running, launch } from './program.ts';
import { readStore } from './store.ts';
import { until } from './until.ts';

export interface SyslogProgram {
  /** Starts `run`; resolves when all its sources listen. */
  readonly start: () => Promise<Running>;
  /** Value of a metric of a source: `records_total`, `dropped_total`. */
  readonly metric: (name: string, source: string) => Promise<number>;
  /** Ids of the events in the store, with repeats if there were any, and the open rejects. To be asked when the program is not running. */
  readonly stored: () => Promise<{ readonly ids: readonly string[]; readonly rejects: readonly Reject[] }>;
}

/** `sources`: id -> what stands under from.syslog, as JSON. */
export function syslogProgram(folder: string, sources: Readonly<Record<string, object>>): SyslogProgram {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'accesstrail.yaml');
  const database = join(folder, 'store.duckdb');
  const lines = Object.entries(sources).map(
    ([id, syslog]) =>
      `  - { id: ${id}, source: aws.cloudtrail, from: { syslog: ${JSON.stringify(syslog)} } }\n`,
  );
  writeFileSync(
    config,
    `store: { duckdb: { path: ${database} } }\nlisten: { port: 0 }\nsources:\n${lines.join('')}`,
  );
  let running: Running | undefined;
  return {
    start: async () => {
      const started = launch(['run', '-c', config]);
      running = started;
      const listening = (): number => started.output().stderr.split('listening for syslog').length - 1;
      const ended = (): boolean => started.child.exitCode !== null || started.child.signalCode !== null;
      await until('the sources to listen', () => listening() === lines.length || ended());
      if (ended()) throw new Error(`it has ended: ${started.output().stderr}`);
      return started;
    },
    metric: async (name, source) => {
      const url = /"url":"([^"]+)"/.exec(running?.output().stderr ?? '')?.[1];
      if (url === undefined) return 0;
      const text = await (await fetch(`${url}/metrics`)).text();
      const pattern = new RegExp(`^accesstrail_${name}{source="${source}"[^}]*} (\\d+)`, 'gm');
      return [...text.matchAll(pattern)].reduce((sum, [, value]) => sum + Number(value), 0);
    },
    stored: async () => {
      const { ids } = await readStore(database);
      const { rejects, close } = await openDuckdb({ path: database, memoryLimit: '512MB', threads: 2 });
      try {
        return { ids, rejects: await rejects.list({ status: 'open', limit: 10_000 }) };
      } finally {
        await close();
      }
    },
  };
}

/** Stops it as a service manager does. */
export async function terminate({ child, ended }: Running): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  return (await ended).code;
}

/** Kills it, and waits until it is gone. */
export async function kill({ child }: Running): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** A syslog message (RFC 5424) that carries a CloudTrail record, and the `_id` of that event. */
export function trailMessage(id: string): string {
  return `<110>1 2026-11-19T02:17:00Z bastion-1 trail 7 - - ${trailRecord(id)}`;
}

export function trailId(id: string): string {
  return digest('aws.cloudtrail', id);
}

/** With its length before it (RFC 6587). */
export function counted(message: string): string {
  return `${String(Buffer.byteLength(message))} ${message}`;
}
