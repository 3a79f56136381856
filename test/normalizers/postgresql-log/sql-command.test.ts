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
  ['WITH d AS NOT MATERIALIZED (DELETE FROM a RETURNING *) SELECT * FROM d', 'DELETE'],
  ['WITH d AS (SELECT 1), e AS (INSERT INTO t SELECT * FROM d) TABLE d', 'INSERT'],
  ['WITH d AS (WITH e AS (DELETE FROM a) SELECT 1) SELECT * FROM d', 'SELECT'],
  ['SELECT a INTO TEMP TABLE t FROM u', 'SELECT INTO'],
  ['SELECT (SELECT 1) AS "into"', 'SELECT'],
  ['EXPLAIN ANALYZE DELETE FROM a', 'EXPLAIN'],
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
  ['DROP TABLE IF EXISTS a, s.b CASCADE', table('a, s.b')],
  ['DROP FUNCTION f(int), g(text, int)', { object: { type: 'function', name: 'f, g' } }],
  ['TRUNCATE ONLY a, b *, "C d"', table('a, b, C d')],
  ['UPDATE t SET a = 1, b = 2', table('t')],
  ['SELECT * INTO UNLOGGED TABLE s.newt FROM a', table('s.newt')],
  ['WITH x AS (SELECT 1) SELECT * INTO newt FROM x', table('newt')],
  ['WITH x AS (DELETE FROM a RETURNING *) SELECT * FROM x', table('a')],
  ['EXPLAIN ANALYSE VERBOSE DELETE FROM a', table('a')],
  ['EXPLAIN (ANALYZE, BUFFERS) UPDATE t SET a=1', table('t')],
  ['EXPLAIN ANALYZE WITH x AS (DELETE FROM a RETURNING *) SELECT * FROM x', table('a')],
  ['EXPLAIN (ANALYZE off) UPDATE t SET a=1', {}],
  ['EXPLAIN VERBOSE UPDATE t SET a=1', {}],
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
  ['DROP ROLE IF EXISTS a, "b c"', { object: { type: 'role', name: 'a, b c' }, role: 'a, b c' }],
  [
    'ALTER GROUP staff ADD USER karl, SESSION_USER',
    { object: { type: 'role', name: 'staff' }, group: 'staff', role: 'karl, me' },
  ],
  ['ALTER GROUP staff RENAME TO crew', { object: { type: 'role', name: 'staff' }, role: 'staff' }],
  ["ALTER ROLE CURRENT_USER PASSWORD 'x'", { object: { type: 'role', name: 'me' }, role: 'me' }],
  ['ALTER ROLE "current_user" NOLOGIN', { role: 'current_user' }],
  [
    'ALTER ROLE ALL SET work_mem = 1',
    { object: undefined, role: undefined, change: { property: 'work_mem', after: '1' } },
  ],
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
  [
    'SET LOCAL SESSION AUTHORIZATION bob',
    { change: { property: 'session_authorization', after: 'bob' }, effective: 'bob' },
  ],
  ['SET SESSION AUTHORIZATION DEFAULT', { change: { after: 'DEFAULT' }, effective: undefined }],
  ['SET ROLE NONE', { change: { property: 'role', after: 'NONE' }, effective: undefined }],
  ["SET TIME ZONE 'UTC'", { change: { property: 'TimeZone', after: 'UTC' } }],
  ['SET statement_timeout TO -1', { change: { property: 'statement_timeout', after: '-1' } }],
  ['RESET ALL', { change: { property: 'ALL', after: undefined } }],
  ['ALTER SYSTEM RESET work_mem', { change: { property: 'work_mem', after: undefined } }],
  ['CALL s.p(1)', { object: { type: 'procedure', name: 's.p' } }],
])('%s', (sql, expected) => {
  const command = commandOf(sql);
  expect(command && targetOf(command, 'me')).toMatchObject(expected);
});

test('a keyword for the role of the session names nobody where that is not known', () => {
  const command = commandOf('GRANT admin TO CURRENT_USER');
  expect(command && targetOf(command, undefined)).toMatchObject({ group: 'admin', role: undefined });
});

test.each([
  ['EXPLAIN ANALYZE DELETE FROM a', 'change'],
  ['EXPLAIN (COSTS off, ANALYZE) SELECT 1', 'access'],
  ['EXPLAIN DELETE FROM a', 'info'],
  ['EXPLAIN (ANALYZE false) DELETE FROM a', 'info'],
])('%s: %s', (sql, type) => {
  expect(commandOf(sql)?.meaning.type).toEqual([type]);
});

test('a text of a megabyte is read in one pass', () => {
  const values = Array.from({ length: 100_000 }, (_, index) => `(${String(index)})`).join(', ');
  expect(commandOf(`INSERT INTO t VALUES ${values}; DROP ROLE alice`)?.tag).toBe('DROP ROLE');
});
