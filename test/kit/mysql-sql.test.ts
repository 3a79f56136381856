// The command and the target of SQL texts in the dialect of MySQL and MariaDB: whom and what they name.
import { expect, test } from '@jest/globals';
import { commandOf } from '../../normalizers/kit/mysql/sql-command.ts';
import { targetOf } from '../../normalizers/kit/mysql/sql-target.ts';

test.each([
  ['select 1', 'SELECT'],
  ['(SELECT 1) UNION (SELECT 2)', 'SELECT'],
  ['# comment\n-- more\n/* and */ UPDATE t SET a = 1', 'UPDATE'],
  ['UPDATE t SET a = 1--1', 'UPDATE'],
  ['/*!50701 DROP */ /*M!100100 TABLE t */', 'DROP TABLE'],
  ['WITH d AS (SELECT 1) DELETE FROM t USING t, d', 'DELETE'],
  ["CREATE OR REPLACE DEFINER=`root`@`%` SQL SECURITY INVOKER VIEW v AS SELECT 'TABLE'", 'CREATE VIEW'],
  ['CREATE DEFINER = root@localhost PROCEDURE p() BEGIN GRANT ALL ON *.* TO x; END', 'CREATE PROCEDURE'],
  ['ALTER ONLINE TABLE t ADD c int', 'ALTER TABLE'],
  ['CREATE UNIQUE INDEX i ON t (a)', 'CREATE INDEX'],
  ['CREATE PACKAGE BODY b AS END', 'CREATE PACKAGE BODY'],
  ['create schema s', 'CREATE DATABASE'],
  ['DROP PREPARE s', 'DEALLOCATE PREPARE'],
  ['SET STATEMENT max_statement_time=1 FOR DROP TABLE t', 'DROP TABLE'],
  ['SET @@global.read_only = 0', 'SET GLOBAL'],
  ['SET SESSION sql_log_bin = 0', 'SET'],
  ['SELECT a FROM t INTO DUMPFILE "/tmp/x"', 'SELECT INTO OUTFILE'],
  ['SELECT "INTO OUTFILE"', 'SELECT'],
  ['truncate t', 'TRUNCATE TABLE'],
  ['STOP SLAVE', 'STOP SLAVE'],
])('%s is %s', (sql, tag) => {
  expect(commandOf(sql)?.tag).toBe(tag);
});

test.each(['', '   ', ';', 'SELEC 1', '\0', "'unclosed", '/* unclosed', '`', 'CREATE', 'CREATE (TABLE'])(
  '%j is no known command',
  (sql) => {
    expect(commandOf(sql)).toBeUndefined();
  },
);

test.each([
  ['GRANT SELECT (a, b) ON `shop`.`orders` TO a@10.0.0.1, `b`@`%`', 'shop.orders', 'a, b'],
  ['GRANT EXECUTE ON PROCEDURE shop.p TO a', 'shop.p', 'a'],
  ['GRANT PROXY ON ops@localhost TO alice@db1.example.com', 'ops@localhost', 'alice'],
  ['REVOKE ADMIN OPTION FOR oncall FROM a', 'oncall', 'a'],
  [
    "CREATE USER IF NOT EXISTS 'a'@'%' IDENTIFIED BY *****, b IDENTIFIED BY ***** REQUIRE SSL",
    'a@%, b',
    'a, b',
  ],
  ['ALTER USER CURRENT_USER() IDENTIFIED BY *****', 'me', 'me'],
  [
    'ALTER USER USER() IDENTIFIED BY *****, user@localhost IDENTIFIED BY *****',
    'me, user@localhost',
    'me, user',
  ],
  ["DROP USER a, 'b'@'%'", 'a, b@%', 'a, b'],
  ["DROP USER ''@localhost", '@localhost', '@localhost'],
  ['GRANT oncall TO CURRENT_ROLE', 'oncall', undefined],
  ['SET PASSWORD = PASSWORD(*****)', 'me', 'me'],
  ["SET DEFAULT ROLE ALL TO 'bob'@'%'", 'bob@%', 'bob'],
  ['SET DEFAULT ROLE oncall', 'oncall', 'me'],
  ['DROP TABLE IF EXISTS a, shop.b', 'a, shop.b', undefined],
  ['UPDATE a, b SET a.x = b.x', 'a, b', undefined],
  ['UPDATE t SET a = 1, b = 2', 't', undefined],
  ['ANALYZE FORMAT=JSON DELETE FROM t', 't', undefined],
  ['ANALYZE TABLE a, b', 'a, b', undefined],
  ['KILL HARD CONNECTION 42', '42', undefined],
  ['KILL USER a@localhost', 'a@localhost', 'a'],
  ["LOAD DATA LOCAL INFILE '/x' REPLACE INTO TABLE shop.t FIELDS TERMINATED BY ','", 'shop.t', undefined],
  ['DELETE QUICK FROM shop.t WHERE 1', 'shop.t', undefined],
  ['SET @a = 1', undefined, undefined],
  ['SET a = 1, @@session.b := 2', 'a, b', undefined],
])('%s is done to %s, %s', (sql, name, account) => {
  const command = commandOf(sql);
  const target = command && targetOf(command, 'me');
  expect([target?.object?.name, target?.account]).toEqual([name, account]);
});

test.each([
  ['SELECT 1', undefined],
  ['SELECT 1 FROM DUAL', undefined],
  ['SELECT a, b FROM t', 't'],
  [
    'select * from `shop`.`orders` o, shop.items AS i WHERE a IN (SELECT x FROM y), z',
    'shop.orders, shop.items',
  ],
  ['SELECT a FROM t1 x LEFT JOIN t2 ON (t1.a = t2.a) STRAIGHT_JOIN t3 USING (b) ORDER BY a, b', 't1, t2, t3'],
  ['SELECT EXTRACT(YEAR FROM d), SUBSTRING(s FROM 2) FROM t', 't'],
  ['SELECT a FROM (SELECT b FROM c) d JOIN e LIMIT 1, 2', 'e'],
  ["SELECT * FROM JSON_TABLE('[]', '$[*]' COLUMNS (a INT PATH '$')) AS j, t", 't'],
  ['SELECT a FROM t PARTITION (p0, p1) UNION SELECT a FROM u', 't'],
  ['SELECT a FROM t, t', 't'],
  ["SELECT a INTO OUTFILE '/tmp/a' FROM t", 't'],
  ['WITH d AS (SELECT 1 FROM x) SELECT * FROM d, t', 'd, t'],
  ['TABLE shop.t', 'shop.t'],
  ['SELECT "FROM x"', undefined],
  ['SELECT a FROM', undefined],
])('%s reads %s', (sql, tables) => {
  const command = commandOf(sql);
  expect(command && targetOf(command, undefined).object?.name).toBe(tables);
});

test.each([
  ['SET ROLE oncall', 'oncall'],
  ['SET ROLE `none`', 'none'],
  ['SET ROLE NONE', undefined],
  ['SET ROLE DEFAULT', undefined],
  ["SET ROLE ALL EXCEPT 'r'@'%'", undefined],
])('%s takes on %s', (sql, role) => {
  const command = commandOf(sql);
  expect(command && targetOf(command, undefined).effective).toBe(role);
});

test('a keyword for the account that acts names nobody where that is not known', () => {
  const command = commandOf('ALTER USER CURRENT_USER() IDENTIFIED BY *****');
  expect(command && targetOf(command, undefined)).toEqual({});
});
