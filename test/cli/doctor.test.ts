// `accesstrail doctor` without servers: what would end a run is told before it, with a remedy.
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { testFolder } from '../support/folder.ts';
import { type Ended, run } from '../support/program.ts';

const folder = testFolder('doctor');
writeFileSync(join(folder, 'trail.log'), '{}\n');
mkdirSync(join(folder, 'folder.duckdb'));

async function doctor(store: string, port = 0): Promise<Ended> {
  writeFileSync(
    join(folder, 'accesstrail.yaml'),
    `store: { duckdb: { path: ${store} } }\nlisten: { port: ${String(port)} }\n` +
      'sources:\n  - { id: trail, source: aws.cloudtrail, from: { files: { paths: [trail.log] } } }\n',
  );
  return run(['doctor'], '', { cwd: folder });
}

test('all is well: the file that is read, the store before and after it is made, the address', async () => {
  const before = await doctor('data/x.duckdb');
  expect(before).toMatchObject({ code: 0, stdout: expect.stringMatching(/^ok +source trail +1 file$/m) });
  expect(before.stdout).toMatch(/^ok +listen 127\.0\.0\.1:0 +is free$/m);
  await run(['run', '--until-idle'], '', { cwd: folder });
  const after = await doctor('data/x.duckdb');
  expect(after).toMatchObject({ code: 0, stdout: expect.stringMatching(/^ok +store .*can be written/m) });
});

test('a store that a run could not open is wrong', async () => {
  for (const [store, found] of [
    ['folder.duckdb', /^WRONG +store \S+folder\.duckdb .*cannot be read as a database/m],
    [
      'trail.log',
      /^WRONG +store \S+trail\.log .*(is no database of accesstrail|cannot be read as a database)/m,
    ],
  ] as const) {
    const { code, stdout } = await doctor(store);
    expect(stdout).toMatch(found);
    expect(stdout).toMatch(/-> Give another store\.duckdb\.path/);
    expect(code).toBe(1);
  }
});

test('an address that is taken is wrong', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    const { code, stdout } = await doctor('data/x.duckdb', port);
    expect(stdout).toMatch(/^WRONG +listen 127\.0\.0\.1:\d+ +cannot listen on .*another program/m);
    expect(code).toBe(1);
  } finally {
    server.close();
  }
});
