// The vendors that descriptions come with: a local server with data for each, and how a source is configured for it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { digest } from '../../pipeline/identity.ts';
import { root } from '../support/program.ts';
import { type Api, type ApiAnswer, json } from './api.ts';
import { type AzureApi, SUBSCRIPTION, startAzure } from './azure.ts';
import { type CloudtrailApi, startCloudtrail } from './cloudtrail.ts';
import { CLIENT, TENANT } from './entra.ts';
import { type GithubApi, type GithubOptions, secondaryLimit, startGithub } from './github.ts';
import { type GitlabApi, type GitlabScope, startGitlab } from './gitlab.ts';
import { type GraphList, type GraphApi, startGraph } from './graph.ts';
import { windowLimit } from './limits.ts';
import { type PagerdutyApi, startPagerduty } from './pagerduty.ts';
import type { ApiRecord } from './records.ts';
import * as samples from './samples.ts';

export interface Vendor<Server extends Api = Api> {
  readonly api: Server;
  /** What the server holds; more may be added. */
  readonly records: ApiRecord[];
  readonly sample: samples.Sample;
  readonly source: string;
  readonly use: string;
  /** A changed description, to be written where `use` says. */
  readonly description?: unknown;
  readonly with: Readonly<Record<string, string | number>>;
  readonly baseUrl?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** `_id` of the event of a record that this source has read. */
  readonly idOf: (record: ApiRecord, source: string) => string;
  /** What the vendor says to too many requests, beside what its server counts. */
  readonly throttled?: ApiAnswer;
  /** What the vendor says to the place of a page that it does not know any more. */
  readonly forgotten?: ApiAnswer;
  /** Takes the rights away that the source has. */
  readonly revoke: () => void;
  /** What must be shown to nobody. */
  readonly secret: string;
}

export type Records = (sample: samples.Sample) => ApiRecord[];

export async function github(
  records: Records,
  { enterprise = false, ...options }: Partial<GithubOptions> & { readonly enterprise?: boolean } = {},
): Promise<Vendor<GithubApi>> {
  const sample = samples.githubEvent;
  const api = await startGithub({ records: records(sample), ...options });
  return {
    api,
    records: api.records,
    sample,
    source: 'github.audit',
    use: enterprise ? 'github-enterprise-audit' : 'github-audit',
    with: {
      ...(enterprise ? { enterprise: 'octo-enterprise' } : { org: 'octo-org' }),
      token: 'ghp_personal',
    },
    baseUrl: api.url,
    idOf: byVendorId('github.audit'),
    throttled: secondaryLimit(1),
    revoke: () => {
      api.tokens.clear();
    },
    secret: 'ghp_personal',
  };
}

export async function gitlab(
  records: Records,
  use: string,
  scope: GitlabScope,
  parameters: Readonly<Record<string, string | number>>,
): Promise<Vendor<GitlabApi>> {
  const sample = samples.gitlabEvent;
  const api = await startGitlab({ records: { [scope]: records(sample) }, limit: windowLimit(6, 1000) });
  return {
    api,
    records: api.records.get(scope) ?? [],
    sample,
    source: 'gitlab.audit',
    use,
    with: { url: api.url, token: 'glpat-audit', ...parameters },
    // Ids are numbers of one instance.
    idOf: ({ id }, source) => digest('gitlab.audit', source, id),
    revoke: () => {
      api.tokens.clear();
    },
    secret: 'glpat-audit',
  };
}

export async function azure(records: Records): Promise<Vendor<AzureApi>> {
  const sample = samples.azureEvent;
  const api = await startAzure({ records: records(sample), pageSize: 90 });
  return {
    api,
    records: api.records,
    sample,
    source: 'azure.activity',
    use: 'azure-activity',
    with: { subscription: SUBSCRIPTION, ...oauth(api.url) },
    baseUrl: api.url,
    idOf: byVendorId('azure.activity'),
    forgotten: json(400, { error: { code: 'BadRequest', message: 'The $skipToken is not valid.' } }),
    revoke: () => {
      api.entra.secrets.clear();
      api.entra.expireTokens();
    },
    secret: 'app~secret',
  };
}

export async function graph(
  records: Records,
  list: GraphList,
  sample: samples.Sample,
  name: string,
): Promise<Vendor<GraphApi>> {
  // 5 in 10 seconds, at ten times the pace.
  const limit = windowLimit(5, 1000);
  const dataset = list === 'signins' ? 'azure.signin' : 'azure.audit';
  const api = await startGraph({ records: { [list]: records(sample) }, pageSize: 90, limit });
  return {
    api,
    records: api.records[list],
    sample,
    source: dataset,
    ...tenTimesAsFast(name),
    with: oauth(api.url),
    baseUrl: api.url,
    idOf: byVendorId(dataset),
    throttled: json(429, { error: { code: 'TooManyRequests' } }, { 'retry-after': '1' }),
    forgotten: json(400, { error: { code: 'BadRequest', message: 'Skip token is not valid.' } }),
    revoke: () => {
      api.entra.secrets.clear();
      api.entra.expireTokens();
    },
    secret: 'app~secret',
  };
}

export async function pagerduty(records: Records): Promise<Vendor<PagerdutyApi>> {
  const sample = samples.logEntry;
  const api = await startPagerduty({ records: records(sample) });
  return {
    api,
    records: api.records,
    sample,
    source: 'pagerduty.incident',
    use: 'pagerduty-log-entries',
    with: { token: 'u+read-only-key' },
    baseUrl: api.url,
    idOf: byVendorId('pagerduty.incident'),
    throttled: json(
      429,
      { error: { message: 'Rate Limit Exceeded', code: 2020 } },
      { 'ratelimit-remaining': '0', 'ratelimit-reset': '1' },
    ),
    revoke: () => {
      api.tokens.clear();
    },
    secret: 'u+read-only-key',
  };
}

export async function cloudtrail(records: Records): Promise<Vendor<CloudtrailApi>> {
  const sample = samples.cloudtrailEntry;
  // 2 in a second, at ten times the pace.
  const api = await startCloudtrail({ records: records(sample), limit: windowLimit(2, 100) });
  return {
    api,
    records: api.records,
    sample,
    source: 'aws.cloudtrail',
    ...tenTimesAsFast('cloudtrail-lookup'),
    with: { region: 'eu-west-1' },
    baseUrl: api.url,
    env: { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG' },
    idOf: byVendorId('aws.cloudtrail'),
    throttled: json(400, { __type: 'ThrottlingException', message: 'Rate exceeded' }),
    forgotten: json(400, { __type: 'InvalidNextTokenException', message: 'Invalid token' }),
    revoke: () => {
      api.keys.clear();
    },
    secret: 'wJalrXUtnFEMI/K7MDENG',
  };
}

export function byVendorId(dataset: string): (record: ApiRecord) => string {
  return ({ id }) => digest(dataset, id);
}

function oauth(url: string): Readonly<Record<string, string>> {
  return { tenant: TENANT, clientId: CLIENT, clientSecret: 'app~secret', login: url };
}

/** The description as it comes, at ten times its pace, for a server that allows ten times as much: waiting longer shows nothing more. */
function tenTimesAsFast(name: string): Pick<Vendor, 'use' | 'description'> {
  return withLimits(name, ({ perSecond = 0 }) => ({ perSecond: 10 * perSecond }));
}

/** The description as it comes with other limits. */
export function withLimits(
  name: string,
  change: (limits: { readonly perSecond?: number }) => object,
): Pick<Vendor, 'use' | 'description'> {
  const text = readFileSync(join(root, `ingest/http-poll/descriptions/${name}.yaml`), 'utf8');
  const description = parse(text) as { readonly limits: { readonly perSecond?: number } };
  const { limits } = description;
  return { use: `./${name}.yaml`, description: { ...description, limits: { ...limits, ...change(limits) } } };
}
