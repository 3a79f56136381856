// The source azure.activity: Azure Monitor's activity log, the control plane of subscriptions and tenants.
import { JSON_REJECTS, defineNormalizer } from '../../normalizer.ts';
import { FILTERS } from './filters.ts';
import { CONSUMED, CONTAINERS, DERIVED, mapRecord } from './map.ts';

export const normalizer = defineNormalizer({
  title: 'Azure activity log',
  stability: 'beta',
  docs: [
    'https://learn.microsoft.com/azure/azure-monitor/platform/activity-log-schema',
    'https://learn.microsoft.com/azure/azure-monitor/platform/activity-log',
    'https://learn.microsoft.com/azure/azure-monitor/platform/resource-logs-schema',
    'https://learn.microsoft.com/rest/api/monitor/activity-logs/list',
    'https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference',
    'https://learn.microsoft.com/azure/role-based-access-control/change-history-report',
    'https://learn.microsoft.com/azure/role-based-access-control/resource-provider-operations',
  ],
  mappingRevision: 3,
  // eventDataId, which the REST API gives; the diagnostic-settings form has no id of its own.
  idScope: 'global',
  forms: {
    json: {
      title:
        'JSON: {"records":[...]} of Event Hubs, {"value":[...]} of the REST API, the array of az monitor activity-log list, one object',
      framing: { kind: 'json', arrays: CONTAINERS.map((key) => [key]) },
      match: /^\s*(?:\[|\{\s*"(?:records|value|nextLink)"|\{\s*\n)/,
    },
    lines: {
      title: 'JSON lines: PT1H.json of a storage account, or any of the record forms one a line',
      framing: { kind: 'lines' },
    },
  },
  options: {},
  secrets: [
    '**.administratorLoginPassword',
    '**.adminPassword',
    '**.administratorPassword',
    '**.protectedSettings',
    '**.password',
    '**.passwd',
    '**.clientSecret',
    '**.secretValue',
    '**.secretText',
    '**.accountKey',
    '**.storageAccountKey',
    '**.primaryKey',
    '**.secondaryKey',
    '**.primaryMasterKey',
    '**.secondaryMasterKey',
    '**.connectionString',
    '**.primaryConnectionString',
    '**.secondaryConnectionString',
    '**.sharedKey',
    '**.sasToken',
    '**.accessSAS',
    '**.customData',
    '**.sshPrivateKey',
  ],
  rejects: [...JSON_REJECTS, 'unknown_form', 'missing_field', 'bad_time'],
  filters: FILTERS,
  consumed: CONSUMED,
  derived: DERIVED,
  create: () => (record) => mapRecord(record.text),
});
