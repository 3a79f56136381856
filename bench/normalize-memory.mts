// `accesstrail normalize` over a million CloudTrail records: lines out, order, and the most memory it held.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';

const RECORDS = Number(process.env['ACCESSTRAIL_BENCH_RECORDS'] ?? 1_000_000);
const root = join(import.meta.dirname, '..');
const lines = gunzipSync(readFileSync(join(root, 'test/samples/invictus-aws/cloudtrail.jsonl.gz')))
  .toString()
  .trimEnd()
  .split('\n');

/** The sample over and over, each record with an id of its own that says its place. */
function* chunks(): Generator<string> {
  let chunk = '';
  for (let index = 0; index < RECORDS; index++) {
    const line = lines[index % lines.length] ?? '';
    chunk += line.replace(/"eventID":"[^"]*"/, `"eventID":"${idOf(index)}"`) + '\n';
    if (chunk.length > 256 * 1024) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), 'normalize', 'aws.cloudtrail'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
let memory = 0;
const watch = setInterval(() => {
  memory = Math.max(memory, highWater());
}, 200);

/** VmHWM of the child in MB; 0 once it is gone. */
function highWater(): number {
  try {
    return (
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(child.pid)}/status`, 'utf8'))?.[1]) / 1024
    );
  } catch {
    return 0;
  }
}

const started = performance.now();
const feeding = (async () => {
  for (const chunk of chunks()) if (!child.stdin.write(chunk)) await once(child.stdin, 'drain');
  memory = Math.max(memory, highWater());
  child.stdin.end();
})();
let out = 0;
let misplaced = 0;
for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity }))
  if (!line.includes(`"id":"${idOf(out++)}"`)) misplaced++;
await feeding;
clearInterval(watch);
console.log(
  JSON.stringify({
    bench: 'normalize-memory',
    node: process.version,
    records: RECORDS,
    linesOut: out,
    misplaced,
    vmHwmMb: Math.round(memory),
    recordsPerSecond: Math.round((RECORDS * 1000) / (performance.now() - started)),
  }),
);
if (out !== RECORDS || misplaced > 0) process.exitCode = 1;
