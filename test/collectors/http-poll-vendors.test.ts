// The descriptions that come with accesstrail, each against a local server written from its vendor's documentation, by the built program:
// pages, rate limits, faults, kill -9 in the middle of a page, a restart, late events; the set of events in the store is the expected one.
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { type Api, type ApiRequest, json } from '../apis/api.ts';
import { secondaryLimit } from '../apis/github.ts';
import { windowLimit } from '../apis/limits.ts';
import type { ApiRecord } from '../apis/records.ts';
import { closedAlert } from '../apis/more-samples.ts';
import { atlas, atlasLog, atlassian, bitbucket, google, okta, opsgenie } from '../apis/more-vendors.ts';
import { type Sample, directoryAudit, signIn, spread } from '../apis/samples.ts';
import {
  type Vendor,
  azure,
  cloudtrail,
  github,
  gitlab,
  graph,
  pagerduty,
  withLimits,
} from '../apis/vendors.ts';
import { urlOf } from '../support/deployment.ts';
import { NO_DIFFERENCE, difference } from '../support/difference.ts';
import { testFolder } from '../support/folder.ts';
import { type Ended, type Running, launch, run, succeeded } from '../support/program.ts';
import { readStore } from '../support/store.ts';
import { until } from '../support/until.ts';

const folder = testFolder('vendors');
const open: Api[] = [];
const running: Running[] = [];
afterEach(async () => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
  for (const api of open.splice(0)) await api.close();
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const COUNT = 450;
const LATE = 7;

/** Source id -> vendor. */
type Vendors = Readonly<Record<string, Vendor>>;

interface Deployed {
  readonly untilIdle: () => Promise<Ended>;
  readonly follow: () => Running;
  /** Per source: ids of the events in the store; or, where there is no event yet, the bytes of the rejects. */
  readonly stored: () => Promise<Readonly<Record<string, readonly string[]>>>;
  /** Nothing is missing in the store, nothing is there twice, and nothing else is there. */
  readonly check: () => Promise<void>;
}

let deployments = 0;

/** One configuration of all in a folder of its own. The first poll reaches 3.5 hours back. */
function deploy(vendors: Vendors): Deployed {
  const dir = join(folder, String(deployments++));
  mkdirSync(dir);
  const since = `${new Date(Date.now() - 3.5 * HOUR).toISOString().slice(0, 19)}Z`;
  const sources = Object.entries(vendors).map(([id, vendor]) => {
    const { api, source, use, description, with: parameters, baseUrl } = vendor;
    open.push(api);
    if (description !== undefined) writeFileSync(join(dir, use), stringify(description));
    const poll = { use, with: parameters, baseUrl: baseUrl ?? null, pollMs: 100, backfill: { since } };
    return { id, source, from: { 'http-poll': poll } };
  });
  const config = join(dir, 'accesstrail.yaml');
  const store = { duckdb: { path: 'store.duckdb', memoryLimit: '256MB' } };
  writeFileSync(config, stringify({ store, listen: { port: 0 }, sources }));
  const env = Object.assign(
    { AWS_EC2_METADATA_DISABLED: 'true' },
    ...Object.values(vendors).map((each) => each.env ?? {}),
  ) as Record<string, string>;
  const database = join(dir, 'store.duckdb');

  const stored = async (): Promise<Record<string, string[]>> => {
    const { ids } = await readStore(database);
    return Object.fromEntries(
      Object.entries(vendors).map(([source, { idOf, records }]) => {
        const own = new Set(records.map((record) => idOf(record, source)));
        return [source, ids.filter((each) => own.has(each))];
      }),
    );
  };
  return {
    untilIdle: () => run(['run', '--until-idle', '-c', config], '', { env }),
    follow: () => {
      const started = launch(['run', '-c', config], { env });
      running.push(started);
      return started;
    },
    stored,
    check: async () => {
      const found = await stored();
      let events = 0;
      for (const [id, { records, idOf }] of Object.entries(vendors)) {
        const expected = new Set(records.map((record) => idOf(record, id)));
        expect({ id, ...difference(expected, found[id] ?? []) }).toEqual({ id, ...NO_DIFFERENCE });
        expect({ id, count: found[id]?.length }).toEqual({ id, count: records.length });
        events += records.length;
      }
      expect((await readStore(database)).ids.length).toBe(events);
    },
  };
}

/** Records of the last three hours. */
function recent(count = COUNT, first = 0): (sample: Sample) => ApiRecord[] {
  const now = Date.now();
  return (sample) => spread(sample, count, now - 3 * HOUR, now - 5 * MINUTE, first);
}

/** Adds events that are found only now although newer ones were found before. */
function addLate({ records, sample }: Vendor, first = COUNT): void {
  const now = Date.now();
  records.push(...spread(sample, LATE, now - 12 * MINUTE, now - 6 * MINUTE, first));
}

/** Records that a source handed on in a run. */
function handedOn({ stdout }: Ended, id: string): number {
  return Number(new RegExp(`^${id} +([\\d,]+)`, 'm').exec(stdout)?.[1]?.replaceAll(',', ''));
}

function isForRecords({ path }: ApiRequest): boolean {
  return !path.includes('token');
}

/** Does something when a server is asked for records the `at`-th time. */
function when({ api }: Vendor, at: number, what: () => void): void {
  let shown = 0;
  api.disturb((request) => {
    if (isForRecords(request) && ++shown === at) what();
    return undefined;
  });
}

/** Failing, throttled, cut off, forgetful; killed in the middle of a page, started again; late events. */
async function endure(vendors: Vendors): Promise<void> {
  const { untilIdle, follow, stored, check } = deploy(vendors);

  const shown: Record<string, number> = {};
  for (const [id, { api, throttled, forgotten }] of Object.entries(vendors))
    api.disturb((request) => {
      if (!isForRecords(request)) return undefined;
      const number = (shown[id] = (shown[id] ?? 0) + 1);
      if (number === 2) return json(500, { message: 'Server Error' });
      if (number === 3) return throttled;
      if (number === 4) return 'cut';
      if (number === 5) return forgotten;
      return number === 6 ? 'hold' : undefined;
    });
  const following = follow();
  const { child, output, ended } = following;
  const metrics = `${await urlOf(following)}/metrics`;
  // What is stored of each is asked too: the sixth request may come while the records of the one before it are still on their way.
  await until('the sixth request to each', async () => {
    if (child.exitCode !== null) return true;
    if (Object.keys(vendors).some((id) => shown[id] !== 6)) return false;
    const text = await (await fetch(metrics)).text();
    return Object.keys(vendors).every((id) =>
      new RegExp(`^accesstrail_events_total{source="${id}",[^}]*} [1-9]`, 'm').test(text),
    );
  });
  const said = child.exitCode === null ? undefined : output().stderr.slice(-2000);
  expect({ said, errors: /"log.level":"error".*/.exec(output().stderr) }).toEqual({ errors: null });
  child.kill('SIGKILL');
  expect((await ended).signal).toBe('SIGKILL');
  for (const [id, found] of Object.entries(await stored())) {
    expect([id, found.length > 0]).toEqual([id, true]);
    expect([id, found.length < (vendors[id]?.records.length ?? 0)]).toEqual([id, true]);
  }

  for (const { api } of Object.values(vendors)) api.disturb(() => undefined);
  expect(await untilIdle()).toMatchObject({ code: 0 });
  await check();

  for (const [index, vendor] of Object.values(vendors).entries()) addLate(vendor, 20_000 + index * LATE);
  const again = await untilIdle();
  succeeded(again);
  await check();
  for (const id of Object.keys(vendors)) expect([id, handedOn(again, id)]).toEqual([id, LATE]);
}

const HARDSHIP = 'failing, throttled, cut off, killed in the middle of a page, started again; late events';

test(`${HARDSHIP}: GitHub, GitLab, Azure, Graph, PagerDuty, AWS`, async () => {
  const vendors: Vendors = {
    github: await github(recent(), { limit: windowLimit(6, 2000) }),
    gitlab: await gitlab(recent(), 'gitlab-audit', 'instance', {}),
    azure: await azure(recent()),
    signins: await graph(recent(), 'signins', signIn, 'microsoft-graph-signins'),
    pagerduty: await pagerduty(recent()),
    lookup: await cloudtrail(recent(220)),
  };
  await endure(vendors);
});

test(`${HARDSHIP}: Okta, Bitbucket, Atlassian, Opsgenie, Atlas, Google`, async () => {
  const vendors: Vendors = {
    okta: await okta(recent()),
    bitbucket: await bitbucket(recent()),
    atlassian: await atlassian(recent(), 'atlassian-events'),
    stream: await atlassian(recent(COUNT, 10_000), 'atlassian-organization-events'),
    opsgenie: await opsgenie(recent()),
    atlas: await atlas(recent(1100), 'mongodb-atlas-events', 'organization'),
    'atlas-log': await atlasLog(recent()),
    google: await google(recent()),
  };
  await endure(vendors);
});

test('the other scopes: pages, late events', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const app = { id: '0oa1example', keyId: 'k1', publicKey };
  const byApp = await okta(recent(), { app });
  const vendors: Vendors = {
    enterprise: await github(recent(), { enterprise: true }),
    group: await gitlab(recent(), 'gitlab-group-audit', 'groups/acme/platform', { group: 'acme/platform' }),
    project: await gitlab(recent(COUNT, 10_000), 'gitlab-project-audit', 'projects/7', { project: 7 }),
    audits: await graph(recent(), 'directoryaudits', directoryAudit, 'microsoft-graph-audits'),
    atlas: await atlas(recent(), 'mongodb-atlas-project-events', 'project'),
    // An alert is an event for each of its states.
    opsgenie: { ...(await opsgenie(recent())), sample: closedAlert },
    okta: {
      ...byApp,
      with: {
        url: byApp.api.url,
        clientId: app.id,
        keyId: app.keyId,
        privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      },
    },
  };
  const { untilIdle, check } = deploy(vendors);
  expect(await untilIdle()).toMatchObject({ code: 0 });
  const asked = vendors['audits']?.api.seen.find(({ request }) => isForRecords(request));
  expect(asked?.request.target).toContain('filter=activityDateTime%20ge%20');
  for (const vendor of Object.values(vendors)) addLate(vendor, 20_000);
  const again = await untilIdle();
  succeeded(again);
  await check();
  for (const id of Object.keys(vendors)) expect([id, handedOn(again, id)]).toEqual([id, LATE]);
});

test('a limit that the answers tell of beforehand is never run into', async () => {
  const vendor = await github(recent(), { limit: windowLimit(2, 1000) });
  const { untilIdle, check } = deploy({ github: vendor });
  expect(await untilIdle()).toMatchObject({ code: 0 });
  await check();
  expect(vendor.api.seen.length).toBeGreaterThan(4);
  expect(vendor.api.seen.filter(({ status }) => status !== 200)).toEqual([]);
});

test('a limit that is told by words alone is waited out', async () => {
  // The description asks for a minute.
  const paced = withLimits('github-audit', () => ({ pause: '2s' }));
  const vendor = { ...(await github(recent())), ...paced };
  const { untilIdle, check } = deploy({ github: vendor });
  vendor.api.disturb((_request, number) => (number === 2 ? secondaryLimit() : undefined));
  expect(await untilIdle()).toMatchObject({ code: 0 });
  await check();
  const [, limited, next] = vendor.api.seen;
  expect(limited?.status).toBe(403);
  expect((next?.at ?? 0) - (limited?.at ?? 0)).toBeGreaterThan(1900);
});

test('tokens that end in the middle are had anew: of a GitHub App, of client credentials', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const app = { id: 'Iv23liEXAMPLE', installation: '42', publicKey };
  const hub = await github(recent(), { app });
  const cloud = await azure(recent());
  const parameters = { org: 'octo-org', appId: app.id, installationId: 42, privateKey: pem };
  const { untilIdle, check } = deploy({ github: { ...hub, with: parameters }, azure: cloud });
  when(hub, 3, () => {
    hub.api.tokens.clear();
  });
  when(cloud, 3, cloud.api.entra.expireTokens);
  expect(await untilIdle()).toMatchObject({ code: 0 });
  await check();
  expect([hub.api.issued.length, cloud.api.entra.issued.length]).toEqual([2, 2]);
  for (const { api } of [hub, cloud])
    expect(api.seen.map(({ status }) => status).filter((status) => status === 401)).toEqual([401]);

  hub.api.suspend();
  const refused = await untilIdle();
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(
    /no token to the app Iv23liEXAMPLE \(403, This installation has been suspended\)/,
  );
  expect(refused.stderr + refused.stdout).not.toContain(pem.slice(40, 80));
});

test('rights that were revoked are said, with the remedy and without a secret', async () => {
  const vendors: Vendors = {
    github: await github(recent(3)),
    gitlab: await gitlab(recent(3), 'gitlab-audit', 'instance', {}),
    azure: await azure(recent(3)),
    lookup: await cloudtrail(recent(3)),
  };
  const { untilIdle } = deploy(vendors);
  for (const { revoke } of Object.values(vendors)) revoke();
  const { code, stdout, stderr } = await untilIdle();
  expect(code).toBe(1);
  const said = (id: string): string | undefined =>
    stderr.split('\n').find((line) => line.includes(`"source":"${id}"`));
  expect(said('github')).toMatch(/refuses our credentials or rights \(HTTP 401: .*Bad credentials/);
  expect(said('gitlab')).toMatch(/refuses our credentials or rights \(HTTP 401: .*401 Unauthorized/);
  expect(said('azure')).toMatch(
    /gives no token to client \S+ \(401, invalid_client: AADSTS7000215: .*\): check client id, client secret/,
  );
  expect(said('lookup')).toMatch(/refuses our credentials or rights \(HTTP 400: .*UnrecognizedClient/);
  for (const { secret } of Object.values(vendors)) expect(stdout + stderr).not.toContain(secret);
});

test('a secret that is revoked while a source is followed: reading goes on when it is good again', async () => {
  const vendor = await azure(recent(3));
  const { api } = vendor;
  const { follow, check } = deploy({ azure: vendor });
  const { child, output, ended } = follow();
  const told = (what: RegExp): Promise<void> =>
    until(`${String(what)} to be told`, () => what.test(output().stderr));
  await until('the first answer', () =>
    api.seen.some(({ request, status }) => isForRecords(request) && status === 200),
  );
  vendor.revoke();
  await told(/gives no token to client \S+ \(401, invalid_client/);
  addLate(vendor);
  api.entra.secrets.add('app~secret');
  await told(/the API answers again/);
  child.kill('SIGTERM');
  succeeded(await ended);
  await check();
});
