// `npm start`: the night's summary and timeline, from the store; the same the second time; a changed record shows.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { globSync } from 'tinyglobby';
import { launch, root, run, succeeded } from '../support/program.ts';
import { until } from '../support/until.ts';

const folder = mkdtempSync(join(tmpdir(), 'accesstrail-start-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const data = join(folder, 'data');

test('tells the night, and the same again with nothing new', async () => {
  const first = await run(['start', '--once', '--data', data]);
  expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' });
  for (const source of ['prod-trail', 'azure-prod', 'orders-db', 'github'])
    expect(first.stdout).toMatch(new RegExp(`^${source} +[\\d,]+ +[1-9]`, 'm'));
  for (const told of [
    'AssumeRole',
    'StartSession',
    'ModifyDBParameterGroup',
    'AuthorizeSecurityGroupIngress',
    'SELECT',
    'workflow',
    'restart',
  ])
    expect(first.stdout).toContain(told);
  expect(first.stdout).toMatch(/^02:1\d:\d\d +/m);

  const second = await run(['start', '--once', '--data', data]);
  succeeded(second);
  expect(second.stdout).toContain('0 new events');
  expect(timelineOf(second.stdout)).toBe(timelineOf(first.stdout));
}, 120_000);

test('a change in one input record shows in the timeline', async () => {
  const example = join(folder, 'night');
  cpSync(join(root, 'examples/incident-night'), example, { recursive: true });
  const files = globSync('**/*.json', { cwd: example, absolute: true });
  const file =
    files.find(
      (each) =>
        each.includes('2026/11/19') && readFileSync(each, 'utf8').includes('"AuthorizeSecurityGroupIngress"'),
    ) ?? '';
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('"AuthorizeSecurityGroupIngress"', '"RevokeSecurityGroupIngress"'),
  );
  const { code, stdout } = await run(['start', example, '--once', '--data', data]);
  expect(code).toBe(0);
  expect(timelineOf(stdout)).toContain('RevokeSecurityGroupIngress');
  expect(timelineOf(stdout)).not.toContain('AuthorizeSecurityGroupIngress');
}, 120_000);

test('serves the page until it is stopped', async () => {
  const running = launch(['start', '--data', data, '--port', '0']);
  await until('the page', () => running.output().stdout.includes('The same as a page'));
  const url = /as a page: (\S+)/.exec(running.output().stdout)?.[1] ?? '';
  const page = await (await fetch(url)).text();
  const style = /href="(\/style-\w+\.css)"/.exec(page)?.[1] ?? '';
  expect((await fetch(url + style)).headers.get('content-type')).toContain('text/css');
  const me = (await (await fetch(`${url}/api/me`)).json()) as { story?: { title?: string } };
  expect(me.story?.title).toContain('night');
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('accesstrail_duplicates_total');
  running.child.kill('SIGINT');
  succeeded(await running.ended);
}, 120_000);

/** The lines of the timeline: those that begin with a time of day. */
function timelineOf(stdout: string): string {
  return stdout
    .split('\n')
    .filter((line) => /^\d\d:\d\d:\d\d /.test(line))
    .join('\n');
}
