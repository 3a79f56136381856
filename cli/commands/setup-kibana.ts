// The part of `accesstrail setup` that loads data views, searches and dashboards into Kibana: the plan first, then one import.
import { Fault } from '../../pipeline/errors.ts';
import type { Environment } from '../config/interpolate.ts';
import type { Settings } from '../config/settings.ts';
import { checkVersion } from '../kibana/load/check-version.ts';
import { importObjects } from '../kibana/load/import-objects.ts';
import { type KibanaAddress, kibanaAt } from '../kibana/load/kibana-client.ts';
import { type Planned, planOf } from '../kibana/load/plan.ts';
import { kibanaObjects } from '../kibana/objects/kibana-objects.ts';
import type { SavedObject } from '../kibana/objects/saved-object.ts';
import { printable } from '../output/table.ts';

export interface KibanaFlags {
  readonly kibana: string;
  readonly space: string;
  readonly pageUrl?: string;
}

/** Which Kibana, and what it is to hold. */
export interface KibanaTarget {
  readonly address: KibanaAddress;
  readonly objects: readonly SavedObject[];
}

/** Throws Fault `usage` for flags and settings that do not fit. Nothing is connected. */
export function kibanaTarget(
  { namespace, elasticsearch }: Pick<Settings, 'namespace' | 'elasticsearch'>,
  { kibana, space, pageUrl }: KibanaFlags,
  env: Environment,
): KibanaTarget {
  if (!elasticsearch)
    throw new Fault(
      'usage',
      'Kibana shows what is in Elasticsearch: configure store.elasticsearch, or leave out --kibana',
    );
  const url = addressOf('--kibana', kibana);
  if (pageUrl !== undefined) addressOf('--page-url', pageUrl);
  if (!/^[a-z0-9_-]+$/.test(space))
    throw new Fault('usage', `--space ${space}: the id of a space is lower case letters, digits, _ and -`);
  return {
    address: {
      url,
      space,
      auth: credentials(env) ?? elasticsearch.auth,
      ca: elasticsearch.ca,
      timeoutMs: elasticsearch.requestTimeoutMs,
    },
    objects: kibanaObjects({ namespace, space, pageUrl }),
  };
}

/** Throws Fault when Kibana cannot be asked, or did not take all. Done twice, the second time has nothing to do. */
export async function setupKibana({ address, objects }: KibanaTarget, dryRun: boolean): Promise<void> {
  const { url, space } = address;
  const kibana = kibanaAt(address);
  const version = await checkVersion(kibana, url);
  const plan = await planOf(kibana, objects);
  const changes = plan.filter(({ state }) => state !== 'same');
  const about = version === undefined ? '' : `, ${printable(version)}`;
  process.stdout.write(`\nKibana at ${url.href}${about}, space ${space}\n${planText(plan, dryRun)}`);
  if (changes.length === 0 || dryRun) return;
  await importObjects(
    kibana,
    changes.map(({ object }) => object),
  );
  process.stdout.write(`  ${String(changes.length)} imported: done\n`);
}

const KIND: Readonly<Record<Planned['object']['type'], string>> = {
  'index-pattern': 'data view',
  search: 'search   ',
  dashboard: 'dashboard',
};

function planText(plan: readonly Planned[], dryRun: boolean): string {
  const lines = plan
    .filter(({ state }) => state !== 'same')
    .map(({ object: { type, attributes }, state }) => {
      const name = (attributes['name'] as string | undefined) ?? attributes.title;
      return `  ${dryRun ? 'would ' : ''}${state === 'new' ? 'make  ' : 'change'} ${KIND[type]} ${name}\n`;
    });
  const same = plan.length - lines.length;
  const rest =
    lines.length === 0
      ? `  nothing to do: all ${String(same)} objects are as they should be\n`
      : same > 0
        ? `  ${String(same)} others are as they should be\n`
        : '';
  return lines.join('') + rest;
}

function addressOf(flag: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && (url.username !== '' || url.password !== ''))
    throw new Fault(
      'usage',
      `${flag}: give the address without a password, which others see among the processes`,
    );
  if (url && ['http:', 'https:'].includes(url.protocol)) return url;
  throw new Fault('usage', `${flag} ${text}: give an address such as https://kibana.example.com:5601`);
}

/** Of Kibana, when they are others than those of Elasticsearch. */
function credentials(env: Environment): KibanaAddress['auth'] {
  const { KIBANA_API_KEY: apiKey, KIBANA_USERNAME: username, KIBANA_PASSWORD: password } = env;
  if (apiKey) return { apiKey };
  if (!username && !password) return undefined;
  if (username && password) return { username, password };
  throw new Fault('usage', 'KIBANA_USERNAME and KIBANA_PASSWORD belong together: set both, or neither');
}
