// The source mssql.audit: SQL Server Audit, as rows, as Windows events, and from Azure SQL.
import { JSON_REJECTS, defineNormalizer } from '../../normalizer.ts';
import { CONSUMED, DERIVED } from './fields.ts';
import { mapRecord } from './map.ts';

export const normalizer = defineNormalizer({
  title: 'SQL Server Audit (SQL Server, Azure SQL)',
  stability: 'beta',
  docs: [
    'https://learn.microsoft.com/sql/relational-databases/security/auditing/sql-server-audit-action-groups-and-actions',
    'https://learn.microsoft.com/sql/relational-databases/system-functions/sys-fn-get-audit-file-transact-sql',
    'https://learn.microsoft.com/azure/azure-sql/database/audit-log-format',
  ],
  mappingRevision: 2,
  // Only Azure SQL gives its records ids (event_id), which are GUIDs.
  idScope: 'global',
  forms: {
    json: {
      title: 'JSON array of rows of sys.fn_get_audit_file, or {"records":[...]} of Azure diagnostic settings',
      framing: { kind: 'json', arrays: [['records']] },
      match: /^\s*(?:\[|\{\s*"records"|\{\s*\n)/,
    },
    lines: {
      title: 'JSON lines: rows, Azure records, Log Analytics rows, Windows events of a shipper',
      framing: { kind: 'lines' },
      match: /^\s*\{/,
    },
    event: {
      title: 'Text of Windows event 33205',
      framing: {
        kind: 'multiline',
        start: /Audit event: ?(?:audit_schema_version|event_time):|^audit_schema_version:/,
      },
    },
  },
  options: {},
  secrets: [],
  rejects: [...JSON_REJECTS, 'unknown_form', 'missing_field', 'bad_time'],
  filters: {
    not_audit:
      'Another log of the server: a Windows event that is not 33205, or another category of diagnostic settings.',
  },
  consumed: CONSUMED,
  derived: DERIVED,
  create:
    () =>
    ({ text }) =>
      mapRecord(text),
});
