// Reads from a record what was acted on, where, and with which command.
import { string, strings, text, type JsonObject, type MappedEvent } from '../../normalizer.ts';
import type { Meaning } from './actions.ts';

type Oncall = MappedEvent['oncall'];

export function objectOf(record: JsonObject, { object, category }: Meaning): Oncall['object'] {
  if (object === 'access_request') return { type: object, name: text(record['id']) };
  if (object === 'kubernetes_cluster')
    return { type: object, name: text(record['kubernetes_cluster']) ?? text(record['name']) };
  if (object === 'user') return { type: object, name: text(record['name']) ?? text(record['user']) };
  if (object !== undefined)
    return { type: object, name: text(record['name']) ?? text(record['access_list_name']) };
  if (category[0] === 'file') {
    const path = text(record['path']) ?? text(record['file_path']);
    if (path !== undefined) return { type: 'file', name: path };
  }
  const pod = text(record['kubernetes_pod_name']);
  if (pod !== undefined) return { type: 'pod', name: pod };
  for (const [type, keys] of PLACES)
    for (const key of keys) {
      const name = text(record[key]);
      if (name !== undefined) return { type, name };
    }
  return undefined;
}

const PLACES: readonly (readonly [string, readonly string[]])[] = [
  ['database', ['db_service', 'db_name']],
  ['application', ['app_name']],
  ['desktop', ['desktop_name', 'desktop_addr']],
  ['kubernetes_cluster', ['kubernetes_cluster']],
  ['server', ['server_hostname', 'server_id', 'server_addr']],
];

/** The database, Kubernetes cluster, application, desktop or server; else the Teleport cluster itself. */
export function systemOf(record: JsonObject): Oncall['system'] {
  const database = text(record['db_service']);
  if (database !== undefined) return { id: database, kind: 'database' };
  const kubernetes = text(record['kubernetes_cluster']);
  if (kubernetes !== undefined) return { id: kubernetes, kind: 'cluster' };
  const application = text(record['app_name']);
  if (application !== undefined) return { id: application, kind: 'application' };
  const host = text(record['desktop_name']) ?? text(record['server_hostname']) ?? text(record['server_id']);
  if (host !== undefined) return { id: host, kind: 'host' };
  const cluster = text(record['cluster_name']);
  return cluster === undefined ? undefined : { id: cluster, kind: 'application' };
}

export function commandOf(record: JsonObject): Oncall['command'] {
  const query = string(record['db_query']);
  if (query !== undefined) return { text: query, kind: 'sql' };
  const command = string(record['command']);
  if (command !== undefined) return { text: command, kind: 'shell' };
  const path = string(record['path']);
  if (record['event'] === 'session.command' && path !== undefined)
    return { text: [path, ...(strings(record['argv']) ?? [])].join(' '), kind: 'shell' };
  const request = string(record['request_path']);
  const verb = string(record['verb']);
  return request === undefined
    ? undefined
    : { text: verb === undefined ? request : [verb, request].join(' '), kind: 'api' };
}
