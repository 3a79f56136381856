// Events a second of each source's mapping, over its cases and sample files; for JSON against JSON.parse + JSON.stringify of the same.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { splitAll } from '../ingest/framing/split-all.ts';
import type { Normalize, Normalizer, Options } from '../normalizers/contract.ts';
import { REGISTRY } from '../normalizers/registry.generated.ts';
import { caseFolders, formOf } from '../normalizers/testing.ts';
import { SAMPLE_FILES } from '../scripts/sources/sample-files.mts';
import { alternate, median } from './rounds.mts';

/** The lowest share of its own floor that a JSON source may have. */
const AIM = 0.35;
/** Records taken of each file: more make the rounds longer and no number better. */
const MOST = 2_000;
/** Long enough that mappings are compiled: the floor runs at full speed from the start. */
const ROUNDS = 5;
const ROUND_MS = 600;

interface Batch {
  readonly normalize: Normalize;
  readonly texts: readonly string[];
  readonly referenceTime: number;
}

/** From the root of the repository, where all benches run: this one is compiled elsewhere. */
const root = process.cwd();
const only = (process.env['ACCESSTRAIL_BENCH_SOURCES'] ?? '').split(',').filter((id) => id !== '');

/** What stands in a file, as records whose mapping gives an event. */
function batchOf(normalizer: Normalizer, bytes: Buffer, options: Options): Batch {
  const normalize = normalizer.create(options);
  const referenceTime = Date.parse(options['referenceTime'] ?? '2026-11-22T00:00:00Z');
  const { frames } = splitAll(bytes, formOf(normalizer, bytes, options['form']).framing);
  const texts = frames.slice(0, MOST).map((frame) => frame.bytes.toString());
  const events = texts.filter((text) => normalize({ text, referenceTime }).kind === 'event');
  return { normalize, texts: events, referenceTime };
}

function batchesOf(id: string, normalizer: Normalizer): Batch[] {
  const cases = caseFolders(join(root, 'normalizers', ...id.split('.'))).flatMap((folder) => {
    const input = readdirSync(folder).find((file) => file.startsWith('input.'));
    if (input === undefined) return [];
    const file = join(folder, 'options.json');
    const options = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Options) : {};
    return [batchOf(normalizer, readFileSync(join(folder, input)), options)];
  });
  const samples = SAMPLE_FILES.filter(({ source }) => source === id).map(({ file, options = {} }) => {
    const stored = readFileSync(join(root, 'test/samples', file));
    return batchOf(normalizer, file.endsWith('.gz') ? gunzipSync(stored) : stored, options);
  });
  return [...cases, ...samples].filter(({ texts }) => texts.length > 0);
}

/** Maps every record and writes the event as JSON, as every store needs it. */
function mapAll(batches: readonly Batch[]): number {
  let records = 0;
  for (const { normalize, texts, referenceTime } of batches)
    for (const text of texts) {
      const outcome = normalize({ text, referenceTime });
      if (outcome.kind === 'event' && JSON.stringify(outcome.event).length > 0) records++;
    }
  return records;
}

/** The floor: the same records parsed and written again; records that are no JSON object have none. */
function copyAll(texts: readonly string[]): number {
  let records = 0;
  for (const text of texts) if (JSON.stringify(JSON.parse(text)).length > 0) records++;
  return records;
}

function isJson(text: string): boolean {
  if (!text.startsWith('{')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const below: string[] = [];
for (const [id, load] of REGISTRY) {
  const normalizer = only.length > 0 && !only.includes(id) ? undefined : await load();
  if (!normalizer) continue;
  const all = batchesOf(id, normalizer);
  const json = all
    .map((batch) => ({ ...batch, texts: batch.texts.filter(isJson) }))
    .filter(({ texts }) => texts.length > 0);
  const texts = json.flatMap((batch) => batch.texts);
  const isJsonSource = texts.length * 2 > all.flatMap((batch) => batch.texts).length;
  const batches = isJsonSource ? json : all;
  const { left, right } = alternate(
    { name: id, run: () => mapAll(batches) },
    { name: 'floor', run: () => (isJsonSource ? copyAll(texts) : mapAll(batches)) },
    ROUNDS,
    ROUND_MS,
  );
  const ratio = isJsonSource ? median(left.map((rate, index) => rate / (right[index] ?? rate))) : undefined;
  const records = batches.flatMap((batch) => batch.texts);
  const bytes = records.reduce((sum, text) => sum + text.length, 0) / Math.max(records.length, 1);
  if (ratio !== undefined && ratio < AIM) below.push(`${id} ${ratio.toFixed(2)}`);
  console.log(
    JSON.stringify({
      bench: 'sources',
      node: process.version,
      source: id,
      records: records.length,
      meanLength: Math.round(bytes),
      eventsPerSecond: Math.round(median(left)),
      parseStringifyPerSecond: isJsonSource ? Math.round(median(right)) : undefined,
      ratio: ratio === undefined ? undefined : Number(ratio.toFixed(3)),
    }),
  );
}
console.log(JSON.stringify({ bench: 'sources', aim: AIM, below }));
