// The source pagerduty.incident: incidents, their assignments and resolutions, and on-call shifts.
import { JSON_REJECTS, defineNormalizer } from '../../normalizer.ts';
import { CONSUMED, CONTAINERS, DERIVED, FILTERS, mapRecord } from './map.ts';

export const normalizer = defineNormalizer({
  title: 'PagerDuty incidents and on-call shifts',
  stability: 'beta',
  docs: [
    'https://developer.pagerduty.com/docs/webhooks-overview',
    'https://developer.pagerduty.com/api-reference/9d0b4b12e36f9-list-incidents',
    'https://developer.pagerduty.com/api-reference/c661e065403b5-list-log-entries',
    'https://developer.pagerduty.com/api-reference/3a6b910f11050-list-all-of-the-on-calls',
  ],
  mappingRevision: 3,
  idScope: 'global',
  forms: {
    json: {
      title:
        'Responses of the REST API: {"incidents":[...]}, {"log_entries":[...]}, {"oncalls":[...]}, an array',
      framing: { kind: 'json', arrays: CONTAINERS.map((key) => [key]) },
      match: /^\s*(?:\[|\{\s*"(?:incidents|log_entries|oncalls)"|\{\s*\n)/,
    },
    lines: { title: 'Webhooks v3, or objects of the REST API: one a line', framing: { kind: 'lines' } },
  },
  options: {},
  secrets: [],
  rejects: [...JSON_REJECTS, 'unknown_form', 'missing_field', 'bad_time', 'zone_missing'],
  filters: FILTERS,
  consumed: CONSUMED,
  derived: DERIVED,
  create:
    () =>
    ({ text }) =>
      mapRecord(text),
});
