// A sample of each kind becomes a source that passes its own test at once, and whose code the type checker takes.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, symlinkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { newSourceCommand } from '../../cli/commands/new-source.ts';
import { testFolder } from '../support/folder.ts';
import { writeFiles } from '../support/plugin-folder.ts';
import { launch, root, run } from '../support/program.ts';
import { until } from '../support/until.ts';

const folder = testFolder('new-source');

interface Kind {
  readonly name: string;
  readonly sample: string;
  /** Roles and the fields they are found in. */
  readonly roles: Readonly<Record<string, string>>;
  /** Fields of the event of the first record. */
  readonly first: Readonly<Record<string, unknown>>;
  readonly timezone?: string;
}

const KINDS: readonly Kind[] = [
  {
    name: 'json_lines',
    sample:
      '{"ts":"2026-11-22T02:17:03Z","actor":{"email":"maya@example.com"},"event":"secret.read","target":{"type":"secret","name":"db/orders"},"client_ip":"203.0.113.7","result":"ok","id":"e1","ttl":60}\n' +
      '{"ts":"2026-11-22T02:18:03Z","actor":{"email":"tom@example.com"},"event":"user.delete","target":{"type":"user","name":"eve"},"client_ip":"203.0.113.8","result":"denied","id":"e2"}\n',
    roles: {
      time: 'ts',
      actor: 'actor.email',
      action: 'event',
      address: 'client_ip',
      outcome: 'result',
      object: 'target.name',
      id: 'id',
    },
    first: {
      '@timestamp': '2026-11-22T02:17:03.000Z',
      user: { name: 'maya@example.com', email: 'maya@example.com' },
      oncall: {
        actor: { type: 'user', name: 'maya@example.com' },
        object: { type: 'secret', name: 'db/orders' },
      },
      source: { ip: '203.0.113.7' },
      event: { action: 'secret.read', category: ['api'], type: ['access'], outcome: 'success' },
      unmapped: { ttl: 60, result: 'ok' },
    },
  },
  {
    name: 'json_array',
    sample: JSON.stringify({
      data: {
        items: [
          { time: 1795313823, user: 'maya', action: 'login', ip: '10.0.0.1', success: false },
          { time: 1795313829, user: 'tom', action: 'logout', ip: '10.0.0.2', success: true },
        ],
      },
    }),
    roles: { time: 'time', actor: 'user', action: 'action', address: 'ip', outcome: 'success' },
    first: {
      '@timestamp': '2026-11-22T02:17:03.000Z',
      event: { action: 'login', category: ['authentication'], type: ['start'], outcome: 'failure' },
    },
  },
  {
    name: 'key_values',
    sample:
      'time=2026-11-22T03:17:03+01:00 level=info user="maya lind" action=approve request=REQ-1 remote=203.0.113.7:5544 status=200\n' +
      'time=2026-11-22T03:18:03+01:00 level=warn user=tom action=login request=REQ-2 remote=[2001:db8::7]:5544 status=403\n',
    roles: {
      time: 'time',
      actor: 'user',
      action: 'action',
      address: 'remote',
      outcome: 'status',
      object: 'request',
    },
    first: {
      '@timestamp': '2026-11-22T02:17:03.000Z',
      user: { name: 'maya lind' },
      source: { ip: '203.0.113.7', port: 5544 },
      event: { outcome: 'success' },
    },
  },
  {
    name: 'csv',
    sample:
      'When,Who,Activity,Item,IP,Result\n2026-11-22 03:17:03,maya,Open host,"db-1, ""primary""",203.0.113.7,Granted\n2026-11-22 03:18:03,tom,Close host,db-1,203.0.113.8,Denied\n',
    roles: {
      time: 'When',
      actor: 'Who',
      action: 'Activity',
      address: 'IP',
      outcome: 'Result',
      object: 'Item',
    },
    first: {
      '@timestamp': '2026-11-22T02:17:03.000Z',
      oncall: { object: { name: 'db-1, "primary"' }, time: { zone_source: 'option' } },
      event: { action: 'Open host', outcome: 'success' },
    },
    timezone: 'Europe/Paris',
  },
  {
    name: 'syslog_3164',
    sample:
      'Nov 22 03:17:03 portal-1 portal[77]: user=maya action=approve ip=203.0.113.7 result=ok\n' +
      'Nov 22 03:18:03 portal-1 portal[77]: user=tom action=login ip=203.0.113.7 result=failed\n',
    roles: { time: 'syslog.time', actor: 'user', action: 'action', address: 'ip', outcome: 'result' },
    first: {
      '@timestamp': '2026-11-22T02:17:03.000Z',
      host: { name: 'portal-1' },
      event: { outcome: 'success' },
    },
    timezone: 'Europe/Paris',
  },
  {
    name: 'syslog_5424',
    sample:
      '<134>1 2026-11-22T02:17:03Z portal-1 portal 77 - - {"user":"maya","action":"approve","ip":"203.0.113.7","result":"ok"}\n' +
      '<134>1 2026-11-22T02:18:03Z portal-1 portal 77 - [x@1 a="b"] {"user":"tom","action":"login","ip":"203.0.113.7","result":"error"}\n',
    roles: { time: 'syslog.time', actor: 'user', action: 'action', address: 'ip', outcome: 'result' },
    first: { '@timestamp': '2026-11-22T02:17:03.000Z', host: { name: 'portal-1' }, user: { name: 'maya' } },
  },
  {
    name: 'text',
    sample:
      '2026-11-22 02:17:03,120 INFO  portal: user maya@example.com approved request REQ-1182 from 203.0.113.7 status=ok\n' +
      '2026-11-22 02:18:03,120 WARN  portal: user tom@example.com opened host db-1 from 203.0.113.8 status=denied\n' +
      '2026-11-22 02:19:03,120 INFO  portal: user tom@example.com opened host db-2 from 203.0.113.8 status=ok\n',
    roles: { time: 'time', actor: 'user', action: 'action', address: 'ip', outcome: 'status' },
    first: { '@timestamp': '2026-11-22T02:17:03.120Z', event: { action: 'approved', outcome: 'success' } },
  },
  {
    name: 'access_log',
    sample:
      '203.0.113.7 - maya [22/Nov/2026:03:17:03 +0100] "GET /admin/users HTTP/1.1" 200 1234\n' +
      '203.0.113.7 - tom [22/Nov/2026:03:18:03 +0100] "DELETE /admin/users/7 HTTP/1.1" 403 34\n',
    roles: {
      time: 'time',
      actor: 'field',
      action: 'method',
      address: 'ip',
      outcome: 'status',
      object: 'path',
    },
    first: {
      '@timestamp': '2026-11-22T02:17:03.000Z',
      user: { name: 'maya' },
      event: { action: 'GET', type: ['access'], outcome: 'success' },
      oncall: { object: { type: 'path', name: '/admin/users' } },
    },
  },
];

test.each(KINDS)(
  '$name is recognised, written and holds',
  async ({ name, sample, roles, first, timezone }) => {
    writeFileSync(join(folder, `${name}.log`), sample);
    const zone = timezone === undefined ? [] : ['--timezone', timezone];
    const made = await run(['new-source', `acme.${name}`, '--from', `${name}.log`, ...zone], '', {
      cwd: folder,
    });
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const rows = made.stdout.split('\n').map((line) => line.split(/ {2,}/));
    const found = Object.fromEntries(
      rows.flatMap(([role = '', , from = '']) => (role in roles ? [[role, from]] : [])),
    );
    expect(found).toEqual(roles);
    expect(made.stdout).toMatch(/0 do not\n/);
    expect(made.stdout).toMatch(/Claims are still to be written in \d of \d/);
    expect(events(name)).toContainEqual(expect.objectContaining(matching(first)));
  },
);

/** The events that the goldens of a written source hold. */
function events(name: string): unknown[] {
  const cases = join(folder, 'acme', name, 'cases');
  return readdirSync(cases).flatMap((each) => {
    const outcomes = JSON.parse(readFileSync(join(cases, each, 'expected.json'), 'utf8')) as {
      event?: unknown;
    }[];
    return outcomes.flatMap(({ event }) => event ?? []);
  });
}

/** Objects match when they have these members, at every depth. */
function matching(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? expect.objectContaining(matching(value as Record<string, unknown>))
        : value,
    ]),
  );
}

test('a folder of several is tested at once', async () => {
  const { code, stdout, stderr } = await run(['test-source', 'acme'], '', { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const { name } of KINDS) expect(stdout).toContain(`acme.${name} mapping revision 1\n`);
});

test('the code is typed as strictly as ours, and laid out in lines that fit', () => {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(root, join(folder, 'node_modules/accesstrail'));
  const compilerOptions = {
    target: 'es2023',
    module: 'nodenext',
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noPropertyAccessFromIndexSignature: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  };
  writeFiles(folder, {
    'package.json': '{"type":"module"}',
    'tsconfig.json': JSON.stringify({ compilerOptions, include: ['acme/**/*.ts'] }),
  });
  const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], {
    encoding: 'utf8',
  });
  expect(tsc.stdout).toBe('');
  for (const { name } of KINDS)
    for (const file of ['index.ts', 'map.ts', 'actions.ts'])
      expect(
        readFileSync(join(folder, 'acme', name, file), 'utf8')
          .split('\n')
          .filter((line) => line.length > 110 && !/https:|SHAPE|\/\^/.test(line)),
      ).toEqual([]);
});

describe('new-source', () => {
  const flags = { dir: folder, timezone: 'UTC', map: {} };

  test.each([
    ['portal', 'csv.log', {}, /"portal" is no id of a source/],
    ['aws.cloudtrail', 'csv.log', {}, /built-in source/],
    ['acme.x', 'gone.log', {}, /gone\.log cannot be read \(ENOENT\)/],
    ['acme.x', 'empty.log', {}, /the sample is empty/],
    ['acme.x', 'prose.log', {}, /nothing in common that could be read/],
    ['acme.x', 'timeless.log', {}, /no field of the sample can be read as a time.*Fields: user, action/],
    ['acme.x', 'csv.log', { map: { actr: 'Who' } }, /there is no role "actr"; did you mean "actor"\?/],
    ['acme.x', 'csv.log', { map: { actor: 'Whom' } }, /has no field "Whom"; did you mean "Who"\?/],
    ['acme.x', 'csv.log', { timezone: 'Mars' }, /"Mars" is not an IANA time zone/],
    ['acme.csv', 'csv.log', {}, /acme\/csv is there already; --force writes its files anew/],
  ])('refuses %s from %s with %j', async (id, sample, more, message) => {
    writeFiles(folder, {
      'empty.log': '\n\n',
      'prose.log':
        'It was a dark night.\nNobody had slept, and nothing worked as it should have.\nThen the pager went off.\n',
      'timeless.log': '{"user":"maya","action":"login"}\n',
    });
    const refused = newSourceCommand(id, { ...flags, ...more, from: join(folder, sample) });
    await expect(refused).rejects.toMatchObject({ code: 'usage', message: expect.stringMatching(message) });
    expect(existsSync(join(folder, 'acme/x'))).toBe(false);
  });

  test('a title is one line, however it was given', async () => {
    await expect(
      run(['new-source', 'acme.titled', '--from', 'csv.log', '--title', 'Acme\nportal */ `${x}`'], '', {
        cwd: folder,
      }),
    ).resolves.toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(folder, 'acme/titled/index.ts'), 'utf8')).toContain("'Acme portal */ `${x}`'");
  });

  test('--force, and a field that is told', async () => {
    const made = await run(
      ['new-source', 'acme.csv', '--from', 'csv.log', '--force', '--map', 'reason=Item'],
      '',
      { cwd: folder },
    );
    expect(made).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'acme/csv/map.ts'), 'utf8')).toContain(
      "const reason = text(record['Item'])",
    );
  });
});

describe('test-source', () => {
  const source = join(folder, 'acme/json_lines');
  const test1 = (...flags: string[]): ReturnType<typeof run> =>
    run(['test-source', 'acme/json_lines', ...flags], '', { cwd: folder });
  const edit = (file: string, from: string, to: string): void => {
    const path = join(source, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };

  test('shows each value that is not what claims and goldens say', async () => {
    const claims = 'cases/secret-read-ok/claims.json';
    edit(claims, '"user.name": null', '"user.name": "tom"');
    edit(
      claims,
      '"oncall.actor.type": null\n        },\n        "doc": ""',
      '"oncall.actor.type": "user"\n        },\n        "doc": "Portal handbook, Audit"',
    );
    edit('actions.ts', "['denied', 'failure']", "['denied', 'unknown']");
    const { code, stdout } = await test1();
    expect(code).toBe(1);
    expect(stdout).toContain(
      'user.name  record 1, claim who: Portal handbook, Audit\n           - "tom"\n           + "maya@example.com"\n',
    );
    expect(stdout).toContain(
      'event.outcome  record 1, golden\n           - "failure"\n           + "unknown"\n',
    );
    expect(stdout).toMatch(/0 cases hold, 2 do not\n/);
    const coloured = await run(['test-source', source], '', { env: { NO_COLOR: '', FORCE_COLOR: '1' } });
    expect(coloured.stdout).toContain('\u001b[31m- "failure"\u001b[39m');
    expect(coloured.stdout).toContain('\u001b[32m+ "unknown"\u001b[39m');
    edit(claims, '"user.name": "tom"', '"user.name": "maya@example.com"');
    edit('actions.ts', "['denied', 'unknown']", "['denied', 'failure']");
    expect(await test1()).toMatchObject({ code: 0 });
  });

  test('a golden that changes once it is recorded needs a higher mapping revision', async () => {
    expect(await test1('--update')).toMatchObject({ code: 0 });
    edit('actions.ts', "['denied', 'failure']", "['denied', 'unknown']");
    const refused = await test1('--update');
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.stdout).toMatch(
      /the golden of user-delete-denied changed: raise mappingRevision in .*index\.ts/,
    );
    edit('index.ts', 'mappingRevision: 1', 'mappingRevision: 2');
    expect(await test1('--update')).toMatchObject({ code: 0 });
    expect(await test1()).toMatchObject({ code: 0 });
  });

  test('a record of goldens that was merged wrongly is told, with what to do', async () => {
    const file = join(source, 'revisions.json');
    const whole = readFileSync(file, 'utf8');
    for (const wrong of [`<<<<<<< HEAD\n${whole}`, '{}', 'null']) {
      writeFileSync(file, wrong);
      const { code, stderr } = await test1();
      expect(stderr).toMatch(
        /revisions\.json is not what --update wrote: restore it, or remove it and give --update\n$/,
      );
      expect(code).toBe(2);
    }
    writeFileSync(file, whole);
  });

  test('files beside the cases are none', async () => {
    writeFiles(join(source, 'cases'), { '.DS_Store': '', 'notes.txt': 'to do\n', '.git/x': '' });
    expect(await test1()).toMatchObject({ code: 0, stdout: expect.stringMatching(/2 cases hold, 0 do not/) });
  });

  test('--watch runs again when a file changes, also after a fault', async () => {
    const { child, output, ended } = launch(['test-source', source, '--watch']);
    const runs = (): number => output().stdout.split('watching; Ctrl-C ends').length - 1;
    await until('the first run', () => runs() === 1);
    edit('actions.ts', 'export const GENERIC', 'export const GENERI');
    await until(
      'a run that fails',
      () => runs() >= 2 && /actions\.ts|No matching export/.test(output().stdout),
    );
    const before = runs();
    edit('actions.ts', 'export const GENERI ', 'export const GENERIC ');
    await until(
      'a run that holds',
      () => runs() > before && output().stdout.trimEnd().includes('cases hold'),
    );
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0 });
  });

  test.each([
    ['{', /claims\.json is no JSON: /],
    ['[]', /claims\.json is not \{ "input"/],
    ['{"input":{},"records":["x"]}', /claims\.json is not \{ "input"/],
    [
      '{"input":{"from":"x","licence":"x"},"records":[{"who":"me","what":{},"outcome":{},"when":{}}]}',
      /claim who is not \{ "fields"/,
    ],
  ])('claims that are half written, such as %s, fail their case only', async (text, message) => {
    const file = join(source, 'cases/secret-read-ok/claims.json');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, text);
    const { code, stdout, stderr } = await test1();
    writeFileSync(file, whole);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(message);
    expect(stdout).toContain('ok   user-delete-denied');
  });

  test.each([
    ["throw new Error('broken here');", 'Error: broken here'],
    [
      "const { record } = parsed;\n  if (record) return { kind: 'reject', code: 'odd' as never, message: '' };",
      'there is no reject code "odd"; docs/rejects.md has them',
    ],
  ])('a mapping that does wrong is said to be at fault: %s', async (wrong, message) => {
    edit('map.ts', 'const { record } = parsed;', wrong);
    const { stdout } = await test1();
    edit('map.ts', wrong, 'const { record } = parsed;');
    expect(stdout).toContain(`the mapping is at fault (normalizer_failed): ${message}`);
  });

  test('exit 2 where there is no source', async () => {
    const { code, stderr } = await run(['test-source', 'gone'], '', { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/there is no folder .*gone/);
  });
});
