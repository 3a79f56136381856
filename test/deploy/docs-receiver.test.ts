// The page on receiving says what is so: its configurations are valid, its metrics are served.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { makeAuthority } from '../services/certificates.ts';
import { testFolder } from '../support/folder.ts';
import { root, run } from '../support/program.ts';

const page = readFileSync(join(root, 'docs/receiver.md'), 'utf8');
const folder = testFolder('docs-receiver');

test('its configurations are valid', async () => {
  const authority = makeAuthority(folder);
  const { cert, key } = authority.sign('localhost');
  for (const name of ['server.pem', 'server.crt']) writeFileSync(join(folder, name), cert);
  writeFileSync(join(folder, 'server.key'), key);
  writeFileSync(join(folder, 'ca.crt'), authority.ca);
  const configurations = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml);
  expect(configurations).toHaveLength(4);
  const secret = 'a-secret-of-a-test';
  const names = ['HOOK_SECRET_NEW', 'HOOK_SECRET_OLD', 'SHIPPER_TOKEN', 'TICKETS_SECRET'];
  const env = Object.fromEntries(names.map((name) => [name, secret]));
  for (const yaml of configurations) {
    const file = join(folder, 'accesstrail.yaml');
    writeFileSync(file, yaml);
    const { code, stdout, stderr } = await run(['validate', '-c', file], '', { env });
    expect({ code, stdout, stderr }).toMatchObject({ code: 0 });
  }
});

test('the metrics it names are those that are served', () => {
  const served = readFileSync(join(root, 'pipeline/receiver-metrics.ts'), 'utf8');
  const named = [...page.matchAll(/^\| `(receiver_\w+)/gm)].map(([, name = '']) => name);
  expect(named).toHaveLength(3);
  expect(named.filter((name) => !served.includes(name))).toEqual([]);
});
