// Builds dist/ when a source is newer, as tests that start processes run what is built; and makes the folder of the servers.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { startKeeper } from './services/keeper.mjs';

export default function setup() {
  const root = join(import.meta.dirname, '..');
  const built = join(root, 'dist/cli/main.js');
  const since = existsSync(built) ? statSync(built).mtimeMs : 0;
  const sources = globSync(
    '{schemas,search,normalizers,pipeline,ingest,sinks,exports,web,cli}/**/*.{ts,tsx,css,html,json,yaml}',
    {
      cwd: root,
    },
  );
  if (sources.some((file) => statSync(join(root, file)).mtimeMs > since)) {
    // A type error fails npm run check, not the tests of other parts.
    spawnSync('npm', ['run', '--silent', 'build', '--', '--keep'], { cwd: root, stdio: 'inherit' });
  }
  const keeper = startKeeper();
  process.env.ACCESSTRAIL_TEST_RUN = keeper.folder;
  globalThis.testServices = keeper;
}
