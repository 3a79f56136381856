// The systemd units: systemd understands them, they run what is there, and are hardened.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { describeWith } from '../services/describe-with.ts';
import { testFolder } from '../support/folder.ts';
import { root, run as accesstrail } from '../support/program.ts';

const run = promisify(execFile);
const folder = testFolder('systemd');
const unit = (name: string): string => readFileSync(join(root, 'deploy/systemd', name), 'utf8');
const UNITS = ['accesstrail.service', 'accesstrail@.service'];

/** Of 10; systemd calls under 2 "OK". */
const MOST_EXPOSURE = 2;

/** Rejects when it is not there. */
async function analyze(): Promise<{ readonly run: (...args: string[]) => Promise<string> }> {
  await run('systemd-analyze', ['--version']).catch((error: unknown) => {
    throw new Error('systemd-analyze is needed: apt-get install systemd', { cause: error });
  });
  return {
    run: async (...args) => {
      const { stdout, stderr } = await run('systemd-analyze', args);
      return stdout + stderr;
    },
  };
}

/** With a Node and a program that are there, under the name of an instance. */
function installed(name: string): string {
  const file = join(folder, name.replace('@.', '@normalize.'));
  const text = unit(name).replaceAll('/usr/bin/node', process.execPath).replaceAll('/opt/accesstrail', root);
  writeFileSync(file, text);
  return file;
}

await describeWith('systemd', { systemd: analyze }, ({ systemd }) => {
  test.each(UNITS)('%s: nothing is wrong with it', async (name) => {
    expect(await systemd.run('verify', '--man=no', installed(name))).toBe('');
  });

  test('a mistake would be said', async () => {
    const file = join(folder, 'wrong.service');
    writeFileSync(
      file,
      unit('accesstrail.service')
        .replaceAll('/usr/bin/node', '/usr/bin/no-node')
        .replace('ProtectHome=yes', 'ProtectHome=perhaps'),
    );
    const said = await systemd
      .run('verify', '--man=no', file)
      .catch((error: unknown) => (error as { stderr: string }).stderr);
    expect(said).toContain('perhaps');
  });

  test.each(UNITS)('%s: hardened', async (name) => {
    const said = await systemd.run('security', '--offline=true', '--no-pager', installed(name));
    const [, exposure = '10'] = /exposure level for \S+: ([\d.]+)/.exec(said) ?? [];
    expect(Number(exposure)).toBeLessThan(MOST_EXPOSURE);
  });
});

test('they run commands and options that exist', async () => {
  for (const name of UNITS) {
    const lines = [...unit(name).matchAll(/^Exec\w+=\/usr\/bin\/node \/opt\/accesstrail\/(\S+) (.*)$/gm)];
    expect(lines).toHaveLength(2);
    for (const [, program = '', args = ''] of lines) {
      expect(existsSync(join(root, program))).toBe(true);
      const options = args.match(/(?<= )--?[a-z]+/g) ?? [];
      const { stdout } = await accesstrail([args.split(' ')[0] ?? '', '--help']);
      expect(options.filter((option) => !stdout.includes(option))).toEqual([]);
    }
  }
});
