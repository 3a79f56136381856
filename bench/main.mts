// `npm run bench [-- NAME ...]`: runs the benchmarks on this Node and on Node 26, and prints one JSON line for each.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const ALL = [
  'normalize-ratio',
  'sources',
  'normalize-memory',
  'files-to-duckdb',
  'kafka-to-elasticsearch',
  'stage-memory',
  'searchable-delay',
  'normalize-workers',
  'stage-profile',
  'idle-collectors',
  'receiver',
  's3',
  'exports',
  'search-duckdb',
  'search-elasticsearch',
  'page',
];
/** Those that measure functions in their own process: what runs TypeScript as it is adds calls to every function within a function. */
const COMPILED: ReadonlySet<string> = new Set(['normalize-ratio', 'sources']);
const named = process.argv.slice(2);
const chosen = named.length > 0 ? named : ALL;

/** Node binaries to measure on: this one, and Node 26 from its npm package unless ACCESSTRAIL_BENCH_NODE is `this`. */
function nodes(): string[] {
  if (process.env['ACCESSTRAIL_BENCH_NODE'] === 'this') return [process.execPath];
  const { stdout, status } = spawnSync('npx', ['-y', 'node@26', '-p', 'process.execPath'], {
    encoding: 'utf8',
  });
  if (status !== 0) console.error('Node 26 could not be had; measuring on this Node only');
  return [process.execPath, ...(status === 0 ? [stdout.trim()] : [])];
}

// What is measured is what is built.
const built = [
  ['tsx', 'scripts/build.mts', '--keep'],
  ['tsc', '-p', 'bench'],
].map((command) => spawnSync('npx', command, { cwd: root, stdio: 'inherit' }).status);
let failed = built.some((status) => status !== 0);
for (const name of chosen)
  for (const node of nodes()) {
    const args = COMPILED.has(name)
      ? [join(root, 'dist/bench', `${name}.mjs`)]
      : ['--import', 'tsx', join(root, 'bench', `${name}.mts`)];
    const { status } = spawnSync(node, ['--expose-gc', ...args], { cwd: root, stdio: 'inherit' });
    if (status !== 0) {
      console.error(`${name} failed on ${node}`);
      failed = true;
    }
  }
process.exitCode = failed ? 1 : 0;
