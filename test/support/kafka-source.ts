// The built program with a source of Kafka and an embedded store, in a folder of its own.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';
import { urlOf } from './deployment.ts';
import { type Ended, type Running, launch, run } from './program.ts';

export interface KafkaSource {
  readonly dir: string;
  readonly config: string;
  /** Writes the configuration anew; `from` is YAML of from.kafka. */
  readonly configure: (from: string) => void;
  readonly run: (...args: readonly string[]) => Promise<Ended>;
  readonly launch: () => Running;
  /** What the store holds when no process owns it: the mark of each event, in their order, and of each reject its code. */
  readonly stored: () => Promise<{ readonly marks: readonly string[]; readonly rejects: readonly string[] }>;
}

/** `name` is the folder’s; the namespace, and so the group, begins with `hub-`. */
export function kafkaSource(
  folder: string,
  name: string,
  from: string,
  dataset = 'azure.activity',
): KafkaSource {
  const dir = join(folder, name);
  mkdirSync(dir, { recursive: true });
  const config = join(dir, 'accesstrail.yaml');
  const path = join(dir, 'store.duckdb');
  const configure = (kafka: string): void => {
    writeFileSync(
      config,
      `namespace: hub-${name}\nstore: { duckdb: { path: ${path} } }\nblobs: { dir: blobs }\nlisten: { port: 0 }\nsources:\n` +
        `  - { id: hub, source: ${dataset}, from: { kafka: { ${kafka} } } }\n`,
    );
  };
  configure(from);
  return {
    dir,
    config,
    configure,
    run: (...args) => run([...args, '-c', config]),
    launch: () => launch(['run', '-c', config]),
    stored: async () => {
      const { reader, rejects, close } = await openDuckdb({ path, memoryLimit: '256MB', threads: 1 });
      try {
        const events = await reader.after(-1, 1_000_000);
        const open = await rejects.list({ status: 'open', limit: 1_000_000 });
        return {
          marks: events.map(({ json }) => markOf(json)),
          rejects: open.map(({ code }) => code).sort(),
        };
      } finally {
        await close();
      }
    },
  };
}

/** A record of an activity log as diagnostic settings send it; its mark is the correlation id. */
export function activity(mark: string, properties: object = {}): string {
  return JSON.stringify({
    time: '2026-11-22T02:17:00Z',
    resourceId: '/subscriptions/11111111-2222-3333-4444-555555555555',
    operationName: 'Microsoft.Compute/virtualMachines/restart/action',
    category: 'Administrative',
    resultType: 'Success',
    correlationId: mark,
    properties,
  });
}

function markOf(json: string): string {
  const { event } = JSON.parse(json) as { event: { original: string } };
  return (JSON.parse(event.original) as { correlationId: string }).correlationId;
}

/** New events that a running process has stored, from its /metrics. */
export async function storedEvents(running: Running): Promise<number> {
  const text = await (await fetch(`${await urlOf(running)}/metrics`)).text();
  return Number(/^accesstrail_events_total{source="hub"[^}]*} (\d+)/m.exec(text)?.[1] ?? 0);
}
