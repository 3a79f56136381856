// The receiver over TLS: who trusts the authority may send, and with an authority for clients only those it signed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { makeAuthority } from '../services/certificates.ts';
import { trailRecord, urlOf } from '../support/deployment.ts';
import { testFolder } from '../support/folder.ts';
import { launch, run, succeeded } from '../support/program.ts';
import { trailId } from '../support/receiver.ts';
import { readStore } from '../support/store.ts';
import { until } from '../support/until.ts';

const folder = testFolder('receiver-tls');
const pki = join(folder, 'pki');
mkdirSync(pki);
const authority = makeAuthority(pki);
const server = authority.sign('localhost', { addresses: ['IP:127.0.0.1'] });
const client = authority.sign('shipper');
const database = join(folder, 'store.duckdb');

function configure(tls: string): string {
  const file = join(folder, 'accesstrail.yaml');
  writeFileSync(
    file,
    `store: { duckdb: { path: ${database} } }
listen: { port: 0, tls: ${tls} }
sources:
  - { id: push, source: aws.cloudtrail, from: { receiver: { path: /in/push, protocol: ndjson, verify: { bearer: push-token } } } }
`,
  );
  return file;
}

/** Status of the answer to a record; rejects when the connection is refused. */
function send(url: string, body: string, tls: { ca?: string; cert?: string; key?: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: 'Bearer push-token', connection: 'close' };
    const sending = request(`${url}/in/push`, { method: 'POST', headers, ...tls }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

test('only who is trusted', async () => {
  const { certFile: cert, keyFile: key } = server;
  const file = configure(JSON.stringify({ cert, key, ca: authority.caFile }));
  const running = launch(['run', '-c', file]);
  try {
    const url = await urlOf(running);
    expect(url).toMatch(/^https:/);
    const { ca } = authority;
    const mine = { ca, cert: client.cert, key: client.key };
    await until('it to be open', async () => (await send(url, '', mine)) === 200);
    expect(await send(url, trailRecord('t1'), mine)).toBe(200);
    await expect(send(url, trailRecord('t2'), { ca })).rejects.toThrow();
    await expect(send(url, trailRecord('t2'), { cert: client.cert, key: client.key })).rejects.toThrow();
    await expect(fetch(url.replace('https', 'http'))).rejects.toThrow();
    // Other commands of this machine need no certificate.
    expect(await run(['rejects', 'list', '-c', file])).toMatchObject({ code: 0, stderr: '' });
    running.child.kill('SIGTERM');
    succeeded(await running.ended);
    expect((await readStore(database)).ids).toEqual([trailId('t1')]);
  } finally {
    running.child.kill('SIGKILL');
  }
}, 30_000);

test.each([
  [
    'a key of another certificate',
    JSON.stringify({ cert: server.certFile, key: client.keyFile }),
    'is no key, or not that of',
  ],
  ['no file', JSON.stringify({ cert: server.certFile, key: 'none.pem' }), 'none.pem cannot be read'],
])('%s stops the start', async (_name, tls, says) => {
  const { code, stdout, stderr } = await run(['validate', '-c', configure(tls)]);
  expect({ code, output: stdout + stderr }).toEqual({
    code: 2,
    output: expect.stringContaining(says) as unknown,
  });
});
