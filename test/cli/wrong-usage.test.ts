// What is given wrongly is told in a line that helps, with exit code 2: never by a stack trace, never by silence.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { testFolder } from '../support/folder.ts';
import { run } from '../support/program.ts';

const folder = testFolder('wrong-usage');
const config = join(folder, 'accesstrail.yaml');
writeFileSync(
  config,
  'sources:\n  - { id: trail, source: aws.cloudtrail, from: { files: { paths: ["input/*.log"] } } }\n',
);

/** The command line, and what is said. */
const ROWS: readonly (readonly [args: readonly string[], message: RegExp])[] = [
  // Names that every object of JavaScript has are no names of ours.
  [['sources', 'show', 'constructor'], /there is no source "constructor"\. Known: access\.request, /],
  [['normalize', '__proto__'], /there is no source "__proto__"\. Known: /],
  [['normalize', 'aws.cloudtrail', '--set', 'constructor=x'], /aws\.cloudtrail has no option "constructor"/],
  [['rejects', 'list', '--code', 'constructor'], /there is no reject code "constructor"/],
  [['token', 'x', '--role', 'boss'], /there is no role "boss"\. Roles: analyst, /],
];

test.each(ROWS)('%j', async (args, message) => {
  const { code, stderr } = await run(args, '', { cwd: folder });
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/unexpected fault|\n {4}at /);
  expect(code).toBe(2);
});
