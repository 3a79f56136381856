// What on-call engineers do to a MariaDB while it is busy; and the load beside it.
import type { OwnMariadb } from '../services/mariadb.ts';
import { runAs } from '../services/system-user.ts';
import { until } from '../support/until.ts';
import type { Secrets } from './on-call-postgres.ts';

/** Runs SQL, statement by statement, whatever fails. Root comes by the socket, others by TCP with a password. */
function sql(
  { port, socket }: OwnMariadb,
  text: string,
  user = 'root',
  password = '',
  database = '',
): Promise<string> {
  const way = user === 'root' ? ['-S', socket] : ['-h', '127.0.0.1', '-P', String(port)];
  const args = ['--no-defaults', '--force', '-N', ...way, '-u', user, ...(database === '' ? [] : [database])];
  const script = 'printf %s "$TEXT" | mariadb "$@" 2>&1 || true';
  return runAs(undefined, 'sh', ['-c', script, 'sh', ...args], { MYSQL_PWD: password, TEXT: text });
}

/** The database, its table, and alice, who may do everything. */
export async function prepare(mariadb: OwnMariadb, alice: string): Promise<void> {
  await sql(
    mariadb,
    `CREATE DATABASE shop;
CREATE TABLE shop.orders (id int AUTO_INCREMENT PRIMARY KEY, customer varchar(80), note text);
CREATE USER alice@'127.0.0.1' IDENTIFIED BY '${alice}';
GRANT ALL PRIVILEGES ON *.* TO alice@'127.0.0.1' WITH GRANT OPTION;
`,
  );
}

/** Statements by one client. */
export async function load(mariadb: OwnMariadb, alice: string, name: string, count: number): Promise<void> {
  const statements = Array.from({ length: count }, (_, index) => {
    const customer = `${name}-${String(index)}`;
    return `INSERT INTO orders (customer, note) VALUES ('${customer}', 'it''s, a "q" \\\\ back\nsecond line');
UPDATE orders SET note = concat(note, '\\n') WHERE customer = '${customer}';
SELECT count(*) FROM orders WHERE customer = '${customer}';
`;
  });
  await sql(mariadb, statements.join(''), 'alice', alice, 'shop');
}

/** The night's work; `alice` is her password. */
export async function onCall(mariadb: OwnMariadb, alice: string, { next }: Secrets): Promise<void> {
  const app = next();
  await sql(mariadb, 'SELECT 1;', 'alice', next());
  await sql(mariadb, 'SELECT 1;', 'nobody_here', next());
  await sql(
    mariadb,
    `CREATE USER app@'127.0.0.1' IDENTIFIED BY '${next()}';
SET PASSWORD FOR app@'127.0.0.1' = PASSWORD('${app}');
CREATE USER odd@'127.0.0.1' IDENTIFIED BY 'it''s ${next()}';
CREATE USER odd@'127.0.0.1' IDENTIFIED BY '${next()}' NOSUCHOPTION;
CREATE ROLE oncall;
GRANT SELECT ON shop.* TO oncall;
GRANT oncall TO app@'127.0.0.1';
GRANT INSERT, UPDATE
  ON shop.orders TO app@'127.0.0.1';
REVOKE UPDATE ON shop.orders FROM app@'127.0.0.1';
RENAME USER odd@'127.0.0.1' TO odder@'127.0.0.1';
CREATE TABLE shop.incident (id int, note text);
RENAME TABLE shop.incident TO shop.incidents;
INSERT INTO shop.incidents VALUES (1, 'O\\'Neil
in Z\u00fcrich');
ALTER TABLE shop.incidents ADD COLUMN closed datetime;
SELECT * FROM shop.incidents;
SELEC 1;
UNINSTALL PLUGIN server_audit;
KILL 999999;
SET GLOBAL server_audit_logging = OFF;
SELECT 'nobody sees this';
SET GLOBAL server_audit_logging = ON;
DROP TABLE shop.incidents;
`,
    'alice',
    alice,
  );
  await sql(mariadb, 'DROP TABLE orders;\nSELECT 1;\n', 'app', app, 'shop');
  const sleeping = sql(mariadb, 'SELECT SLEEP(600);', 'app', app);
  const count = "SELECT count(*) FROM information_schema.processlist WHERE user = 'app';";
  await until('the session to sleep', async () => Number(await sql(mariadb, count)) > 0);
  await sql(mariadb, "KILL USER app@'127.0.0.1';\n", 'alice', alice);
  await sleeping;
  await sql(mariadb, "DROP USER app@'127.0.0.1', odder@'127.0.0.1';\nDROP ROLE oncall;\n", 'alice', alice);
}

/** One change of the server's settings: who it was is asked for later. */
export async function changeSetting(mariadb: OwnMariadb, alice: string): Promise<void> {
  await sql(mariadb, 'SET GLOBAL max_connections = 99;\n', 'alice', alice);
}
