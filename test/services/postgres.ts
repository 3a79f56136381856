// Starts a real PostgreSQL with pgaudit for tests: the newest that is installed, as Debian packages it; logs in all its forms.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Controls, controls } from './controls.ts';
import { freePort } from './free-port.ts';
import { serverFolder } from './run-folder.ts';
import { startServer } from './server-process.ts';
import { runAs, systemUser } from './system-user.ts';

/** A server of one test's own. */
export interface OwnPostgres extends Controls {
  readonly port: number;
  /** Folder of its programs: psql, pgbench. */
  readonly bin: string;
  /** Folder that it logs to: *.csv, *.json, *.log. */
  readonly logs: string;
  /** Password of the superuser postgres. */
  readonly password: string;
}

const HOME = '/usr/lib/postgresql';

/** `settings` are added to postgresql.conf, values as they stand there. Rejects with what is missing, or with the end of its log. */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<OwnPostgres> {
  const bin = programs();
  const folder = serverFolder('postgres');
  const data = join(folder, 'data');
  const logs = join(folder, 'logs');
  const secret = join(folder, 'password');
  const password = 'the-superusers-own';
  mkdirSync(logs);
  writeFileSync(secret, password);
  const user = systemUser('postgres', folder);
  await runAs(user, join(bin, 'initdb'), [
    ...['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', secret],
    ...['-E', 'UTF8', '--locale', 'C', '--no-sync'],
  ]);
  const port = await freePort();
  const all = {
    port,
    listen_addresses: "'127.0.0.1'",
    unix_socket_directories: "''",
    fsync: 'off',
    shared_buffers: '32MB',
    logging_collector: 'on',
    log_destination: "'stderr,csvlog,jsonlog'",
    log_directory: `'${logs}'`,
    shared_preload_libraries: "'pgaudit'",
    ...settings,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key} = ${String(value)}\n`);
  writeFileSync(join(data, 'postgresql.auto.conf'), '');
  writeFileSync(join(data, 'postgresql.conf'), lines.join(''));
  systemUser('postgres', data);
  const isReady = async (): Promise<boolean> => {
    const answer = runAs(undefined, join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]);
    return answer.then(
      () => true,
      () => false,
    );
  };
  const started = await controls(() =>
    startServer({
      name: 'PostgreSQL',
      command: join(bin, 'postgres'),
      args: ['-D', data],
      env: {},
      folder,
      ...(user !== undefined && { user }),
      isReady,
    }),
  );
  return { port, bin, logs, password, ...started };
}

/** The newest version that has pgaudit beside it. */
function programs(): string {
  const versions = existsSync(HOME) ? readdirSync(HOME).filter((name) => /^\d+$/.test(name)) : [];
  const found = versions
    .map(Number)
    .sort((one, other) => other - one)
    .map((version) => join(HOME, String(version)))
    .find((home) => existsSync(join(home, 'bin/postgres')) && existsSync(join(home, 'lib/pgaudit.so')));
  if (found === undefined)
    throw new Error(
      `PostgreSQL with pgaudit is needed: Debian's postgresql-N and postgresql-N-pgaudit (in ${HOME}: ${versions.join(', ') || 'nothing'})`,
    );
  return join(found, 'bin');
}
