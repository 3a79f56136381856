// Tokens for OAUTHBEARER: kept while they are good, asked for anew in time, and faults that say what to do.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clientToken, fileToken } from '../../pipeline/bus/kafka/oauth-token.ts';
import { freePort } from '../services/free-port.ts';
import { testFolder } from '../support/folder.ts';
import { type TokenServer, startTokenServer } from '../support/token-server.ts';
import { until } from '../support/until.ts';

const folder = testFolder('oauth-token');
let server: TokenServer;
beforeAll(async () => {
  server = await startTokenServer('reader', 'secret');
});
afterAll(() => server.close());

const credentials = (): { tokenUrl: string; clientId: string; clientSecret: string; scope: string } => ({
  tokenUrl: server.url,
  clientId: 'client',
  clientSecret: 'secret',
  scope: 'https://ns.servicebus.windows.net/.default',
});

test('one token serves until shortly before its end', async () => {
  const token = clientToken(credentials());
  server.answer = { seconds: 3600 };
  const before = server.asked.length;
  const [first, second] = [await token(), await token()];
  expect(second).toBe(first);
  expect(server.asked.length - before).toBe(1);
  expect(Object.fromEntries(server.asked.at(-1) ?? [])).toEqual({
    grant_type: 'client_credentials',
    client_id: 'client',
    client_secret: 'secret',
    scope: 'https://ns.servicebus.windows.net/.default',
  });

  server.answer = { seconds: 1 };
  const short = clientToken(credentials());
  await short();
  const asked = server.asked.length;
  await until('the short token to be asked for anew', async () => {
    await short();
    return server.asked.length > asked;
  });
});

test('a refusal says what to check and holds no secret; what may pass is to be tried again', async () => {
  server.answer = { seconds: 3600 };
  const refused = clientToken({ ...credentials(), clientSecret: 'wrong-secret' })();
  await expect(refused).rejects.toMatchObject({
    code: 'access_denied',
    message: expect.stringMatching(
      /gives no token to client client \(401, invalid_client\): check client id/,
    ),
  });
  await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining('wrong-secret') });

  const token = clientToken(credentials());
  for (const status of [500, 503, 429]) {
    server.answer = { status };
    await expect(token()).rejects.toMatchObject({ code: 'bus_unavailable' });
  }
  server.answer = { seconds: 3600 };
  expect(await token()).toMatch(/^[\w-]+\.[\w-]+\.$/);
  await expect(
    clientToken({ ...credentials(), tokenUrl: `http://127.0.0.1:${String(await freePort())}/` })(),
  ).rejects.toMatchObject({
    code: 'bus_unavailable',
    message: expect.stringContaining('ECONNREFUSED'),
  });
});

test('a file is read each time', async () => {
  const path = join(folder, 'token');
  const token = fileToken(path);
  await expect(token()).rejects.toMatchObject({
    code: 'access_denied',
    message: expect.stringContaining('ENOENT'),
  });
  writeFileSync(path, 'one\n');
  expect(await token()).toBe('one');
  writeFileSync(path, 'two');
  expect(await token()).toBe('two');
  rmSync(path);
  writeFileSync(path, ' \n');
  await expect(token()).rejects.toMatchObject({ code: 'access_denied' });
});
