// The source azure.signin: sign-ins of Microsoft Entra ID.
import { JSON_REJECTS, defineNormalizer, inShipperZone, SHIPPER_TIMEZONE } from '../../normalizer.ts';
import { CONSUMED, CONTAINERS, DERIVED, FILTERS, mapRecord } from './map.ts';

export const normalizer = defineNormalizer({
  title: 'Microsoft Entra sign-ins (interactive, non-interactive, service principal, managed identity)',
  stability: 'beta',
  docs: [
    'https://learn.microsoft.com/graph/api/resources/signin',
    'https://learn.microsoft.com/entra/identity/monitoring-health/concept-sign-ins',
    'https://learn.microsoft.com/entra/identity/monitoring-health/reference-azure-monitor-sign-ins-log-schema',
    'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  ],
  mappingRevision: 3,
  // The id of a sign-in is a UUID, the same in Graph and in diagnostic settings.
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
