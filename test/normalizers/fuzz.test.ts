// Ten thousand bad records for each source, made from its cases: no exception, no invalid event, no record that takes long.
import { describe, expect, test } from '@jest/globals';
import type { Normalizer, Options } from '../../normalizers/contract.ts';
import { normalizeRecord } from '../../pipeline/stages/normalize.ts';
import type { PreparedSource } from '../../pipeline/source.ts';
import type { Envelope } from '../../schemas/generated/types.ts';
import { type CaseRecord, caseRecords, loadSources } from '../support/case-records.ts';
import { mutate } from '../support/mutate.ts';
import { random } from '../support/random.ts';

const SEED = Number(process.env['ACCESSTRAIL_TEST_SEED'] ?? Date.now() % 1_000_000);
const MUTATIONS = 10_000;
/** ms that one record may take, the best of so many tries: a busy machine makes any single one slow. */
const SLOW = 50;
const TRIES = 5;
/** Levels of nesting in `unmapped` that stores keep. */
const LEVELS = 10;
/** Problems shown of one source. */
const SHOWN = 5;

const received = Date.parse('2026-11-22T00:00:00Z');
const loaded = await loadSources();

describe(`seed ${String(SEED)}`, () => {
  test.each(loaded)('%s', (id, normalizer) => {
    const records = caseRecords(id, normalizer);
    const sources = new Map(
      records.map(({ name, options }) => [name, prepared(name, id, normalizer, options)]),
    );
    const chance = random(SEED);
    const problems: string[] = [];
    for (let turn = 0; turn < MUTATIONS && problems.length < SHOWN; turn++) {
      const record = records[turn % records.length];
      const source = record && sources.get(record.name);
      if (!source) throw new Error(`${id} has no cases`);
      const bytes = mutate(record.bytes, chance);
      const problem = problemOf(bytes, record, source);
      if (problem !== undefined) problems.push(`${record.name}: ${problem}\n${JSON.stringify(head(bytes))}`);
    }
    expect(problems).toEqual([]);
  });
});

/** What is wrong with what the pipeline makes of a record; undefined when it is an event, a declared reject or a declared filter. */
function problemOf(bytes: Buffer, { referenceTime }: CaseRecord, source: PreparedSource): string | undefined {
  let slowest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && slowest > SLOW; tries++) {
    const envelope = envelopeOf(source, referenceTime);
    const start = performance.now();
    const outcome = normalizeRecord({ bytes, envelope }, contextOf(source), undefined);
    slowest = Math.min(slowest, performance.now() - start);
    if (outcome.kind === 'filtered' && !(outcome.reason in source.normalizer.filters))
      return `filter reason ${outcome.reason} is not declared`;
    if (outcome.kind === 'event') {
      const levels = depthOf(outcome.document.event.unmapped);
      if (levels > LEVELS) return `unmapped is nested ${String(levels)} levels`;
      continue;
    }
    if (outcome.kind === 'filtered') continue;
    const { code, message } = outcome.reject;
    // Among those that no source may give: normalizer_failed and invalid_event.
    if (!source.normalizer.rejects.includes(code)) return `${code}: ${message}`;
  }
  return slowest > SLOW ? `took ${slowest.toFixed(0)} ms` : undefined;
}

function prepared(name: string, dataset: string, normalizer: Normalizer, options: Options): PreparedSource {
  const normalize = normalizer.create(options);
  return {
    id: name,
    dataset,
    instance: 'fuzz',
    normalizer,
    normalize: (record) => {
      try {
        return normalize(record);
      } catch (error) {
        // The pipeline forgives a RangeError; here every exception is a fault.
        throw new Error(`threw ${String(error)}`);
      }
    },
  };
}

function contextOf(source: PreparedSource): Parameters<typeof normalizeRecord>[1] {
  return { sources: new Map([[source.id, source]]), notBefore: 0, now: () => undefined };
}

function envelopeOf({ id, dataset, instance }: PreparedSource, referenceTime: number): Envelope {
  return {
    sourceId: id,
    dataset,
    instance,
    collector: 'files',
    originUri: 'file:///fuzz',
    originIdentity: 'fuzz',
    originOffset: 0,
    received,
    referenceTime,
    maskingVersion: 1,
    maskingCount: 0,
  };
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let deepest = 0;
  for (const member of Object.values(value)) deepest = Math.max(deepest, depthOf(member));
  return deepest + 1;
}

function head(bytes: Buffer): string {
  return bytes.length > 4_000 ? `${bytes.toString('utf8', 0, 4_000)} ...` : bytes.toString();
}
