// A process that appends lines to a log, as a server does: it keeps the file open until SIGHUP, and writes until SIGTERM. It then prints
// how many lines it has written.
import { closeSync, openSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const path = process.argv[2] ?? '';
let file = openSync(path, 'a');
const stopped = new AbortController();
process.on('SIGHUP', () => {
  closeSync(file);
  file = openSync(path, 'a');
});
process.on('SIGTERM', () => {
  stopped.abort();
});
process.stdout.write('ready\n');
let index = 0;
for (; !stopped.signal.aborted; index += 1) {
  writeSync(file, `line ${String(index)} of the log ${'.'.repeat((index * 31) % 200)}\n`);
  if (index % 5 === 0) await sleep(1);
}
process.stdout.write(String(index));
