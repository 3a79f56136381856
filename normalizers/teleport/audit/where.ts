// Reads from a record where it came from and went to: addresses, cloud, Kubernetes, requests over HTTP.
// https://github.com/gravitational/teleport/blob/master/api/proto/teleport/legacy/types/events/events.proto
import {
  addressOf,
  flat,
  integer,
  object,
  present,
  string,
  strings,
  type Address,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';
import type { Fields } from './fields.ts';

/** app.session.request, kube.request, db.session.elasticsearch.request ... */
export function isRequestOverHttp(event: string): boolean {
  return (
    (event.endsWith('.request') && event !== 'mcp.session.request') ||
    event === 'mcp.session.invalid_http_request' ||
    event.startsWith('scim.')
  );
}

/** The status that was answered to a request over HTTP; 0 is written where there was no answer. */
export function statusOf(record: Fields): number | undefined {
  const status = integer(record.status_code) ?? integer(record.response_code);
  return status === 0 ? undefined : status;
}

export function httpOf(record: Fields, event: string): MappedEvent['http'] {
  if (!isRequestOverHttp(event)) return undefined;
  const method = string(record.method) ?? string(record.verb) ?? askedOf(record)?.method;
  const status = statusOf(record);
  return present({
    request: method === undefined ? undefined : { method },
    response: status === undefined ? undefined : { status_code: status },
  });
}

export function urlOf(record: Fields, event: string): MappedEvent['url'] {
  if (!isRequestOverHttp(event)) return undefined;
  const written = string(record.path) ?? string(record.request_path) ?? askedOf(record)?.path;
  if (written === undefined) return undefined;
  const query = string(record.raw_query);
  return {
    original: query === undefined ? written : [written, query].join('?'),
    path: flat(written.split('?', 1)[0] ?? ''),
  };
}

export function orchestratorOf(record: Fields): MappedEvent['orchestrator'] {
  const cluster = string(record.kubernetes_cluster);
  if (cluster === undefined) return undefined;
  const pod = string(record.kubernetes_pod_name);
  return {
    type: 'kubernetes',
    cluster: { name: cluster },
    namespace: string(record.kubernetes_pod_namespace) ?? string(record.resource_namespace),
    resource: present({
      type: string(record.resource_kind) ?? (pod === undefined ? undefined : 'pods'),
      name: string(record.resource_name) ?? pod,
    }),
  };
}

export function containerOf(record: Fields): MappedEvent['container'] {
  return present({ name: string(record.kubernetes_container_name) });
}

/** The request by which an identity provider provisions an account. */
function askedOf(
  record: Fields,
): Readonly<Record<'method' | 'path' | 'address' | 'agent', string | undefined>> | undefined {
  const request = object(record.request);
  return (
    request && {
      method: string(request['method']),
      path: string(request['path']),
      address: string(request['source_address']),
      agent: string(request['user_agent']),
    }
  );
}

export function agentOf(record: Fields): string | undefined {
  return (
    string(record.user_agent) ??
    strings(object(record.headers)?.['User-Agent'])?.[0] ??
    askedOf(record)?.agent
  );
}

/** The server; a node that joins names itself. */
export function hostOf(record: Fields): MappedEvent['host'] {
  return present({
    name: string(record.server_hostname) ?? string(record.node_name),
    id: string(record.server_id) ?? string(record.host_id),
  });
}

/** Where the AWS Systems Manager ran a command; the region of a request to AWS. */
export function cloudOf(record: Fields, event: string): MappedEvent['cloud'] {
  const called = string(record.aws_region);
  if (called !== undefined) return { provider: 'aws', region: called };
  if (event !== 'ssm.run') return undefined;
  const account = string(record.account_id);
  const instance = string(record.instance_id);
  return {
    provider: 'aws',
    region: string(record.region),
    account: account === undefined ? undefined : { id: account },
    instance: instance === undefined ? undefined : { id: instance },
  };
}

/** The user; of connections that Teleport makes, what it makes them from or for; of a certificate, who gets it. */
export function sourceOf(record: Fields, identity: JsonObject | undefined): MappedEvent['source'] {
  const client = isMadeByTeleport(record) ? written(record, 'local') : written(record, 'remote');
  return endpoint(
    addressOf(
      client ?? string(record.src_addr) ?? string(identity?.['client_ip']) ?? askedOf(record)?.address,
    ),
  );
}

/** What an SSH session connects to, the target of a forwarded port, or of a connection that Teleport makes. */
export function destinationOf(record: Fields, event: string): MappedEvent['destination'] {
  const found = endpoint(addressOf(string(record.dst_addr)));
  if (found) return { address: found.address, ip: found.ip, port: portOf(record.dst_port) };
  return endpoint(
    addressOf(
      isMadeByTeleport(record)
        ? (written(record, 'remote') ?? string(record.desktop_addr))
        : event === 'port'
          ? string(record.addr)
          : undefined,
    ),
  );
}

/**
 * Whether the remote side is what is accessed: a desktop (the local side is then where the user signed in), or a server that is dialed. The
 * record names it once more, or is about the connection to it. https://github.com/gravitational/teleport/blob/master/lib/srv/desktop/audit.go § getConnectionMetadata
 */
function isMadeByTeleport(record: Fields): boolean {
  const remote = written(record, 'remote');
  if (remote === undefined) return record.desktop_addr != null;
  return (
    remote === record.desktop_addr || remote === record.server_addr || record.event === 'session.connect'
  );
}

/** `addr.remote` is one key with a dot in it; some shippers write an underscore, or an object. */
function written(record: Fields, side: keyof typeof SIDES): string | undefined {
  const [dotted, underscored] = SIDES[side];
  return string(record[dotted]) ?? string(record[underscored]) ?? string(object(record.addr)?.[side]);
}

const SIDES = { remote: ['addr.remote', 'addr_remote'], local: ['addr.local', 'addr_local'] } as const;

/** Desktops are also known by names, with a port. */
function endpoint(found: Address | undefined): MappedEvent['source'] {
  if (!found || found.ip !== undefined) return found && { ...found };
  const [, name, port] = /^([^:]+):(\d{1,5})$/.exec(found.address) ?? [];
  return name === undefined
    ? { address: found.address }
    : { address: flat(name), port: portOf(Number(port)) };
}

function portOf(value: JsonObject[string]): number | undefined {
  const port = integer(typeof value === 'string' && value !== '' ? Number(value) : value);
  return port !== undefined && port >= 0 && port <= 65_535 ? port : undefined;
}
