// `npm run check`: types, lint, format, and that everything generated is as `npm run generate` makes it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name: string): string => join(root, 'node_modules/.bin', name);

function step(title: string, command: string, args: readonly string[]): boolean {
  const started = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return status === 0;
}

/** Untracked and changed files, which `git diff` alone would miss. */
function changes(): string {
  return spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).stdout;
}

function generatedIsCurrent(): boolean {
  const before = changes();
  if (!step('generate', bin('tsx'), ['scripts/generate.mts'])) return false;
  const after = changes();
  if (before === after) return true;
  console.log(`FAIL generated files were not current; commit what npm run generate made:\n${after}`);
  return false;
}

const results = [
  step('types', bin('tsc'), ['-p', 'tsconfig.json']),
  step('types of the page', bin('tsc'), ['-p', 'web/page/tsconfig.json']),
  step('lint', bin('eslint'), ['.', '--max-warnings', '0']),
  step('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']),
  generatedIsCurrent(),
];
process.exitCode = results.every(Boolean) ? 0 : 1;
