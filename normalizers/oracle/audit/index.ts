// The source oracle.audit: Oracle Database's unified and traditional audit trails.
import { JSON_REJECTS, defineNormalizer, isZone, zone } from '../../normalizer.ts';
import { CONSUMED, DERIVED } from './fields.ts';
import { mapRecord, SHIPPED } from './record.ts';

export const normalizer = defineNormalizer({
  title: 'Oracle Database audit (unified trail, Data Safe, syslog, audit files)',
  stability: 'beta',
  docs: [
    'https://docs.oracle.com/en/database/oracle/oracle-database/23/refrn/UNIFIED_AUDIT_TRAIL.html',
    'https://docs.oracle.com/en/database/oracle/oracle-database/23/refrn/AUDIT_ACTIONS.html',
    'https://docs.oracle.com/en/database/oracle/oracle-database/23/refrn/UNIFIED_AUDIT_SYSTEMLOG.html',
    'https://docs.oracle.com/en/database/oracle/oracle-database/19/refrn/DBA_AUDIT_TRAIL.html',
    'https://docs.oracle.com/en-us/iaas/api/#/en/data-safe/20181201/AuditEventSummary',
  ],
  mappingRevision: 3,
  // Only Data Safe gives its records ids, which are OCIDs.
  idScope: 'global',
  forms: {
    json: {
      title:
        'JSON: an array of rows, {"items":[...]} of ORDS and Data Safe, {"data":{"items":[...]}} of its command',
      framing: { kind: 'json', arrays: [['data', 'items'], ['items']] },
      match: /^\s*(?:\[|\{\s*"(?:data|items)"|\{\s*\n)/,
    },
    lines: {
      title: 'JSON lines: a row, or a shipped syslog message',
      framing: { kind: 'lines' },
      match: /^\s*\{/,
    },
    xml: {
      title: 'XML audit file (AUDIT_TRAIL=XML)',
      framing: { kind: 'multiline', start: /^\s*<AuditRecord/ },
      match: /^\s*<(?:\?xml|Audit)/,
    },
    file: {
      title: 'Text audit file (.aud): records of SYS and, with AUDIT_TRAIL=OS, of all',
      framing: {
        kind: 'multiline',
        start: /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}(?: [+-]\d\d:\d\d)?\s*$/,
      },
      match: /^\s*(?:Audit file |[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4})/,
    },
    syslog: {
      title: 'Syslog lines of UNIFIED_AUDIT_SYSTEMLOG and AUDIT_SYSLOG_LEVEL',
      framing: { kind: 'lines' },
    },
  },
  options: {
    timezone: {
      description:
        'IANA zone of times without an offset: EVENT_TIMESTAMP where EVENT_TIMESTAMP_UTC is missing, TIMESTAMP, audit files of old versions, syslog.',
      example: 'Europe/Paris',
      check: (value) => (isZone(value) ? undefined : `"${value}" is not an IANA time zone`),
    },
  },
  secrets: [],
  rejects: [
    ...JSON_REJECTS,
    'not_xml',
    'too_deep',
    'not_a_log_line',
    'unknown_form',
    'missing_field',
    'bad_time',
    'zone_missing',
  ],
  filters: { header: 'The beginning of an audit file, before its first record.' },
  consumed: [...CONSUMED, ...SHIPPED],
  derived: [...DERIVED, ...SHIPPED],
  create: ({ timezone }) => {
    const local = timezone === undefined ? undefined : zone(timezone);
    return ({ text, referenceTime }) => mapRecord(text, local, referenceTime);
  },
});
