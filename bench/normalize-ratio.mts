// Rate of the whole record path (mask, id, hash, map, validate, serialize) against JSON.parse + JSON.stringify of the same records.
import { pathToFileURL } from 'node:url';
import { MASKING_VERSION, createMasker } from '../ingest/masking/mask.ts';
import { normalizeRecord } from '../pipeline/stages/normalize.ts';
import type { Envelope } from '../schemas/generated/types.ts';
import { SAMPLE, lines } from './cloudtrail-logs.mts';
import { source, sources } from './cloudtrail-source.mts';
import { alternate, median } from './rounds.mts';

/** Measured once for this kind of machine: Buffer -> string -> JSON.parse 231,000/s, JSON.stringify 251,000/s (records of 1.7 KB). */
const FLOOR = 1 / (1 / 231_000 + 1 / 251_000);

const uri = pathToFileURL(SAMPLE).href;
const records = lines.map((line) => Buffer.from(line));
const distinct = new Set(records.map(String)).size;

const received = Date.parse('2026-11-22T00:00:00Z');
const context = { sources: sources, notBefore: 0, now: () => received };
const ingested = new Date(received).toISOString();
const mask = createMasker({ key: 'a key for the benchmark only', secrets: source.normalizer.secrets });

function whole(): number {
  let length = 0;
  for (const [offset, record] of records.entries()) {
    const { bytes, count } = mask(record);
    const envelope: Envelope = {
      sourceId: source.id,
      dataset: source.dataset,
      instance: source.instance,
      collector: 'files',
      originUri: uri,
      originIdentity: 'bench',
      originOffset: offset,
      received,
      referenceTime: received,
      maskingVersion: MASKING_VERSION,
      maskingCount: count,
    };
    const outcome = normalizeRecord({ bytes, envelope }, context, ingested);
    if (outcome.kind === 'reject') throw new Error(outcome.reject.message);
    if (outcome.kind === 'event') length += outcome.document.json.length;
  }
  if (length === 0) throw new Error('no event was made');
  return records.length;
}

function floor(): number {
  let length = 0;
  for (const record of records) length += JSON.stringify(JSON.parse(record.toString())).length;
  if (length === 0) throw new Error('nothing was parsed');
  return records.length;
}

const rates = alternate(
  { name: 'whole path', run: whole },
  { name: 'parse + stringify', run: floor },
  7,
  700,
);
const left = median(rates.left);
const right = median(rates.right);
const ratios = rates.left.map((rate, index) => rate / (rates.right[index] ?? Number.NaN));
console.log(
  JSON.stringify({
    bench: 'normalize-ratio',
    node: process.version,
    records: distinct,
    wholePerSecond: Math.round(left),
    parseStringifyPerSecond: Math.round(right),
    floorShare: Number((right / FLOOR).toFixed(2)),
    ratio: Number(median(ratios).toFixed(3)),
    ratios: ratios.map((ratio) => Number(ratio.toFixed(3))),
  }),
);
