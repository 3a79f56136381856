// A broker and an Elasticsearch of the benchmark's own, compiled as in production, and the processor time they take.
import { readFileSync, readdirSync } from 'node:fs';
import { type OwnElasticsearch, startElasticsearch } from '../test/services/elasticsearch.ts';
import { type OwnKafka, startKafka } from '../test/services/kafka.ts';

/** Of /proc: ticks a second. */
const TICKS = 100;

export interface Servers {
  readonly kafka: OwnKafka;
  readonly elasticsearch: OwnElasticsearch;
  readonly stop: () => Promise<void>;
}

/** What was started ends with this process, also when it is told to end. */
export async function startServers(): Promise<Servers> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const [kafka, elasticsearch] = await Promise.all([
    startKafka({ fullSpeed: true }),
    startElasticsearch({ fullSpeed: true }),
  ]);
  return {
    kafka,
    elasticsearch,
    stop: async () => {
      await Promise.all([kafka.stop(), elasticsearch.stop()]);
    },
  };
}

/** Seconds of processor time that a process has taken so far, undefined once it is gone; with `group` all processes of its group. */
export function cpuSeconds(pid: number, group = false): number | undefined {
  if (!group) return statOf(String(pid))?.seconds;
  const members = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf);
  return members.reduce((sum, stat) => sum + (stat?.group === pid ? stat.seconds : 0), 0);
}

function statOf(pid: string): { readonly group: number; readonly seconds: number } | undefined {
  try {
    // The name before it, in brackets, may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return { group: Number(fields[2]), seconds: (Number(fields[11]) + Number(fields[12])) / TICKS };
  } catch {
    return undefined;
  }
}
