// Every record of the sample sets is an event, filtered for a declared reason, or rejected as the table says; docs/sources.md counts them.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { globSync } from 'tinyglobby';
import { checkMapped } from '../../normalizers/check-mapped.ts';
import { REGISTRY } from '../../normalizers/registry.generated.ts';
import { sourcesPage } from '../../scripts/sources/page.mts';
import { SAMPLE_FILES } from '../../scripts/sources/sample-files.mts';
import { sampleOutcomes } from '../../scripts/sources/sample-records.mts';

const root = resolve(import.meta.dirname, '../..');

test.each(SAMPLE_FILES.map((file) => [file.file, file] as const))('%s', async (_name, file) => {
  const normalizer = await REGISTRY.get(file.source)?.();
  if (!normalizer) throw new Error(`there is no source ${file.source}`);
  const rejects: Record<string, number> = {};
  const problems: string[] = [];
  let events = 0;
  for (const { text, outcome } of sampleOutcomes(root, file, normalizer)) {
    if (outcome.kind === 'reject') rejects[outcome.code] = (rejects[outcome.code] ?? 0) + 1;
    else if (outcome.kind === 'filtered') {
      if (!(outcome.reason in normalizer.filters)) problems.push(`${outcome.reason}: ${text.slice(0, 500)}`);
    } else {
      events++;
      const { event } = outcome.event;
      const fault = checkMapped({ ...outcome.event, event: { ...event, id: event.id ?? 'sample' } });
      if (fault) problems.push(`${fault.path} ${fault.message}: ${text.slice(0, 500)}`);
    }
  }
  expect(problems).toEqual([]);
  const declared = Object.entries(file.rejects ?? {}).map(([code, { count }]) => [code, count]);
  expect(rejects).toEqual(Object.fromEntries(declared));
  // A file without any event says why.
  expect(events === 0).toBe(file.none !== undefined);
});

test('every file of the sets is read, or said to be no record of a source', () => {
  const read = new Set(SAMPLE_FILES.map(({ file }) => file));
  const lying = globSync('**/*', { cwd: join(root, 'test/samples') }).filter(
    (file) => !/(?:LICENSE|COPYRIGHT\.txt|PROVENANCE\.md)$/.test(file),
  );
  expect(lying.filter((file) => !read.has(file))).toEqual([]);
});

test('every set has its licence and where it is from', () => {
  for (const set of new Set(SAMPLE_FILES.map(({ file }) => file.split('/')[0] ?? ''))) {
    const files = globSync('*', { cwd: join(root, 'test/samples', set) });
    expect(files).toContain('PROVENANCE.md');
    if (set !== 'servers') expect(files).toContain('LICENSE');
  }
});

test('docs/sources.md is what `npm run generate` makes', async () => {
  expect(await sourcesPage(root)).toBe(readFileSync(join(root, 'docs/sources.md'), 'utf8'));
});
