// The source argocd.audit: calls of Argo CD's API in its log, its Kubernetes events, and the records of its audit controller.
import { JSON_REJECTS, defineNormalizer, PROXIES, proxyTest } from '../../normalizer.ts';
import { CONSUMED, DERIVED, FILTERS, mapRecord } from './map.ts';

export const normalizer = defineNormalizer({
  title: 'Argo CD (API server log, Kubernetes events, audit trail)',
  stability: 'beta',
  docs: [
    'https://argo-cd.readthedocs.io/en/latest/operator-manual/security/',
    'https://argo-cd.readthedocs.io/en/latest/operator-manual/audit-trail/',
    'https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/',
    'https://cd.apps.argoproj.io/swagger-ui',
  ],
  mappingRevision: 3,
  // uid of a Kubernetes event, id of an audit record: both are UUIDs. Log lines have none.
  idScope: 'global',
  forms: {
    json: {
      title: 'kubectl get events -o json, or JSON over several lines',
      framing: { kind: 'json', arrays: [['items']] },
      match:
        /^\s*(?:\[\s*\{|\{\s*\n|\{\s*"apiVersion"\s*:\s*"v1"\s*,\s*"(?:items|kind"\s*:\s*"\w{0,10}List))/,
    },
    lines: {
      title: 'log of argocd-server and the controllers (text or JSON), events and audit records: one a line',
      framing: { kind: 'lines' },
    },
  },
  options: {
    server: {
      description: 'Name of the Argo CD instance, where the records have none.',
      example: 'argocd.example.com',
    },
    proxies: PROXIES,
  },
  secrets: [],
  rejects: [...JSON_REJECTS, 'unknown_form', 'not_a_log_line', 'missing_field', 'bad_time'],
  filters: FILTERS,
  consumed: CONSUMED,
  derived: DERIVED,
  create: ({ server, proxies }) => {
    const settings = { server, isProxy: proxyTest(proxies) };
    return ({ text }) => mapRecord(text, settings);
  },
});
