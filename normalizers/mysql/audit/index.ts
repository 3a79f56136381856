// The audit log of MySQL: MySQL Enterprise Audit, Percona's audit_log plugin and its audit_log_filter, in all their formats.
import { JSON_REJECTS, defineNormalizer, isZone, reject, zone, type Normalizer } from '../../normalizer.ts';
import { CLASS_PATHS } from './class-record.ts';
import { timeOf } from './clock.ts';
import { map } from './map.ts';
import { NAMED_FIELDS } from './named-record.ts';
import { read } from './read.ts';

const TIMEZONE = {
  description:
    'System zone of the server, for times without one: those of XML by Percona’s audit_log_filter (required there), and of its JSON, where none means UTC.',
  example: 'Europe/Paris',
  check: (value: string) => (isZone(value) ? undefined : `"${value}" is not an IANA time zone`),
} as const;

export const normalizer: Normalizer = defineNormalizer({
  title: 'MySQL audit log (MySQL Enterprise, Percona Server)',
  stability: 'beta',
  docs: [
    'https://dev.mysql.com/doc/refman/8.4/en/audit-log-file-formats.html',
    'https://docs.percona.com/percona-server/8.0/audit-log-plugin.html',
    'https://docs.percona.com/percona-server/8.4/audit-log-filter-formats.html',
    'https://docs.percona.com/percona-server/8.4/audit-log-filter-definition-fields.html',
  ],
  mappingRevision: 4,
  idScope: 'instance',
  forms: {
    xml: {
      title: 'XML, old style (attributes) and new style (elements)',
      framing: { kind: 'multiline', start: /^\s*(?:<AUDIT>\s*)?<AUDIT_RECORD/ },
      match: /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml|<\/?AUDIT)/,
    },
    csv: {
      title: 'CSV of Percona’s audit_log plugin',
      framing: { kind: 'csv', start: /^"[A-Za-z ]{1,40}","\d{1,20}_\d{4}-/ },
      match: /^"[A-Za-z ]{1,40}","\d{1,20}_\d{4}-/,
    },
    syslog: {
      title: 'JSON or CSV of Percona’s audit_log plugin behind a syslog header',
      framing: { kind: 'lines' },
      match: /^(?:<\d{1,3}>|[A-Z][a-z]{2} [ \d]\d \d\d:|\d{4}-\d\d-\d\dT)/,
    },
    json: { title: 'JSON: an array of records, or one a line', framing: { kind: 'json' } },
  },
  options: { timezone: TIMEZONE },
  secrets: [],
  rejects: [...JSON_REJECTS, 'not_xml', 'not_csv', 'missing_field', 'bad_time', 'zone_missing'],
  filters: {
    envelope: 'What stands around the records of a file: an XML declaration, the tags of <AUDIT>, a bracket.',
  },
  consumed: [...CLASS_PATHS, ...NAMED_FIELDS.map((name) => `audit_record.${name}`)],
  derived: [
    'timestamp',
    'time',
    'class',
    'event',
    'startup_data.args',
    'query_statistics.query_time',
    'account.user',
    'account.host',
    'login.user',
    'general_data.sql_command',
    'general_data.status',
    'query_data.status',
    'connection_data.status',
    'command_data.status',
    'authentication_data.status',
    'audit_record.timestamp',
    'audit_record.record',
    'audit_record.record_id',
    'audit_record.command_class',
    'audit_record.status',
    'audit_record.user',
  ],
  create: ({ timezone }) => {
    const local = timezone === undefined ? undefined : zone(timezone);
    return ({ text }) => {
      if (text.trim() === '') return reject('empty', 'the record has no content');
      const reading = read(text);
      if ('outcome' in reading) return reading.outcome;
      const time = timeOf(reading.entry, local);
      return 'kind' in time ? time : map(reading.entry, time, timezone);
    };
  },
});
