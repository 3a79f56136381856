// The source gitlab.auth: auth_json.log of a GitLab instance.
import { JSON_REJECTS, defineNormalizer, inShipperZone, SHIPPER_TIMEZONE } from '../../normalizer.ts';
import { CONSUMED, DERIVED, mapRecord } from './map.ts';

export const normalizer = defineNormalizer({
  title: 'GitLab auth log (auth_json.log: blocked and throttled requests)',
  stability: 'beta',
  docs: [
    'https://docs.gitlab.com/administration/logs/',
    'https://docs.gitlab.com/security/rate_limits/',
    'https://docs.gitlab.com/administration/settings/protected_paths/',
  ],
  mappingRevision: 3,
  idScope: 'instance',
  forms: { lines: { title: 'auth_json.log: one line a record', framing: { kind: 'lines' } } },
  options: { timezone: SHIPPER_TIMEZONE },
  secrets: [],
  rejects: [...JSON_REJECTS, 'missing_field', 'bad_time', 'zone_missing'],
  filters: {},
  consumed: CONSUMED,
  derived: DERIVED,
  create: inShipperZone(mapRecord),
});
