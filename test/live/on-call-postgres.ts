// What on-call engineers do to a PostgreSQL while it is busy: sign-ins, roles, settings, copies, mistakes; and the load beside it.
import { join } from 'node:path';
import type { OwnPostgres } from '../services/postgres.ts';
import { runAs } from '../services/system-user.ts';

export interface Secrets {
  /** A new password; all of them hold a text that must be found nowhere. */
  readonly next: () => string;
  readonly mark: string;
}

const connection = ({ port }: OwnPostgres, user: string, password: string): Record<string, string> => ({
  PGHOST: '127.0.0.1',
  PGPORT: String(port),
  PGUSER: user,
  PGPASSWORD: password,
  PGDATABASE: 'shop',
  PGAPPNAME: 'on-call',
});

/** Runs SQL as a user, statement by statement, whatever fails. */
function psql(
  postgres: OwnPostgres,
  user: string,
  password: string,
  sql: string,
  database = 'shop',
): Promise<string> {
  const env = { ...connection(postgres, user, password), PGDATABASE: database, TEXT: sql };
  const script = 'printf %s "$TEXT" | "$0" -X -q -A -t -f - 2>&1 || true';
  return runAs(undefined, 'sh', ['-c', script, join(postgres.bin, 'psql')], env);
}

/** The database, the tables of pgbench, and alice, who may do everything. */
export async function prepare(postgres: OwnPostgres, alice: string): Promise<void> {
  const { password } = postgres;
  await psql(postgres, 'postgres', password, 'CREATE DATABASE shop;', 'postgres');
  await psql(
    postgres,
    'postgres',
    password,
    `CREATE EXTENSION pgaudit;\nCREATE ROLE alice SUPERUSER LOGIN PASSWORD '${alice}';\n`,
  );
  const env = connection(postgres, 'postgres', password);
  await runAs(undefined, join(postgres.bin, 'pgbench'), ['-i', '-q', '-s', '1'], env);
}

/** Transactions by two clients, in one of the protocols. */
export async function bench(
  postgres: OwnPostgres,
  protocol: 'simple' | 'prepared',
  each: number,
): Promise<void> {
  const args = ['-n', '-c', '2', '-t', String(each), '-M', protocol];
  await runAs(
    undefined,
    join(postgres.bin, 'pgbench'),
    args,
    connection(postgres, 'postgres', postgres.password),
  );
}

/** Ends the sessions of app as soon as there is one. */
const KILL = `DO $$ BEGIN LOOP
  PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'app';
  EXIT WHEN FOUND;
  PERFORM pg_sleep(0.05), pg_stat_clear_snapshot();
END LOOP; END $$;
`;

/** The night's work; `alice` is her password. */
export async function onCall(postgres: OwnPostgres, alice: string, { next }: Secrets): Promise<void> {
  const app = next();
  await psql(postgres, 'alice', next(), 'SELECT 1;');
  await psql(postgres, 'nobody_here', next(), 'SELECT 1;');
  await psql(
    postgres,
    'alice',
    alice,
    `CREATE ROLE app LOGIN PASSWORD '${next()}';
ALTER ROLE app
  PASSWORD '${app}';
ALTER ROLE app PASSWORD '${next()}' VALID UNTIL 'no time';
CREATE ROLE broken LOGIN PASSWORD '${next()}' NOSUCHOPTION;
CREATE TABLE incident (id int PRIMARY KEY, note text);
INSERT INTO incident VALUES (1, 'O''Neil said "it, works"
on two lines, in Z\u00fcrich'), (2, E'tab\\tand \\'quote\\'');
GRANT SELECT ON incident TO app;
REVOKE SELECT ON incident FROM app;
GRANT pg_monitor TO app;
COPY incident TO STDOUT;
COPY (SELECT count(*) FROM pgbench_accounts) TO PROGRAM 'cat > /dev/null';
DO $$ BEGIN RAISE NOTICE 'from a block'; END $$;
ALTER TABLE incident ADD COLUMN closed timestamptz;
CREATE INDEX ON incident (closed);
TRUNCATE incident;
SELEC 1;
SELECT 1/0;
SET ROLE app;
RESET ROLE;
`,
  );
  await psql(postgres, 'app', app, 'SELECT * FROM incident;\nSELECT current_user;\n');
  const sleeping = psql(postgres, 'app', app, 'SELECT pg_sleep(600);');
  await psql(postgres, 'alice', alice, KILL);
  await sleeping;
  await psql(
    postgres,
    'alice',
    alice,
    `DROP TABLE incident;
REVOKE pg_monitor FROM app;
DROP ROLE app;
`,
  );
}

/** Another log file, and one change of the server's settings: who it was is asked for later. */
export async function changeSetting(postgres: OwnPostgres, alice: string): Promise<void> {
  const sql = `SELECT pg_rotate_logfile();
ALTER SYSTEM SET work_mem = '8MB';
SELECT pg_reload_conf();
`;
  await psql(postgres, 'alice', alice, sql);
}
