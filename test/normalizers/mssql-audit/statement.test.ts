// Batches of SQL Server: what their first statement does, wherever it stands, and never the text of a comment or of a name.
import { expect, test } from '@jest/globals';
import { meaningOf } from '../../../normalizers/mssql/audit/statement.ts';

test.each([
  ['select 1', 'database', ['access']],
  ['-- DROP LOGIN sa\n/* GRANT */ ;with x as (select 1 as a) select * from x', 'database', ['access']],
  ['USE [shop];\r\nSET NOCOUNT ON;\r\nDELETE FROM dbo.orders', 'database', ['change']],
  ['TRUNCATE TABLE t', 'database', ['change']],
  ["CREATE LOGIN deploy WITH PASSWORD = N'******'", 'iam', ['user', 'creation']],
  ['alter user bob with name = rob', 'iam', ['user', 'change']],
  ['DROP ROLE readers', 'iam', ['group', 'deletion']],
  ['ALTER SERVER ROLE sysadmin ADD MEMBER bob', 'iam', ['group', 'change']],
  ['ALTER AUTHORIZATION ON dbo.t TO bob', 'database', ['admin', 'change']],
  ['CREATE OR ALTER VIEW v AS SELECT 1 AS a', 'database', ['change']],
  ['ALTER SERVER AUDIT a WITH (STATE = OFF)', 'configuration', ['change']],
  ['REVOKE SELECT ON dbo.orders FROM bob', 'iam', ['admin', 'change']],
  ["exec sp_addrolemember 'db_owner', 'bob'", 'iam', ['group', 'change']],
  ["EXEC master.dbo.xp_cmdshell 'dir'", 'process', ['start']],
  ["EXEC [sys].[sp_configure] 'show advanced options', 1", 'configuration', ['change']],
  ['EXEC dbo.usp_pay', 'database', ['access']],
  ["exec sp_executesql N'GRANT CONTROL TO bob'", 'iam', ['admin', 'change']],
  ['BEGIN TRAN; UPDATE dbo.t SET a=1; COMMIT', 'database', ['change']],
  [
    "DECLARE @delete int = 1, @s varchar(9) = 'drop'; SELECT [update], dbo.[drop] FROM t",
    'database',
    ['access'],
  ],
  ['(@P1 int)INSERT INTO t VALUES(@P1)', 'database', ['change']],
  ["EXECUTE AS USER = 'carol'; DROP USER bob", 'iam', ['user', 'deletion']],
  [
    "exec sp_prepexec @p1 output,N'@P0 int',N'exec sp_executesql N''DROP LOGIN bob''  '",
    'iam',
    ['user', 'deletion'],
  ],
  ["master..sp_addsrvrolemember 'bob','sysadmin'", 'iam', ['group', 'change']],
])('%s', (batch, category, type) => {
  const found = meaningOf(batch);
  expect(found?.category[0]).toBe(category);
  expect(found?.type).toEqual(type);
});

test.each(['', '   ', '-- nothing', '/* never closed', '42', 'DECLARE @x int', "exec sp_executesql N''"])(
  'nothing is read from %j that it does not say',
  (batch) => {
    expect(['access', undefined]).toContain(meaningOf(batch)?.type[0]);
  },
);
