// What `accesstrail sources` tells: every source with its claims, and one of them whole, in the published package too.
import { expect, test } from '@jest/globals';
import { paintFor } from '../../cli/output/paint.ts';
import { sourceJson, sourceText } from '../../cli/output/source-text.ts';
import { ABOUT } from '../../normalizers/about.generated.ts';
import { REGISTRY } from '../../normalizers/registry.generated.ts';
import { run } from '../support/program.ts';

const ids = [...REGISTRY.keys()];

test('the list has every source, with stability, forms and number of claims', async () => {
  const { code, stdout } = await run(['sources', '--format', 'json']);
  expect(code).toBe(0);
  const listed = JSON.parse(stdout) as { id: string; stability: string; forms: string[]; claims: number }[];
  expect(listed.map(({ id }) => id)).toEqual(ids);
  for (const { id, stability, forms, claims } of listed) {
    expect(['experimental', 'beta', 'stable']).toContain(stability);
    expect({ id, forms: forms.length > 0, claims: claims > 20 }).toEqual({ id, forms: true, claims: true });
  }
});

test('each is shown whole, within the width, with a record and its event', async () => {
  for (const id of ids) {
    const normalizer = await REGISTRY.get(id)?.();
    const about = ABOUT[id];
    if (!normalizer || !about) throw new Error(`${id} cannot be shown`);
    const text = sourceText({ id, normalizer, about }, paintFor({}, {}), 80);
    for (const heading of ['Documentation', 'Forms', 'Rejects', 'Fields', 'A record', 'Its event'])
      expect({ id, heading, is: text.includes(`\n${heading}`) }).toEqual({ id, heading, is: true });
    const [described = ''] = text.split('\nA record\n');
    const long = described
      .split('\n')
      .slice(2)
      .filter((line) => line.length > 80 && !/^ *\S+$/.test(line));
    expect({ id, long }).toEqual({ id, long: [] });
    const { fields, sample } = sourceJson({ id, normalizer, about });
    expect(fields).toHaveProperty(['@timestamp']);
    expect(sample).toHaveProperty(['event', 'event', 'action']);
  }
});

test('show prints it, as text or JSON; an unknown one is told with what was meant', async () => {
  const shown = await run(['sources', 'show', 'vault.audit']);
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  expect(shown.stdout).toMatch(/^vault\.audit {2}Vault audit log/);
  const json = await run(['sources', 'show', 'vault.audit', '--format', 'json']);
  expect(JSON.parse(json.stdout)).toMatchObject({ id: 'vault.audit', stability: 'beta' });
  const unknown = await run(['sources', 'show', 'vault.audt']);
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toMatch(/did you mean "vault\.audit"\?/);
});
