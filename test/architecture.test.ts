// The architecture as rules: who imports whom, no cycles, file sizes, and that the registry names every source folder.
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { globSync } from 'tinyglobby';
import { REGISTRY } from '../normalizers/registry.generated.ts';
import { idOf, sourceFolders } from '../scripts/generate/registry.mts';

const root = resolve(import.meta.dirname, '..');

/** Folder -> the folders it may import; `ingest` besides knows the contract, and no normalizer. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  schemas: [],
  normalizers: ['schemas'],
  search: ['schemas'],
  pipeline: ['schemas', 'normalizers', 'search'],
  ingest: ['schemas', 'pipeline', 'normalizers/contract.ts'],
  sinks: ['schemas', 'search', 'pipeline'],
  exports: ['schemas', 'search', 'pipeline'],
  web: ['schemas', 'search', 'pipeline', 'exports'],
  cli: ['schemas', 'normalizers', 'search', 'pipeline', 'ingest', 'sinks', 'exports', 'web'],
};

/** Product code: everything that is compiled into the package. */
const files = globSync([...Object.keys(MAY_IMPORT).map((folder) => `${folder}/**/*.{ts,tsx}`), 'index.ts'], {
  cwd: root,
}).sort();

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const IMPORT = /^\s*(?:import|export)\s(type\s)?[\w\s{},*]*?from\s'([^'\n]+)'|import\('([^'\n]+)'\)/gm;

const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

const imports: readonly Import[] = files.flatMap((from) =>
  [...(sources.get(from) ?? '').matchAll(IMPORT)].map(([, type, stated, lazy]) => ({
    from,
    to: stated ?? lazy ?? '',
    typeOnly: type !== undefined,
  })),
);

const local: readonly Import[] = imports
  .filter(({ to }) => to.startsWith('.'))
  .map(({ from, to, typeOnly }) => ({ from, to: relative(root, join(root, dirname(from), to)), typeOnly }));

const folderOf = (file: string): string => file.split('/')[0] ?? '';

test('there is something to check', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(local.length).toBeGreaterThan(100);
});

test('every import goes to a file that is there', () => {
  expect(local.filter(({ to }) => !sources.has(to) && !to.endsWith('.json'))).toEqual([]);
});

test('folders import only in the direction of the design', () => {
  const against = local.filter(({ from, to }) => {
    const [source, target] = [folderOf(from), folderOf(to)];
    const allowed = MAY_IMPORT[source];
    return (
      allowed !== undefined && source !== target && !allowed.some((each) => each === target || each === to)
    );
  });
  expect(against).toEqual([]);
});

test('the page knows the server by types only, and the schema by one table of words', () => {
  const beyond = local.filter(
    ({ from, to, typeOnly }) =>
      from.startsWith('web/page/') &&
      !to.startsWith('web/page/') &&
      to !== 'schemas/reject-codes.ts' &&
      !typeOnly,
  );
  expect(beyond).toEqual([]);
  const back = local.filter(({ from, to }) => !from.startsWith('web/page/') && to.startsWith('web/page/'));
  expect(back).toEqual([]);
});

test('no file is part of an import cycle', () => {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of local) if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (done.has(file) || path.includes(file)) return;
    for (const each of next.get(file) ?? []) visit(each, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test('a source imports the contract and the kit, never a sibling, a client, files or the clock', () => {
  const inSource = imports.filter(
    ({ from }) => /^normalizers\/[^/]+\/[^/]+\//.test(from) && !from.startsWith('normalizers/kit/'),
  );
  const allowed = (from: string, to: string): boolean => {
    if (!to.startsWith('.')) return ['node:crypto', 'node:net', 'node:buffer'].includes(to);
    const target = relative(root, join(root, dirname(from), to));
    const own = from.split('/').slice(0, 3).join('/');
    return (
      target.startsWith(`${own}/`) ||
      target.startsWith('normalizers/kit/') ||
      target.startsWith('schemas/') ||
      target === 'normalizers/contract.ts' ||
      target === 'normalizers/normalizer.ts'
    );
  };
  expect(inSource.filter(({ from, to }) => !allowed(from, to))).toEqual([]);
  const impure = files.filter(
    (file) =>
      /^normalizers\/[^/]+\/[^/]+\//.test(file) &&
      /\b(Date\.now|new Date\(\)|process\.|Math\.random|setTimeout)\b/.test(sources.get(file) ?? ''),
  );
  expect(impure).toEqual([]);
});

test('only the composition root ends the process or reads its arguments and environment', () => {
  const users = files.filter(
    (file) => folderOf(file) !== 'cli' && /\bprocess\.(exit|argv|env)\b/.test(sources.get(file) ?? ''),
  );
  expect(users).toEqual([]);
});

test('nothing outside pipeline/bus/kafka imports kafkajs', () => {
  expect(
    imports.filter(({ from, to }) => to === 'kafkajs' && !from.startsWith('pipeline/bus/kafka')),
  ).toEqual([]);
});

test('files are small: median about 100 lines, none over 400 but tables and generated ones', () => {
  const isTable = (text: string): boolean => /^\/\/.*\btable\b/i.test(text);
  const sizes = files
    .filter((file) => !file.includes('generated'))
    .map((file) => ({ file, lines: (sources.get(file) ?? '').split('\n').length - 1 }));
  expect(sizes.filter(({ file, lines }) => lines > 400 && !isTable(sources.get(file) ?? ''))).toEqual([]);
  const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[sorted.length >> 1]).toBeLessThanOrEqual(120);
});

test('the registry names every source folder and no other', () => {
  expect([...REGISTRY.keys()]).toEqual(sourceFolders(root).map(idOf));
  expect(REGISTRY.size).toBeGreaterThanOrEqual(4);
});
