// The source jenkins.audit: what the audit-trail and audit-log plugins log, and what plugins that notify of builds and jobs send.
import { JSON_REJECTS, defineNormalizer } from '../../normalizer.ts';
import { CONSUMED, DERIVED, FILTERS, mapRecord } from './map.ts';
import { OPTIONS, settingsOf } from './settings.ts';
import { LINE_START } from './trail-line.ts';

export const normalizer = defineNormalizer({
  title: 'Jenkins audit (audit-trail, audit-log, build and job webhooks)',
  stability: 'beta',
  docs: [
    'https://plugins.jenkins.io/audit-trail/',
    'https://github.com/jenkinsci/audit-log-plugin',
    'https://www.jenkins.io/blog/2019/03/28/outreachy-review/',
    'https://wiki.jenkins.io/display/JENKINS/Notification+Plugin',
    'https://github.com/jenkinsci/generic-event-plugin/tree/master/docs',
    'https://github.com/jenkinsci/statistics-gatherer-plugin',
  ],
  mappingRevision: 3,
  // Only the generic-event plugin gives ids.
  idScope: 'instance',
  forms: {
    json: {
      title:
        'audit-log plugin (JSON), webhooks of notification, generic-event and statistics-gatherer, Elasticsearch logger',
      framing: { kind: 'json' },
      match: /^\s*[[{]/,
    },
    syslog: {
      title: 'audit-trail and audit-log plugin by syslog: RFC 3164, RFC 5424, rsyslog with ISO times',
      framing: { kind: 'lines' },
      match:
        /^(?:<\d{1,3}>|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d |\d{4}-\d\d-\d\dT\S{8,30} [^-\s]\S{0,254} [^\s:]{1,140}: )/,
    },
    trail: {
      title: 'audit-trail plugin: log file or console',
      framing: { kind: 'multiline', start: LINE_START },
    },
  },
  options: OPTIONS,
  secrets: [],
  rejects: [...JSON_REJECTS, 'unknown_form', 'not_a_log_line', 'missing_field', 'bad_time', 'zone_missing'],
  filters: FILTERS,
  consumed: CONSUMED,
  derived: DERIVED,
  create: (options) => {
    const settings = settingsOf(options);
    return (record) => mapRecord(record, settings);
  },
});
