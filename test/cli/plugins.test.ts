// Sources that are not built in: they are loaded as they lie there, and what they do wrong costs one record, or the start.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { testFolder } from '../support/folder.ts';
import { pluginIndex, portalConfig, writeFiles } from '../support/plugin-folder.ts';
import { type Ended, run } from '../support/program.ts';

const top = testFolder('plugins');

function place(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(top, name);
  writeFiles(folder, files);
  return folder;
}

const HOSTILE = pluginIndex(`
  const parsed = parseRecord(text);
  if (!parsed.ok) return parsed.reject;
  const does: Record<string, () => unknown> = {
    event: () => mapped(event('fine'), undefined),
    throws: () => { throw new TypeError('no such field'); },
    throwsNothing: () => { throw null; },
    recurses: () => { const again = (): unknown => [again()]; return again(); },
    hangs: () => { for (;;); },
    explodes: () => /^(a+)+$/.test('a'.repeat(50) + '!'),
    promises: () => Promise.reject(new Error('later')),
    nothing: () => undefined,
    category: () => mapped({ ...event('bad'), event: { ...event('bad').event, type: ['odd' as never] } }, undefined),
    halfEvent: () => ({ kind: 'event', event: { '@timestamp': 'now' }, id: undefined }),
    cycle: () => { const it = event('cycle') as MappedEvent & { unmapped: Record<string, unknown> }; it.unmapped = {}; it.unmapped['it'] = it; return mapped(it, undefined); },
    command: () => mapped({ ...event('x'), oncall: { ...event('x').oncall, command: { text: 7 as never } } }, undefined),
    ids: () => ({ kind: 'event', event: event('x'), id: [7] }),
    code: () => ({ kind: 'reject', code: 'made_up', message: 'x' }),
    reason: () => ({ kind: 'filtered', reason: 'undeclared' }),
  };
  return does[String(parsed.record['do'])]?.() as Outcome;
`);

/** What each record of the hostile plugin becomes. */
const OUTCOMES: readonly (readonly [does: string, outcome: string])[] = [
  ['event', 'event'],
  ['throws', 'normalizer_failed'],
  ['throwsNothing', 'normalizer_failed'],
  ['recurses', 'too_deep'],
  ['hangs', 'normalizer_timeout'],
  ['explodes', 'normalizer_timeout'],
  ['promises', 'normalizer_failed'],
  ['nothing', 'normalizer_failed'],
  ['category', 'invalid_event'],
  ['halfEvent', 'invalid_event'],
  ['cycle', 'normalizer_failed'],
  ['command', 'invalid_event'],
  ['ids', 'normalizer_failed'],
  ['code', 'normalizer_failed'],
  ['reason', 'normalizer_failed'],
  ['event', 'event'],
];

describe('a plugin that does wrong', () => {
  const input = OUTCOMES.map(([does]) => `${JSON.stringify({ do: does })}\n`).join('');
  const folder = place('hostile', {
    'acme/portal/index.ts': HOSTILE,
    'accesstrail.yaml': portalConfig('[./acme]'),
    'portal.log': input,
  });

  test('costs the record a reject, and no other record anything', async () => {
    const { code, stdout } = await run(['normalize', 'acme.portal'], input, { cwd: folder });
    expect(code).toBe(0);
    const found = lines(stdout).map((line) =>
      'error' in line ? (line['error'] as { code: string }).code : 'event',
    );
    expect(found).toEqual(OUTCOMES.map(([, outcome]) => outcome));
  });

  test('does so on its way to the store; mended, its rejects are replayed', async () => {
    const ran = await run(['run', '--until-idle'], '', { cwd: folder });
    expect(ran).toMatchObject({ code: 0 });
    const listed = await run(['rejects', 'list', '--format', 'ndjson'], '', { cwd: folder });
    expect(
      lines(listed.stdout)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(
      OUTCOMES.map(([, outcome]) => outcome)
        .filter((outcome) => outcome !== 'event')
        .sort(),
    );
    const index = join(folder, 'acme/portal/index.ts');
    writeFileSync(index, pluginIndex(`return mapped(event('mended'), undefined);`));
    const replayed = await run(['rejects', 'replay'], '', { cwd: folder });
    expect(replayed.stdout).toBe('14 replayed, 14 are events now, 0 failed again\n');
    const found = await run(['search', 'event.dataset: acme.portal', '--count'], '', { cwd: folder });
    expect(found.stdout.trim()).toBe('16');
  });
});

describe('a configuration whose plugin cannot be used is refused with place and remedy', () => {
  const FINE = pluginIndex(`return mapped(event('fine'), undefined);`);
  /** Folder -> its files, and what is said of it. */
  const rows: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    ['gone', {}, /there is no folder .*gone$/],
    [
      'empty',
      { 'readme.txt': '' },
      /empty holds no source: there is no index\.ts.*accesstrail new-source makes one$/,
    ],
    ['Acme', { 'Portal/index.ts': FINE }, /gives the id "Acme\.Portal": name the two innermost folders/],
    [
      'aws',
      { 'cloudtrail/index.ts': FINE },
      /aws\.cloudtrail is a built-in source; give the folder another name$/,
    ],
    ['one', { 'acme/portal/index.ts': FINE }, /^$/],
    [
      'two',
      { 'acme/portal/index.js': '' },
      /two\/acme\/portal: acme\.portal is in .*one\/acme\/portal too; rename one$/,
    ],
    ['syntax', { 'a/index.ts': 'export const normalizer = {' }, /syntax\/a\/index\.ts:1:\d+: /],
    [
      'importing',
      { 'a/index.ts': "import './gone.ts';" },
      /a\/index\.ts:1:8: Could not resolve "\.\/gone\.ts"$/,
    ],
    [
      'throwing',
      { 'a/index.ts': "throw new Error('no luck');" },
      /index\.ts throws when it is loaded: Error: no luck$/,
    ],
    [
      'waiting',
      { 'a/index.ts': 'await new Promise(() => undefined);' },
      /index\.ts throws when it is loaded: Error: it awaits what never comes$/,
    ],
    ['exporting', { 'a/index.js': 'export const other = 1;' }, /index\.js: it must export `normalizer`/],
    [
      'half',
      {
        'a/index.js':
          "export const normalizer = { title: 7, stability: 'ready', forms: { a: { title: 'a' } }, rejects: ['odd'] };",
      },
      /title must be a text; stability must be experimental, beta or stable; docs is missing.*rejects must be a list of codes.*create is missing.*forms\.a\.framing\.kind must be one of lines, json/,
    ],
  ];

  test('every one of them at once', async () => {
    const files = rows.flatMap(([name, each]) =>
      Object.entries(each).map(([path, text]) => [`${name}/${path}`, text]),
    );
    const plugins = `[${rows.map(([name]) => `./${name}`).join(', ')}]`;
    const folder = place('refused', {
      ...(Object.fromEntries(files) as Record<string, string>),
      'accesstrail.yaml': portalConfig(plugins),
    });
    const { code, stdout, stderr } = await run(['validate'], '', { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const said = stderr.replace('accesstrail: ', '').trimEnd().split('\n');
    for (const [index, [name, , message]] of rows.entries()) {
      const own = said.filter((line) => line.includes(`plugins[${String(index)}]: `));
      expect({ name, said: own.length }).toEqual({ name, said: name === 'one' ? 0 : 1 });
      if (own[0] !== undefined) {
        expect(own[0]).toMatch(/^accesstrail\.yaml:2:\d+: /);
        expect(own[0]).toMatch(message);
      }
    }
  });

  test('a source that cannot be prepared', async () => {
    const index = pluginIndex(
      `return mapped(event('x'), undefined);`,
      `create: () => { throw new Error('no table'); },`,
    );
    const folder = place('unprepared', {
      'acme/portal/index.ts': index,
      'accesstrail.yaml': portalConfig('[./acme]'),
    });
    const { code, stderr } = await run(['validate'], '', { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /accesstrail\.yaml:4:\d+: sources\[0\]\.source: acme\.portal cannot be prepared with these options: Error: no table/,
    );
  });
});

describe('a plugin', () => {
  const options = `options: { zone: { description: 'A zone.', example: 'UTC', required: true, check: (value) => (value === 'UTC' ? undefined : 'no zone') } },`;
  const folder = place('fine', {
    // What it imports beside it comes along; JavaScript needs no types.
    'acme/portal/index.ts': `import { action } from './actions.js';\n${pluginIndex('return mapped(event(action), undefined);', options)}`,
    'acme/portal/actions.js': "export const action = 'portal.read';",
    'other/tool/index.mjs': pluginIndex(`return mapped(event('tool'), undefined);`).replaceAll(
      /, type \w+|: (?:MappedEvent|Outcome)\b|(?<=\(\w+): string/g,
      '',
    ),
    'accesstrail.yaml': portalConfig('[./acme/portal, ./other]', 'zone: UTC, '),
    'portal.log': '{}\n',
  });
  const inFolder = (args: readonly string[], input = ''): Promise<Ended> => run(args, input, { cwd: folder });

  test('is a source like the built-in ones', async () => {
    const validated = await inFolder(['validate']);
    expect(validated).toMatchObject({ code: 0, stderr: '' });
    const collected = await inFolder(['collect-once', 'portal']);
    expect(collected).toMatchObject({ code: 0 });
    const searched = await inFolder(['search', 'event.action: portal.read', '--count']);
    expect(searched.stdout.trim()).toBe('1');
  });

  test('has options that are checked', async () => {
    const wrong = await inFolder(['normalize', 'acme.portal', '--set', 'zone=MET'], '{}\n');
    expect(wrong).toMatchObject({ code: 2 });
    expect(wrong.stderr).toMatch(/no zone; give it with --set zone=VALUE/);
    const right = await run(
      ['normalize', 'acme.portal', '--set', 'zone=UTC', '-c', join(folder, 'accesstrail.yaml')],
      '{}\n',
    );
    expect(lines(right.stdout)[0]).toMatchObject({
      event: { action: 'portal.read', dataset: 'acme.portal' },
    });
  });

  test('may be JavaScript', async () => {
    const { stdout } = await inFolder(['normalize', 'other.tool'], '{}\n');
    expect(lines(stdout)[0]).toMatchObject({ event: { action: 'tool' } });
  });

  test('that there is none of is told with those there are', async () => {
    const { code, stderr } = await inFolder(['normalize', 'other.tol'], '');
    expect(code).toBe(2);
    expect(stderr).toMatch(/did you mean "other\.tool"\?/);
  });
});

function lines(stdout: string): Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
