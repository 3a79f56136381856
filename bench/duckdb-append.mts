// The DuckDB store alone: documents a second while appending to a file that already holds millions, replaying and reading it.
// Usage: tsx bench/duckdb-append.mts [FOLDER]; the first run builds the file of ACCESSTRAIL_BENCH_HELD events there (default .bench, 5,000,000).
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreDocument } from '../pipeline/ports.ts';
import { normalizeRecord } from '../pipeline/stages/normalize.ts';
import { parseQuery } from '../search/parse-query.ts';
import { type DuckdbStore, openDuckdb } from '../sinks/duckdb/open-duckdb.ts';
import { random } from '../test/support/random.ts';
import { lines } from './cloudtrail-logs.mts';
import { source, sources } from './cloudtrail-source.mts';

const HELD = Number(process.env['ACCESSTRAIL_BENCH_HELD'] ?? 5_000_000);
const ADDED = Number(process.env['ACCESSTRAIL_BENCH_ADDED'] ?? 200_000);
const BATCH = Number(process.env['ACCESSTRAIL_BENCH_BATCH'] ?? 4_000);
const folder = process.argv[2] ?? join(import.meta.dirname, '../.bench');
const path = join(folder, `append-${String(HELD)}.duckdb`);
const options = { memoryLimit: '512MB', threads: 2 };

/** 2026-01-01 UTC; an event a second. */
const START = Date.UTC(2026, 0, 1);
const { integer } = random(7);
const digits = (bytes: number): string =>
  Array.from({ length: bytes / 4 }, () =>
    integer(2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');

/** A mapped event's JSON, cut where its time, ids, address and hash stand. */
type Template = readonly string[];
const CUT = /(\u0001\w+\u0001)/;

/** 2,900 different real records, mapped as the product maps them. */
function templates(): readonly { template: Template; document: StoreDocument }[] {
  const context = { sources, notBefore: 0, now: () => START };
  return lines.flatMap((line, index) => {
    const envelope = {
      ...{ sourceId: source.id, dataset: source.dataset, instance: source.instance, collector: 'files' },
      ...{ originUri: 'file:///bench', originIdentity: 'bench', originOffset: index },
      ...{ received: START, referenceTime: START, maskingVersion: 1, maskingCount: 0 },
    };
    const outcome = normalizeRecord({ bytes: Buffer.from(line), envelope }, context, undefined);
    if (outcome.kind !== 'event') return [];
    const { document } = outcome;
    return [{ template: cut(document), document }];
  });
}

function cut({ json, event }: StoreDocument): Template {
  const record = JSON.parse(event.event.original) as { eventID?: string; requestID?: string };
  const seconds = event['@timestamp'].slice(0, 19);
  return [
    [seconds, 'TIME'],
    [record.eventID, 'EVENT'],
    [record.requestID, 'REQUEST'],
    [event.source?.ip, 'IP'],
    [event.event.hash, 'HASH'],
  ]
    .filter((pair): pair is [string, string] => pair[0] !== undefined)
    .reduce((text, [from, name]) => text.replaceAll(from, `\u0001${name}\u0001`), json)
    .split(CUT);
}

const TEMPLATES = templates();

/** Document n: always the same id and time, the rest at random. */
function document(n: number): StoreDocument {
  const { template, document: like } = TEMPLATES[n % TEMPLATES.length] ?? never();
  const time = START + n * 1000;
  const values: Readonly<Record<string, string>> = {
    '\u0001TIME\u0001': new Date(time).toISOString().slice(0, 19),
    '\u0001EVENT\u0001': digits(16),
    '\u0001REQUEST\u0001': digits(16),
    '\u0001IP\u0001': `198.51.${String(integer(256))}.${String(integer(256))}`,
    '\u0001HASH\u0001': digits(32),
  };
  let json = '';
  for (const part of template) json += values[part] ?? part;
  // Flat, as JSON.stringify makes it: a text that was put together is flattened by whoever reads it first.
  json = Buffer.from(json).toString();
  return { ...like, id: hash('sha256', String(n)).slice(0, 32), time, json };
}

function never(): never {
  throw new Error('no sample record became an event');
}

/** Writes documents from (inclusive) to (exclusive); only the store's own time counts. */
async function append(
  { store }: DuckdbStore,
  from: number,
  to: number,
): Promise<{ rate: number; cpu: number; created: number; slowestMs: number; bytes: number }> {
  let [busy, cpu, created, slowestMs, bytes] = [0, 0, 0, 0, 0];
  for (let start = from; start < to; start += BATCH) {
    const documents: StoreDocument[] = [];
    for (let n = start; n < Math.min(start + BATCH, to); n++) documents.push(document(n));
    for (const { json } of documents) bytes += json.length;
    const begun = performance.now();
    const before = process.cpuUsage();
    const results = await store.write(documents, []);
    const took = performance.now() - begun;
    const { user, system } = process.cpuUsage(before);
    busy += took;
    cpu += user + system;
    slowestMs = Math.max(slowestMs, took);
    created += results.filter(({ kind }) => kind === 'created').length;
  }
  return {
    rate: Math.round((to - from) / (busy / 1000)),
    cpu: Math.round((cpu / (to - from)) * 10) / 10,
    created,
    slowestMs: Math.round(slowestMs),
    bytes,
  };
}

async function timed<T>(work: () => Promise<T>): Promise<number> {
  const begun = performance.now();
  await work();
  return Math.round(performance.now() - begun);
}

const report = (part: string, numbers: Readonly<Record<string, number | string>>): void => {
  console.log(JSON.stringify({ bench: 'duckdb-append', part, node: process.version, ...numbers }));
};

mkdirSync(folder, { recursive: true });
if (!existsSync(path)) {
  const building = `${path}.building`;
  for (const suffix of ['', '.wal']) rmSync(building + suffix, { force: true });
  const duckdb = await openDuckdb({ path: building, ...options });
  const step = 250_000;
  for (let from = 0; from < HELD; from += step) {
    const { rate, cpu } = await append(duckdb, from, Math.min(from + step, HELD));
    report('build', { events: Math.min(from + step, HELD), perSecond: rate, cpuMicrosPerEvent: cpu });
  }
  await duckdb.close();
  renameSync(building, path);
}

const opened = performance.now();
let duckdb = await openDuckdb({ path, ...options });
const openMs = Math.round(performance.now() - opened);
const held = await duckdb.reader.count({});
const begun = (await duckdb.reader.after(0, 1)).length === 0 ? 0 : held;
const added = await append(duckdb, begun, begun + ADDED);
report('append', {
  openMs,
  held,
  added: added.created,
  documentBytes: Math.round(added.bytes / ADDED),
  perSecond: added.rate,
  cpuMicrosPerEvent: added.cpu,
  slowestBatchMs: added.slowestMs,
});
const again = await append(duckdb, begun, begun + ADDED);
report('replay', { created: again.created, perSecond: again.rate, cpuMicrosPerEvent: again.cpu });
const closeMs = await timed(() => duckdb.close());
report('file', {
  closeMs,
  megabytes: Math.round(statSync(path).size / 1e6),
  bytesPerEvent: Math.round(statSync(path).size / (held + ADDED)),
});

duckdb = await openDuckdb({ path, ...options });
const { reader } = duckdb;
const drain = async (query: Parameters<typeof reader.events>[0]): Promise<void> => {
  for await (const json of reader.events(query)) if (json.length === 0) never();
};
report('read, ms', {
  newest50: await timed(() => drain({ limit: 50 })),
  newest50Again: await timed(() => drain({ limit: 50 })),
  actor50: await timed(() =>
    drain({ limit: 50, filter: parseQuery('event.action: ConsoleLogin', { now: START }) }),
  ),
  address: await timed(() => drain({ filter: parseQuery('source.ip: 198.51.100.7', { now: START }) })),
  countOutcome: await timed(() =>
    reader.count({ filter: parseQuery('event.outcome: failure', { now: START }) }),
  ),
  topActions: await timed(() =>
    reader.search({ query: { limit: 0 }, facets: [{ field: 'event.action', size: 10 }] }),
  ),
  hourByJsonField: await timed(() =>
    reader.count({
      from: START,
      to: START + 3_600_000,
      filter: parseQuery('user_agent.original: x', { now: START }),
    }),
  ),
  day: await timed(() => drain({ from: START, to: START + 86_400_000 })),
  after1000: await timed(() => reader.after(Math.round(held / 2), 1000)),
  all: process.env['ACCESSTRAIL_BENCH_ALL'] ? await timed(() => drain({})) : 'ACCESSTRAIL_BENCH_ALL=1',
});
await duckdb.close();
report('memory', { maxRssMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) });
