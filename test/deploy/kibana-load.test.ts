// Loading the saved objects, against a stand-in written from Kibana's API documentation: the plan, idempotence, spaces, and what goes wrong.
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { type KibanaFlags, kibanaTarget, setupKibana } from '../../cli/commands/setup-kibana.ts';
import { testConfig } from '../support/elasticsearch.ts';
import { type KibanaServer, startKibanaServer } from '../support/kibana/kibana-server.ts';

let kibana: KibanaServer;
beforeAll(async () => {
  kibana = await startKibanaServer();
});
beforeEach(() => {
  for (const objects of kibana.spaces.values()) objects.clear();
  kibana.version = '9.2.0';
  kibana.authorization = undefined;
  kibana.refuse = () => undefined;
  kibana.migrate = (object) => object;
});
afterAll(() => kibana.close());

const elasticsearch = testConfig('http://127.0.0.1:9200', { auth: { username: 'setup', password: 'pw' } });
const settings = { namespace: 'accesstrail', elasticsearch };

interface Given extends Partial<KibanaFlags> {
  readonly dryRun?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** What it prints. */
async function load({ dryRun = false, env = {}, ...flags }: Given = {}): Promise<string> {
  let text = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  try {
    const target = kibanaTarget(settings, { kibana: kibana.url, space: 'default', ...flags }, env);
    await setupKibana(target, dryRun);
  } finally {
    write.mockRestore();
  }
  return text;
}

const objectsOf = (space = 'default'): readonly string[] => [...(kibana.spaces.get(space)?.keys() ?? [])];
const count = 45;

test('a dry run tells the plan and changes nothing', async () => {
  const text = await load({ dryRun: true });
  expect(text).toContain('9.2.0, space default');
  expect(text).toContain('would make   dashboard [accesstrail] Overview\n');
  expect(text.match(/would make/g)).toHaveLength(count);
  expect(objectsOf()).toEqual([]);
});

test('loads all; doing it again has nothing to do', async () => {
  const text = await load();
  expect(text).toContain('make   data view [accesstrail] Events\n');
  expect(text).toContain(`${String(count)} imported: done`);
  expect(objectsOf()).toHaveLength(count);
  const before = kibana.asked.length;
  expect(await load()).toContain(`nothing to do: all ${String(count)} objects are as they should be`);
  expect(kibana.asked.slice(before)).toEqual(['GET /api/status', 'POST /api/saved_objects/_bulk_get']);
});

test('what somebody changed or deleted is named, and put right', async () => {
  await load();
  const objects = kibana.spaces.get('default');
  const dashboard = objects?.get('dashboard:accesstrail-dashboard-overview');
  const panels = JSON.parse(dashboard?.attributes['panelsJSON'] as string) as unknown[];
  if (dashboard) dashboard.attributes['panelsJSON'] = JSON.stringify(panels.slice(1));
  objects?.delete('search:accesstrail-search-denied');
  const text = await load();
  expect(text).toContain('change dashboard [accesstrail] Overview\n');
  expect(text).toContain('make   search    [accesstrail] Denied: rights that were missing\n');
  expect(text).toContain(`${String(count - 2)} others are as they should be`);
  expect(text).toContain('2 imported: done');
  expect(await load()).toContain('nothing to do');
});

test('what a later Kibana makes of an object is no change', async () => {
  kibana.migrate = (object) => {
    if (object.type !== 'search') return { ...object, attributes: { ...object.attributes, added: 1 } };
    const { title, description, ...rest } = object.attributes;
    return {
      ...object,
      attributes: { title, description, tabs: [{ id: 'one', label: 'one', attributes: rest }] },
    };
  };
  await load();
  expect(await load()).toContain('nothing to do');
});

test('a space of its own has objects with ids of its own', async () => {
  await load();
  await load({ space: 'audit' });
  expect(objectsOf('audit')).toHaveLength(count);
  expect(objectsOf('audit').filter((each) => objectsOf().includes(each))).toEqual([]);
  expect(await load({ space: 'audit' })).toContain('nothing to do');
});

test('the address of the page changes the data view only', async () => {
  await load();
  const text = await load({ pageUrl: 'https://trail.example.com' });
  expect(text.match(/change /g)).toHaveLength(1);
  expect(text).toContain('change data view [accesstrail] Events\n');
});

test('credentials are those of Elasticsearch, or Kibana ones', async () => {
  kibana.authorization = `Basic ${Buffer.from('setup:pw').toString('base64')}`;
  expect(await load()).toContain('imported: done');
  kibana.authorization = 'ApiKey a2V5';
  expect(await load({ env: { KIBANA_API_KEY: 'a2V5' } })).toContain('nothing to do');
  await expect(load()).rejects.toMatchObject({
    code: 'access_denied',
    message: expect.stringMatching(/\(401\): unable to authenticate user; .*KIBANA_API_KEY/),
  });
  await expect(load({ env: { KIBANA_USERNAME: 'a' } })).rejects.toMatchObject({ code: 'usage' });
});

test.each([
  [
    'rights',
    403,
    { message: 'Unable to bulk_get dashboard' },
    'access_denied',
    /Unable to bulk_get dashboard; .*docs\/kibana\.md/,
  ],
  ['nothing there', 404, { message: 'Not Found' }, 'usage', /check the address/],
  ['a login page', 302, {}, 'usage', /leads elsewhere/],
  ['not ready', 503, { message: 'no nodes' }, 'store_unavailable', /no nodes; try again/],
])('%s', async (_, status, body, code, message) => {
  kibana.refuse = (path) => (path.endsWith('_bulk_get') ? { status, body } : undefined);
  await expect(load()).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
});

test('a space that is not there is named', async () => {
  await expect(load({ space: 'nowhere' })).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining('that there is a space nowhere'),
  });
});

test('an older Kibana is refused before anything is asked; one that keeps its version to itself is asked', async () => {
  kibana.version = '8.19.4';
  await expect(load()).rejects.toMatchObject({
    code: 'store_version',
    message: expect.stringMatching(/8\.19\.4.*upgrade it to 9/),
  });
  kibana.version = undefined;
  expect(await load()).toContain('imported: done');
});

test('a Kibana that is not ready, and an address that is none', async () => {
  const status = { overall: { level: 'unavailable' } };
  kibana.refuse = () => ({ status: 503, body: { status, version: { number: '9.2.0' } } });
  await expect(load()).rejects.toMatchObject({
    code: 'store_unavailable',
    message: expect.stringContaining('unavailable'),
  });
  kibana.refuse = () => ({ status: 200, body: { tagline: 'You Know, for Search' } });
  await expect(load()).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining('does not answer as Kibana'),
  });
  await expect(load({ kibana: 'http://127.0.0.1:1' })).rejects.toMatchObject({
    code: 'store_unavailable',
    message: expect.stringMatching(/ECONNREFUSED; check that it runs/),
  });
});

test('what an import does not take is named, each with its reason', async () => {
  const errors = [
    {
      type: 'search',
      id: 's',
      error: { type: 'missing_references', references: [{ type: 'index-pattern', id: 'p' }] },
    },
    { type: 'dashboard', id: 'd', error: { type: 'unsupported_type' } },
    {
      type: 'dashboard',
      id: 'e',
      error: { type: 'unknown', statusCode: 400, message: 'belongs to a more recent version' },
    },
  ];
  kibana.refuse = (path) =>
    path.endsWith('_import')
      ? { status: 200, body: { success: false, successCount: 43, errors } }
      : undefined;
  await expect(load()).rejects.toMatchObject({
    message: expect.stringMatching(
      /took 43 of 45 objects\n.*search s: refers to index-pattern p.*\n.*dashboard d: this Kibana has no such objects.*\n.*dashboard e: belongs to a more recent/,
    ),
  });
});

test('flags that do not fit are refused before anything is connected', () => {
  const flags = { kibana: 'https://kibana.example.com', space: 'default' };
  const target =
    (changes: object, given: object = settings): (() => unknown) =>
    () =>
      kibanaTarget({ ...settings, ...given }, { ...flags, ...changes }, {});
  expect(target({ kibana: 'kibana.example.com' })).toThrow(
    /--kibana kibana\.example\.com: give an address such as/,
  );
  expect(target({ kibana: 'https://me:secret@kibana.example.com' })).toThrow(
    /^--kibana: give the address without a password/,
  );
  expect(target({ space: 'My Space' })).toThrow(/lower case/);
  expect(target({ pageUrl: 'javascript:alert(1)' })).toThrow(/--page-url/);
  expect(target({}, { elasticsearch: undefined })).toThrow(/configure store\.elasticsearch/);
});
