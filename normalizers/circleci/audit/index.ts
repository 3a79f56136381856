// The source circleci.audit: CircleCI's audit log.
import { JSON_REJECTS, defineNormalizer, SHIPPER_TIMEZONE, zone } from '../../normalizer.ts';
import { checkColumns, COLUMNS, columnsOf } from './csv.ts';
import { CONSUMED, DERIVED, FILTERS, mapRecord } from './map.ts';

export const normalizer = defineNormalizer({
  title: 'CircleCI audit log (streaming to S3, CSV export), and webhooks',
  stability: 'beta',
  docs: ['https://circleci.com/docs/guides/security/audit-logs/', 'https://circleci.com/docs/audit-logs/'],
  mappingRevision: 3,
  // id is a UUID that "uniquely identifies this event", in the export and in the stream.
  idScope: 'global',
  forms: {
    array: { title: 'A JSON array of records', framing: { kind: 'json' }, match: /^\s*\[/ },
    lines: { title: 'Streaming: JSON lines; webhooks', framing: { kind: 'lines' }, match: /^\s*\{/ },
    csv: {
      title: 'CSV export, with or without the names of its columns in the first row',
      framing: {
        kind: 'csv',
        start: /^(?:"?[a-z][a-z_.-]{2,60}"?,|"?[0-9a-f]{8}-[0-9a-f]{4}-|"?\d{4}-\d\d-\d\dT)/,
      },
    },
  },
  options: {
    timezone: SHIPPER_TIMEZONE,
    columns: {
      description: `Columns of the CSV export, as its first line names them; default: ${COLUMNS.join(',')}.`,
      example: 'id,version,action,actor,target,occurred_at,success,payload',
      check: checkColumns,
    },
  },
  secrets: [],
  rejects: [...JSON_REJECTS, 'not_csv', 'missing_field', 'bad_time', 'zone_missing'],
  filters: FILTERS,
  consumed: CONSUMED,
  derived: DERIVED,
  create: ({ timezone, columns }) => {
    const local = timezone === undefined ? undefined : zone(timezone);
    const names = columns === undefined ? COLUMNS : columnsOf(columns);
    return ({ text }) => mapRecord(text, local, names);
  },
});
