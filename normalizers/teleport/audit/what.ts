// Reads from a record what was acted on, in which system, and with which command, process or file.
import {
  flat,
  integer,
  memo,
  object,
  present,
  string,
  strings,
  text,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';
import type { Meaning } from './actions.ts';
import type { Fields } from './fields.ts';

type Oncall = MappedEvent['oncall'];

export function objectOf(record: Fields, { object: kind, category }: Meaning): Oncall['object'] {
  const resource = text(record.resource_kind);
  if (resource !== undefined && record.kubernetes_cluster != null)
    return { type: singular(resource), name: text(record.resource_name) };
  if (kind === 'access_request') return { type: kind, name: text(record.id) };
  if (kind === 'kubernetes_cluster')
    return { type: kind, name: text(record.kubernetes_cluster) ?? text(record.name) };
  if (record.teleport_id != null) return { type: resource ?? kind ?? 'user', name: text(record.teleport_id) };
  if (kind === 'user') return { type: kind, name: text(record.name) ?? text(record.user) };
  if (kind === 'device') return { type: kind, name: deviceOf(record) };
  if (kind !== undefined) return { type: kind, name: firstOf(record, NAMES) };
  const file = category[0] === 'file' ? firstOf(record, FILES) : undefined;
  if (file !== undefined) return { type: 'file', name: file };
  if (isGit(record)) return { type: 'repository', name: text(record.path) };
  const pod = text(record.kubernetes_pod_name);
  if (pod !== undefined) return { type: 'pod', name: pod };
  for (const [type, keys] of PLACES) {
    const name = firstOf(record, keys);
    if (name !== undefined) return { type, name };
  }
  return undefined;
}

function firstOf(record: Fields, keys: readonly (keyof Fields)[]): string | undefined {
  for (const key of keys) {
    const found = text(record[key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Kinds of Kubernetes are written as in its paths: secrets -> secret, networkpolicies -> networkpolicy. */
const singular = memo(1000, (kind) =>
  flat(kind.endsWith('ies') ? [kind.slice(0, -3), 'y'].join('') : kind.replace(/(?<=ss)es$|s$/, '')),
);

/** Devices are known by the tags on them, those that go by their ids. */
function deviceOf({ device, name }: Fields): string | undefined {
  return text(object(device)?.['asset_tag']) ?? text(object(device)?.['device_id']) ?? text(name);
}

const NAMES = ['name', 'access_list_name', 'username', 'spiffe_id', 'service_provider_entity_id'] as const;
const FILES = ['path', 'file_path'] as const;

const PLACES: readonly (readonly [string, readonly (keyof Fields)[]])[] = [
  ['database', ['db_service', 'db_name']],
  ['application', ['app_name']],
  ['desktop', ['desktop_name', 'desktop_addr']],
  ['kubernetes_cluster', ['kubernetes_cluster']],
  ['server', ['server_hostname', 'server_id', 'server_addr', 'instance_id']],
];

/** The database, Kubernetes cluster, application, desktop or server; else the Teleport cluster itself. */
export function systemOf(record: Fields): Oncall['system'] {
  const database = text(record.db_service);
  if (database !== undefined) return { id: database, kind: 'database' };
  const kubernetes = text(record.kubernetes_cluster);
  if (kubernetes !== undefined) return { id: kubernetes, kind: 'cluster' };
  const application = text(record.app_name);
  if (application !== undefined) return { id: application, kind: 'application' };
  const host = text(record.desktop_name) ?? text(record.server_hostname) ?? text(record.server_id);
  if (host !== undefined) return { id: host, kind: 'host' };
  const cluster = text(record.cluster_name);
  return cluster === undefined ? undefined : { id: cluster, kind: 'application' };
}

/** `query` of the events of databases is their language's, or a document in the body of a request over HTTP. */
export function commandOf(record: Fields, event: string): Oncall['command'] {
  const query = string(record.db_query) ?? preparedOf(record, event);
  if (query !== undefined)
    return {
      text: query,
      kind: record.status_code != null || string(record.db_protocol) === 'mongodb' ? 'api' : 'sql',
    };
  const command = string(record.command) ?? executedOf(record, event);
  if (command !== undefined) return { text: command, kind: 'shell' };
  const request = string(record.request_path);
  if (request !== undefined) return { text: joined(string(record.verb), request), kind: 'api' };
  // A tool that an agent calls: { "method": "tools/call", "params": { "name": "write_file" } }
  const message = object(record.message);
  const method = string(message?.['method']);
  return method === undefined
    ? undefined
    : { text: joined(method, string(object(message?.['params'])?.['name'])), kind: 'api' };
}

function joined(...words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined).join(' ');
}

/** A statement that is prepared or parsed, those of a batch; a call of Spanner or SQL Server; a query of the audit log. */
function preparedOf(record: Fields, event: string): string | undefined {
  if (event === 'secreports.audit.query.run') return string(record.query);
  if (!event.startsWith('db.session.')) return undefined;
  const procedure = string(record.proc_name);
  if (procedure !== undefined) return joined(procedure, ...(strings(record.parameters) ?? []));
  return string(record.query) ?? string(object(record.args)?.['sql']) ?? batchOf(record.children);
}

function batchOf(children: JsonObject[string]): string | undefined {
  if (!Array.isArray(children)) return undefined;
  const queries = children.flatMap((child) => string(object(child)?.['query']) ?? []);
  return queries.length === 0 ? undefined : queries.join('; ');
}

/** What was executed within a session, with its arguments. */
function executedOf(record: Fields, event: string): string | undefined {
  const path = string(record.path);
  if (path === undefined) return undefined;
  if (isGit(record)) return joined(string(record.service), path);
  return event === 'session.command' ? joined(path, ...(strings(record.argv) ?? [])) : undefined;
}

/** git.command has the repository in `path`, and what git runs for it in `service`. */
function isGit(record: Fields): boolean {
  return string(record.service)?.startsWith('git-') === true;
}

export function processOf(record: Fields, event: string): MappedEvent['process'] {
  const pid = integer(record.pid);
  return present({
    pid: pid !== undefined && pid >= 0 ? pid : undefined,
    name: string(record.program),
    executable: event === 'session.command' ? string(record.path) : undefined,
    command_line: executedOf(record, event),
  });
}

export function fileOf(record: Fields, { category }: Meaning): MappedEvent['file'] {
  return category[0] === 'file' ? present({ path: firstOf(record, FILES) }) : undefined;
}
