// The descriptions for Keycloak against a local server written from its documentation, by the built program: pages, a token that ends in the
// middle, events that are found late, a secret that is revoked; events without an id of their own, as before it gave one.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { digest } from '../../pipeline/identity.ts';
import { CLIENT, type KeycloakApi, REALM, startKeycloak } from '../apis/keycloak.ts';
import type { ApiRecord } from '../apis/records.ts';
import { type Sample, spread } from '../apis/samples.ts';
import { NO_DIFFERENCE, difference } from '../support/difference.ts';
import { testFolder } from '../support/folder.ts';
import { type Ended, run } from '../support/program.ts';
import { readStore } from '../support/store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const folder = testFolder('keycloak');
const open: KeycloakApi[] = [];
afterEach(async () => {
  for (const api of open.splice(0)) await api.close();
});

const id = (kind: string, number: number): string =>
  `${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** https://www.keycloak.org/docs-api/latest/rest-api/index.html § EventRepresentation */
const userEvent: Sample = (number, time) => ({
  id: id('3f1c0d6e', number),
  time,
  text: JSON.stringify({
    id: id('3f1c0d6e', number),
    time,
    type: number % 7 === 0 ? 'LOGIN_ERROR' : 'LOGIN',
    realmId: '96d15f57-5dac-4aa9-a534-319d6f305c7e',
    clientId: 'account-console',
    userId: '7622f099-9ab9-4ff4-9b89-5c71e2f1bca8',
    ipAddress: '198.51.100.7',
    details: { username: 'alice' },
  }),
});

/** § AdminEventRepresentation */
const adminEvent: Sample = (number, time) => ({
  id: id('5a1c0d6e', number),
  time,
  text: JSON.stringify({
    id: id('5a1c0d6e', number),
    time,
    realmId: '96d15f57-5dac-4aa9-a534-319d6f305c7e',
    authDetails: {
      realmId: 'master',
      userId: '7622f099-9ab9-4ff4-9b89-5c71e2f1bca8',
      ipAddress: '198.51.100.7',
    },
    operationType: 'UPDATE',
    resourceType: 'USER',
    resourcePath: `users/${id('fb0e78c0', number)}`,
  }),
});

/** Both descriptions in one configuration, and what the store has then. */
function deploy(api: KeycloakApi): {
  readonly untilIdle: () => Promise<Ended>;
  readonly stored: () => Promise<readonly string[]>;
} {
  open.push(api);
  const parameters = { url: api.url, realm: REALM, clientId: CLIENT, clientSecret: 'kc~secret' };
  const since = `${new Date(Date.now() - 3.5 * HOUR).toISOString().slice(0, 19)}Z`;
  const sources = ['keycloak-events', 'keycloak-admin-events'].map((use) => ({
    id: use,
    source: 'keycloak.event',
    from: { 'http-poll': { use, with: parameters, pollMs: 100, backfill: { since } } },
  }));
  const config = join(folder, 'accesstrail.yaml');
  const store = { duckdb: { path: 'store.duckdb', memoryLimit: '256MB' } };
  writeFileSync(config, stringify({ store, listen: { port: 0 }, sources }));
  return {
    untilIdle: () => run(['run', '--until-idle', '-c', config]),
    stored: async () => (await readStore(join(folder, 'store.duckdb'))).ids,
  };
}

/** Records of the last three hours. */
function recent(sample: Sample, count: number): ApiRecord[] {
  const now = Date.now();
  return spread(sample, count, now - 3 * HOUR, now - 5 * MINUTE);
}

test('pages, a token that ends, late events, events without an id; a secret that is revoked is said without being shown', async () => {
  const nameless = recent(adminEvent, 20).map(({ text, ...record }) => ({
    ...record,
    text: text.replace(/"id":"[^"]+",/, ''),
  }));
  const api = await startKeycloak({ events: recent(userEvent, 1234), adminEvents: nameless });
  const { untilIdle, stored } = deploy(api);
  const check = async (): Promise<void> => {
    const expected = new Set(api.events.map((record) => digest('keycloak.event', record.id)));
    const found = await stored();
    expect(
      difference(
        expected,
        found.filter((each) => expected.has(each)),
      ),
    ).toEqual(NO_DIFFERENCE);
    expect(found.length).toBe(expected.size + nameless.length);
  };
  let asked = 0;
  api.disturb(({ path }) => {
    if (path.endsWith('/events') && ++asked === 2) api.expireTokens();
    return undefined;
  });
  expect(await untilIdle()).toMatchObject({ code: 0 });
  await check();
  const pages = api.seen.filter(({ request, status }) => request.path.endsWith('/events') && status === 200);
  expect(pages.slice(0, 3).map(({ request }) => request.query.get('first'))).toEqual(['0', '500', '1000']);

  const now = Date.now();
  api.events.push(...spread(userEvent, 7, now - 8 * MINUTE, now - 6 * MINUTE, 20_000));
  expect(await untilIdle()).toMatchObject({ code: 0 });
  await check();

  api.secrets.clear();
  api.expireTokens();
  const { code, stdout, stderr } = await untilIdle();
  expect(code).toBe(1);
  expect(stderr).toMatch(/gives no token to client accesstrail \(401, unauthorized_client/);
  expect(stdout + stderr).not.toContain('kc~secret');
});
