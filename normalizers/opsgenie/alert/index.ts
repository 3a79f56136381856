// The source opsgenie.alert: alerts, their assignments and acknowledgements.
import { JSON_REJECTS, defineNormalizer } from '../../normalizer.ts';
import { CONSUMED, DERIVED, mapRecord } from './map.ts';

export const normalizer = defineNormalizer({
  title: 'Opsgenie alerts (also Jira Service Management alerts)',
  stability: 'beta',
  docs: [
    'https://docs.opsgenie.com/v1.0/docs/sample-alert-action-data',
    'https://support.atlassian.com/opsgenie/docs/opsgenie-edge-connector-alert-action-data/',
    'https://docs.opsgenie.com/docs/alert-api',
  ],
  mappingRevision: 3,
  idScope: 'global',
  forms: {
    json: {
      title: 'Response of the Alert API: {"data":[...]}, or an array',
      framing: { kind: 'json', arrays: [['data']] },
      match: /^\s*(?:\[|\{\s*"data"|\{\s*\n)/,
    },
    lines: { title: 'Webhooks: one a line', framing: { kind: 'lines' } },
  },
  options: {},
  secrets: [],
  rejects: [...JSON_REJECTS, 'unknown_form', 'missing_field', 'bad_time', 'zone_missing'],
  filters: {},
  consumed: CONSUMED,
  derived: DERIVED,
  create:
    () =>
    ({ text }) =>
      mapRecord(text),
});
