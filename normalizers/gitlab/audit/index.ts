// The source gitlab.audit: audit events of GitLab instances, groups and projects.
import { JSON_REJECTS, defineNormalizer, inShipperZone, SHIPPER_TIMEZONE } from '../../normalizer.ts';
import { CONSUMED, DERIVED, mapRecord } from './map.ts';

export const normalizer = defineNormalizer({
  title: 'GitLab audit events (API, streaming, audit_json.log)',
  stability: 'beta',
  docs: [
    'https://docs.gitlab.com/user/compliance/audit_event_types/',
    'https://docs.gitlab.com/user/compliance/audit_event_schema/',
    'https://docs.gitlab.com/api/audit_events/',
    'https://docs.gitlab.com/administration/logs/',
  ],
  mappingRevision: 4,
  // The id of an audit event counts up in an instance. audit_json.log has none: its correlation_id is a request's.
  idScope: 'instance',
  forms: {
    array: { title: 'Response of the API: an array of events', framing: { kind: 'json' }, match: /^\s*\[/ },
    lines: { title: 'Streaming, or audit_json.log: one event a line', framing: { kind: 'lines' } },
  },
  options: { timezone: SHIPPER_TIMEZONE },
  secrets: [],
  rejects: [...JSON_REJECTS, 'missing_field', 'bad_time', 'zone_missing'],
  filters: {},
  consumed: CONSUMED,
  derived: DERIVED,
  create: inShipperZone(mapRecord),
});
