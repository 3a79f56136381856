// Vendors that push, as the built program meets them: Okta's event hooks, webhooks of Bitbucket and CircleCI, Teleport's event handler.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { digest } from '../../pipeline/identity.ts';
import { testFolder } from '../support/folder.ts';
import { root } from '../support/program.ts';
import { hmacOf, receiverDeployment, type Receiving } from '../support/receiver.ts';

const folder = testFolder('receiver-vendors');
const deployment = receiverDeployment(
  folder,
  'vendors',
  `
  - { id: okta, source: okta.system, from: { receiver: { path: /in/okta, verify: { okta: [old-secret, new-secret] } } } }
  - { id: bitbucket, source: bitbucket.audit, from: { receiver: { path: /in/bitbucket, verify: { bitbucket: bucket-secret } } } }
  - { id: circleci, source: circleci.audit, from: { receiver: { path: /in/circleci, verify: { circleci: circle-secret } } } }
  - { id: teleport, source: teleport.audit, from: { receiver: { path: /in/teleport, protocol: ndjson } } }
`,
);
const hook = readFileSync(join(root, 'normalizers/okta/system/cases/event-hook/input.json'), 'utf8');
const [hooked] = (JSON.parse(hook) as { data: { events: [{ uuid: string }] } }).data.events;
let receiving: Receiving;
beforeAll(async () => {
  receiving = await deployment.start();
});
afterAll(async () => {
  await receiving.stop();
});

const bitbucket = (body: string): Record<string, string> => ({
  'x-hub-signature': `sha256=${hmacOf('bucket-secret', body)}`,
});
const circleci = (body: string): Record<string, string> => ({
  'circleci-signature': `v1=${hmacOf('circle-secret', body)}`,
});

test("Okta's verification is answered without its secret, and only as Okta asks", async () => {
  const ask = (headers: Record<string, string>): Promise<Response> =>
    fetch(`${receiving.url}/in/okta`, { headers });
  const answer = await ask({ 'x-okta-verification-challenge': 'NB8bmXqJnxBAdLwZ' });
  expect([answer.status, answer.headers.get('content-type'), await answer.json()]).toEqual([
    200,
    expect.stringContaining('application/json'),
    { verification: 'NB8bmXqJnxBAdLwZ' },
  ]);
  expect((await ask({})).status).toBe(405);
  expect((await ask({ 'x-okta-verification-challenge': '"><script>' })).status).toBe(405);
});

test("pings of Bitbucket's and CircleCI's settings pages are answered and are no records", async () => {
  for (const [path, headers] of [
    ['/in/bitbucket', { ...bitbucket('{"test":true}'), 'x-event-key': 'diagnostics:ping' }],
    ['/in/circleci', { ...circleci('{"test":true}'), 'circleci-event-type': 'ping' }],
  ] as const)
    expect(await receiving.post(path, '{"test":true}', headers)).toMatchObject({
      status: 200,
      text: '{"accepted":0}',
    });
});

test('what is proved is stored once, what is not is not', async () => {
  const secret = { authorization: 'new-secret' };
  expect((await receiving.post('/in/okta', hook, { authorization: 'no-secret' })).status).toBe(401);
  expect((await receiving.post('/in/okta', hook)).status).toBe(401);
  expect((await receiving.post('/in/okta', hook, secret)).text).toBe('{"accepted":1}');
  expect((await receiving.post('/in/okta', hook, secret)).status).toBe(200);
  expect(await receiving.requests('okta', 'repeated')).toBe(1);

  const cases = join(root, 'normalizers/circleci/audit/cases');
  const audit = readFileSync(join(cases, 'webhook-workflow-completed/input.ndjson'), 'utf8').trim();
  expect((await receiving.post('/in/circleci', audit, circleci(`${audit} `))).status).toBe(401);
  expect((await receiving.post('/in/circleci', audit, circleci(audit))).status).toBe(200);

  // What the event handler posts: one event a request, and those of sessions to a path of each.
  const event = (uid: string): string =>
    `{"ei":0,"event":"user.login","uid":"${uid}","code":"T1000I","time":"2024-02-23T18:56:50.628Z","cluster_name":"root","user":"alice","method":"local","success":true}`;
  const sid = '293fda2d-2266-4d4d-b9d1-bd5ea9dd9fc3';
  for (const [path, uid, status] of [
    ['/in/teleport', 'u1', 200],
    [`/in/teleport/session.${sid}.log`, 'u2', 200],
    ['/in/teleport/other', 'u3', 404],
    [`/in/okta/session.${sid}.log`, 'u4', 404],
  ] as const)
    expect([path, (await receiving.post(path, event(uid))).status]).toEqual([path, status]);

  await receiving.stop();
  const { ids } = await deployment.stored();
  expect([...ids].sort()).toEqual(
    [
      digest('okta.system', hooked.uuid),
      digest('circleci.audit', '3888f21b-eaa7-38e3-8f3d-75a63bba8895'),
      digest('teleport.audit', 'u1', '2024-02-23T18:56:50.628Z', 'user.login'),
      digest('teleport.audit', 'u2', '2024-02-23T18:56:50.628Z', 'user.login'),
    ].sort(),
  );
});
