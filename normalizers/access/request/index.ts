// The source access.request: just-in-time grants, incidents and shifts from any tool, in a form of our own.
import { JSON_REJECTS, defineNormalizer, inShipperZone, isZone } from '../../normalizer.ts';
import { CONSUMED, DERIVED, FILTERS, mapEntry } from './map.ts';

export const normalizer = defineNormalizer({
  title: 'Access requests, incidents and shifts from any tool (our own JSON and CSV form)',
  stability: 'beta',
  docs: ['https://www.rfc-editor.org/rfc/rfc4180', 'https://www.rfc-editor.org/rfc/rfc3339'],
  mappingRevision: 2,
  // Ids are those of the tool that made them.
  idScope: 'instance',
  forms: {
    json: {
      title: 'A JSON array of entries, or {"requests":[...]}',
      framing: { kind: 'json', arrays: [['requests'], ['data']] },
      match: /^\s*(?:\[|\{\s*"(?:requests|data)"\s*:\s*\[|\{\s*\n)/,
    },
    lines: { title: 'JSON lines: one entry a line', framing: { kind: 'lines' }, match: /^\s*\{/ },
    csv: {
      title: 'CSV with the columns of the README, with or without their names in the first row',
      framing: { kind: 'csv', start: /^"?(?:kind|grant|incident|shift)"?,/ },
    },
  },
  options: {
    timezone: {
      description: 'IANA zone of times that are written without an offset.',
      example: 'Europe/Paris',
      check: (value) => (isZone(value) ? undefined : `"${value}" is not an IANA time zone`),
    },
  },
  secrets: [],
  rejects: [...JSON_REJECTS, 'not_csv', 'unknown_form', 'missing_field', 'bad_time', 'zone_missing'],
  filters: FILTERS,
  consumed: CONSUMED,
  derived: DERIVED,
  create: inShipperZone(mapEntry),
});
