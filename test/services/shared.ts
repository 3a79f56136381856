// The plain servers that all test files of a run share: started by whoever asks first, ended with the run.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Elasticsearch, startElasticsearch } from './elasticsearch.ts';
import { type Kafka, startKafka } from './kafka.ts';
import { withLock } from './lock.ts';
import { type Moto, startMoto } from './moto.ts';
import { runFolder } from './run-folder.ts';

/** The broker that ACCESSTRAIL_TEST_KAFKA names (host:port, several with commas), else one started here. */
export async function sharedKafka(): Promise<Kafka> {
  const named = process.env['ACCESSTRAIL_TEST_KAFKA'];
  if (named) return { brokers: named.split(',') };
  return once('kafka', async () => {
    const { brokers } = await startKafka();
    return { brokers };
  });
}

/** The server that ACCESSTRAIL_TEST_ELASTICSEARCH names (URL), else one started here. */
export async function sharedElasticsearch(): Promise<Elasticsearch> {
  const named = process.env['ACCESSTRAIL_TEST_ELASTICSEARCH'];
  if (named) return { url: named };
  return once('elasticsearch', async () => {
    const { url } = await startElasticsearch();
    return { url };
  });
}

/** One for all: each test has buckets and queues of its own. */
export async function sharedMoto(): Promise<Moto> {
  return once('moto', async () => {
    const { url } = await startMoto();
    return { url };
  });
}

/** What came of a start: where the server is, or why there is none. */
type Outcome<T> = { readonly service: T } | { readonly fault: string };

/** A start that failed is not tried again in this run: each would take as long. */
async function once<T>(name: string, start: () => Promise<T>): Promise<T> {
  const file = join(runFolder(), `${name}.json`);
  const outcome = await withLock(`${file}.lock`, async (): Promise<Outcome<T>> => {
    // Written by this function only.
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Outcome<T>;
    const made = await attempt(start);
    writeFileSync(file, JSON.stringify(made));
    return made;
  });
  if ('fault' in outcome) throw new Error(outcome.fault);
  return outcome.service;
}

async function attempt<T>(start: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { service: await start() };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
