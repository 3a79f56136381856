// Builds dist/: compiles, bundles the page, and copies what is not TypeScript. With --keep (tests) it builds over what is there.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildPage } from './build-page.mts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
if (!process.argv.includes('--keep')) rmSync(dist, { recursive: true, force: true });
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
await buildPage(root);
const descriptions = 'ingest/http-poll/descriptions';
cpSync(join(root, descriptions), join(dist, descriptions), { recursive: true });
const main = join(dist, 'cli/main.js');
if (existsSync(main)) chmodSync(main, 0o755);
process.exitCode = status ?? 1;
