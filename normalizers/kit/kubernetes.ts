// Reads what requests to Kubernetes are about and who makes them, as GKE writes it too, in Google's own logs.
import type { AccessEvent } from '../../schemas/generated/types.ts';
import { string, type JsonObject } from './json.ts';

export interface KubernetesPath {
  readonly namespace: string | undefined;
  readonly resource: string | undefined;
  readonly name: string | undefined;
  readonly subresource: string | undefined;
}

/** GROUP/VERSION/namespaces/NAMESPACE/RESOURCE/NAME/SUBRESOURCE, GROUP/VERSION/RESOURCE/NAME; a list has no name. */
export function kubernetesPath(path: string): KubernetesPath {
  const parts = path.split('/').slice(2);
  const inNamespace = parts[0] === 'namespaces' && parts.length > 2;
  const [resource, name, subresource] = inNamespace ? parts.slice(2) : parts;
  return { namespace: inNamespace ? parts[1] : undefined, resource, name, subresource };
}

/**
 * What kind of actor a `system:` name is; undefined for any other. https://kubernetes.io/docs/reference/access-authn-authz/authentication/
 */
export function kubernetesActor(name: string): AccessEvent['oncall']['actor']['type'] | undefined {
  if (!name.startsWith('system:')) return undefined;
  if (name.startsWith('system:serviceaccount:')) return 'service';
  if (name === 'system:anonymous' || name === 'system:unauthenticated') return 'unknown';
  // The administrator's certificate; the others are components of the cluster.
  return name === 'system:admin' ? 'user' : 'system';
}

/**
 * Why a request ended as it did. The authorizer gives the reason of its own decision: what it allowed and what then failed was refused by
 * admission, or went wrong, and only the status says why. `marks` are the annotations of an event, on GKE the labels of an entry.
 * https://kubernetes.io/docs/reference/labels-annotations-taints/audit-annotations/ § authorization.k8s.io/reason
 */
export function kubernetesReason(
  marks: JsonObject | undefined,
  failed: boolean,
  message: string | undefined,
): string | undefined {
  return failed && marks?.['authorization.k8s.io/decision'] === 'allow'
    ? message
    : string(marks?.['authorization.k8s.io/reason']);
}
