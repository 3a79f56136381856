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
  if (kind === 'user') return { type: kind, name: text(record.name) ?? text(record.user) };
  if (kind !== undefined) return { type: kind, name: firstOf(record, NAMES) };
  const file = category[0] === 'file' ? firstOf(record, FILES) : undefined;
  if (file !== undefined) return { type: 'file', name: file };
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

const NAMES = ['name', 'access_list_name', 'username'] as const;
const FILES = ['path', 'file_path'] as const;

const PLACES: readonly (readonly [string, readonly (keyof Fields)[]])[] = [
  ['database', ['db_service', 'db_name']],
  ['application', ['app_name']],
  ['desktop', ['desktop_name', 'desktop_addr']],
  ['kubernetes_cluster', ['kubernetes_cluster']],
  ['server', ['server_hostname', 'server_id', 'server_addr']],
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
  if (query !== undefined) return { text: query, kind: record.status_code != null ? 'api' : 'sql' };
  const command = string(record.command) ?? executedOf(record, event);
  if (command !== undefined) return { text: command, kind: 'shell' };
  const request = string(record.request_path);
  const verb = string(record.verb);
  return request === undefined
    ? undefined
    : { text: verb === undefined ? request : [verb, request].join(' '), kind: 'api' };
}

/** A statement that is prepared or parsed; a call of Spanner. */
function preparedOf(record: Fields, event: string): string | undefined {
  return event.startsWith('db.session.')
    ? (string(record.query) ?? string(object(record.args)?.['sql']))
    : undefined;
}

/** What was executed within a session, with its arguments. */
function executedOf(record: Fields, event: string): string | undefined {
  const path = string(record.path);
  return event === 'session.command' && path !== undefined
    ? [path, ...(strings(record.argv) ?? [])].join(' ')
    : undefined;
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
