// Passwords in the audit log of MySQL: what the server leaves is masked in each form, and the records can still be read.
import { describe, expect, test } from '@jest/globals';
import { createMasker } from '../../../ingest/masking/mask.ts';
import { normalizer } from '../../../normalizers/mysql/audit/index.ts';

const mask = createMasker({ secrets: normalizer.secrets });
const normalize = normalizer.create({});

const json = (sql: string): string =>
  JSON.stringify({
    timestamp: '2026-11-22 02:17:00',
    id: 0,
    class: 'general',
    event: 'status',
    general_data: { command: 'Query', sql_command: 'create_user', query: sql, status: 1064 },
  });

const escaped = (sql: string): string =>
  sql
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');

const FIELDS = 'NAME="Query" TIMESTAMP="2026-11-22T02:17:00 UTC" COMMAND_CLASS="create_user" STATUS="1064"';
const oldStyle = (sql: string): string =>
  `<AUDIT_RECORD\n  ${FIELDS}\n  SQLTEXT="${escaped(sql)}"\n  USER="root[root] @ localhost []"\n/>`;
const newStyle = (sql: string): string =>
  `<AUDIT_RECORD>\n <NAME>Query</NAME>\n <TIMESTAMP>2026-11-22T02:17:00 UTC</TIMESTAMP>\n <COMMAND_CLASS>create_user</COMMAND_CLASS>\n` +
  ` <STATUS>1064</STATUS>\n <SQLTEXT>${escaped(sql).replaceAll("'", '&apos;')}</SQLTEXT>\n</AUDIT_RECORD>`;
const csv = (sql: string): string =>
  `"Query","1_2026-11-22T01:00:00","2026-11-22T02:17:00 UTC","create_user","3",1064,"${sql.replaceAll('"', '""')}","root","","","",""`;

const STATEMENTS = [
  ["CREATE USER a IDENTIFIED BY 'hunter2'", "CREATE USER a IDENTIFIED BY '[masked:password]'"],
  [
    'CREATE USER a IDENTIFIED BY "hunter2" NOSUCHOPTION',
    'CREATE USER a IDENTIFIED BY "[masked:password]" NOSUCHOPTION',
  ],
  ["CREATE USER a\nIDENTIFIED\tBY\n'hunter2'", "CREATE USER a\nIDENTIFIED\tBY\n'[masked:password]'"],
  ["CREATE USER a IDENTIFIED BY 'hunter2<&>'", "CREATE USER a IDENTIFIED BY '[masked:password]'"],
  ["SET PASSWORD FOR a@'%' = 'hunter2'", "SET PASSWORD FOR a@'%' = '[masked:password]'"],
  [
    "ALTER USER USER() IDENTIFIED BY 'hunter2' REPLACE 'x'",
    "ALTER USER USER() IDENTIFIED BY '[masked:password]' REPLACE '[masked:password]'",
  ],
  [
    "CHANGE REPLICATION SOURCE TO SOURCE_PASSWORD = 'hunter2'",
    "CHANGE REPLICATION SOURCE TO SOURCE_PASSWORD = '[masked:password]'",
  ],
  // JSON in SQL: in XML its quotes are entities.
  [
    `INSERT INTO t VALUES ('{"user":"a","password":"hunter2"}')`,
    `INSERT INTO t VALUES ('{"user":"a","password":"[masked:password]"}')`,
  ],
  [`SELECT '{"api_token": "hunter2", "a": 1}'`, `SELECT '{"api_token": "[masked:token]", "a": 1}'`],
  // A failed statement is logged as it was typed.
  ["CREATE USER a IDENTIFIED BY 'hunter2", "CREATE USER a IDENTIFIED BY '[masked:password]"],
] as const;

describe.each([
  ['JSON', json],
  ['XML of the old style', oldStyle],
  ['XML of the new style', newStyle],
  ['CSV', csv],
])('%s', (_form, write) => {
  test.each(STATEMENTS)('%s', (statement, left) => {
    const masked = mask(Buffer.from(write(statement)));
    const text = masked.bytes.toString();
    expect(text).not.toContain('hunter2');
    expect(mask(masked.bytes).count).toBe(0);
    expect(normalize({ text, referenceTime: 0 })).toMatchObject({
      kind: 'event',
      event: { event: { action: 'create_user', outcome: 'failure' }, oncall: { command: { text: left } } },
    });
  });
});

test('options of a start are masked by name', () => {
  const record =
    '<AUDIT_RECORD><NAME>Audit</NAME><STARTUP_OPTIONS>--user=mysql --password=hunter2</STARTUP_OPTIONS></AUDIT_RECORD>';
  expect(mask(Buffer.from(record)).bytes.toString()).toContain('--password=[masked:password]<');
});
