// The source gcp.audit: Google Cloud's audit logs.
import { JSON_REJECTS, defineNormalizer, inShipperZone, SHIPPER_TIMEZONE } from '../../normalizer.ts';
import { CONSUMED, DERIVED, FILTERS, mapRecord } from './map.ts';

export const normalizer = defineNormalizer({
  title: 'Google Cloud audit logs (admin activity, data access, system event, policy denied)',
  stability: 'beta',
  docs: [
    'https://cloud.google.com/logging/docs/audit',
    'https://cloud.google.com/logging/docs/reference/audit/auditlog/rest/Shared.Types/AuditLog',
    'https://cloud.google.com/logging/docs/reference/v2/rest/v2/LogEntry',
    'https://cloud.google.com/logging/docs/audit/understanding-audit-logs',
  ],
  mappingRevision: 4,
  // insertId is unique among entries of one log and timestamp.
  idScope: 'global',
  forms: {
    json: {
      title: 'gcloud logging read --format=json, {"entries":[...]} of entries.list',
      framing: { kind: 'json', arrays: [['entries']] },
      match: /^\s*(?:\[|\{\s*"(?:entries|nextPageToken)"|\{\s*\n)/,
    },
    lines: { title: 'Log sink to Cloud Storage or Pub/Sub: one entry a line', framing: { kind: 'lines' } },
  },
  options: { timezone: SHIPPER_TIMEZONE },
  secrets: ['**.privateKeyData', '**.private_key_data', '**.accessToken', '**.signedJwt', '**.keyString'],
  rejects: [...JSON_REJECTS, 'missing_field', 'bad_time', 'zone_missing'],
  filters: FILTERS,
  consumed: CONSUMED,
  derived: DERIVED,
  create: inShipperZone(mapRecord),
});
