// Every query and every chart of the saved objects, asked of a real Elasticsearch that holds the example night: do they find what they should?
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { kibanaObjects } from '../../cli/kibana/objects/kibana-objects.ts';
import type { SavedObject } from '../../cli/kibana/objects/saved-object.ts';
import { parseQuery } from '../../search/parse-query.ts';
import { connect } from '../../sinks/elasticsearch/cluster.ts';
import { filterQuery } from '../../sinks/elasticsearch/filter-query.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedElasticsearch } from '../services/shared.ts';
import { deployment } from '../support/deployment.ts';
import { removeAll, testConfig } from '../support/elasticsearch.ts';
import { testFolder } from '../support/folder.ts';
import { type Dsl, aggregationsOf, groupsOf, layerOf, measuresOf } from '../support/kibana/lens-query.ts';
import { type Answer, type Document, bucketsOf, differences, measured } from '../support/kibana/naive.ts';
import { type LensAttributes, lensOf, panelsOf, searchSourceOf, viewOf } from '../support/kibana/parsed.ts';
import { startKibanaServer } from '../support/kibana/kibana-server.ts';
import { type Ended, root } from '../support/program.ts';
import { FOUND, SHOWN } from './kibana-expected.ts';

const data = `${root}/examples/incident-night/data`;
const SOURCES = `
  - { id: prod-trail, source: aws.cloudtrail, from: { files: { paths: ["${data}/AWSLogs/**/*.json"] } } }
  - { id: azure-prod, source: azure.activity, from: { files: { paths: ["${data}/insights-activity-logs/**/PT1H.json"] } } }
  - { id: orders-db, source: postgresql.log, timezone: Europe/Paris, from: { files: { paths: ["${data}/postgresql/*.csv"] } } }
  - { id: github, source: github.audit, from: { files: { paths: ["${data}/github/*.ndjson"] } } }
  - { id: broken, source: github.audit, from: { files: { paths: ["input/*.log"] } } }
`;
/** The night is Wednesday to Thursday: for whoever opens Kibana on Thursday. */
const NOW = Date.parse('2026-11-19T12:00:00Z');

/** What a panel or a search looks at, with the queries above it. */
interface Asked {
  readonly view: string;
  readonly queries: readonly string[];
}

await describeWith('Kibana queries', { elasticsearch: sharedElasticsearch }, ({ elasticsearch }) => {
  const night = deployment(testFolder('kibana'), { elasticsearch: elasticsearch.url, sources: SOURCES });
  const { namespace } = night;
  const objects = kibanaObjects({ namespace });
  const cluster = connect(testConfig(elasticsearch.url));
  let setup: Ended;
  let again: Ended;
  const documents = new Map<string, readonly Document[]>();
  const found = new Map<string, ReadonlySet<string>>();

  const indexOf = (view: string): string =>
    // The view of all logs would see those of other tests.
    view.endsWith('-logs')
      ? `logs-${namespace}`
      : (objects.find(({ id }) => id === view)?.attributes.title ?? '');

  const translate = (view: string, kql: string): Dsl => {
    if (kql === '') return { match_all: {} };
    if (!view.endsWith('-rejects')) return filterQuery(parseQuery(kql, { now: NOW }));
    // Rejects are no events: their queries are one comparison each.
    const [, field = '', value = ''] = /^(\w+): (\w+)$/.exec(kql) ?? [];
    return { term: { [field]: value } };
  };
  const search = async (view: string, body: Dsl): Promise<Answer & { hits: { hits: readonly Hit[] } }> => {
    const path = `/${indexOf(view)}/_search`;
    const answer = await cluster.request<Searched>({ method: 'POST', path, body, doing: `search ${view}` });
    return { ...answer.body.aggregations, hits: answer.body.hits };
  };
  const idsOf = async (view: string, kql: string): Promise<ReadonlySet<string>> => {
    const key = `${view} ${kql}`;
    const known = found.get(key);
    if (known) return known;
    const body = { query: translate(view, kql), size: 10_000, _source: false };
    const ids = new Set((await search(view, body)).hits.hits.map(({ _id }) => _id));
    found.set(key, ids);
    return ids;
  };
  const documentsOf = async (view: string): Promise<readonly Document[]> => {
    const known = documents.get(indexOf(view));
    if (known) return known;
    const body = { size: 10_000, _source: { excludes: ['event.original', 'unmapped', 'input', 'envelope'] } };
    const all = (await search(view, body)).hits.hits.map(({ _id, _source }) => ({
      id: _id,
      source: _source,
    }));
    documents.set(indexOf(view), all);
    return all;
  };
  const queryOf = ({ view, queries }: Asked): Dsl => ({
    bool: { filter: queries.map((kql) => translate(view, kql)) },
  });
  /** What a chart's aggregation answers. */
  const ask = (lens: LensAttributes, queries: readonly string[]): Promise<Answer> => {
    const view = viewOf(lens);
    const aggs = aggregationsOf(layerOf(lens), (kql) => translate(view, kql));
    return search(view, { size: 0, query: queryOf({ view, queries }), aggs });
  };

  beforeAll(async () => {
    night.append('broken.log', 'this is no JSON', '{"action": "org.add_member"}', '{"cut off": ');
    const kibana = await startKibanaServer();
    setup = await night.run('setup', '--kibana', kibana.url);
    again = await night.run('setup', '--kibana', kibana.url, '--dry-run');
    await kibana.close();
    expect(await night.run('run', '--until-idle', '--port', '0')).toMatchObject({ code: 0 });
    await cluster.request({ method: 'POST', path: `/${namespace}-*/_refresh`, doing: 'refresh' });
  }, 120_000);
  afterAll(async () => {
    await removeAll(cluster, namespace);
    await cluster.close();
  });

  const of = (type: SavedObject['type']): readonly SavedObject[] =>
    objects.filter((each) => each.type === type);
  const nameOf = ({ id }: SavedObject): string => id.replace(/^.*?-(?:search|dashboard|view)-/, '');

  test('setup makes what it makes in the cluster, then loads the objects; a second time there is nothing to do', () => {
    expect(setup).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/Doing\n[^]*Kibana at [^]*\n  45 imported: done\n$/),
    });
    expect(again).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /Nothing to do: [^]*nothing to do: all 45 objects are as they should be\n$/,
      ),
    });
  });

  test('the night is there, and three records that are no events', async () => {
    expect((await documentsOf(`${namespace}-view-events`)).length).toBe(2469);
    expect((await documentsOf(`${namespace}-view-rejects`)).length).toBe(3);
  });

  test('every saved search has a number of events that it must find', () => {
    expect(Object.keys(FOUND).toSorted()).toEqual(of('search').map(nameOf).toSorted());
    expect(Object.entries(FOUND).filter(([, count]) => count < 1)).toEqual([]);
  });

  test('saved searches find what they must', async () => {
    const counts: Record<string, number> = {};
    for (const object of of('search')) {
      const view = object.references[0]?.id ?? '';
      const { query } = searchSourceOf(object).query;
      const range = object.attributes['timeRange'] as { from: string; to: string } | undefined;
      const when = range ? [`@timestamp >= ${range.from} and @timestamp < ${range.to}`] : [];
      const { hits } = await search(view, {
        query: queryOf({ view, queries: [query, ...when] }),
        size: 1_000,
      });
      counts[nameOf(object)] = hits.hits.length;
    }
    expect(counts).toEqual(FOUND);
  });

  describe.each(of('dashboard').map((dashboard) => [nameOf(dashboard), dashboard] as const))(
    '%s',
    (name, dashboard) => {
      const { query: above } = searchSourceOf(dashboard).query;
      const charts = panelsOf(dashboard).flatMap((panel) => {
        const lens = lensOf(panel);
        return lens ? [{ id: panel.panelIndex, lens, queries: [above, lens.state.query.query] }] : [];
      });

      test('every chart shows what the documents say', async () => {
        for (const { id, lens, queries } of charts) {
          const view = viewOf(lens);
          const layer = layerOf(lens);
          const inner = Object.values(layer.columns).flatMap(({ filter, params }) => [
            ...(filter ? [filter.query] : []),
            ...(params?.filters ?? []).map(({ input }) => input.query),
          ]);
          const sets = new Map<string, ReadonlySet<string>>();
          for (const kql of [...queries, ...inner]) sets.set(kql, await idsOf(view, kql));
          const among = (await documentsOf(view)).filter((document) =>
            queries.every((kql) => sets.get(kql)?.has(document.id)),
          );
          const answer = await ask(lens, queries);
          const oracle = { found: (kql: string) => sets.get(kql) ?? new Set<string>() };
          expect({ id, differences: differences(layer, answer, among, oracle) }).toEqual({
            id,
            differences: [],
          });
          // Nothing of the night is out of range or late: what shows that shows nothing.
          expect({ id, documents: among.length }).not.toEqual({ id, documents: 0 });
        }
      });

      test('charts show the night', async () => {
        const shown: Record<string, unknown> = {};
        for (const [id, groups] of Object.entries(SHOWN[name] ?? {})) {
          const chart = charts.find((each) => each.id === id);
          if (!chart) throw new Error(`no chart ${id}`);
          const answer = await ask(chart.lens, chart.queries);
          shown[id] = Object.fromEntries(
            Object.keys(groups).map((path) => [path, valueAt(chart.lens, answer, path)]),
          );
        }
        expect(shown).toEqual(SHOWN[name] ?? {});
      });
    },
  );
});

interface Hit {
  readonly _id: string;
  readonly _source: Readonly<Record<string, unknown>>;
}

interface Searched {
  readonly hits: { readonly hits: readonly Hit[] };
  readonly aggregations?: Answer;
}

/** The first measure of the groups that a path names, such as "maya > 400"; undefined when they are not shown. */
function valueAt(lens: LensAttributes, answer: Answer, path: string): number | undefined {
  const layer = layerOf(lens);
  const groups = groupsOf(layer);
  let at: Answer | undefined = answer;
  for (const [index, key] of (path === '' ? [] : path.split(' > ')).entries()) {
    const [id] = groups[index] ?? [''];
    at = bucketsOf((at?.[id] ?? {}) as Answer).find(([name]) => name === key)?.[1];
  }
  const [measure] = measuresOf(layer);
  return at && measure ? measured(at[measure[0]] as Answer, measure[1]) : undefined;
}
