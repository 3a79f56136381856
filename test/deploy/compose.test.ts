// The compose file and the Dockerfile, as far as they can be checked without a container engine: references, versions, mounts, rights, configuration.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { describeWith } from '../services/describe-with.ts';
import { testFolder } from '../support/folder.ts';
import { root, run } from '../support/program.ts';

const file = join(root, 'deploy/compose/compose.yaml');

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly restart?: string;
}

const compose = parse(readFileSync(file, 'utf8'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
};
const services = Object.entries(compose.services);

/** Of all services: what is mounted from where to where. */
const mounts = services.flatMap(([, { volumes = [] }]) =>
  volumes.map((each) => {
    const [from = '', to = '', mode = 'rw'] = each.split(':');
    return { from, to, mode };
  }),
);

test('what it mounts is there: a file of this repository, or a volume it declares', () => {
  expect(mounts.length).toBeGreaterThan(5);
  for (const { from, mode } of mounts) {
    if (!from.startsWith('.')) expect(Object.keys(compose.volumes)).toContain(from);
    else {
      expect(existsSync(resolve(dirname(file), from))).toBe(true);
      expect(mode).toBe('ro');
    }
  }
});

test('what a service waits for can come: a health check, or an end', () => {
  const waits = services.flatMap(([, { depends_on = {} }]) => Object.entries(depends_on));
  expect(waits.length).toBeGreaterThan(3);
  for (const [name, { condition }] of waits) {
    const other = compose.services[name];
    expect(other).toBeDefined();
    if (condition === 'service_healthy') expect(other?.healthcheck?.test).toBeDefined();
    else expect(condition).toBe('service_completed_successfully');
  }
});

test('versions are pinned, Kibana has that of Elasticsearch, and every port is on the loopback address', () => {
  for (const [, { image, build }] of services)
    if (build === undefined) expect(image).toMatch(/^[a-z/]+:\d+\.\d+\.\d+$/);
  const version = (name: string): string | undefined => compose.services[name]?.image.split(':')[1];
  expect(version('kibana')).toBe(version('elasticsearch'));
  for (const [, { ports = [] }] of services)
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:(\d+):\1$/);
});

test('no service has rights to spare, and ours write only to their volume', () => {
  expect(services.map(([name]) => name).sort()).toEqual([
    'accesstrail',
    'elasticsearch',
    'kafka',
    'kibana',
    'setup',
  ]);
  for (const [name, { cap_drop, security_opt, read_only, restart }] of services) {
    expect({ cap_drop, security_opt }).toEqual({
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    if (name === 'accesstrail' || name === 'setup') expect(read_only).toBe(true);
    // It ends, and is not to begin again.
    expect(restart).toBe(name === 'setup' ? 'on-failure' : 'unless-stopped');
  }
});

const folder = testFolder('compose');
const execute = promisify(execFile);

/** `docker compose`, else docker-compose 1.29 of Debian, which does not know the key `name` yet. */
async function composeTool(): Promise<{ readonly config: () => Promise<string> }> {
  const plugin = await execute('docker', ['compose', 'version']).catch(() => undefined);
  if (plugin)
    return { config: async () => (await execute('docker', ['compose', '-f', file, 'config'])).stdout };
  await execute('docker-compose', ['version']).catch((error: unknown) => {
    throw new Error('docker compose is needed: apt-get install --no-install-recommends docker-compose', {
      cause: error,
    });
  });
  const copy = join(folder, 'compose.yaml');
  writeFileSync(copy, readFileSync(file, 'utf8').replace(/^name: .*\n/m, ''));
  const args = ['-f', copy, '--project-directory', dirname(file), 'config'];
  return { config: async () => (await execute('docker-compose', args)).stdout };
}

await describeWith('Docker Compose', { tool: composeTool }, ({ tool }) => {
  test('understands the file as it is meant', async () => {
    const understood = parse(await tool.config()) as typeof compose;
    expect(Object.keys(understood.services).sort()).toEqual(services.map(([name]) => name).sort());
    expect(understood.services['accesstrail']).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(understood.services['setup']?.command).toEqual([
      'setup',
      '-c',
      '/etc/accesstrail/accesstrail.yaml',
    ]);
  });
});

test('the image runs the program as nobody in particular, with what it needs to run', () => {
  const text = readFileSync(join(root, 'Dockerfile'), 'utf8');
  const last = text.slice(text.lastIndexOf('\nFROM '));
  expect(text).toMatch(/^ARG NODE=26\.\d+\.\d+$/m);
  expect(text).toContain('npm prune --omit=dev');
  expect(last).toMatch(/^USER 1000:1000$/m);
  expect(last).toContain('HEALTHCHECK');
  expect(last).toContain('ENTRYPOINT ["node", "/app/dist/cli/main.js"]');
  // Nothing of it can be changed by what runs: everything is root's but the volume.
  expect(last).not.toContain('--chown');
  expect(last).toContain('VOLUME /var/lib/accesstrail');
});

test('the image is built from what the Dockerfile copies', () => {
  const text = readFileSync(join(root, 'Dockerfile'), 'utf8');
  const copied = [...text.matchAll(/^COPY --from=build (.*) \S+$/gm)].flatMap(([, paths = '']) =>
    paths.split(' ').map((path) => path.replace('/app/', '')),
  );
  expect(copied).toContain('package.json');
  const made = ['dist', 'node_modules'];
  expect(copied.filter((path) => !made.includes(path) && !existsSync(join(root, path)))).toEqual([]);
  const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
  expect(copied.filter((path) => ignored.includes(path) && !made.includes(path))).toEqual([]);
});

test('its configuration is valid, and its sources read what is mounted', async () => {
  const config = join(root, 'deploy/compose/accesstrail.yaml');
  const { code, stdout, stderr } = await run(['validate', '-c', config]);
  expect({ code, stdout, stderr }).toMatchObject({ code: 0 });

  const { sources } = parse(readFileSync(config, 'utf8')) as {
    readonly sources: readonly { readonly from: { readonly files: { readonly paths: readonly string[] } } }[];
  };
  const input = mounts.find(({ to }) => to === '/input');
  const folder = resolve(dirname(file), input?.from ?? '');
  expect(sources).toHaveLength(4);
  for (const { from } of sources)
    for (const path of from.files.paths)
      expect(globSync(path.replace('/input/', ''), { cwd: folder }).length).toBeGreaterThan(0);
});
