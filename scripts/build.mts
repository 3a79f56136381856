// Builds dist/: compiles, and copies what is not TypeScript (page, schemas).
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
mkdirSync(join(dist, 'web'), { recursive: true });
const page = join(root, 'web/page');
if (existsSync(page)) cpSync(page, join(dist, 'web/page'), { recursive: true });
chmodSync(join(dist, 'cli/main.js'), 0o755);
