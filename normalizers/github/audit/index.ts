// The source github.audit: the audit log of GitHub organizations and enterprises.
import { JSON_REJECTS, defineNormalizer, isZone, parseRecord, zone } from '../../normalizer.ts';
import { mapRecord } from './map.ts';
import { CONSUMED, DERIVED } from './unmapped.ts';

const DOCS = 'https://docs.github.com/en/enterprise-cloud@latest';
const REVIEWING = `${DOCS}/admin/monitoring-activity-in-your-enterprise/reviewing-audit-logs-for-your-enterprise`;

export const normalizer = defineNormalizer({
  title: 'GitHub audit log (organization, enterprise)',
  stability: 'beta',
  docs: [
    `${REVIEWING}/audit-log-events-for-your-enterprise`,
    `${DOCS}/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/audit-log-events-for-your-organization`,
    `${DOCS}/authentication/keeping-your-account-and-data-secure/security-log-events`,
    `${DOCS}/rest/orgs/orgs#get-the-audit-log-for-an-organization`,
    `${REVIEWING}/streaming-the-audit-log-for-your-enterprise`,
    `${REVIEWING}/identifying-audit-log-events-performed-by-an-access-token`,
    `${DOCS}/copilot/reference/enterprise-administrators/agentic-audit-log-events`,
  ],
  mappingRevision: 4,
  idScope: 'global',
  forms: {
    array: {
      title: 'JSON export and REST API response: an array of events',
      framing: { kind: 'json' },
      match: /^\s*\[/,
    },
    lines: { title: 'Audit log stream and Git events export: one event a line', framing: { kind: 'lines' } },
  },
  options: {
    timezone: {
      description:
        'IANA zone of times that a shipper wrote as text without an offset; GitHub itself needs none.',
      example: 'UTC',
      check: (value) => (isZone(value) ? undefined : `"${value}" is not an IANA time zone`),
    },
  },
  secrets: ['**.secret'],
  rejects: [...JSON_REJECTS, 'missing_field', 'bad_time', 'zone_missing'],
  filters: {},
  consumed: CONSUMED,
  derived: DERIVED,
  create: ({ timezone }) => {
    const local = timezone === undefined ? undefined : zone(timezone);
    return (input) => {
      const parsed = parseRecord(input.text);
      return parsed.ok ? mapRecord(parsed.record, local) : parsed.reject;
    };
  },
});
