// Every case of every source: claims first, then goldens; and that each source has the cases it must have.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { splitAll } from '../ingest/framing/split-all.ts';
import type { Normalizer } from '../normalizers/contract.ts';
import { REGISTRY } from '../normalizers/registry.generated.ts';
import { idOf, sourceFolders } from '../scripts/generate/registry.mts';
import { revisions } from '../scripts/generate/revisions.mts';
import { problemText } from '../normalizers/problem.ts';
import { type CaseResult, type Split, caseFolders, runCase } from '../normalizers/testing.ts';

const root = resolve(import.meta.dirname, '..');

const split: Split = (bytes, framing) => {
  const { frames, broken } = splitAll(bytes, framing);
  return { records: frames.map((frame) => frame.bytes), broken: broken?.code };
};

const loaded: [string, Normalizer][] = [];
// One after another: jest's module loader does not take imports of the same file at the same time.
for (const [id, load] of REGISTRY) loaded.push([id, await load()]);

/** Sources whose vendor records only what was done: nothing in their records can say that it failed. */
const WITHOUT_FAILURES: ReadonlySet<string> = new Set(['opsgenie.alert']);

interface ClaimsFile {
  readonly input: { readonly from: string; readonly licence: string };
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

describe.each(loaded)('%s', (id, normalizer) => {
  const folders = caseFolders(join(root, 'normalizers', ...id.split('.')));

  test.each(folders.map((folder) => [folder.split('/').at(-1) ?? folder, folder]))(
    'case %s',
    (_name, folder) => {
      expect(runCase(folder, normalizer, split).problems.map(problemText)).toEqual([]);
    },
  );

  test('has events, failures, rejects, an unknown outcome or action, and an offset among its cases', () => {
    const names = folders.map((folder) => folder.split('/').at(-1) ?? '').join(' ');
    const fails = !WITHOUT_FAILURES.has(id);
    const failures = fails ? [/denied|fail|refused/] : [];
    for (const needed of [...failures, /unknown/, /missing|minimal/, /malformed/, /offset|zone/])
      expect(names).toMatch(needed);
    const results: CaseResult[] = folders.map((folder) => runCase(folder, normalizer, split));
    const outcomes = results.flatMap(({ outcomes: each }) => each);
    expect(outcomes.some((outcome) => 'event' in outcome)).toBe(true);
    expect(outcomes.some((outcome) => 'reject' in outcome)).toBe(true);
    const shown = JSON.stringify(outcomes);
    expect(shown).toContain('"outcome":"success"');
    expect(shown.includes('"outcome":"failure"')).toBe(fails);
  });

  test('takes at least half of its inputs from public samples or a vendor page', () => {
    const inputs = folders.map((folder) => claimsOf(folder).input.from);
    const made = inputs.filter((from) => /by hand/i.test(from));
    expect(made.length).toBeLessThanOrEqual(inputs.length / 2);
  });

  test('every reject code and filter reason that it declares is explained', () => {
    for (const meaning of Object.values(normalizer.filters)) expect(meaning.length).toBeGreaterThan(10);
    expect(new Set(normalizer.rejects).size).toBe(normalizer.rejects.length);
    for (const path of normalizer.derived)
      expect(normalizer.consumed.some((each) => path === each || path.startsWith(`${each}.`))).toBe(true);
  });
});

test('a golden that changes brings a higher mapping revision', () => {
  const recorded = readFileSync(join(root, 'normalizers/revisions.json'), 'utf8');
  expect(revisions(root, sourceFolders(root), idOf, recorded)).toBe(recorded);
});

function claimsOf(folder: string): ClaimsFile {
  return JSON.parse(readFileSync(join(folder, 'claims.json'), 'utf8')) as ClaimsFile;
}
