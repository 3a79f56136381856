// Reads where a message came from and went to: `{ip, port}`, `{unix}`, `{isSystemUser}`.
// https://www.mongodb.com/docs/manual/reference/audit-message/mongo/ § local, remote
import { addressOf, string, type JsonObject, type MappedEvent } from '../../normalizer.ts';
import { numberOf } from './extended-json.ts';

type Endpoint = NonNullable<MappedEvent['source']>;

/** What versions before 5.0 write where a message is the server's own; later ones write `isSystemUser`. */
export const NO_ADDRESS = '(NONE)';

/** Undefined for an endpoint that names neither an address nor a socket. */
export function endpointOf(value: JsonObject | undefined): Endpoint | undefined {
  if (!value) return undefined;
  const written = string(value['ip']) ?? string(value['unix']);
  const found = written === NO_ADDRESS ? undefined : addressOf(written);
  if (!found) return undefined;
  const port = numberOf(value['port']) ?? found.port;
  return {
    address: found.address,
    ip: found.ip,
    port: port !== undefined && port >= 0 && port <= 65_535 ? port : undefined,
  };
}

/** `ADDRESS:PORT/DATABASE` or `CLUSTER/DATABASE`: what was accessed; undefined when the record names no part of it. */
export function systemOf(
  cluster: string | undefined,
  server: Endpoint | undefined,
  db: string | undefined,
): MappedEvent['oncall']['system'] {
  const place = cluster ?? addressed(server);
  if (place === undefined && db === undefined) return undefined;
  return { id: [place, db].filter((part) => part !== undefined).join('/'), kind: 'database' };
}

function addressed(server: Endpoint | undefined): string | undefined {
  // A socket without a name tells nothing of the server.
  if (server?.address === undefined || server.address === 'anonymous') return undefined;
  return server.port === undefined ? server.address : [server.address, String(server.port)].join(':');
}
