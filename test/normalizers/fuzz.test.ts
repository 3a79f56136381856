// Ten thousand bad records for each source, made from its cases: no exception, no invalid event, no record that takes long.
import { describe, expect, test } from '@jest/globals';
import { checkMapped } from '../../normalizers/check-mapped.ts';
import type { Normalize, Normalizer, Outcome } from '../../normalizers/contract.ts';
import { complete } from '../../normalizers/kit/complete.ts';
import { decode } from '../../pipeline/text.ts';
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

const loaded = await loadSources();

describe(`seed ${String(SEED)}`, () => {
  test.each(loaded)('%s', (id, normalizer) => {
    const records = caseRecords(id, normalizer);
    const made = new Map(records.map(({ name, options }) => [name, normalizer.create(options)]));
    const chance = random(SEED);
    const problems: string[] = [];
    for (let turn = 0; turn < MUTATIONS && problems.length < SHOWN; turn++) {
      const record = records[turn % records.length];
      const normalize = record && made.get(record.name);
      if (!normalize) throw new Error(`${id} has no cases`);
      const bytes = mutate(record.bytes, chance);
      const problem = problemOf(bytes, record, normalize, normalizer);
      if (problem !== undefined) problems.push(`${record.name}: ${problem}\n${JSON.stringify(head(bytes))}`);
    }
    expect(problems).toEqual([]);
  });
});

/** What is wrong with what becomes of a record; undefined when it is a valid event, a declared reject or a declared filter. */
function problemOf(
  bytes: Buffer,
  { referenceTime }: CaseRecord,
  normalize: Normalize,
  normalizer: Normalizer,
): string | undefined {
  let slowest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && slowest > SLOW; tries++) {
    const start = performance.now();
    let outcome: Outcome;
    try {
      outcome = normalize({ text: decode(bytes).text, referenceTime });
    } catch (error) {
      return `threw ${String(error)}`;
    }
    slowest = Math.min(slowest, performance.now() - start);
    const problem = faultOf(outcome, normalizer);
    if (problem !== undefined) return problem;
  }
  return slowest > SLOW ? `took ${slowest.toFixed(0)} ms` : undefined;
}

function faultOf(outcome: Outcome, { rejects, filters }: Normalizer): string | undefined {
  if (outcome.kind === 'reject')
    return rejects.includes(outcome.code) ? undefined : `${outcome.code} is not declared: ${outcome.message}`;
  if (outcome.kind === 'filtered')
    return outcome.reason in filters ? undefined : `filter reason ${outcome.reason} is not declared`;
  const { event } = outcome;
  event.event.id ??= 'fuzz';
  const fault = checkMapped({ ...event, related: complete(event) });
  if (fault) return `invalid event at ${fault.path}: ${fault.message}`;
  const levels = depthOf(event.unmapped);
  return levels > LEVELS ? `unmapped is nested ${String(levels)} levels` : undefined;
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
