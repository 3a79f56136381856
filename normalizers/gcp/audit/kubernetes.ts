// Reads requests to the API server of a cluster, which GKE writes too. https://cloud.google.com/kubernetes-engine/docs/how-to/audit-logging
import {
  at,
  flat,
  kubernetesPath,
  present,
  string,
  text,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';

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

/** What a request is about: its resource, and the namespace that it is in. */
export function resourceOf(path: string): Pick<Orchestrator, 'namespace' | 'resource'> {
  const { namespace, resource, name } = kubernetesPath(path);
  return { namespace: flat(namespace), resource: present({ type: flat(resource), name: flat(name) }) };
}
