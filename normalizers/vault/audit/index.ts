// The source vault.audit: the audit log of HashiCorp Vault and OpenBao.
import { JSON_REJECTS, defineNormalizer } from '../../normalizer.ts';
import { CONSUMED, DERIVED, mapRecord } from './map.ts';

export const normalizer = defineNormalizer({
  title: 'Vault audit log (HashiCorp Vault, OpenBao)',
  stability: 'beta',
  docs: [
    'https://developer.hashicorp.com/vault/docs/audit/schema',
    'https://developer.hashicorp.com/vault/docs/audit',
    'https://openbao.org/docs/audit/',
  ],
  mappingRevision: 3,
  // request.id is a random UUID; the request and its response have the same.
  idScope: 'global',
  forms: {
    lines: {
      title: 'Audit device file, socket or syslog with format json: one entry a line',
      framing: { kind: 'lines' },
    },
  },
  options: {
    cluster: {
      description:
        'Name of the Vault cluster, which the records do not hold: it becomes the system accessed.',
      example: 'vault-prod',
    },
  },
  secrets: [],
  rejects: [...JSON_REJECTS, 'unknown_form', 'missing_field', 'bad_time', 'zone_missing'],
  filters: {},
  consumed: CONSUMED,
  derived: DERIVED,
  create:
    ({ cluster }) =>
    ({ text }) =>
      mapRecord(text, cluster),
});
