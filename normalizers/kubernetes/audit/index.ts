// The source kubernetes.audit: the audit log of the API server, as it is and as EKS, AKS and GKE wrap it.
import { JSON_REJECTS, defineNormalizer, SHIPPER_TIMEZONE, zone } from '../../normalizer.ts';
import { CONSUMED, DERIVED, FILTERS, mapRecord } from './map.ts';

export const normalizer = defineNormalizer({
  title: 'Kubernetes audit log (API server, EKS, AKS, GKE)',
  stability: 'beta',
  docs: [
    'https://kubernetes.io/docs/reference/config-api/apiserver-audit.v1/',
    'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/',
    'https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html',
    'https://learn.microsoft.com/azure/aks/monitor-aks-reference',
    'https://cloud.google.com/kubernetes-engine/docs/how-to/audit-logging',
  ],
  mappingRevision: 4,
  // auditID is a random UUID; one request has it in each of its stages.
  idScope: 'global',
  forms: {
    containers: {
      title:
        'EventList of the webhook backend, {"records":[...]} of AKS, DATA_MESSAGE of CloudWatch Logs (EKS), one after another',
      framing: { kind: 'json', arrays: [['items'], ['records'], ['logEvents']] },
      match: /^\s*(?:\[|\{\s*"(?:messageType|records|kind"\s*:\s*"EventList)"|\{\s*\n)/,
    },
    lines: {
      title: 'audit.log of the API server, or records of AKS and GKE: one a line',
      framing: { kind: 'lines' },
    },
  },
  options: {
    cluster: {
      description: 'Name of the cluster, where the records have none (the API server itself, EKS).',
      example: 'prod',
    },
    timezone: SHIPPER_TIMEZONE,
  },
  secrets: ['**.stringData.*', '**.status.token', 'requestObject.data.*', 'responseObject.data.*'],
  rejects: [...JSON_REJECTS, 'unknown_form', 'missing_field', 'bad_time', 'zone_missing'],
  filters: FILTERS,
  consumed: CONSUMED,
  derived: DERIVED,
  create: ({ cluster, timezone }) => {
    const settings = { cluster, zone: timezone === undefined ? undefined : zone(timezone) };
    return ({ text }) => mapRecord(text, settings);
  },
});
