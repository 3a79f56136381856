// Starts a real MariaDB with its audit plugin for tests, as Debian packages both.
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Controls, controls } from './controls.ts';
import { freePort } from './free-port.ts';
import { serverFolder } from './run-folder.ts';
import { startServer } from './server-process.ts';
import { runAs, systemUser } from './system-user.ts';

/** A server of one test's own. */
export interface OwnMariadb extends Controls {
  readonly port: number;
  /** Root may sign in here without a password. */
  readonly socket: string;
  /** Folder of server_audit.log and of the files it is rotated to. */
  readonly logs: string;
}

export interface MariadbOptions {
  /** More arguments, such as --server-audit-file-rotate-size=60000. */
  readonly args?: readonly string[];
  /** System time zone of the server. */
  readonly timezone?: string;
}

/** Rejects with what is missing, or with the end of its log. */
export async function startMariadb({
  args = [],
  timezone = 'UTC',
}: MariadbOptions = {}): Promise<OwnMariadb> {
  const install = program('mariadb-install-db');
  const server = program('mariadbd');
  program('mariadb');
  const folder = serverFolder('mariadb');
  const data = join(folder, 'data');
  const logs = join(folder, 'logs');
  for (const each of [data, logs]) mkdirSync(each);
  const user = systemUser('mysql', folder);
  await runAs(user, install, [
    ...['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal'],
    ...['--skip-test-db', '--skip-name-resolve'],
  ]);
  const port = await freePort();
  const socket = join(folder, 's');
  const started = await controls(() =>
    startServer({
      name: 'MariaDB',
      command: server,
      args: [
        ...['--no-defaults', `--datadir=${data}`, `--port=${String(port)}`, '--bind-address=127.0.0.1'],
        ...[`--socket=${socket}`, `--pid-file=${join(folder, 'pid')}`, '--skip-name-resolve'],
        ...['--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=32M'],
        ...['--plugin-load-add=server_audit', '--server-audit=FORCE_PLUS_PERMANENT'],
        ...['--server-audit-logging=ON', `--server-audit-file-path=${join(logs, 'server_audit.log')}`],
        ...args,
      ],
      env: { TZ: timezone },
      folder,
      ...(user !== undefined && { user }),
      isReady: (printed) => printed.includes('ready for connections'),
    }),
  );
  return { port, socket, logs, ...started };
}

/** Debian has the server where only root looks. */
function program(name: string): string {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];
  const found = folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
  if (found === undefined)
    throw new Error(`MariaDB is needed: Debian's mariadb-server and mariadb-client (no ${name})`);
  return found;
}
