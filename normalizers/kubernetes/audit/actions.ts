// Tables of what requests mean: by resource, sub-resource and verb. https://kubernetes.io/docs/reference/kubernetes-api/
import type { AccessEvent } from '../../normalizer.ts';

type Event = AccessEvent['event'];
type Category = Event['category'][number];
type EventType = Event['type'][number];

export interface Meaning {
  readonly category: readonly Category[];
  readonly type: readonly EventType[];
}

/** Verb -> what it does. https://kubernetes.io/docs/reference/access-authn-authz/authorization/ § Determine the request verb */
const VERBS: ReadonlyMap<string, EventType> = new Map([
  ['get', 'access'],
  ['list', 'access'],
  ['watch', 'access'],
  ['head', 'access'],
  ['create', 'creation'],
  ['post', 'creation'],
  ['update', 'change'],
  ['patch', 'change'],
  ['put', 'change'],
  ['delete', 'deletion'],
  ['deletecollection', 'deletion'],
  ['bind', 'change'],
  ['escalate', 'change'],
  ['approve', 'change'],
  ['sign', 'change'],
]);

/** Sub-resource -> what it does, where the verb says something else: an eviction is created to delete a pod. */
const SUBRESOURCES: ReadonlyMap<string, EventType> = new Map([['eviction', 'deletion']]);

/** Resources by which access is given -> the part of identity management they are about. */
const IAM: ReadonlyMap<string, 'admin' | 'user' | 'group'> = new Map([
  ['roles', 'admin'],
  ['clusterroles', 'admin'],
  ['rolebindings', 'admin'],
  ['clusterrolebindings', 'admin'],
  ['certificatesigningrequests', 'admin'],
  ['serviceaccounts', 'user'],
  ['serviceaccounts/token', 'user'],
  ['users', 'user'],
  ['groups', 'group'],
  ['clustertrustbundles', 'admin'],
]);

/** Questions about identity and rights, asked by POST: they create nothing. */
const REVIEWS: ReadonlyMap<string, Category> = new Map([
  ['tokenreviews', 'authentication'],
  ['selfsubjectreviews', 'authentication'],
  ['subjectaccessreviews', 'iam'],
  ['selfsubjectaccessreviews', 'iam'],
  ['localsubjectaccessreviews', 'iam'],
  ['selfsubjectrulesreviews', 'iam'],
]);

/** Sub-resources that reach into a workload. The first of each is what its session is. */
export const SESSIONS: ReadonlyMap<string, Category> = new Map([
  ['exec', 'process'],
  ['attach', 'process'],
  ['portforward', 'network'],
]);

/** Plural -> type of the object in lower snake case; others lose their s. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['apiservices', 'api_service'],
  ['certificatesigningrequests', 'certificate_signing_request'],
  ['clusterrolebindings', 'cluster_role_binding'],
  ['clusterroles', 'cluster_role'],
  ['configmaps', 'config_map'],
  ['controllerrevisions', 'controller_revision'],
  ['cronjobs', 'cron_job'],
  ['csidrivers', 'csi_driver'],
  ['csinodes', 'csi_node'],
  ['customresourcedefinitions', 'custom_resource_definition'],
  ['daemonsets', 'daemon_set'],
  ['endpoints', 'endpoints'],
  ['endpointslices', 'endpoint_slice'],
  ['horizontalpodautoscalers', 'horizontal_pod_autoscaler'],
  ['ingressclasses', 'ingress_class'],
  ['ingresses', 'ingress'],
  ['limitranges', 'limit_range'],
  ['localsubjectaccessreviews', 'local_subject_access_review'],
  ['mutatingwebhookconfigurations', 'mutating_webhook_configuration'],
  ['networkpolicies', 'network_policy'],
  ['persistentvolumeclaims', 'persistent_volume_claim'],
  ['persistentvolumes', 'persistent_volume'],
  ['poddisruptionbudgets', 'pod_disruption_budget'],
  ['podsecuritypolicies', 'pod_security_policy'],
  ['podtemplates', 'pod_template'],
  ['priorityclasses', 'priority_class'],
  ['replicasets', 'replica_set'],
  ['replicationcontrollers', 'replication_controller'],
  ['resourcequotas', 'resource_quota'],
  ['rolebindings', 'role_binding'],
  ['runtimeclasses', 'runtime_class'],
  ['selfsubjectaccessreviews', 'self_subject_access_review'],
  ['selfsubjectreviews', 'self_subject_review'],
  ['selfsubjectrulesreviews', 'self_subject_rules_review'],
  ['serviceaccounts', 'service_account'],
  ['statefulsets', 'stateful_set'],
  ['storageclasses', 'storage_class'],
  ['subjectaccessreviews', 'subject_access_review'],
  ['tokenreviews', 'token_review'],
  ['validatingadmissionpolicies', 'validating_admission_policy'],
  ['validatingadmissionpolicybindings', 'validating_admission_policy_binding'],
  ['validatingwebhookconfigurations', 'validating_webhook_configuration'],
  ['volumeattachments', 'volume_attachment'],
]);

/** What a request means; `ended` says that a session is over. Requests without a resource are questions to the API itself. */
export function meaningOf(
  verb: string | undefined,
  resource: string | undefined,
  subresource: string | undefined,
  ended: boolean,
): Meaning {
  const doing = SUBRESOURCES.get(subresource ?? '') ?? VERBS.get(verb ?? '') ?? 'info';
  if (resource === undefined || resource === '') return { category: ['api'], type: [doing] };
  const session = SESSIONS.get(subresource ?? '');
  if (session !== undefined) return { category: [session, 'session'], type: [ended ? 'end' : 'start'] };
  if (subresource === 'proxy') return { category: ['network'], type: ['access'] };
  if (subresource === 'ephemeralcontainers' && doing !== 'access')
    return { category: ['process', 'configuration'], type: ['start', 'change'] };
  const review = REVIEWS.get(resource);
  if (review !== undefined) return { category: [review], type: ['info'] };
  const subject = IAM.get(resource);
  if (subject !== undefined)
    return { category: ['iam'], type: doing === 'access' ? ['info'] : [subject, doing] };
  return { category: ['configuration'], type: [doing] };
}

/** pods -> pod, clusterrolebindings -> cluster_role_binding */
export function objectType(resource: string): string {
  return (
    TYPES.get(resource) ?? (resource.endsWith('s') && resource.length > 1 ? resource.slice(0, -1) : resource)
  );
}
