// A page's search in a store of millions of events, while a thousand a second come in: ms until the newest 100, the histogram and five
// facets of a week under two conditions are there. Then, with nothing coming in, the processor time (ms) of searches that read the JSON.
import { loadavg } from 'node:os';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { StoreDocument } from '../pipeline/ports.ts';
import type { AccessEvent } from '../schemas/generated/types.ts';
import { type DuckdbStore, openDuckdb } from '../sinks/duckdb/open-duckdb.ts';
import { folder, heldStore, options } from './held-store.mts';
import { PAIRS, WEEK, WORDS, pageSearch, quantile } from './page-searches.mts';

const HELD = Number(process.env['ACCESSTRAIL_BENCH_HELD'] ?? 5_000_000);
const SEARCHES = Number(process.env['ACCESSTRAIL_BENCH_SEARCHES'] ?? 60);
const PER_SECOND = Number(process.env['ACCESSTRAIL_BENCH_PER_SECOND'] ?? 1_000);

const FIRST = Date.UTC(2026, 0, 1);

const held = await heldStore(HELD);
mkdirSync(folder, { recursive: true });
const database = join(folder, `search-${String(process.pid)}.duckdb`);
cpSync(held, database);
const duckdb = await openDuckdb({ path: database, ...options });
const kinds: Record<string, number[]> = {};
let written = 0;
try {
  const writing = new AbortController();
  const writer = write(duckdb, writing.signal);
  const all: number[] = [];
  for (let n = -PAIRS.length; n < SEARCHES; n++) {
    const query = PAIRS[(n + PAIRS.length) % PAIRS.length] ?? '*';
    // Another week each time; those of the newest, which people look at most, among them.
    const to = FIRST + HELD * 1000 - (n % 4) * WEEK;
    const started = performance.now();
    await duckdb.reader.search(pageSearch(query, to));
    const ms = performance.now() - started;
    if (n < 0) continue;
    all.push(ms);
    (kinds[query] ??= []).push(ms);
  }
  writing.abort();
  await writer;
  const words: Record<string, number> = {};
  for (const query of WORDS) {
    const cpu = process.cpuUsage();
    for (let n = 0; n < 3; n++) await duckdb.reader.search(pageSearch(query, FIRST + HELD * 1000));
    const { user, system } = process.cpuUsage(cpu);
    words[query] = Math.round((user + system) / 3_000);
  }
  console.log(
    JSON.stringify({
      bench: 'search-duckdb',
      node: process.version,
      // Of two cores, all that runs on the machine: figures above 2 say that others ran, too.
      load: Number((loadavg()[0] ?? 0).toFixed(1)),
      held: HELD,
      threads: options.threads,
      perSecond: PER_SECOND,
      written,
      searches: all.length,
      p50Ms: Math.round(quantile(all, 0.5)),
      p95Ms: Math.round(quantile(all, 0.95)),
      maxMs: Math.round(Math.max(...all)),
      medianByQuery: Object.fromEntries(
        Object.entries(kinds).map(([query, each]) => [query, Math.round(quantile(each, 0.5))]),
      ),
      cpuMsByWords: words,
      rssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
} finally {
  await duckdb.close();
  for (const path of [database, `${database}.wal`]) rmSync(path, { force: true });
}

/** Writes events of now, a second's at a time, until told to stop. */
async function write({ reader, store }: DuckdbStore, signal: AbortSignal): Promise<void> {
  const { events } = await reader.search({ query: { limit: Math.min(PER_SECOND, 1_000) } });
  const seeds = events.map(({ json }) => JSON.parse(json) as AccessEvent);
  let due = performance.now();
  while (!signal.aborted) {
    const documents = Array.from({ length: PER_SECOND }, (_, n) => documentOf(seeds, written + n));
    await store.write(documents, []);
    written += documents.length;
    due += 1000;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
  }
}

function documentOf(seeds: readonly AccessEvent[], n: number): StoreDocument {
  const seed = seeds[n % seeds.length];
  if (!seed) throw new Error('the store has no events');
  const time = FIRST + HELD * 1000 + n;
  const event = { ...seed, '@timestamp': new Date(time).toISOString() };
  return {
    id: randomUUID().replaceAll('-', ''),
    version: 2 ** 20,
    time,
    outOfRange: false,
    dataset: event.event.dataset,
    json: JSON.stringify(event),
    event,
  };
}
