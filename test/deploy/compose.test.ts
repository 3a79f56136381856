// The compose file, as far as it can be checked without a container engine: its references, versions, mounts, and its configuration.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
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
