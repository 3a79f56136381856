// Reads what a request was sent to: of Identity-Aware Proxy, which stands before web applications and machines. https://cloud.google.com/iap/docs/audit-log-howto
import {
  addressOf,
  at,
  integer,
  object,
  present,
  string,
  type Json,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';
import type { Meaning } from './actions.ts';

/** Members of an event that say what was requested of whom. */
type Request = Pick<MappedEvent, 'destination' | 'http' | 'url' | 'user_agent'>;

/** https://cloud.google.com/logging/docs/reference/audit/auditlog/rest/Shared.Types/AuditLog § RequestMetadata */
export function requestOf(payload: JsonObject): Request {
  const metadata = object(payload['requestMetadata']) ?? {};
  const request = object(metadata['requestAttributes']) ?? {};
  const peer = object(metadata['destinationAttributes']) ?? {};
  const method = string(request['method']);
  const found = addressOf(string(peer['ip']));
  return {
    destination: found && { address: found.address, ip: found.ip, port: portOf(peer['port']) },
    http: method === undefined ? undefined : { request: { method } },
    url: present({
      original: string(at(payload, 'request', 'httpRequest', 'url')),
      domain: string(request['host']),
      path: string(request['path']),
    }),
    user_agent: present({ original: agentOf(metadata['callerSuppliedUserAgent']) }),
  };
}

/** What Google writes where the caller names no agent. */
export const NO_AGENT = '(none supplied)';

function agentOf(written: Json): string | undefined {
  return written === NO_AGENT ? undefined : string(written);
}

/** A 64-bit number, which is text in JSON. */
function portOf(written: Json): number | undefined {
  const port = typeof written === 'string' && written !== '' ? Number(written) : integer(written);
  return port !== undefined && Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : undefined;
}

const TUNNEL_ENDS: Meaning = { category: ['session'], type: ['end'] };

/** A tunnel's end is recorded by the method that opened it. */
export function tunnelMeaning(payload: JsonObject): Meaning | undefined {
  return at(payload, 'metadata', 'iap_tcp_session_info', 'phase') === 'SESSION_END' ? TUNNEL_ENDS : undefined;
}
