// Follows docs/adding-a-source.md: writes its files, makes its edits, runs its commands, and looks for what it says they print.
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { testFolder } from '../support/folder.ts';
import { writeFiles } from '../support/plugin-folder.ts';
import { root } from '../support/program.ts';

const page = readFileSync(join(root, 'docs/adding-a-source.md'), 'utf8');
const folder = testFolder('adding-a-source');

interface Block {
  readonly language: string;
  readonly file: string | undefined;
  readonly exit: number;
  readonly text: string;
}

const blocks: readonly Block[] = [
  ...page.matchAll(/^```(\w+)(?: file=(\S+))?(?: exit=(\d))?\n([\s\S]*?)^```$/gm),
].map(([, language = '', file, exit = '0', text = '']) => ({ language, file, exit: Number(exit), text }));

/** A line stands in the output when all its words do, in order: columns may be wider. */
const words = (text: string): string => text.trim().split(/\s+/).join(' ');

/** Makes the lines that begin with - those that begin with +, where they stand. */
function patch(file: string, diff: string): void {
  const lines = diff.trimEnd().split('\n');
  const side = (sign: string): string =>
    lines
      .filter((line) => line.startsWith(' ') || line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(side('-'));
  writeFileSync(path, before.replace(side('-'), side('+')));
}

/** `npx accesstrail` is the built program. */
function shell(commands: string): { code: number | null; output: string } {
  writeFiles(folder, {
    'bin/npx': `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(root, 'dist/cli/main.js')}" "$@"\n`,
  });
  chmodSync(join(folder, 'bin/npx'), 0o755);
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', commands], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NO_COLOR: '1',
      PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
    },
  });
  return { code: status, output: `${stdout}${stderr}` };
}

test('what the page says comes true', () => {
  let output = '';
  for (const { language, file, exit, text } of blocks) {
    if (language === 'sh') {
      const ran = shell(text);
      output = ran.output;
      expect({ text, ...ran }).toMatchObject({ code: exit });
    } else if (language === 'text') {
      const said = output.split('\n').map(words);
      for (const line of text.trimEnd().split('\n')) expect(said).toContain(words(line));
    } else if (language === 'diff') patch(file ?? '', text);
    else writeFiles(folder, { [file ?? '']: text });
  }
  expect(blocks.filter(({ language }) => language === 'sh').length).toBeGreaterThanOrEqual(5);
});
