// Before anything is asked of it: that it is a Kibana, ready, and not too old for our objects.
import { Fault } from '../../../pipeline/errors.ts';
import type { Kibana } from './kibana-client.ts';

/** The objects are in the format of this version; a later one takes them too. */
export const LEAST_MAJOR = 9;

/** Its version; undefined when it keeps that to itself. Throws Fault. */
export async function checkVersion(kibana: Kibana, url: URL): Promise<string | undefined> {
  // One that is not ready says so with 503, and its version too.
  const { status, body } = await kibana.ask(
    { method: 'GET', path: '/api/status', doing: 'tell its version' },
    [503],
  );
  const told = (body ?? {}) as {
    readonly status?: { readonly overall?: { readonly level?: string } };
    readonly version?: { readonly number?: string };
  };
  if (told.status === undefined && told.version === undefined)
    throw new Fault(
      'usage',
      `${url.href} does not answer as Kibana does; check the address, with the base path if it has one`,
    );
  const version = told.version?.number;
  if (version !== undefined && Number(version.split('.')[0]) < LEAST_MAJOR)
    throw new Fault(
      'store_version',
      `Kibana at ${url.href} is ${version}, and does not take objects of a later format; upgrade it to ${String(LEAST_MAJOR)} or later`,
    );
  if (status === 503)
    throw new Fault(
      'store_unavailable',
      `Kibana at ${url.href} is not ready (${told.status?.overall?.level ?? 'no level'}); try again later`,
    );
  return version;
}
