// The real thing: PostgreSQL with pgaudit and MariaDB with server_audit write and rotate their logs under load while the program follows them.
import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { digest } from '../../pipeline/identity.ts';
import { describeWith } from '../services/describe-with.ts';
import { startMariadb } from '../services/mariadb.ts';
import { startPostgres } from '../services/postgres.ts';
import { urlOf } from '../support/deployment.ts';
import { NO_DIFFERENCE, difference } from '../support/difference.ts';
import { testFolder } from '../support/folder.ts';
import { type Running, launch, run, succeeded } from '../support/program.ts';
import { readStore } from '../support/store.ts';
import { until } from '../support/until.ts';
import * as maria from './on-call-mariadb.ts';
import * as postgresql from './on-call-postgres.ts';
import { auditCommands, auditLines, counts, isAccess, jsonlogs, operations, places } from './oracle.ts';
import { type StoredEvent, storedEvents } from './stored-events.ts';

/** Not UTC, and without daylight saving: a wrong zone shows, whenever the test is run. */
const ZONE = 'Asia/Kolkata';
const OFFSET_MS = 5.5 * 3_600_000;

const starters = {
  postgres: () =>
    startPostgres({
      log_timezone: `'${ZONE}'`,
      log_filename: "'postgresql-%Y-%m-%d_%H%M%S.log'",
      log_rotation_size: '200kB',
      log_connections: 'on',
      log_disconnections: 'on',
      'pgaudit.log': "'all, -misc'",
      'pgaudit.log_parameter': 'on',
      'pgaudit.log_relation': 'on',
    }),
  mariadb: () =>
    startMariadb({
      timezone: ZONE,
      args: ['--server-audit-file-rotate-size=50000', '--server-audit-file-rotations=200'],
    }),
};

const folder = testFolder('databases');
const database = join(folder, 'store.duckdb');
const config = join(folder, 'accesstrail.yaml');

await describeWith('databases that write their logs', starters, ({ postgres, mariadb }) => {
  const mark = `s3cret${randomBytes(6).toString('hex')}`;
  let number = 0;
  const secrets = { mark, next: () => `${mark}-${String(number++)}` };
  const [alice, alicia] = [secrets.next(), secrets.next()];

  writeFileSync(
    config,
    `store: { duckdb: { path: ${database}, memoryLimit: 256MB } }
sources:
  - { id: csv, source: postgresql.log, timezone: ${ZONE}, from: { files: { paths: ["${postgres.logs}/*.csv"], pollMs: 100 } } }
  - { id: json, source: postgresql.log, timezone: ${ZONE}, from: { files: { paths: ["${postgres.logs}/*.json"], pollMs: 100 } } }
  - { id: maria, source: mariadb.audit, timezone: ${ZONE}, from: { files: { paths: ["${mariadb.logs}/server_audit.log*"], pollMs: 100 } } }
`,
  );
  const start = (): Running => launch(['run', '--port', '0', '-c', config]);

  test('all that they log is stored once, the program killed in the middle', async () => {
    let program = start();
    await Promise.all([postgresql.prepare(postgres, alice), maria.prepare(mariadb, alicia)]);
    const killed = killWhen(program, 500);
    await Promise.all([
      postgresql.bench(postgres, 'simple', 150),
      postgresql.onCall(postgres, alice, secrets),
      maria.load(mariadb, alicia, 'a', 100),
      maria.onCall(mariadb, alicia, secrets),
      killed.then(() => (program = start())),
    ]);
    const changed = { from: Date.now(), to: 0 };
    await Promise.all([
      postgresql.bench(postgres, 'prepared', 150),
      postgresql.changeSetting(postgres, alice),
      maria.load(mariadb, alicia, 'b', 100),
      maria.changeSetting(mariadb, alicia),
    ]);
    changed.to = Date.now();
    await Promise.all([postgres.kill('SIGINT'), mariadb.stop()]);
    // What collects PostgreSQL's messages ends a moment after the server itself.
    await until('the last lines of PostgreSQL', () =>
      ['.csv', '.json'].every((end) => textOf(postgres.logs, end).includes('database system is shut down')),
    );
    await everythingRead(program, postgres.logs, mariadb.logs);
    program.child.kill('SIGTERM');
    const { code, stderr } = await program.ended;
    expect({ code, stderr }).toMatchObject({ code: 0 });

    const events = await storedEvents(database);
    const bySource = (id: string): StoredEvent[] =>
      events.filter(({ event }) => event.oncall.source?.id === id);
    const records = jsonlogs(postgres.logs);
    const lines = auditLines(mariadb.logs);
    expect((await readStore(database)).rejects).toEqual([]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(await killed).toBeLessThan(events.length / 2);
    expect(readdirSync(mariadb.logs).length).toBeGreaterThan(2);
    expect(readdirSync(postgres.logs).length).toBeGreaterThan(5);

    for (const source of ['csv', 'json']) {
      const expected = records
        .filter(isAccess)
        .map(({ session_id, line_num }) => digest('postgresql.log', source, session_id, String(line_num)));
      const stored = bySource(source);
      expect(difference(new Set(expected), idsOf(stored))).toEqual(NO_DIFFERENCE);
      const audited = stored.filter(({ event }) => event.event.provider === 'pgaudit');
      expect(counts(audited.map(({ event }) => event.event.action))).toEqual(auditCommands(records));
    }
    const stored = bySource('maria').map(({ event }) => event);
    const masked = (line: string): boolean => line.includes(mark) || line.includes('[masked:');
    const originals = stored.map(({ event }) => event.original);
    expect(difference(new Set(places(lines, masked)), places(originals, masked))).toEqual(NO_DIFFERENCE);
    expect(stored.length).toBe(lines.length);
    expect(counts(stored.map(({ event }) => event.code ?? ''))).toEqual(operations(lines));

    // The servers themselves do not hide all passwords; we do.
    expect(lines.some((line) => line.includes(mark))).toBe(true);
    expect(textOf(postgres.logs, '.json')).toContain(mark);
    expect(events.filter(({ json }) => json.includes(mark))).toEqual([]);
    for (const file of filesIn(folder))
      expect([file, readFileSync(file).includes(mark)]).toEqual([file, false]);

    for (const [source, action, property] of [
      ['csv', 'ALTER SYSTEM', 'work_mem'],
      ['json', 'ALTER SYSTEM', 'work_mem'],
      ['maria', 'SET GLOBAL', 'max_connections'],
    ] as const) {
      const [found, ...more] = bySource(source).filter(
        ({ event }) => event.event.action === action && event.oncall.change?.property?.[0] === property,
      );
      expect(more).toEqual([]);
      expect(found?.event).toMatchObject({
        user: { name: 'alice' },
        source: { ip: '127.0.0.1' },
        oncall: { change: { after: source === 'maria' ? '99' : '8MB' } },
      });
      const time = Date.parse(found?.event['@timestamp'] ?? '');
      // MariaDB's log has whole seconds.
      expect(time).toBeGreaterThanOrEqual(Math.floor(changed.from / 1000) * 1000);
      expect(time).toBeLessThanOrEqual(changed.to);
    }

    const again = await run(['run', '--until-idle', '-c', config]);
    succeeded(again);
    expect(idsOf(await storedEvents(database))).toEqual(idsOf(events));
  }, 300_000);
});

const idsOf = (events: readonly StoredEvent[]): string[] => events.map(({ id }) => id);

/** Kills the program when it has stored so many events; gives how many. */
async function killWhen(program: Running, count: number): Promise<number> {
  const url = await urlOf(program);
  let stored = 0;
  await until(`${String(count)} events`, async () => {
    const found = /^accesstrail_events_total\{.*/gm;
    const metrics = await (await fetch(`${url}/metrics`)).text();
    stored = (metrics.match(found) ?? []).reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
    return stored >= count;
  });
  program.child.kill('SIGKILL');
  expect((await program.ended).signal).toBe('SIGKILL');
  return stored;
}

/** Writes a last file for each source, an hour ahead of all others, and waits until the program has seen that hour: files are read in order. */
async function everythingRead(program: Running, postgres: string, mariadb: string): Promise<void> {
  const ahead = Math.ceil(Date.now() / 1000) + 3600;
  const local = new Date(ahead * 1000 + OFFSET_MS).toISOString();
  const time = `${local.slice(0, 10)} ${local.slice(11, 23)} IST`;
  const [session, pid] = ['6aaaaaaa.1', 1];
  const message = 'disconnection: session time: 0:00:01.000 user=last database=shop host=127.0.0.1 port=1';
  const record = { timestamp: time, user: 'last', dbname: 'shop', pid, session_id: session, line_num: 1 };
  writeFileSync(
    join(postgres, 'zzz.json'),
    `${JSON.stringify({ ...record, error_severity: 'LOG', message, backend_type: 'client backend' })}\n`,
  );
  writeFileSync(
    join(postgres, 'zzz.csv'),
    `${time},"last","shop",1,,${session},1,"",,,,LOG,00000,"${message}",,,,,,,,,"","client backend",,0\n`,
  );
  const line = `${time.slice(0, 10).replaceAll('-', '')} ${time.slice(11, 19)},last,last,127.0.0.1,1,0,DISCONNECT,,,0\n`;
  writeFileSync(join(mariadb, 'server_audit.log.last'), line);
  const url = await urlOf(program);
  await until('everything to be read', async () => {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    const latest = [...metrics.matchAll(/^accesstrail_last_event_timestamp_seconds\{.*\} (\d+)/gm)];
    return latest.length === 3 && latest.every(([, seconds]) => Number(seconds) === ahead);
  });
}

function textOf(logs: string, end: string): string {
  const names = readdirSync(logs).filter((name) => name.endsWith(end));
  return names.map((name) => readFileSync(join(logs, name), 'utf8')).join('');
}

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((file) => statSync(file).isFile());
}
