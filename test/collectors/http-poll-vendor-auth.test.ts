// How http-poll proves who asks at vendors with ways of their own: GitHub Apps, Okta's and Google's keys, AWS, against servers that check it.
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudTrailClient, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Auth, AuthSurroundings } from '../../ingest/http-poll/auth/auth.ts';
import { aws } from '../../ingest/http-poll/auth/aws.ts';
import { githubApp } from '../../ingest/http-poll/auth/github-app.ts';
import { googleServiceAccount } from '../../ingest/http-poll/auth/google-service-account.ts';
import { oauth2 } from '../../ingest/http-poll/auth/oauth2.ts';
import { privateKeyJwt } from '../../ingest/http-poll/auth/private-key-jwt.ts';
import { signAws } from '../../ingest/http-poll/auth/sigv4.ts';
import { Fault } from '../../pipeline/errors.ts';
import { type Api, json, startApi } from '../apis/api.ts';
import { startAtlas } from '../apis/atlas.ts';
import { type CloudtrailApi, startCloudtrail } from '../apis/cloudtrail.ts';
import { type GithubApi, startGithub } from '../apis/github.ts';
import { ACCOUNT, type GoogleApi, startGoogle } from '../apis/google.ts';
import { windowLimit } from '../apis/limits.ts';
import { type OktaApi, startOkta } from '../apis/okta.ts';
import { cloudtrailEntry, spread } from '../apis/samples.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PEM = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
const folder = mkdtempSync(join(tmpdir(), 'accesstrail-auth-'));
const open: Api[] = [];
afterEach(async () => {
  for (const api of open.splice(0)) await api.close();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What an auth is given; its clock stands `ahead` ms before ours. */
function surroundings(url: string, ahead = (): number => 0): AuthSurroundings {
  return {
    baseUrl: new URL(url),
    dir: folder,
    now: () => Date.now() + ahead(),
    ask: async (to, init) => {
      const answer = await fetch(to, init);
      return { status: answer.status, body: await answer.text() };
    },
  };
}

async function headersOf(auth: Auth): Promise<Headers> {
  const headers = new Headers();
  await auth.apply({ method: 'GET', url: new URL('http://127.0.0.1/'), headers, body: undefined });
  return headers;
}

/** The fault that it ends with. */
async function faultOf(work: Promise<unknown>): Promise<Fault> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Fault) return error;
  throw new Error('it did not end with a fault', { cause: error });
}

function otherPem(): string {
  const { privateKey: other } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return other.export({ type: 'pkcs8', format: 'pem' }).toString();
}

describe('githubApp', () => {
  const app = { id: 'Iv23liEXAMPLE', installation: '42', publicKey };
  const options = { appId: 'Iv23liEXAMPLE', installationId: '42', privateKey: PEM };
  const start = async (): Promise<GithubApi> => {
    const api = await startGithub({ records: [], app });
    open.push(api);
    return api;
  };

  test('keeps a token, and gets another one before it expires or when it was refused', async () => {
    const api = await start();
    let ahead = 0;
    const auth = githubApp(
      options,
      surroundings(api.url, () => ahead),
    );
    const token = async (): Promise<string | null> => (await headersOf(auth)).get('authorization');
    expect(await token()).toBe(`Bearer ${api.issued[0] ?? ''}`);
    ahead = 58 * 60_000;
    expect(await token()).toBe(`Bearer ${api.issued[0] ?? ''}`);
    expect(api.issued.length).toBe(1);
    ahead = 0;
    expect(auth.renew()).toBe(true);
    expect(await token()).toBe(`Bearer ${api.issued[1] ?? ''}`);
    // An hour less its last minute.
    ahead = 59 * 60_000 + 1000;
    await expect(token()).rejects.toMatchObject({ code: 'access_denied' });
    expect(api.seen.at(-1)?.status).toBe(401);
    expect(githubApp(options, surroundings(api.url)).renew()).toBe(false);
  });

  test.each([
    ['PEM', PEM],
    ['PEM with \\n for line ends', PEM.replaceAll('\n', '\\n')],
    ['path', 'app.pem'],
  ])('takes the key as %s', async (_as, key) => {
    writeFileSync(join(folder, 'app.pem'), PEM);
    const api = await start();
    const auth = githubApp({ ...options, privateKey: key }, surroundings(`${api.url}/`));
    expect((await headersOf(auth)).get('authorization')).toMatch(/^Bearer ghs_/);
  });

  test('a clock that is a minute before or behind is good enough', async () => {
    const api = await start();
    for (const ahead of [-59_000, 59_000]) {
      const auth = githubApp(
        options,
        surroundings(api.url, () => ahead),
      );
      await headersOf(auth);
    }
    expect(api.issued.length).toBe(2);
  });

  test('what is refused names the remedy and not the key', async () => {
    const api = await start();
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const wrong = githubApp(
      { ...options, privateKey: other.export({ type: 'pkcs8', format: 'pem' }).toString() },
      surroundings(api.url),
    );
    const refused = await faultOf(headersOf(wrong));
    expect(refused.code).toBe('access_denied');
    expect(refused.message).toMatch(/gives no token to the app Iv23liEXAMPLE \(401, .*check appId/);
    api.suspend();
    const suspended = await faultOf(headersOf(githubApp(options, surroundings(api.url))));
    expect(suspended.code).toBe('access_denied');
    expect(suspended.message).toContain('This installation has been suspended');
    api.disturb(() => ({ status: 503, body: 'unavailable' }));
    await expect(headersOf(githubApp(options, surroundings(api.url)))).rejects.toMatchObject({
      code: 'input_unavailable',
    });
    expect(() => githubApp({ ...options, privateKey: 'MIIEsecret' }, surroundings(api.url))).toThrow(
      'privateKey is neither a PEM nor the path of a file that holds one (ENOENT)',
    );
  });
});

describe('privateKeyJwt', () => {
  const app = { id: '0oa1example', keyId: 'k1', publicKey };
  const start = async (): Promise<OktaApi> => {
    const api = await startOkta({ records: [], app });
    open.push(api);
    return api;
  };
  const options = (api: OktaApi): Parameters<typeof privateKeyJwt>[0] => ({
    tokenUrl: `${api.url}/oauth2/v1/token`,
    clientId: app.id,
    privateKey: PEM,
    keyId: 'k1',
    scope: 'okta.logs.read',
  });

  test('gets a token, keeps it, and has it anew when it was refused', async () => {
    const api = await start();
    const auth = privateKeyJwt(options(api), surroundings(api.url));
    const first = (await headersOf(auth)).get('authorization');
    expect(first).toBe(`Bearer ${[...api.issued][0] ?? ''}`);
    expect((await headersOf(auth)).get('authorization')).toBe(first);
    expect(auth.renew()).toBe(true);
    expect((await headersOf(auth)).get('authorization')).toBe(`Bearer ${[...api.issued][1] ?? ''}`);
  });

  test.each([
    ['another key', { privateKey: otherPem() }, /client_assertion signature is invalid/],
    ['another key id', { keyId: 'k2' }, /names another key/],
    ['another client', { clientId: '0oa2' }, /is not for this/],
  ])('%s is refused with the remedy', async (_what, other, said) => {
    const api = await start();
    const fault = await faultOf(
      headersOf(privateKeyJwt({ ...options(api), ...other }, surroundings(api.url))),
    );
    expect(fault.code).toBe('access_denied');
    expect(fault.message).toMatch(said);
    expect(fault.message).toContain('check client id, client secret (or key) and scope');
  });
});

describe('googleServiceAccount', () => {
  const scope = 'https://www.googleapis.com/auth/logging.read';
  const start = async (): Promise<{ readonly api: GoogleApi; readonly key: string }> => {
    const api = await startGoogle({ records: [], publicKey });
    open.push(api);
    const key = { client_email: ACCOUNT, private_key: PEM, token_uri: `${api.url}/token` };
    return { api, key: JSON.stringify(key) };
  };

  test('takes the key as JSON and as the path of a file', async () => {
    const { api, key } = await start();
    writeFileSync(join(folder, 'account.json'), key);
    for (const given of [key, 'account.json'])
      await headersOf(googleServiceAccount({ key: given, scope }, surroundings(api.url)));
    expect(api.issued.size).toBe(2);
  });

  test('without a key the metadata server of the machine is asked', async () => {
    const api = await startApi(({ path, query, headers }) =>
      headers['metadata-flavor'] === 'Google'
        ? json(200, { access_token: `${path} ${query.get('scopes') ?? ''}`, expires_in: 600 })
        : json(403, { error: 'forbidden' }),
    );
    open.push(api);
    const near = surroundings(api.url);
    const hosts: string[] = [];
    const auth = googleServiceAccount(
      { scope },
      {
        ...near,
        ask: (url, init) => {
          hosts.push(url.host);
          return near.ask(new URL(url.pathname + url.search, api.url), init);
        },
      },
    );
    expect((await headersOf(auth)).get('authorization')).toBe(
      `Bearer /computeMetadata/v1/instance/service-accounts/default/token ${scope}`,
    );
    expect(hosts).toEqual(['metadata.google.internal']);
  });

  test('what is refused names the account and the remedy, and not the key', async () => {
    const { api, key } = await start();
    api.keys.clear();
    const refused = await faultOf(headersOf(googleServiceAccount({ key, scope }, surroundings(api.url))));
    expect(refused.code).toBe('access_denied');
    expect(refused.message).toContain(`gives no token to ${ACCOUNT} (400, invalid_grant`);
    api.disturb(() => ({ status: 503, body: 'unavailable' }));
    await expect(
      headersOf(googleServiceAccount({ key, scope }, surroundings(api.url))),
    ).rejects.toMatchObject({ code: 'input_unavailable' });
    for (const [given, said] of [
      ['{"client_email":"a"}', 'has no client_email and private_key'],
      ['MIIEsecret', 'neither JSON nor the path of a file that holds it (ENOENT)'],
    ] as const)
      expect(() => googleServiceAccount({ key: given, scope }, surroundings(api.url))).toThrow(said);
  });
});

test('oauth2 with the credentials in a header', async () => {
  const api = await startAtlas({ records: [] });
  open.push(api);
  const credentials = {
    tokenUrl: `${api.url}/api/oauth/token`,
    clientId: 'mdb_sa_id_1',
    clientSecret: 'mdb_sa_sk_secret',
  };
  await headersOf(oauth2({ ...credentials, client: 'header' }, surroundings(api.url)));
  expect(api.issued.size).toBe(1);
  await expect(headersOf(oauth2(credentials, surroundings(api.url)))).rejects.toMatchObject({
    code: 'access_denied',
  });
});

describe('aws', () => {
  const KEY = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG' };
  const scope = { service: 'cloudtrail', region: 'eu-west-1' };
  const ENV = [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_ENDPOINT_URL_STS',
    'AWS_EC2_METADATA_DISABLED',
  ];
  const before = ENV.map((name) => process.env[name]);
  let api: CloudtrailApi;
  beforeAll(() => {
    process.env['AWS_ACCESS_KEY_ID'] = KEY.accessKeyId;
    process.env['AWS_SECRET_ACCESS_KEY'] = KEY.secretAccessKey;
    process.env['AWS_EC2_METADATA_DISABLED'] = 'true';
  });
  afterAll(() => {
    ENV.forEach((name, index) => {
      const value = before[index];
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    });
  });
  const start = async (): Promise<void> => {
    const now = Date.now();
    api = await startCloudtrail({
      records: spread(cloudtrailEntry, 3, now - 3_600_000, now - 600_000),
      limit: windowLimit(100, 1000),
    });
    open.push(api);
    process.env['AWS_ENDPOINT_URL_STS'] = api.url;
  };

  const lookup = async (auth: Auth): Promise<{ status: number; body: string }> => {
    const headers = new Headers({
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'CloudTrail_20131101.LookupEvents',
    });
    const body = '{"MaxResults":50}';
    const url = new URL(`${api.url}/`);
    await auth.apply({ method: 'POST', url, headers, body });
    const answer = await fetch(url, { method: 'POST', headers, body });
    return { status: answer.status, body: await answer.text() };
  };

  test("the vendor's own client is understood by the server, so that it may judge ours", async () => {
    await start();
    const client = new CloudTrailClient({ region: 'eu-west-1', endpoint: api.url, credentials: KEY });
    const { Events: events = [] } = await client.send(new LookupEventsCommand({ MaxResults: 50 }));
    client.destroy();
    expect(events.length).toBe(3);
  });

  test('signs the same as the test suite that AWS has published', () => {
    // Its case get-vanilla.
    const headers = new Headers();
    signAws(
      { method: 'GET', url: new URL('https://example.amazonaws.com/'), headers, body: undefined },
      { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' },
      { service: 'service', region: 'us-east-1', time: Date.parse('2015-08-30T12:36:00Z') },
    );
    expect(headers.get('authorization')).toBe(
      'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
    );
  });

  test.each([
    ['keys that are given', KEY],
    ['keys of the environment', {}],
  ])('%s', async (_what, keys) => {
    await start();
    expect(await lookup(aws({ ...scope, ...keys }, { now: Date.now }))).toMatchObject({ status: 200 });
  });

  test('a role: its keys are kept, had anew before they expire, and refused without the right', async () => {
    await start();
    const roleArn = 'arn:aws:iam::123456789012:role/accesstrail';
    let ahead = 0;
    const auth = aws({ ...scope, roleArn }, { now: () => Date.now() + ahead });
    const refused = await faultOf(lookup(auth));
    expect(refused.code).toBe('access_denied');
    expect(refused.message).toContain('not authorized to perform: sts:AssumeRole');
    api.roles.add(roleArn);
    expect((await lookup(auth)).status).toBe(200);
    expect((await lookup(auth)).status).toBe(200);
    expect(api.keys.size).toBe(2);
    ahead = 56 * 60_000;
    // The signature of a time so far ahead is none; what counts is that other keys were had for it.
    expect((await lookup(auth)).body).toContain('Signature expired');
    expect(api.keys.size).toBe(3);
    ahead = 0;
    expect(auth.renew()).toBe(true);
    expect((await lookup(auth)).status).toBe(200);
  });
});
