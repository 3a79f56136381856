// Keeps watch over the servers of one run: when the process that wanted them is gone, however it ended, none is left.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Its standard input closes when the other end is gone, killed or not. Each file in pids/ is named after a process group.
const WATCH = `
while read -r line; do :; done
for file in "$0"/pids/*; do
  [ -e "$file" ] && kill -s KILL -- "-\${file##*/}" 2>/dev/null
done
rm -rf "$0" 2>/dev/null || { sleep 1; rm -rf "$0"; }`;

/** Makes the folder of a run and its watcher. `close` ends every server of the run and removes the folder. */
export function startKeeper() {
  const folder = mkdtempSync(join(tmpdir(), 'accesstrail-services-'));
  mkdirSync(join(folder, 'pids'));
  // Elasticsearch refuses to run as root: another user must be able to reach its own folder in here.
  chmodSync(folder, 0o711);
  const watcher = spawn('sh', ['-c', WATCH, folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  watcher.unref();
  watcher.stdin.unref();
  const close = async () => {
    const closed = once(watcher, 'close');
    watcher.ref();
    watcher.stdin.end();
    await closed;
  };
  return { folder, close };
}
