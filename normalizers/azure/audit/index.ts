// The source azure.audit: the audit log of Microsoft Entra ID.
import { JSON_REJECTS, defineNormalizer, inShipperZone, SHIPPER_TIMEZONE } from '../../normalizer.ts';
import { CONSUMED, CONTAINERS, DERIVED, FILTERS, mapRecord } from './map.ts';

export const normalizer = defineNormalizer({
  title: 'Microsoft Entra audit log (users, groups, roles, PIM, applications, policies)',
  stability: 'beta',
  docs: [
    'https://learn.microsoft.com/graph/api/resources/directoryaudit',
    'https://learn.microsoft.com/entra/identity/monitoring-health/concept-audit-logs',
    'https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities',
    'https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-how-to-use-audit-log',
  ],
  mappingRevision: 3,
  // The id of a record is the same in Graph and in diagnostic settings.
  idScope: 'global',
  forms: {
    json: {
      title: 'JSON: {"records":[...]} of Event Hubs, {"value":[...]} of Graph, an array, one object',
      framing: { kind: 'json', arrays: CONTAINERS.map((key) => [key]) },
      match: /^\s*(?:\[|\{\s*"(?:records|value|@odata\.context)"|\{\s*\n)/,
    },
    lines: { title: 'JSON lines: PT1H.json of a storage account', framing: { kind: 'lines' } },
  },
  options: { timezone: SHIPPER_TIMEZONE },
  secrets: [],
  rejects: [...JSON_REJECTS, 'unknown_form', 'missing_field', 'bad_time', 'zone_missing'],
  filters: FILTERS,
  consumed: CONSUMED,
  derived: DERIVED,
  create: inShipperZone(mapRecord),
});
