// Elasticsearch with TLS and users: who is let in, what a user may do, and certificates that cannot be trusted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Check } from '../../pipeline/check.ts';
import { createStoreMeter } from '../../pipeline/store-meter.ts';
import { elasticsearchChecks } from '../../sinks/elasticsearch/checks.ts';
import { type Cluster, type Request, connect } from '../../sinks/elasticsearch/cluster.ts';
import type { ElasticsearchConfig } from '../../sinks/elasticsearch/elasticsearch-config.ts';
import { type ElasticsearchStore, openElasticsearch } from '../../sinks/elasticsearch/open-elasticsearch.ts';
import { describeWith } from '../services/describe-with.ts';
import { startSecuredElasticsearch } from '../services/elasticsearch.ts';
import { setUp, testConfig } from '../support/elasticsearch.ts';
import { reject, storeDocument, storeDocuments } from '../support/events.ts';
import { root } from '../support/program.ts';

const open = (config: ElasticsearchConfig): Promise<ElasticsearchStore> =>
  openElasticsearch({
    config,
    log: { info: () => undefined, warn: () => undefined },
    meter: createStoreMeter(),
    now: Date.now,
    signal: new AbortController().signal,
  });

await describeWith('a secured Elasticsearch', { server: () => startSecuredElasticsearch() }, ({ server }) => {
  let config: ElasticsearchConfig;
  beforeAll(async () => {
    config = testConfig(server.url, { ca: server.ca, auth: server.writer });
    await setUp(config);
  });

  const checksOf = (changes: Partial<ElasticsearchConfig>): Promise<readonly Check[]> =>
    elasticsearchChecks({ ...config, ...changes }, Date.now);

  test('a user with the rights that doctor asks for sets up, writes, reads, marks', async () => {
    const rights = (await checksOf({})).find(({ what }) => what === 'rights of our user');
    expect(rights).toEqual({
      what: 'rights of our user',
      state: 'fine',
      found: 'all that run and setup need',
    });
    const store = await open(config);
    const results = await store.store.write(storeDocuments(0, 5), [reject(1)]);
    expect(results.map(({ kind }) => kind)).toEqual(Array(5).fill('created'));
    expect(await store.rejects.mark([reject(1)], 'replayed')).toBe(1);
    expect(await store.reader.count({})).toBeLessThanOrEqual(5);
    await store.close();
  });

  test('an API key does the same', async () => {
    const admin = connect({ ...config, auth: server.admin });
    const { body } = await admin.request<{ encoded: string }>({
      method: 'POST',
      path: '/_security/api_key',
      body: { name: 'accesstrail' },
      doing: 'make a key',
    });
    await admin.close();
    const store = await open({ ...config, auth: { apiKey: body.encoded } });
    const results = await store.store.write(storeDocuments(5, 10), []);
    expect(results.map(({ kind }) => kind)).toEqual(Array(5).fill('created'));
    await store.close();
  });

  test('a wrong password stops, and says what to check', async () => {
    const auth = { username: server.writer.username, password: 'wrong' };
    await expect(open({ ...config, auth })).rejects.toMatchObject({
      code: 'access_denied',
      backoff: false,
      message: expect.stringMatching(/credentials \(401\).*store\.elasticsearch/),
    });
    expect(await checksOf({ auth })).toMatchObject([
      { state: 'wrong', remedy: expect.stringContaining('credentials') },
    ]);
  });

  test('nobody is let in without credentials', async () => {
    await expect(open({ ...config, auth: undefined })).rejects.toMatchObject({ code: 'access_denied' });
  });

  test('a user without our rights stops, and doctor names them', async () => {
    await expect(open({ ...config, auth: server.limited })).rejects.toMatchObject({
      code: 'access_denied',
      message: expect.stringMatching(/unauthorized/),
    });
    const rights = (await checksOf({ auth: server.limited })).find(
      ({ what }) => what === 'rights of our user',
    );
    expect(rights).toMatchObject({
      state: 'wrong',
      found: expect.stringMatching(/manage_index_templates on the cluster.*index on test-/),
    });
  });

  describe('the recipes of deploy/elastic', () => {
    let admin: Cluster;
    beforeAll(() => {
      admin = connect({ ...config, auth: server.admin });
    });
    afterAll(() => admin.close());

    /** A recipe for the namespace of this test. */
    const recipe = (path: string): Record<string, unknown> =>
      JSON.parse(
        readFileSync(join(root, 'deploy/elastic', path), 'utf8').replaceAll(
          /accesstrail-(events|rejects|saved)|logs-accesstrail/g,
          (name) => name.replace('accesstrail', config.namespace),
        ),
      ) as Record<string, unknown>;
    const keyOf = async (name: string): Promise<ElasticsearchConfig> => {
      const { body } = await admin.request<{ encoded: string }>({
        method: 'POST',
        path: '/_security/api_key',
        body: recipe(`api-keys/${name}.json`),
        doing: 'make a key',
      });
      return { ...config, auth: { apiKey: body.encoded } };
    };
    const statusOf = async (
      as: ElasticsearchConfig,
      request: Omit<Request, 'doing' | 'allow'>,
    ): Promise<number> => {
      const cluster = connect(as);
      const { status } = await cluster.request({ ...request, allow: [403], doing: 'try' });
      await cluster.close();
      return status;
    };
    const searching = (index: string): Omit<Request, 'doing' | 'allow'> => ({
      method: 'POST',
      path: `/${index}/_search`,
      body: { size: 0 },
    });

    test('the key of run writes into a new period, and can do no more', async () => {
      const run = await keyOf('accesstrail-run');
      const store = await open(run);
      const documents = [
        storeDocument(20, { time: Date.UTC(2024, 1, 5) }),
        storeDocument(21, { time: Date.UTC(2024, 2, 5) }),
      ];
      const results = await store.store.write(documents, [reject(2)]);
      expect(results.map(({ kind }) => kind)).toEqual(['created', 'created']);
      expect(await store.rejects.mark([reject(2)], 'replayed')).toBe(1);
      await store.close();
      const index = `${config.namespace}-events-2024.02`;
      // The alias was put on it by the template.
      expect(await statusOf(run, searching(`logs-${config.namespace}`))).toBe(200);
      expect(await statusOf(run, { method: 'DELETE', path: `/${index}` })).toBe(403);
      expect(
        await statusOf(run, {
          method: 'PUT',
          path: `/${index}/_settings`,
          body: { 'index.blocks.write': true },
        }),
      ).toBe(403);
      expect(await statusOf(run, searching('others'))).toBe(403);
      const rights = (await elasticsearchChecks(run, Date.now)).find(
        ({ what }) => what === 'rights of our user',
      );
      expect(rights).toMatchObject({
        state: 'warning',
        found: expect.stringMatching(/^missing for setup: /),
      });
    });

    test('the key of setup has all that setup and run need', async () => {
      const rights = (await elasticsearchChecks(await keyOf('accesstrail-setup'), Date.now)).find(
        ({ what }) => what === 'rights of our user',
      );
      expect(rights).toMatchObject({ state: 'fine' });
    });

    test('the key of serve reads events and marks rejects, keeps saved searches, and writes no event', async () => {
      const serve = await keyOf('accesstrail-serve');
      const { saved, close } = await open(serve);
      const search = { id: 's1', name: 'Night', query: '', by: 'ana', at: '2026-11-19T02:17:00.000Z' };
      expect(await saved.put(search)).toBe('done');
      expect(await saved.list()).toMatchObject([search]);
      expect(await saved.remove('s1')).toBe(true);
      await close();
      expect(await statusOf(serve, searching(`logs-${config.namespace}`))).toBe(200);
      expect(await statusOf(serve, searching(`${config.namespace}-rejects`))).toBe(200);
      const event = { method: 'PUT', path: `/${config.namespace}-events-2024.02/_doc/x`, body: {} } as const;
      expect(await statusOf(serve, event)).toBe(403);
    });

    test("compliance's key reads events and nothing else", async () => {
      const pull = await keyOf('accesstrail-compliance-pull');
      expect(await statusOf(pull, searching(`logs-${config.namespace}`))).toBe(200);
      expect(await statusOf(pull, searching(`${config.namespace}-rejects`))).toBe(403);
    });

    test('a role with field-level security is refused without a licence for it', async () => {
      const cluster = connect({ ...config, auth: server.admin });
      const path = `/_security/role/${config.namespace}-masked`;
      const body = recipe('roles/accesstrail-compliance-masked.json');
      await expect(cluster.request({ method: 'PUT', path, body, doing: 'put the role' })).rejects.toThrow(
        /license is non-compliant for \[field and document level security\]/,
      );
      await cluster.close();
    });

    test.each([
      ['analyst', 200, 200],
      ['compliance', 200, 403],
    ])('the role %s: events %i, rejects %i', async (name, events, rejects) => {
      const user = { username: `${config.namespace}-${name}`, password: 'people-secret' };
      const role = recipe(`roles/accesstrail-${name}.json`);
      const put = (path: string, body: Record<string, unknown>): Promise<unknown> =>
        admin.request({ method: 'PUT', path, body, doing: 'put' });
      await put(`/_security/role/${user.username}`, role);
      await put(`/_security/user/${user.username}`, { password: user.password, roles: [user.username] });
      const as = { ...config, auth: user };
      expect(await statusOf(as, searching(`logs-${config.namespace}`))).toBe(events);
      expect(await statusOf(as, searching(`${config.namespace}-rejects`))).toBe(rejects);
      const write = { method: 'PUT', path: `/${config.namespace}-events-2024.02/_doc/x`, body: {} } as const;
      expect(await statusOf(as, write)).toBe(403);
    });
  });

  test('an authority that is not known stops, and says what to give', async () => {
    await expect(open({ ...config, ca: undefined })).rejects.toMatchObject({
      code: 'untrusted',
      backoff: false,
      message: expect.stringMatching(/store\.elasticsearch\.ca/),
    });
    expect(await checksOf({ ca: undefined })).toMatchObject([
      { state: 'wrong', remedy: expect.stringContaining('store.elasticsearch.ca') },
    ]);
  });

  test('http where https is spoken is no answer', async () => {
    const nodes = [server.url.replace('https', 'http')];
    await expect(open({ ...config, nodes })).rejects.toMatchObject({ code: 'store_unavailable' });
  });
});

await describeWith(
  'an Elasticsearch whose certificate has ended',
  { server: () => startSecuredElasticsearch({ expired: true }) },
  ({ server }) => {
    const config = testConfig(server.url, { ca: server.ca, auth: server.writer });
    test('is not trusted, and the remedy is named', async () => {
      await expect(open(config)).rejects.toMatchObject({
        code: 'untrusted',
        backoff: false,
        message: expect.stringMatching(/certificate has expired: renew it/),
      });
      expect(await elasticsearchChecks(config, Date.now)).toMatchObject([
        {
          state: 'wrong',
          found: expect.stringContaining('expired'),
          remedy: expect.stringContaining('renew'),
        },
      ]);
    });
  },
);
