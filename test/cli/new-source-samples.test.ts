// Samples that are harder to read, or none: what is found in them, and what is said of those that cannot be read.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { newSourceCommand } from '../../cli/commands/new-source.ts';
import { testFolder } from '../support/folder.ts';
import { run } from '../support/program.ts';

const folder = testFolder('new-source-samples');

interface Kind {
  readonly name: string;
  readonly sample: string;
  /** Roles and the fields they are found in. */
  readonly roles: Readonly<Record<string, string>>;
  /** What is printed besides. */
  readonly says?: string;
}

const KINDS: readonly Kind[] = [
  {
    name: 'pairs_behind_a_level',
    sample:
      '2026-11-22T01:15:44Z INFO audit user=maya action="open session" src=203.0.113.7 status=ok\n' +
      '2026-11-22T01:16:44Z INFO audit action=login user=tom src=203.0.113.7 status=failed\n',
    roles: { time: 'time', actor: 'user', action: 'action', address: 'src', outcome: 'status' },
    says: 'Lines without one of these words are rejects (SHAPE in map.ts): audit.',
  },
  {
    name: 'structured_data',
    sample:
      '<134>1 2026-11-22T01:15:44.003Z gw1 vpn 8710 LOGIN [auth@32473 user="maya" ip="203.0.113.7" result="success"] maya logged in\n' +
      '<134>1 2026-11-22T01:16:44.003Z gw1 vpn 8710 LOGOUT [auth@32473 user="maya" ip="203.0.113.7" result="success"]\n',
    roles: {
      time: 'syslog.time',
      actor: 'syslog.data.auth@32473.user',
      action: 'syslog.message_id',
      address: 'syslog.data.auth@32473.ip',
      outcome: 'syslog.data.auth@32473.result',
    },
  },
  {
    name: 'ports_and_microseconds',
    sample:
      '{"ts":1795313744123456,"user":"maya","action":"session.open","ip":"203.0.113.7:51234","ok":false}\n' +
      '{"ts":1795313745123456,"user":"tom","action":"session.close","ip":"[2001:db8::1]:51234","ok":true}\n',
    roles: { time: 'ts', actor: 'user', action: 'action', address: 'ip', outcome: 'ok' },
  },
  {
    name: 'rows_over_lines',
    sample:
      'timestamp,user,action,ip,result,details\n' +
      '2026-11-22T01:15:44Z,maya,login,203.0.113.7,success,"two\nlines"\n' +
      '2026-11-22T01:16:44Z,tom,logout,203.0.113.7,success,"three\n\nlines"\n',
    roles: { time: 'timestamp', actor: 'user', action: 'action', address: 'ip', outcome: 'result' },
    says: '2 rows of CSV.',
  },
  {
    name: 'many_lines',
    sample: Array.from(
      { length: 5003 },
      (_, index) =>
        `{"time":"2026-11-22T01:00:00.${String(index % 1000).padStart(3, '0')}Z","user":"maya","action":"login"}\n`,
    ).join(''),
    roles: { time: 'time', actor: 'user', action: 'action' },
    says: '5,000 JSON objects. 3 more lines were not read.',
  },
];

test.each(KINDS)('$name is recognised, written and holds', async ({ name, sample, roles, says = '' }) => {
  writeFileSync(join(folder, `${name}.log`), sample);
  const made = await run(['new-source', `acme.${name}`, '--from', `${name}.log`], '', { cwd: folder });
  expect(made).toMatchObject({ code: 0, stderr: '' });
  const rows = made.stdout.split('\n').map((line) => line.split(/ {2,}/));
  const found = rows.flatMap(([role = '', , from = '']) => (role in roles ? [[role, from]] : []));
  expect(Object.fromEntries(found)).toEqual(roles);
  expect(made.stdout).toMatch(/0 do not\n/);
  expect(made.stdout).toContain(says);
});

test('what opens and closes a session is one', () => {
  const actions = readFileSync(join(folder, 'acme/ports_and_microseconds/actions.ts'), 'utf8');
  expect(actions).toContain("['session.open', meaning('session', 'start')]");
  expect(actions).toContain("['session.close', meaning('session', 'end')]");
});

test('a level that all lines of the sample share may be another in the next', async () => {
  const line = (level: string, user: string, outcome: string): string =>
    `2026-11-22 01:15:44,123 ${level} [audit] user ${user} opened host db-1 from 203.0.113.7: ${outcome}\n`;
  writeFileSync(join(folder, 'levels.log'), line('INFO', 'maya', 'allowed') + line('INFO', 'tom', 'denied'));
  const made = await run(['new-source', 'acme.levels', '--from', 'levels.log'], '', { cwd: folder });
  expect(made.stdout).toContain('rejects (SHAPE in map.ts): user, opened, host, from.');
  const source = '{ id: levels, source: acme.levels, timezone: UTC, from: { files: { paths: [x] } } }';
  writeFileSync(join(folder, 'accesstrail.yaml'), `plugins: [./acme]\nsources:\n  - ${source}\n`);
  const { stdout } = await run(
    ['normalize', 'acme.levels', '--set', 'timezone=UTC'],
    line('WARN', 'eve', 'denied'),
    {
      cwd: folder,
    },
  );
  expect(JSON.parse(stdout)).toMatchObject({ user: { name: 'eve' }, unmapped: { level: 'WARN' } });
});

test('secrets of the sample are masked before anything is written', async () => {
  const secrets = ['hunter2', `ghp_${'a'.repeat(36)}`];
  writeFileSync(
    join(folder, 'secrets.log'),
    `{"time":"2026-11-22T01:15:44Z","user":"maya","action":"login","password":"${secrets[0] ?? ''}"}\n` +
      `{"time":"2026-11-22T01:16:44Z","user":"tom","action":"logout","token":"${secrets[1] ?? ''}"}\n`,
  );
  const made = await run(['new-source', 'acme.secrets', '--from', 'secrets.log'], '', { cwd: folder });
  expect(made.stdout).toContain('2 JSON objects. Secrets masked in them: 2.');
  const files = readdirSync(join(folder, 'acme/secrets'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  expect(files.filter((text) => text.includes('[masked:'))).toHaveLength(4);
  for (const secret of secrets) expect([made.stdout, ...files].join('')).not.toContain(secret);
});

test.each<readonly [string, Buffer | string, RegExp]>([
  [
    'packed.log.gz',
    gzipSync('{"time":"2026-11-22T01:15:44Z"}'),
    /is compressed: unpack it with gunzip first/,
  ],
  ['wide.log', Buffer.from('\ufeff{"a":1}', 'utf16le'), /is UTF-16: convert it first/],
  ['bytes.log', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), /is no UTF-8 text/],
  ['latin1.log', Buffer.from('user=Zo\u00eb action=login', 'latin1'), /is no UTF-8 text/],
  [
    'semicolons.csv',
    'time;user;action\n2026-11-22T01:15:44Z;maya;login\n2026-11-22T01:16:44Z;tom;login\n',
    /separated by semicolons: of CSV only commas are read/,
  ],
  [
    'american.log',
    '{"when":"11/22/2026 1:15:44 PM","user":"maya"}\n',
    /can be read as a time.*Fields: when \(11\/22\/2026 1:15:44 PM\), user/,
  ],
])('refuses %s, and says what to do', async (name, content, message) => {
  writeFileSync(join(folder, name), content);
  const refused = newSourceCommand('acme.x', {
    from: join(folder, name),
    dir: folder,
    timezone: 'UTC',
    map: {},
  });
  await expect(refused).rejects.toMatchObject({ code: 'usage', message: expect.stringMatching(message) });
});
