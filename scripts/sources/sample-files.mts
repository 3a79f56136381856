// Which file of test/samples is read as which source, with which options. Data only.
import type { Options } from '../../normalizers/contract.ts';

export interface SampleFile {
  /** Below test/samples; gzip when it ends so. */
  readonly file: string;
  readonly source: string;
  readonly options?: Options;
  /** How many records of it cannot be events, by reject code, and why. */
  readonly rejects?: Readonly<Record<string, { readonly count: number; readonly why: string }>>;
  /** Why it gives no event at all. */
  readonly none?: string;
}

const PARTIAL = 'Its authors kept only the fields that a detection rule reads; a time is never guessed.';

export const SAMPLE_FILES: readonly SampleFile[] = [
  { file: 'invictus-aws/cloudtrail.jsonl.gz', source: 'aws.cloudtrail' },
  { file: 'stratus-red-team/cloudtrail.jsonl.gz', source: 'aws.cloudtrail' },
  { file: 'traildiscover/cloudtrail.jsonl.gz', source: 'aws.cloudtrail' },
  { file: 'opensearch-catalog/cloudtrail.jsonl.gz', source: 'aws.cloudtrail' },
  { file: 'opensearch-catalog/raw-sample.json', source: 'aws.cloudtrail' },
  {
    file: 'otrf-security-datasets/ec2_proxy_s3_exfiltration_2020-09-14011940.json.gz',
    source: 'aws.cloudtrail',
  },
  {
    file: 'trailscraper/111111111111_CloudTrail_eu-central-1_20171211T1505Z_A6kvhMoVeCsc7v8U.json',
    source: 'aws.cloudtrail',
  },
  { file: 'trailscraper/events-for-smoke-test.json.gz', source: 'aws.cloudtrail' },
  { file: 'plaso-test-data/aws_cloudtrail.jsonl.gz', source: 'aws.cloudtrail' },
  {
    file: 'panther-analysis/aws.cloudtrail.jsonl.gz',
    source: 'aws.cloudtrail',
    rejects: {
      missing_field: { count: 17, why: PARTIAL },
      bad_time: { count: 2, why: 'The time was redacted.' },
      unknown_form: {
        count: 10,
        why: 'Columns of a warehouse in small letters, or fields that a rule alone reads.',
      },
    },
  },
  {
    file: 'panther-analysis/azure.monitoractivity.jsonl.gz',
    source: 'azure.activity',
    rejects: { missing_field: { count: 1, why: PARTIAL } },
  },
  { file: 'plaso-test-data/azure_activity_log.jsonl.gz', source: 'azure.activity' },
  { file: 'azure-docs-samples/monitoring-overview-activity-logs-0.json.gz', source: 'azure.activity' },
  { file: 'azure-docs-samples/monitoring-activity-log-schema-0.json', source: 'azure.activity' },
  { file: 'azure-docs-samples/monitoring-activity-log-schema-3.json', source: 'azure.activity' },
  ...[1, 2, 4, 5].map((part) => ({
    file: `azure-docs-samples/monitoring-activity-log-schema-${String(part)}.json`,
    source: 'azure.activity',
    none: 'Health, alerts and advice: filtered.',
  })),
  { file: 'panther-analysis/azure.audit.jsonl.gz', source: 'azure.audit', options: { timezone: 'UTC' } },
  { file: 'otrf-security-datasets/AADAuditEvents.json.gz', source: 'azure.audit' },
  { file: 'azure-docs-samples/reference-azure-monitor-audit-log-schema-0.json', source: 'azure.audit' },
  { file: 'azure-docs-samples/reference-azure-monitor-audit-log-schema-1.json', source: 'azure.audit' },
  { file: 'panther-analysis/azure.signin.jsonl.gz', source: 'azure.signin', options: { timezone: 'UTC' } },
  {
    file: 'panther-analysis/gcp.auditlog.jsonl.gz',
    source: 'gcp.audit',
    options: { timezone: 'UTC' },
    rejects: { missing_field: { count: 51, why: PARTIAL } },
  },
  { file: 'plaso-test-data/gcp_logging.jsonl.gz', source: 'gcp.audit' },
  {
    file: 'panther-analysis/github.audit.jsonl.gz',
    source: 'github.audit',
    options: { timezone: 'UTC' },
    rejects: {
      missing_field: { count: 31, why: PARTIAL },
      bad_time: { count: 4, why: 'A time of three digits too many or too few: 2024-12-17 00:00:00000000.' },
    },
  },
  { file: 'azure-sentinel-samples/GitLabAudit.json.gz', source: 'gitlab.audit' },
  {
    file: 'panther-analysis/amazon.eks.audit.jsonl.gz',
    source: 'kubernetes.audit',
    options: { timezone: 'UTC' },
    rejects: { missing_field: { count: 169, why: PARTIAL }, unknown_form: { count: 1, why: PARTIAL } },
  },
  { file: 'audit2rbac/kubernetes-audit.jsonl.gz', source: 'kubernetes.audit' },
  {
    file: 'panther-analysis/okta.systemlog.jsonl.gz',
    source: 'okta.system',
    options: { timezone: 'UTC' },
    rejects: {
      missing_field: { count: 12, why: PARTIAL },
      bad_time: { count: 4, why: 'The time was redacted.' },
    },
  },
  { file: 'azure-sentinel-samples/Okta_CL.json.gz', source: 'okta.system' },
  {
    file: 'panther-analysis/gravitational.teleportaudit.jsonl.gz',
    source: 'teleport.audit',
    options: { timezone: 'UTC' },
    rejects: { bad_time: { count: 1, why: 'Its seconds have three digits: 23:00:000.' } },
  },
  { file: 'openbao-audit/format-json-0.json', source: 'vault.audit' },
  {
    file: 'servers/mariadb-server_audit.log.gz',
    source: 'mariadb.audit',
    options: { timezone: 'America/New_York' },
  },
  {
    file: 'azure-sentinel-samples/OracleDatabaseAudit.json.gz',
    source: 'oracle.audit',
    options: { timezone: 'UTC' },
  },
  { file: 'panther-analysis/atlassian.audit.jsonl', source: 'bitbucket.audit' },
  { file: 'plaso-test-data/atlassian-bitbucket-audit.log', source: 'bitbucket.audit' },
  {
    file: 'percona-mysql-audit-docs/audit-log-filter-json-0.txt',
    source: 'mysql.audit',
    options: { timezone: 'UTC' },
  },
  {
    file: 'percona-mysql-audit-docs/audit-log-filter-new-0.txt',
    source: 'mysql.audit',
    options: { timezone: 'UTC' },
  },
  {
    file: 'percona-mysql-audit-docs/audit-log-filter-old-0.txt',
    source: 'mysql.audit',
    options: { timezone: 'UTC' },
  },
  {
    file: 'percona-mysql-audit-docs/audit-log-plugin-11.txt',
    source: 'mysql.audit',
    options: { timezone: 'UTC' },
  },
  {
    file: 'percona-mysql-audit-docs/audit-log-plugin-12.txt',
    source: 'mysql.audit',
    options: { timezone: 'UTC' },
  },
  {
    file: 'percona-mysql-audit-docs/audit-log-plugin-13.txt',
    source: 'mysql.audit',
    options: { timezone: 'UTC' },
  },
  {
    file: 'percona-mysql-audit-docs/audit-log-plugin-15.txt',
    source: 'mysql.audit',
    options: { timezone: 'UTC' },
  },
  {
    file: 'percona-mysql-audit-docs/audit-log-plugin-16.txt',
    source: 'mysql.audit',
    options: { timezone: 'UTC' },
  },
  {
    file: 'percona-mysql-audit-docs/audit-log-plugin-17.txt',
    source: 'mysql.audit',
    options: { timezone: 'UTC' },
  },
  {
    file: 'percona-mysql-audit-docs/audit-log-plugin-36.txt',
    source: 'mysql.audit',
    options: { timezone: 'UTC' },
  },
  {
    file: 'percona-mysql-audit-docs/audit-log-plugin-42.txt',
    source: 'mysql.audit',
    options: { timezone: 'UTC' },
  },
  {
    file: 'panther-analysis/mongodb.organizationevent.jsonl.gz',
    source: 'mongodb.audit',
    options: { timezone: 'UTC' },
    rejects: { missing_field: { count: 3, why: PARTIAL } },
  },
  {
    file: 'panther-analysis/mongodb.projectevent.jsonl',
    source: 'mongodb.audit',
    options: { timezone: 'UTC' },
  },
  ...['events.json', 'admin-events.json', 'server.log', 'console-ecs.log'].map((name) => ({
    file: `servers/keycloak-${name}.gz`,
    source: 'keycloak.event',
    options: { timezone: 'Europe/Paris' },
  })),
  ...postgresql(),
];

function postgresql(): SampleFile[] {
  const source = 'postgresql.log';
  const stderr = (
    file: string,
    logLinePrefix: string,
    timezone: string,
    rejects: NonNullable<SampleFile['rejects']> = {},
  ): SampleFile => ({ file, source, options: { form: 'stderr', logLinePrefix, timezone }, rejects });
  return [
    { file: 'servers/pgaudit-csvlog.csv.gz', source, options: { timezone: 'America/New_York' } },
    {
      file: 'servers/pgaudit-csvlog-utc-minduration.csv.gz',
      source,
      options: { timezone: 'America/New_York' },
      rejects: { not_csv: { count: 2, why: 'The rows were cut at a line end inside quotes.' } },
    },
    { file: 'servers/pgaudit-jsonlog.json.gz', source, options: { timezone: 'America/New_York' } },
    stderr('servers/pgaudit-stderr.log.gz', '%m [%p] %q%u@%d ', 'America/New_York'),
    stderr('plaso-test-data/postgresql.log', '%m [%p] %q%u@%d ', 'UTC', {
      not_a_log_line: { count: 1, why: 'One line has another prefix than the rest of its file.' },
    }),
    { file: 'pgbadger/anonymize.log.gz', source, options: { timezone: 'Europe/Berlin' } },
    { file: 'pgbadger/csv_statement_without_duration.log', source, options: { form: 'csvlog' } },
    { file: 'pgbadger/weeknumber.log', source, options: { form: 'csvlog' } },
    {
      file: 'pgbadger/cloudsql.log.gz',
      source,
      options: { logLinePrefix: '[%p]: [%l-1] db=%d,user=%u ' },
      rejects: {
        not_a_log_line: {
          count: 75,
          why: 'Further lines of a message, which Cloud Logging made entries of their own.',
        },
      },
    },
    { file: 'pgbadger/cnpg.log.gz', source },
    stderr('pgbadger/begin_end.log.gz', '%t [%p]: db=%d,user=%u,app=%a,client=%h ', 'Europe/Paris'),
    stderr('pgbadger/light.postgres.log.gz', '%t [%p]: [%l-1] user=%u,db=%d,app=%a,client=%h ', 'UTC'),
    stderr('pgbadger/multiline_param.log', '%m [%p] user=%u,db=%d ', 'UTC'),
    {
      ...stderr('pgbadger/pg-timezones.log', '%t:%r:%u@%d:[%p]:', 'Europe/Paris', {
        not_a_log_line: { count: 2, why: 'One space after the severity: the server writes two.' },
      }),
      none: 'Both lines are rejected.',
    },
    stderr('pgbadger/pg_rawcsv.log', '%m [%p] %q%u@%d ', 'Europe/Paris'),
    stderr(
      'pgbadger/postgresql_param_range.log',
      '%t [%p]: [%l-1] [%x] usr=%u,db=%d,appli=%a ',
      'Europe/Paris',
    ),
    stderr('pgbadger/queryid.log.gz', '%m [%p] [queryid=%Q] %u@%d ', 'UTC'),
    stderr('pgbadger/rds.log.gz', '%t:%r:%u@%d:[%p]:', 'Europe/Paris'),
    stderr('pgbadger/stmt_type.log', '%m [%p] ', 'Europe/Moscow'),
    stderr('pgbadger/tempfile_only.log.gz', '%t [%p]: [%l-1] user=%u,db=%d ', 'Europe/Paris'),
  ];
}
