// Google Pub/Sub's push as the built program meets it: an OIDC token of an identity provider, whose keys are fetched, changed and away.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SignJWT, exportJWK, generateKeyPair, type JWK, type JWTPayload } from 'jose';
import { freePort } from '../services/free-port.ts';
import { testFolder } from '../support/folder.ts';
import { root } from '../support/program.ts';
import { type Receiving, nowSeconds, receiverDeployment } from '../support/receiver.ts';

const ACCOUNT = 'pusher@acme.iam.gserviceaccount.com';
const AUDIENCE = 'https://audit.example.com/in/gcp';
const port = await freePort();
const issuer = `http://127.0.0.1:${String(port)}`;

/** An identity provider as OpenID Connect Discovery 1.0 has it. */
const served: { keys: JWK[]; name: string; asked: string[] } = { keys: [], name: issuer, asked: [] };
let provider: Server | undefined;
async function startProvider(): Promise<void> {
  provider = createServer(({ url }, response) => {
    served.asked.push(url ?? '');
    const answers: Readonly<Record<string, object>> = {
      '/.well-known/openid-configuration': { issuer: served.name, jwks_uri: `${issuer}/certs` },
      '/certs': { keys: served.keys },
    };
    const answer = answers[url ?? ''];
    response
      .writeHead(answer ? 200 : 404, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer ?? {}));
  });
  provider.listen(port, '127.0.0.1');
  await once(provider, 'listening');
}
async function stopProvider(): Promise<void> {
  if (!provider) return;
  const closed = once(provider, 'close');
  provider.close();
  provider.closeAllConnections();
  await closed;
}

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
const pair = await generateKeyPair('RS256');
const other = await generateKeyPair('RS256');
const jwk = async ({ publicKey }: Pair, kid: string): Promise<JWK> => ({
  ...(await exportJWK(publicKey)),
  kid,
  alg: 'RS256',
  use: 'sig',
});

interface Changes {
  readonly claims?: JWTPayload;
  readonly audience?: string;
  readonly issuedBy?: string;
  readonly key?: Pair;
  readonly kid?: string;
  readonly expires?: number;
}

/** A token as Pub/Sub's service account has it, or with something wrong. */
async function tokenOf(changes: Changes = {}): Promise<string> {
  const { claims, audience = AUDIENCE, issuedBy = issuer, key = pair, kid = 'first' } = changes;
  return new SignJWT({ email: ACCOUNT, email_verified: true, azp: '1136', ...claims })
    .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
    .setIssuer(issuedBy)
    .setAudience(audience)
    .setSubject('1136')
    .setIssuedAt(nowSeconds() - 60)
    .setExpirationTime(changes.expires ?? nowSeconds() + 3600)
    .sign(key.privateKey);
}

const deployment = receiverDeployment(
  testFolder('receiver-oidc'),
  'pubsub',
  `  - { id: gcp, source: gcp.audit, from: { receiver: { path: /in/gcp, verify: { oidc: { issuer: "${issuer}", audience: "${AUDIENCE}", email: ${ACCOUNT} } } } } }
`,
);
const [entry = ''] = readFileSync(
  join(root, 'normalizers/gcp/audit/cases/set-iam-policy/input.ndjson'),
  'utf8',
).split('\n');

let receiving: Receiving;
beforeAll(async () => {
  receiving = await deployment.start();
});
afterAll(async () => {
  await receiving.stop();
  await stopProvider();
});

const push = async (token: string | undefined, id = 'm1', body = entry): Promise<number> => {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return (await receiving.post('/in/gcp', body, { ...headers, 'x-goog-pubsub-message-id': id })).status;
};

test('while the provider is away Pub/Sub is told to come back', async () => {
  expect(await push(await tokenOf())).toBe(503);
  expect(receiving.running.output().stderr).toContain(`the keys of ${issuer} cannot be had`);
});

test('metadata of another issuer are not used', async () => {
  await startProvider();
  served.keys = [await jwk(pair, 'first')];
  served.name = 'https://accounts.example.com';
  expect(await push(await tokenOf())).toBe(503);
  expect(served.asked).not.toContain('/certs');
  served.name = issuer;
});

test('the record of a push is stored once, also when it is pushed again with another token', async () => {
  expect(await push(await tokenOf())).toBe(200);
  expect(await push(await tokenOf({ expires: nowSeconds() + 1800 }))).toBe(200);
  expect(await receiving.requests('gcp', 'repeated')).toBe(1);
  expect(served.asked.filter((path) => path === '/certs')).toHaveLength(1);
});

test.each<[string, () => Promise<string | undefined>]>([
  ['no token', () => Promise.resolve(undefined)],
  ['what is no token', () => Promise.resolve('abc.def.ghi')],
  ['a token without a signature', () => Promise.resolve(unsigned())],
  ['one that has expired', () => tokenOf({ expires: nowSeconds() - 60 })],
  ['one for another endpoint', () => tokenOf({ audience: 'https://audit.example.com/in/other' })],
  ['one of another issuer', () => tokenOf({ issuedBy: 'https://accounts.example.com' })],
  ['one of another account', () => tokenOf({ claims: { email: 'mallory@evil.iam.gserviceaccount.com' } })],
  ['one whose address nobody verified', () => tokenOf({ claims: { email_verified: false } })],
  ['one signed by another key', () => tokenOf({ key: other })],
  ['one that names an unknown key', () => tokenOf({ key: other, kid: 'unknown' })],
])('%s is refused', async (_name, token) => {
  expect(await push(await token(), 'refused', `${entry} `)).toBe(401);
});

test('what was refused is not stored, and its sender is told nothing', async () => {
  const answer = await receiving.post('/in/gcp', entry, { authorization: `Bearer ${unsigned()}` });
  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  expect(answer.text).not.toMatch(/signature|algorithm|key/i);
  await receiving.stop();
  expect((await deployment.stored()).ids).toHaveLength(1);
});

test('keys that were changed are fetched again', async () => {
  served.keys = [await jwk(other, 'second')];
  receiving = await deployment.start();
  expect(await push(await tokenOf({ key: other, kid: 'second' }), 'm2')).toBe(200);
  expect(await push(await tokenOf(), 'm3', `${entry}  `)).toBe(401);
});

/** As the attack on libraries that take the token's word for how it is signed. */
function unsigned(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: issuer, aud: AUDIENCE, email: ACCOUNT, email_verified: true, exp: nowSeconds() + 60 };
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}
