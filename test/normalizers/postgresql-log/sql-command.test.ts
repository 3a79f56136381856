// The command and the target of SQL texts: what the server's command tag would be, whom and what it names.
import { expect, test } from '@jest/globals';
import { commandOf } from '../../../normalizers/postgresql/log/sql-command.ts';
import { targetOf } from '../../../normalizers/postgresql/log/sql-target.ts';

test.each([
  ['select 1', 'SELECT'],
  ['(SELECT 1) UNION (SELECT 2)', 'SELECT'],
  ['TABLE t', 'SELECT'],
  ['values (1)', 'SELECT'],
  ['/* /* nested */ comment */ -- more\n update t set a = 1', 'UPDATE'],
  ['WITH d AS (DELETE FROM a RETURNING *) INSERT INTO b SELECT * FROM d', 'INSERT'],
  ['CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS $x$ DROP TABLE t; $x$', 'CREATE FUNCTION'],
  ['create unique index concurrently i on t (a)', 'CREATE INDEX'],
  ['CREATE TEMP TABLE t AS SELECT 1', 'CREATE TABLE AS'],
  ['CREATE CONSTRAINT TRIGGER c AFTER INSERT ON t EXECUTE FUNCTION f()', 'CREATE TRIGGER'],
  ['ALTER FOREIGN DATA WRAPPER w OWNER TO o', 'ALTER FOREIGN DATA WRAPPER'],
  ['ALTER USER alice SUPERUSER', 'ALTER ROLE'],
  ['CREATE USER MAPPING FOR alice SERVER s', 'CREATE USER MAPPING'],
  ['GRANT admin TO alice', 'GRANT ROLE'],
  ['GRANT SELECT ON t TO alice', 'GRANT'],
  ['truncate t', 'TRUNCATE TABLE'],
  ['END', 'COMMIT'],
  ['START TRANSACTION READ ONLY', 'START TRANSACTION'],
  ['SET CONSTRAINTS ALL DEFERRED', 'SET CONSTRAINTS'],
  ["SELECT 1; DROP TABLE t; SET x = 'y'", 'DROP TABLE'],
  ["SELECT '; DROP TABLE t'", 'SELECT'],
  ["SELECT E'\\'; DROP TABLE t; --'", 'SELECT'],
  ['SELECT "; DROP TABLE t"', 'SELECT'],
  ['BEGIN; SET ROLE dba; GRANT admin TO mallory; COMMIT', 'GRANT ROLE'],
])('%s is a %s', (sql, tag) => {
  expect(commandOf(sql)?.tag).toBe(tag);
});

test.each(['', '   ', ';', 'SELEC 1', '\0', "'unclosed", '$x$ unclosed', '/* unclosed'])(
  '%j is no known command',
  (sql) => {
    expect(commandOf(sql)).toBeUndefined();
  },
);

const table = (name: string): object => ({ object: { type: 'table', name } });

test.each<[string, object]>([
  ['INSERT INTO ONLY public."Weird ""t""" (a) VALUES (1)', table('public.Weird "t"')],
  ['DELETE FROM ONLY s.t', table('s.t')],
  ['DROP TABLE IF EXISTS a, b', table('a')],
  ['CREATE TABLE IF NOT EXISTS t (a int)', table('t')],
  [
    "COPY t FROM PROGRAM 'curl -s http://example.com/x'",
    { object: { type: 'table', name: 't' }, program: true, writes: true },
  ],
  ['COPY (SELECT * FROM t) TO STDOUT', { object: undefined }],
  [
    'GRANT SELECT (a, b), UPDATE ON TABLE s.t, u TO GROUP readers, "alice@example.com" WITH GRANT OPTION',
    { object: { type: 'table', name: 's.t, u' }, role: 'readers, alice@example.com' },
  ],
  [
    'REVOKE GRANT OPTION FOR ALL ON ALL FUNCTIONS IN SCHEMA s FROM PUBLIC CASCADE',
    { object: { type: 'function', name: 'ALL FUNCTIONS IN SCHEMA s' }, role: 'PUBLIC' },
  ],
  [
    'GRANT USAGE ON FOREIGN DATA WRAPPER w TO alice',
    { object: { type: 'foreign_data_wrapper', name: 'w' }, role: 'alice' },
  ],
  [
    'REVOKE ADMIN OPTION FOR a, b FROM alice',
    { object: { type: 'role', name: 'a, b' }, group: 'a, b', role: 'alice' },
  ],
  ['ALTER DEFAULT PRIVILEGES IN SCHEMA s GRANT SELECT ON TABLES TO alice', { role: 'alice' }],
  ['DROP ROLE IF EXISTS a, "b c"', { object: { type: 'role', name: 'a' }, role: 'a, b c' }],
  ['REASSIGN OWNED BY alice TO bob', { object: { type: 'role', name: 'alice' }, role: 'alice' }],
  [
    "ALTER ROLE alice IN DATABASE d SET pgaudit.log TO 'none'",
    { role: 'alice', change: { property: 'pgaudit.log', after: 'none' } },
  ],
  ['ALTER ROLE alice SUPERUSER', { role: 'alice', change: undefined }],
  ['SET LOCAL search_path = a, "B"', { change: { property: 'search_path', after: 'a, B' } }],
  [
    'SET SESSION AUTHORIZATION alice',
    { change: { property: 'session_authorization', after: 'alice' }, effective: 'alice' },
  ],
  ["SET TIME ZONE 'UTC'", { change: { property: 'TimeZone', after: 'UTC' } }],
  ['SET statement_timeout TO -1', { change: { property: 'statement_timeout', after: '-1' } }],
  ['RESET ALL', { change: { property: 'ALL', after: undefined } }],
  ['ALTER SYSTEM RESET work_mem', { change: { property: 'work_mem', after: undefined } }],
  ['CALL s.p(1)', { object: { type: 'procedure', name: 's.p' } }],
])('%s', (sql, expected) => {
  const command = commandOf(sql);
  expect(command && targetOf(command)).toMatchObject(expected);
});

test('a text of a megabyte is read in one pass', () => {
  const values = Array.from({ length: 100_000 }, (_, index) => `(${String(index)})`).join(', ');
  expect(commandOf(`INSERT INTO t VALUES ${values}; DROP ROLE alice`)?.tag).toBe('DROP ROLE');
});
