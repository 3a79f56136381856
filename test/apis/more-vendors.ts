// Further vendors that descriptions come with; see vendors.ts.
import { generateKeyPairSync, hash } from 'node:crypto';
import { digest } from '../../pipeline/identity.ts';
import { json } from './api.ts';
import { type AtlasApi, ATLAS_HOST, ATLAS_ID, startAtlas } from './atlas.ts';
import { type AtlassianApi, ORGANIZATION, startAtlassian } from './atlassian.ts';
import { type BitbucketApi, startBitbucket } from './bitbucket.ts';
import { ACCOUNT, type GoogleApi, startGoogle } from './google.ts';
import { windowLimit } from './limits.ts';
import * as samples from './more-samples.ts';
import { type OktaApi, type OktaOptions, startOkta } from './okta.ts';
import { type OpsgenieApi, startOpsgenie } from './opsgenie.ts';
import { byVendorId, type Records, type Vendor, withLimits } from './vendors.ts';

/** The description as it comes, but for its pace: waiting longer shows nothing more. */
const fast = (name: string): Pick<Vendor, 'use' | 'description'> =>
  withLimits(name, () => ({ perSecond: 20, pause: '1s' }));

export async function okta(
  records: Records,
  options: Pick<OktaOptions, 'app'> = {},
): Promise<Vendor<OktaApi>> {
  const sample = samples.oktaEvent;
  const limit = windowLimit(6, 1000);
  const api = await startOkta({ records: records(sample), limit, pageSize: 90, ...options });
  return {
    api,
    records: api.records,
    sample,
    source: 'okta.system',
    ...fast('okta-system-log'),
    with: { url: api.url, token: '00a-read-only' },
    idOf: byVendorId('okta.system'),
    throttled: json(
      429,
      { errorCode: 'E0000047' },
      { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': String(Math.ceil(Date.now() / 1000) + 1) },
    ),
    revoke: () => {
      api.tokens.clear();
    },
    secret: '00a-read-only',
  };
}

export async function bitbucket(records: Records): Promise<Vendor<BitbucketApi>> {
  const sample = samples.bitbucketEvent;
  const api = await startBitbucket({ records: records(sample) });
  const name = 'bitbucket-data-center-audit';
  return {
    api,
    records: api.records,
    sample,
    source: 'bitbucket.audit',
    use: name,
    with: { url: api.url, token: 'BBDC-admin' },
    idOf: byBytes('bitbucket.audit', name),
    throttled: json(429, { errors: [{ message: 'Rate limited' }] }, { 'retry-after': '1' }),
    revoke: () => {
      api.tokens.clear();
    },
    secret: 'BBDC-admin',
  };
}

export async function atlassian(records: Records, name: string): Promise<Vendor<AtlassianApi>> {
  const sample = samples.atlassianEvent;
  // 10 in a minute, at sixty times the pace.
  const limit = windowLimit(10, 1000);
  const api = await startAtlassian({ records: records(sample), limit, pageSize: 90 });
  return {
    api,
    records: api.records,
    sample,
    source: 'bitbucket.audit',
    ...fast(name),
    with: { organization: ORGANIZATION, token: 'ATCTT-key' },
    baseUrl: api.url,
    idOf: byVendorId('bitbucket.audit'),
    throttled: json(429, { code: 429, message: 'Rate limit exceeded' }, { 'retry-after': '1' }),
    forgotten: json(400, { code: 400, message: 'The cursor is invalid' }),
    revoke: () => {
      api.tokens.clear();
    },
    secret: 'ATCTT-key',
  };
}

export async function opsgenie(records: Records): Promise<Vendor<OpsgenieApi>> {
  const sample = samples.opsgenieAlert;
  const api = await startOpsgenie({ records: records(sample) });
  return {
    api,
    records: api.records,
    sample,
    source: 'opsgenie.alert',
    ...fast('opsgenie-alerts'),
    with: { token: 'eb243592-read' },
    baseUrl: api.url,
    idOf: ({ id, time, text }) =>
      digest(
        'opsgenie.alert',
        id,
        text.includes('"status":"closed"') ? 'closed' : 'open',
        new Date(time).toISOString(),
      ),
    throttled: json(429, { message: 'You are making too many requests!' }),
    revoke: () => {
      api.tokens.clear();
    },
    secret: 'eb243592-read',
  };
}

export async function atlas(records: Records, name: string, parameter: string): Promise<Vendor<AtlasApi>> {
  const sample = samples.atlasEvent;
  const api = await startAtlas({ records: records(sample) });
  return {
    ...atlasVendor(api, name, { [parameter]: ATLAS_ID }),
    records: api.records,
    sample,
    idOf: byVendorId('mongodb.audit'),
  };
}

/** The audit log of a host. */
export async function atlasLog(records: Records): Promise<Vendor<AtlasApi>> {
  const sample = samples.mongodbLine;
  const name = 'mongodb-atlas-database-audit';
  const api = await startAtlas({ lines: records(sample) });
  return {
    ...atlasVendor(api, name, { project: ATLAS_ID, host: ATLAS_HOST }),
    records: api.lines,
    sample,
    idOf: byBytes('mongodb.audit', name),
  };
}

function atlasVendor(
  api: AtlasApi,
  name: string,
  what: Vendor['with'],
): Omit<Vendor<AtlasApi>, 'records' | 'sample' | 'idOf'> {
  return {
    api,
    source: 'mongodb.audit',
    ...fast(name),
    with: { ...what, clientId: 'mdb_sa_id_1', clientSecret: 'mdb_sa_sk_secret', login: api.url },
    baseUrl: api.url,
    throttled: json(429, { error: 429, detail: 'Too many requests' }, { 'retry-after': '1' }),
    revoke: () => {
      api.secrets.clear();
      api.issued.clear();
    },
    secret: 'mdb_sa_sk_secret',
  };
}

export async function google(records: Records): Promise<Vendor<GoogleApi>> {
  const sample = samples.googleEntry;
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const limit = windowLimit(6, 1000);
  const api = await startGoogle({ records: records(sample), publicKey, limit, pageSize: 90 });
  const key = JSON.stringify({
    type: 'service_account',
    private_key_id: 'k1',
    private_key: pem,
    client_email: ACCOUNT,
    token_uri: `${api.url}/token`,
  });
  return {
    api,
    records: api.records,
    sample,
    source: 'gcp.audit',
    ...fast('gcp-audit-logs'),
    with: { resource: 'projects/acme-prod', key },
    baseUrl: api.url,
    idOf: ({ id, time }) =>
      digest(
        'gcp.audit',
        'projects/acme-prod/logs/cloudaudit.googleapis.com/activity',
        id,
        new Date(time).toISOString(),
      ),
    throttled: json(429, { error: { code: 429, status: 'RESOURCE_EXHAUSTED', message: 'Quota exceeded' } }),
    forgotten: json(400, {
      error: { code: 400, status: 'INVALID_ARGUMENT', message: 'page_token is invalid' },
    }),
    revoke: () => {
      api.keys.clear();
      api.issued.clear();
    },
    secret: pem.slice(60, 100),
  };
}

/** Without a vendor's id it is the bytes. */
function byBytes(dataset: string, name: string): Vendor['idOf'] {
  return ({ text }, source) => {
    const bytes = hash('sha256', text);
    return digest(dataset, source, digest('http-poll', name, 'bytes', bytes), '0', bytes);
  };
}
