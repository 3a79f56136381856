// What is given wrongly is told in a line that helps, with exit code 2: never by a stack trace, never by silence.
import { spawnSync } from 'node:child_process';
import { closeSync, copyFileSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { testFolder } from '../support/folder.ts';
import { main, run } from '../support/program.ts';

const folder = testFolder('wrong-usage');
const config = join(folder, 'accesstrail.yaml');
writeFileSync(
  config,
  'sources:\n  - { id: trail, source: aws.cloudtrail, from: { files: { paths: ["input/*.log"] } } }\n',
);
for (const [example, story] of [
  ['broken', '{'],
  ['untimed', '{ "title": "x", "lines": [], "try": [], "from": "2026-01-01", "to": "never" }'],
] as const) {
  mkdirSync(join(folder, example));
  copyFileSync(config, join(folder, example, 'accesstrail.yaml'));
  writeFileSync(join(folder, example, 'story.json'), story);
}

/** The command line, and what is said. */
const ROWS: readonly (readonly [args: readonly string[], message: RegExp])[] = [
  // Names that every object of JavaScript has are no names of ours.
  [['sources', 'show', 'constructor'], /there is no source "constructor"\. Known: access\.request, /],
  [['normalize', '__proto__'], /there is no source "__proto__"\. Known: /],
  [['normalize', 'aws.cloudtrail', '--set', 'constructor=x'], /aws\.cloudtrail has no option "constructor"/],
  [['rejects', 'list', '--code', 'constructor'], /there is no reject code "constructor"/],
  [['token', 'x', '--role', 'boss'], /there is no role "boss"\. Roles: analyst, /],
  // Days that the calendar has not.
  [['token', 'x', '--role', 'analyst', '--expires', '2026-02-30'], /"2026-02-30" is no day/],
  [['normalize', 'aws.cloudtrail', '--reference-time', '2026-02-30T00:00:00Z'], /is not an ISO 8601 time/],
  // What a variable of the shell that is not set leaves.
  [['run', '--port', ''], /a port is 0 to 65535/],
  [['export', '--out', ''], /^accesstrail: --out needs a folder$/m],
  [['search', '--from', ''], /^accesstrail: --from: "" is no date: [^\n]*\n$/],
  // Of an option whose text is no query nothing is underlined.
  [['search', '--timezone', 'Mars'], /^accesstrail: there is no time zone "Mars": [^\n]*\n$/],
  [['start', '.', '--once'], /^accesstrail: \. is no example: there is no story\.json in it$/m],
  [['start', 'broken', '--once'], /^accesstrail: broken\/story\.json: [^\n]*JSON[^\n]*\n$/],
  [['start', 'untimed', '--once'], /^accesstrail: untimed\/story\.json needs a title, from and to/],
  [
    ['new-source', 'acme.x', '--from', 'x', '--map', 'object'],
    /give it as ROLE=FIELD, such as object=resource/,
  ],
];

test.each(ROWS)('%j', async (args, message) => {
  const { code, stderr } = await run(args, '', { cwd: folder });
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/unexpected fault|\n {4}at /);
  expect(code).toBe(2);
});

test('what the system refuses is told in its words, with exit code 1', async () => {
  const made = await run(['keys', 'new', 'nowhere/key.pem'], '', { cwd: folder });
  expect(made).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^accesstrail: ENOENT: [^\n]*key\.pem'\n$/),
  });
  const full = openSync('/dev/full', 'w');
  try {
    const { status, stderr } = spawnSync(process.execPath, [main, 'sources'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^accesstrail: ENOSPC: [^\n]*\n$/),
    });
  } finally {
    closeSync(full);
  }
});
