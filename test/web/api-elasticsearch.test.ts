// The API of a process that only serves, over a real Elasticsearch.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SearchAnswer } from '../../web/api/answers.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedElasticsearch } from '../services/shared.ts';
import { type Ask, askAt, codeOf } from '../support/api-client.ts';
import { deployment, urlOf } from '../support/deployment.ts';
import { type Running, root, succeeded } from '../support/program.ts';
import { until } from '../support/until.ts';

const data = join(root, 'examples/incident-night/data');
const SOURCES =
  `  - { id: orders-db, source: postgresql.log, timezone: Europe/Paris, from: { files: { paths: ["${data}/postgresql/postgresql-2026-11-19.csv"] } } }\n` +
  `  - { id: github, source: github.audit, from: { files: { paths: ["${data}/github/2026-11-19.ndjson"] } } }\n`;

await describeWith(
  'the API on Elasticsearch',
  { elasticsearch: sharedElasticsearch },
  ({ elasticsearch }) => {
    const folder = mkdtempSync(join(tmpdir(), 'accesstrail-api-es-'));
    let running: Running | undefined;
    let ask: Ask;
    let url: string;
    const search = async (body: object): Promise<SearchAnswer> =>
      (await ask('POST', '/api/search', { body })).body as SearchAnswer;

    beforeAll(async () => {
      const own = deployment(folder, { elasticsearch: elasticsearch.url, sources: SOURCES });
      succeeded(await own.run('setup'));
      const loaded = await own.run('run', '--until-idle');
      expect({ code: loaded.code, stderr: loaded.stderr }).toMatchObject({ code: 0 });
      running = own.launch('--only', 'serve');
      url = await urlOf(running);
      ask = askAt(url);
      await until(
        'the events can be searched',
        async () => (await search({ query: '', limit: 0 })).total > 300,
      );
    }, 120_000);

    afterAll(async () => {
      running?.child.kill('SIGTERM');
      await running?.ended;
      rmSync(folder, { recursive: true, force: true });
    });

    test('searches with histogram, facets and pages', async () => {
      const body = {
        query: 'oncall.source.id: orders-db',
        histogram: { buckets: 24 },
        facets: ['event.outcome'],
        limit: 50,
      };
      const first = await search(body);
      expect(first.histogram?.buckets.reduce((sum, { count }) => sum + count, 0)).toBe(first.total);
      expect(first.facets?.[0]?.values.reduce((sum, { count }) => sum + count, 0)).toBe(first.total);
      const ids = new Set(first.events.map(({ id }) => id));
      let { next } = first;
      while (next !== undefined) {
        const page = await search({ ...body, histogram: false, after: next });
        for (const { id } of page.events) ids.add(id);
        next = page.next;
      }
      expect(ids.size).toBe(first.total);
      const [event] = first.events;
      const one = (await ask('GET', `/api/events/${event?.id ?? ''}`)).body as {
        fields: readonly { name: string }[];
      };
      expect(one.fields.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['@timestamp', 'event.original']),
      );
    });

    test.each<readonly [string, object]>([
      ['a cursor that is none', { query: '', after: 'x' }],
      ['a cursor of something else', { query: '', after: Buffer.from('[{"a":1}]').toString('base64url') }],
      ['a cursor too short', { query: '', after: Buffer.from('[1]').toString('base64url') }],
      ['a facet that cannot be counted', { query: '', facets: ['event.original'] }],
      ['a sort that cannot be', { query: '', sort: { field: 'message', order: 'asc' } }],
    ])('%s is told as such', async (_what, body) => {
      const answer = await ask('POST', '/api/search', { body });
      expect({ code: codeOf(answer), text: codeOf(answer) === 'bad_request' ? '' : answer.text }).toEqual({
        code: 'bad_request',
        text: '',
      });
    });

    test('keeps saved searches where every process sees them', async () => {
      expect((await ask('GET', '/api/saved')).body).toEqual([]);
      expect((await ask('PUT', '/api/saved/a', { body: { name: 'A', query: 'x' } })).status).toBe(200);
      expect(codeOf(await ask('PUT', '/api/saved/b', { body: { name: 'a', query: 'x' } }))).toBe('conflict');
      expect((await ask('GET', '/api/saved')).body).toMatchObject([
        { id: 'a', name: 'A', query: 'x', by: 'local' },
      ]);
      expect((await ask('DELETE', '/api/saved/a')).status).toBe(204);
      expect((await ask('DELETE', '/api/saved/a')).status).toBe(404);
    });

    test('shows live what is recorded of its own use, once', async () => {
      const end = new AbortController();
      const query = encodeURIComponent(
        'event.dataset: accesstrail.api and event.action: search and oncall.command.text: *live*',
      );
      const answer = await fetch(`${url}/api/tail?query=${query}`, { signal: end.signal });
      let text = '';
      const reading = (async (): Promise<void> => {
        for await (const chunk of answer.body ?? []) text += Buffer.from(chunk).toString();
      })().catch(() => undefined);
      await until('the tail begins', () => text.startsWith(': watching'));
      const shown = (): readonly string[] => [...text.matchAll(/^id: (\w+)$/gm)].map(([, id = '']) => id);
      for (const name of ['live-1', 'live-2', 'live-3'])
        await search({ query: `user.name: ${name}`, limit: 0 });
      await until('three are seen', () => shown().length >= 3, 25_000).catch(async (error: unknown) => {
        const stored = await search({ query: 'event.dataset: accesstrail.api', limit: 3 });
        const told = [
          text.slice(0, 2000),
          JSON.stringify(stored).slice(0, 3000),
          running?.output().stderr.slice(-2000),
        ];
        throw new Error(told.join('\n'), { cause: error });
      });
      await search({ query: 'user.name: live-4', limit: 0 });
      await until('the fourth is seen', () => text.includes('live-4'));
      expect(new Set(shown()).size).toBe(shown().length);
      end.abort();
      await reading;
    });
  },
);
