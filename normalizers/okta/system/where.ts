// Reads from a LogEvent where a request came from, and what it asked for.
// https://developer.okta.com/docs/reference/api/system-log/ § SecurityContext object, DebugContext object, Request object
import {
  addressOf,
  at,
  geoOf,
  object,
  string,
  text,
  type Json,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';
import { get } from './fields.ts';

/** The addresses of the client and of the proxies before it, as far as they are addresses; in events of hooks they stand with the client. */
export function chainOf(record: JsonObject): readonly string[] {
  const chain: Json = at(record, 'request', 'ipChain') ?? at(record, 'client', 'ipChain');
  if (!Array.isArray(chain)) return NO_CHAIN;
  return chain.flatMap((link) => addressOf(string(object(link)?.['ip']))?.ip ?? []);
}

const NO_CHAIN: readonly string[] = [];

/** The client; where none is named, the first of the chain. */
export function sourceOf(record: JsonObject, chain: readonly string[]): MappedEvent['source'] {
  const found = addressOf(text(get(record, 'client.ipAddress')) ?? chain[0]);
  const domain = string(get(record, 'securityContext.domain'));
  return (
    found && {
      address: found.address,
      ip: found.ip,
      port: found.port,
      // A dot is the domain of an address that has none.
      domain: domain === '.' ? undefined : domain,
      geo: geoOf(
        text(get(record, 'client.geographicalContext.city')),
        text(get(record, 'client.geographicalContext.state')),
        text(get(record, 'client.geographicalContext.country')),
      ),
    }
  );
}

export function urlOf(record: JsonObject): MappedEvent['url'] {
  const path = string(get(record, 'debugContext.debugData.requestUri'));
  const original = string(get(record, 'debugContext.debugData.url')) ?? path;
  if (original?.startsWith('/') !== true) return undefined;
  return { original, path };
}

/** Okta writes UNKNOWN for a browser that it does not know. */
export function agentOf(record: JsonObject): MappedEvent['user_agent'] {
  const original = text(get(record, 'client.userAgent.rawUserAgent'));
  if (original === undefined) return undefined;
  const browser = string(get(record, 'client.userAgent.browser'));
  return { original, name: browser === 'UNKNOWN' ? undefined : browser };
}
