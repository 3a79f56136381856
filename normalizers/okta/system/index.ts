// The source okta.system: Okta's System Log.
import { JSON_REJECTS, defineNormalizer, inShipperZone, SHIPPER_TIMEZONE } from '../../normalizer.ts';
import { CONSUMED, DERIVED } from './fields.ts';
import { mapRecord } from './map.ts';

export const normalizer = defineNormalizer({
  title: 'Okta System Log',
  stability: 'beta',
  docs: [
    'https://developer.okta.com/docs/reference/api/system-log/',
    'https://developer.okta.com/docs/reference/api/event-types/',
    'https://developer.okta.com/docs/concepts/event-hooks/',
  ],
  mappingRevision: 4,
  idScope: 'global',
  forms: {
    array: {
      title: 'Response of the System Log API, a batch of EventBridge or an event hook: events in an array',
      framing: { kind: 'json', arrays: [['data', 'events']] },
      match: /^\s*(?:\[|\{\s*"eventType"\s*:\s*"com\.okta\.event_hook"|\{\s*\n)/,
    },
    lines: { title: 'Log streaming: one event a line', framing: { kind: 'lines' } },
  },
  options: { timezone: SHIPPER_TIMEZONE },
  secrets: [],
  rejects: [...JSON_REJECTS, 'missing_field', 'bad_time', 'zone_missing'],
  filters: {},
  consumed: CONSUMED,
  derived: DERIVED,
  create: inShipperZone(mapRecord),
});
