// The files collector as a process: killed, measured, and without permission.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { identityOf } from '../support/files-collector.ts';
import { outLine, type ChildOptions } from '../support/child-protocol.ts';
import { random } from '../support/random.ts';
import { startChild } from '../support/start-child.ts';
import { until } from '../support/until.ts';

jest.setTimeout(240_000);

let parent: string;
let options: ChildOptions;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'accesstrail-child-'));
  options = {
    folder: join(parent, 'data'),
    state: join(parent, 'state'),
    paths: ['*'],
    untilIdle: true,
    out: join(parent, 'out'),
  };
  mkdirSync(options.folder);
  mkdirSync(options.state);
});
afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

/** Lines of the child's output that are there whole: a kill may leave a part of one. */
function outLines(): string[] {
  const path = join(parent, 'out');
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(isWhole) : [];
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

test('killed at any moment, it delivers every record at its place', async () => {
  const seed = 20_260_217;
  const { integer } = random(seed);
  const expected: string[] = [];
  const content = (name: string, framed: (records: string[]) => string): Buffer => {
    const records = Array.from({ length: 12_000 }, (_, index) =>
      JSON.stringify({ name, index, text: 'x'.repeat(integer(300)) }),
    );
    const bytes = Buffer.from(framed(records));
    const identity = identityOf(bytes);
    let at = 0;
    for (const record of records) {
      at = bytes.indexOf(record, at);
      expected.push(outLine(identity, at, record));
    }
    return bytes;
  };
  const { folder } = options;
  writeFileSync(
    join(folder, 'a.json'),
    content('a', (records) => `${records.join('\n')}\n`),
  );
  writeFileSync(
    join(folder, 'b.json.gz'),
    gzipSync(content('b', (records) => `{"Records":[${records.join(',')}]}`)),
  );
  writeFileSync(join(folder, 'c.json.gz'), gzipSync(content('c', (records) => records.join('\n'))));

  const size = expected.reduce((sum, line) => sum + line.length + 1, 0);
  for (let kill = 1; kill <= 5; kill += 1) {
    const child = startChild({ ...options, publishMs: 50 });
    const moment = Math.floor((size * (kill + integer(100) / 100)) / 8);
    const written = (): number => statSync(join(parent, 'out'), { throwIfNoEntry: false })?.size ?? 0;
    await until(`${String(moment)} bytes (seed ${String(seed)})`, () => written() > moment, 120_000);
    child.process.kill('SIGKILL');
    expect(await child.ended).toBeUndefined();
    expect(new Set(outLines()).size).toBeLessThan(expected.length);
  }
  expect((await startChild(options).ended)?.complete).toBe(true);
  const all = outLines();
  expect(all.length).toBeGreaterThan(expected.length);
  const arrived = new Set(all);
  const wanted = new Set(expected);
  expect(expected.filter((line) => !arrived.has(line))).toEqual([]);
  expect([...arrived].filter((line) => !wanted.has(line))).toEqual([]);
});

test('reads 300 MB, plain, compressed and through a pipe, in bounded memory', async () => {
  const generate = (name: string): string =>
    `awk 'BEGIN { line = "{\\"name\\":\\"${name}\\",\\"text\\":\\"" sprintf("%250s", "") "\\"}"; for (i = 0; i < 350000; i++) print line }'`;
  const { folder } = options;
  const run = (script: string): ChildProcess =>
    spawn('sh', ['-c', script], { cwd: folder, stdio: 'inherit' });
  const { state } = options;
  const measured = { folder, state, untilIdle: true };
  const files = run(
    `mkfifo pipe; ${generate('plain')} > plain.json; ${generate('packed')} | gzip -1 > packed.json.gz`,
  );
  expect(await once(files, 'close')).toEqual([0, null]);
  run(`${generate('pipe')} > pipe`);
  const piped = await startChild({ ...measured, paths: ['pipe'] }).ended;
  expect(piped).toMatchObject({ complete: true, records: 350_000 });
  const both = await startChild({ ...measured, paths: ['*.json*'] }).ended;
  expect(both).toMatchObject({ complete: true, records: 700_000, rejects: [] });
  expect(both?.bytes).toBeGreaterThan(190_000_000);
  expect(Math.max(piped?.highWater ?? Infinity, both?.highWater ?? Infinity)).toBeLessThan(250 * 1024);
});

test('says once what it may not read, and reads the rest', async () => {
  const nobody = 65_534;
  const asRoot = process.getuid?.() === 0;
  const { folder } = options;
  writeFileSync(join(folder, 'a.log'), 'a\n');
  writeFileSync(join(folder, 'b.log'), 'b\n');
  chmodSync(join(folder, 'a.log'), 0o000);
  for (const each of [parent, folder, options.state]) if (asRoot) chownSync(each, nobody, nobody);
  const summary = await startChild(asRoot ? { ...options, uid: nobody } : options).ended;
  expect(summary).toMatchObject({
    complete: false,
    records: 1,
    warnings: ['the file cannot be read (EACCES)'],
  });
  expect(summary?.rejects).toEqual(['unreadable: the file cannot be read (EACCES)']);
});
