// Reads requests to the API server of a cluster, which GKE writes too. https://cloud.google.com/kubernetes-engine/docs/how-to/audit-logging
import { at, flat, present, string, text, type JsonObject, type MappedEvent } from '../../normalizer.ts';

type Orchestrator = NonNullable<MappedEvent['orchestrator']>;

/** Types of resources that are a cluster or lie in one. */
const CLUSTER = /^(?:k8s|gke)_/;

/** The cluster and what in it; undefined for what is no Kubernetes. */
export function orchestratorOf(record: JsonObject, payload: JsonObject): MappedEvent['orchestrator'] {
  const isRequest = isKubernetes(payload);
  if (!isRequest && !CLUSTER.test(string(at(record, 'resource', 'type')) ?? '')) return undefined;
  const cluster = text(at(record, 'resource', 'labels', 'cluster_name'));
  const found = isRequest ? resourceOf(string(payload['resourceName']) ?? '') : undefined;
  return {
    type: 'kubernetes',
    cluster: cluster === undefined ? undefined : { name: cluster },
    namespace: found?.namespace,
    resource: found?.resource,
  };
}

/** Whether an entry is a request to the API server. */
export function isKubernetes(payload: JsonObject): boolean {
  return payload['serviceName'] === 'k8s.io' || string(payload['methodName'])?.startsWith('io.k8s.') === true;
}

/** GROUP/VERSION/namespaces/NAMESPACE/RESOURCE/NAME/SUBRESOURCE, GROUP/VERSION/RESOURCE/NAME; a list has no name. */
export function resourceOf(path: string): Pick<Orchestrator, 'namespace' | 'resource'> {
  const parts = path.split('/').slice(2);
  const inNamespace = parts[0] === 'namespaces' && parts.length > 2;
  const [type, name] = inNamespace ? parts.slice(2) : parts;
  return {
    namespace: inNamespace ? flat(parts[1]) : undefined,
    resource: present({ type: flat(type), name: flat(name) }),
  };
}

/** Why the API server let a request pass, or not. */
export function reasonOf(record: JsonObject): string | undefined {
  return string(at(record, 'labels', 'authorization.k8s.io/reason'));
}
