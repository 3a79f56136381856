// The source accesstrail.api: who searched, exported, pulled and replayed what in accesstrail itself.
import { JSON_REJECTS, defineNormalizer, parseRecord } from '../../normalizer.ts';
import { CONSUMED, DERIVED, mapRecord } from './map.ts';

export const normalizer = defineNormalizer({
  title: "accesstrail's own API",
  stability: 'beta',
  docs: ['docs/api.md § Records'],
  mappingRevision: 1,
  idScope: 'global',
  forms: { lines: { title: 'one request a line, as JSON', framing: { kind: 'lines' } } },
  options: {},
  secrets: [],
  rejects: [...JSON_REJECTS, 'missing_field', 'bad_time'],
  filters: {},
  consumed: CONSUMED,
  derived: DERIVED,
  create:
    () =>
    ({ text }) => {
      const parsed = parseRecord(text);
      return parsed.ok ? mapRecord(parsed.record) : parsed.reject;
    },
});
