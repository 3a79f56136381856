// The request that an entry tells of: from where, how, and with what.
import {
  addressOf,
  integer,
  object,
  present,
  text,
  type AccessEvent,
  type JsonObject,
} from '../../normalizer.ts';
import type { Fields } from './fields.ts';

export function sourceOf(fields: Fields): AccessEvent['source'] {
  const address = addressOf(text(fields.actor_ip));
  const location = object(fields.actor_location);
  const geo = location && placeOf(location);
  return address || geo ? { address: address?.address, ip: address?.ip, geo } : undefined;
}

/** Of the place github.com tells the country's code only, Enterprise Server the names too. */
function placeOf(location: JsonObject): NonNullable<AccessEvent['source']>['geo'] {
  return present({
    city_name: text(location['city']),
    region_name: text(location['region_name']),
    country_name: text(location['country_name']),
    country_iso_code: text(location['country_code']),
  });
}

export function networkOf(fields: Fields): AccessEvent['network'] {
  const protocol = text(fields.transport_protocol_name) ?? text(fields.protocol_name);
  return protocol === undefined ? undefined : { protocol: protocol.toLowerCase() };
}

export function httpOf(fields: Fields): AccessEvent['http'] {
  const id = text(fields.request_id);
  const method = text(fields.request_method);
  const status = integer(fields.status_code);
  if (id === undefined && method === undefined && status === undefined) return undefined;
  const request = id === undefined && method === undefined ? undefined : { id, method };
  return { request, response: status === undefined ? undefined : { status_code: status } };
}

export function pathOf(fields: Fields): AccessEvent['url'] {
  const path = text(fields.url_path);
  return path === undefined ? undefined : { path };
}

export function agentOf(fields: Fields): AccessEvent['user_agent'] {
  const original = text(fields.user_agent);
  return original === undefined ? undefined : { original };
}
