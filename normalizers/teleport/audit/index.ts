// The source teleport.audit: Teleport's audit events.
import { JSON_REJECTS, defineNormalizer, inShipperZone, SHIPPER_TIMEZONE } from '../../normalizer.ts';
import { CONSUMED, DERIVED, mapRecord } from './map.ts';

export const normalizer = defineNormalizer({
  title: 'Teleport audit events',
  stability: 'beta',
  docs: [
    'https://goteleport.com/docs/reference/audit-events/',
    'https://goteleport.com/docs/reference/deployment/monitoring/audit/',
    'https://goteleport.com/docs/zero-trust-access/export-audit-events/',
  ],
  mappingRevision: 3,
  // uid is a UUID; time and name are added, since some versions wrote one uid for several events.
  idScope: 'global',
  forms: {
    array: { title: 'A JSON array of events', framing: { kind: 'json' }, match: /^\s*\[/ },
    lines: {
      title: 'The log file of the Auth Service, or of the event handler: one event a line',
      framing: { kind: 'lines' },
    },
  },
  options: { timezone: SHIPPER_TIMEZONE },
  secrets: [],
  rejects: [...JSON_REJECTS, 'missing_field', 'bad_time', 'zone_missing'],
  filters: {},
  consumed: CONSUMED,
  derived: DERIVED,
  create: inShipperZone(mapRecord),
});
