// What each answer for an item means. Most answers are made by a real server; the others are as Elasticsearch's sources make them.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BulkItem, REMEDIES, type Verdict, classify } from '../../sinks/elasticsearch/classify.ts';
import type { Cluster } from '../../sinks/elasticsearch/cluster.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedElasticsearch } from '../services/shared.ts';
import { type TestStore, openTestStore } from '../support/elasticsearch.ts';

const short = (verdict: Verdict): string =>
  verdict.kind === 'done' ? verdict.result : verdict.kind === 'retry' ? verdict.why : verdict.kind;

describe('answers that a server gives only in trouble', () => {
  test.each<[string, BulkItem, string]>([
    // org.elasticsearch.common.util.concurrent.EsRejectedExecutionException
    [
      'a full write queue',
      {
        status: 429,
        error: { type: 'es_rejected_execution_exception', reason: 'rejected execution of TimedRunnable' },
      },
      'overloaded',
    ],
    // org.elasticsearch.common.breaker.CircuitBreakingException
    [
      'too little memory',
      { status: 429, error: { type: 'circuit_breaking_exception', reason: '[parent] Data too large' } },
      'overloaded',
    ],
    // org.elasticsearch.action.UnavailableShardsException
    [
      'no primary shard',
      {
        status: 503,
        error: {
          type: 'unavailable_shards_exception',
          reason: '[i][0] primary shard is not active Timeout: [1m]',
        },
      },
      'unavailable',
    ],
    // org.elasticsearch.cluster.block.ClusterBlockException, NoMasterBlockService
    [
      'no master',
      {
        status: 503,
        error: { type: 'cluster_block_exception', reason: 'blocked by: [SERVICE_UNAVAILABLE/2/no master];' },
      },
      'unavailable',
    ],
    // org.elasticsearch.indices.ShardLimitValidator, when an index would be made by the item
    [
      'the shard limit',
      {
        status: 400,
        error: {
          type: 'validation_exception',
          reason: 'Validation Failed: 1: this action would add [2] shards',
        },
      },
      'limit',
    ],
    // org.elasticsearch.ElasticsearchSecurityException
    [
      'a right that was taken away',
      {
        status: 403,
        error: { type: 'security_exception', reason: 'action [indices:data/write/bulk[s]] is unauthorized' },
      },
      'denied',
    ],
    // org.elasticsearch.index.mapper.MapperParsingException, until 8.8
    [
      'a document of another type, before 8.8',
      { status: 400, error: { type: 'mapper_parsing_exception', reason: 'failed to parse field [a]' } },
      'refused',
    ],
    // org.apache.lucene.index.IndexingChain, for a keyword without ignore_above
    [
      'an immense term',
      {
        status: 400,
        error: {
          type: 'illegal_argument_exception',
          reason: 'Document contains at least one immense term in field="a"',
        },
      },
      'refused',
    ],
    [
      'an argument that nobody knows',
      { status: 400, error: { type: 'illegal_argument_exception', reason: 'unknown setting' } },
      'unknown',
    ],
    [
      'a write block beside another block',
      {
        status: 403,
        error: {
          type: 'cluster_block_exception',
          reason:
            'index [a] blocked by: [FORBIDDEN/8/index write (api)];[FORBIDDEN/5/index read-only (api)];',
        },
      },
      'blocked',
    ],
    ['an error of tomorrow', { status: 400, error: { type: 'tomorrow_exception', reason: '?' } }, 'unknown'],
    [
      'an error of tomorrow with a status of load',
      { status: 429, error: { type: 'tomorrow_exception' } },
      'overloaded',
    ],
    [
      'an error of tomorrow of the server',
      { status: 500, error: { type: 'tomorrow_exception' } },
      'unavailable',
    ],
  ])('%s', (_, item, means) => {
    expect(short(classify(item))).toBe(means);
  });

  test('a reason holds all causes', () => {
    const error = {
      type: 'a_exception',
      reason: 'a',
      caused_by: { type: 'b', reason: 'b', caused_by: { type: 'c', reason: 'a' } },
    };
    expect(classify({ status: 500, error })).toEqual({
      kind: 'retry',
      why: 'unavailable',
      message: 'a_exception: a: b',
    });
  });

  test('each class has its remedy', () => {
    for (const remedy of Object.values(REMEDIES)) expect(remedy.length).toBeGreaterThan(10);
  });
});

await describeWith('a real server', { elasticsearch: sharedElasticsearch }, ({ elasticsearch }) => {
  let store: TestStore;
  let index: string;
  beforeAll(async () => {
    store = await openTestStore(elasticsearch.url);
    index = `${store.config.namespace}-events-2026.03`;
    await store.cluster.request({ method: 'PUT', path: `/${index}`, doing: 'make an index' });
    await ask({ _id: 'there', version: 5 }, { message: 'x' });
  });
  afterAll(() => store.close());

  const ask = (head: object, event: object | string, into = index): Promise<BulkItem> =>
    askOne(store.cluster, { _index: into, version_type: 'external', ...head }, event);

  test.each<[string, object, object | string, string]>([
    ['a new document', { _id: 'new', version: 1 }, { message: 'x' }, 'created'],
    ['the same version', { _id: 'there', version: 5 }, { message: 'y' }, 'present'],
    ['a lower version', { _id: 'there', version: 4 }, { message: 'y' }, 'present'],
    ['a higher version', { _id: 'there', version: 6 }, { message: 'y' }, 'replaced'],
    ['a time that is none', { _id: 'bad', version: 1 }, { '@timestamp': 'yesterday' }, 'refused'],
    [
      'a year of five digits',
      { _id: 'bad', version: 1 },
      { '@timestamp': '+10000-01-01T00:00:00.000Z' },
      'refused',
    ],
    ['an address that is none', { _id: 'bad', version: 1 }, { source: { ip: '999.1.1.1' } }, 'refused'],
    ['a field the mapping does not have', { _id: 'bad', version: 1 }, { nobody: 'x' }, 'refused'],
    ['a text where fields should be', { _id: 'bad', version: 1 }, { event: 'x' }, 'refused'],
    ['fields where a text should be', { _id: 'bad', version: 1 }, { user: { name: { a: 1 } } }, 'refused'],
    ['a number too large', { _id: 'bad', version: 1 }, { event: { severity: 1e30 } }, 'refused'],
    ['a NUL in a key', { _id: 'bad', version: 1 }, { unmapped: { 'a\0b': 1 } }, 'refused'],
    ['leftovers nested too deeply', { _id: 'bad', version: 1 }, { unmapped: nested(25) }, 'refused'],
    ['an immense key', { _id: 'bad', version: 1 }, { unmapped: { ['k'.repeat(33_000)]: 1 } }, 'refused'],
    ['a member twice', { _id: 'bad', version: 1 }, '{"user":{"name":"a","name":"b"}}', 'refused'],
    ['no JSON', { _id: 'bad', version: 1 }, '{broken', 'refused'],
  ])('%s', async (_, head, event, means) => {
    expect(short(classify(await ask(head, event)))).toBe(means);
  });

  test('an index that is not there is not made by the item', async () => {
    const item = await ask({ _id: 'new', version: 1 }, {}, `${store.config.namespace}-events-2026.04`);
    expect(short(classify(item))).toBe('missing');
  });

  test.each([
    ['write', 'blocked'],
    ['read_only', 'blocked'],
    ['read_only_allow_delete', 'flood_stage'],
  ])('a block %s', async (block, means) => {
    const set = (value: true | null): Promise<unknown> =>
      store.cluster.request({
        method: 'PUT',
        path: `/${index}/_settings`,
        body: { [`index.blocks.${block}`]: value },
        doing: 'set a block',
      });
    await set(true);
    const verdict = classify(await ask({ _id: 'new', version: 9 }, {}));
    await set(null);
    expect(short(verdict)).toBe(means);
    // Only the end of writing to one index, and nothing else, can make an event late.
    expect(verdict.kind).toBe(block === 'write' ? 'blocked' : 'retry');
  });

  test('a closed index', async () => {
    const post = (action: string): Promise<unknown> =>
      store.cluster.request({ method: 'POST', path: `/${index}/${action}`, doing: action });
    await post('_close');
    const item = await ask({ _id: 'new', version: 9 }, {});
    await post('_open');
    expect(short(classify(item))).toBe('closed');
  });

  test('a removal', async () => {
    const remove = async (id: string, version: number): Promise<string> => {
      const { body } = await store.cluster.request<{ items: { delete: BulkItem }[] }>({
        method: 'POST',
        path: '/_bulk',
        lines: Buffer.from(
          `${JSON.stringify({ delete: { _index: index, _id: id, version, version_type: 'external' } })}\n`,
        ),
        doing: 'remove',
      });
      return body.items[0] ? short(classify(body.items[0].delete)) : 'no item';
    };
    await ask({ _id: 'gone', version: 5 }, {});
    expect(await remove('gone', 4)).toBe('present');
    expect(await remove('gone', 7)).toBe('deleted');
    expect(await remove('never', 7)).toBe('absent');
  });
});

async function askOne(cluster: Cluster, head: object, event: object | string): Promise<BulkItem> {
  const json = typeof event === 'string' ? event : JSON.stringify(event);
  const { body } = await cluster.request<{ items: { index: BulkItem }[] }>({
    method: 'POST',
    path: '/_bulk',
    lines: Buffer.from(`${JSON.stringify({ index: head })}\n${json}\n`),
    doing: 'write',
  });
  const item = body.items[0]?.index;
  if (!item) throw new Error('no item');
  return item;
}

function nested(depth: number): object {
  return depth === 0 ? { z: 1 } : { a: nested(depth - 1) };
}
