// What the store does where Elasticsearch is in its way: closed periods, blocks, refused events, overload, answers that never come.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Fault } from '../../pipeline/errors.ts';
import type { StoreDocument, WriteResult } from '../../pipeline/ports.ts';
import { withBackoff } from '../../pipeline/retry.ts';
import type { AccessEvent } from '../../schemas/generated/types.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedElasticsearch } from '../services/shared.ts';
import { type TestStore, openTestStore } from '../support/elasticsearch.ts';
import { START, reject, storeDocument, storeDocuments } from '../support/events.ts';
import { type HttpProxy, type Seen, startHttpProxy } from '../support/http-proxy.ts';

/** Long after the events of March 2026, so that their period is over. */
const LATER = Date.UTC(2026, 6, 1);

const isBulk = ({ path }: Seen): boolean => path.startsWith('/_bulk');
const kindsOf = (results: readonly WriteResult[]): string[] => results.map(({ kind }) => kind);
const outOfRange = (event: AccessEvent): void => {
  event.oncall.place = 'out_of_range';
};
const full = (kind: string, count: number): string[] => Array<string>(count).fill(kind);

await describeWith('writing', { elasticsearch: sharedElasticsearch }, ({ elasticsearch }) => {
  let proxy: HttpProxy;
  let store: TestStore;
  let clock = LATER;
  beforeAll(async () => {
    proxy = await startHttpProxy(elasticsearch.url);
  });
  beforeEach(async () => {
    clock = LATER;
    proxy.decide = () => undefined;
    store = await openTestStore(elasticsearch.url, {
      through: [proxy.url],
      now: () => clock,
      // Waited for once, where no answer comes; a busy server takes its time for thousands of events.
      config: { requestTimeoutMs: 8_000 },
    });
  });
  afterEach(() => store.close());
  afterAll(() => proxy.close());

  const index = (name: string): string => `${store.config.namespace}-events-${name}`;
  const write = (documents: readonly StoreDocument[]): Promise<readonly WriteResult[]> =>
    store.store.write(documents, []);
  /** What was thrown. */
  const faultOf = async (writing: Promise<unknown>): Promise<Fault> => {
    const error = await writing.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error instanceof Fault) return error;
    throw new Error(`no fault but ${String(error)}`);
  };
  const block = (name: string, setting: string, value: true | null): Promise<unknown> =>
    store.cluster.request({
      method: 'PUT',
      path: `/${index(name)}/_settings`,
      body: { [`index.blocks.${setting}`]: value },
      doing: 'set a block',
    });
  const stored = async (): Promise<AccessEvent[]> => {
    await store.settle();
    const found: AccessEvent[] = [];
    for await (const json of store.reader.events({ order: 'oldest' }))
      found.push(JSON.parse(json) as AccessEvent);
    return found;
  };
  const countIn = async (name: string): Promise<number> => {
    await store.settle();
    const { status, body } = await store.cluster.request<{ count: number }>({
      method: 'GET',
      path: `/${index(name)}/_count`,
      allow: [404],
      doing: 'count',
    });
    return status === 404 ? 0 : body.count;
  };

  test('an index is made before its first write, aged from the end of its period', async () => {
    await write(storeDocuments(0, 3));
    const { body } = await store.cluster.request<
      Record<string, { aliases: object; settings: { index: object } }>
    >({
      method: 'GET',
      path: `/${index('*')}`,
      doing: 'look at the index',
    });
    expect(Object.keys(body)).toEqual([index('2026.03')]);
    expect(body[index('2026.03')]).toMatchObject({
      aliases: { [`logs-${store.config.namespace}`]: {} },
      settings: {
        index: {
          lifecycle: { origination_date: String(Date.UTC(2026, 3, 1)) },
          number_of_shards: '1',
          number_of_replicas: '0',
        },
      },
    });
  });

  test('one event in a thousand that is refused costs itself', async () => {
    const documents = storeDocuments(0, 3000).map((document, n) =>
      n % 1000 === 500
        ? storeDocument(n, { change: (event) => (event.source = { ip: 'nowhere' }) })
        : document,
    );
    const results = await write(documents);
    for (const [n, result] of results.entries()) {
      if (n % 1000 !== 500) expect(result.kind).toBe('created');
      else
        expect(result).toEqual({
          kind: 'refused',
          message: expect.stringContaining("'nowhere' is not an IP"),
        });
    }
    expect(await stored()).toHaveLength(2997);
  });

  test('what a foreign producer sends is refused, or is text, and never another request', async () => {
    const good = storeDocument(1);
    const json = good.json.replace('{', '{\r\n').replace('"message"', '\n{"delete":{}}\n"message"');
    const foreign: readonly [StoreDocument, string][] = [
      [{ ...good, id: `${good.id.slice(1)}"}}\n` }, 'refused'],
      [{ ...good, id: 'a'.repeat(600) }, 'refused'],
      [{ ...good, version: 1e30 }, 'refused'],
      [{ ...good, version: -1 }, 'refused'],
      [{ ...good, time: 9e15 }, 'refused'],
      [{ ...good, time: Number.NaN }, 'refused'],
      [{ ...storeDocument(2), json: 'no JSON\n{"index":{}}' }, 'refused'],
      [{ ...storeDocument(3), json: storeDocument(3).json.replaceAll(',', ',\n') }, 'created'],
      [{ ...good, json }, 'created'],
    ];
    expect(kindsOf(await write(foreign.map(([document]) => document)))).toEqual(
      foreign.map(([, kind]) => kind),
    );
    expect(await stored()).toHaveLength(2);
    await block('2026.03', 'write', true);
    const broken: StoreDocument = {
      ...storeDocument(5),
      json: 'no JSON',
      // As documents are that have travelled: parsed when asked for.
      get event(): AccessEvent {
        return JSON.parse(this.json) as AccessEvent;
      },
    };
    expect(kindsOf(await write([broken, storeDocument(6)]))).toEqual(['refused', 'created']);
  });

  test('a period that is over and closed: what is new goes to the late index, marked, once', async () => {
    await write(storeDocuments(0, 10));
    await block('2026.03', 'write', true);
    const late = storeDocuments(5, 15);
    expect(kindsOf(await write(late))).toEqual([...full('duplicate', 5), ...full('created', 5)]);
    expect(kindsOf(await write(late))).toEqual(full('duplicate', 10));
    expect(await countIn('late')).toBe(5);
    expect(store.meter.late).toBe(5);
    const events = await stored();
    expect(events.map(({ oncall }) => oncall.place)).toEqual([
      ...full('', 10).map(() => undefined),
      ...full('late', 5),
    ]);
    // Opened again: what is late stays where it is.
    await block('2026.03', 'write', null);
    clock += 120_000;
    expect(kindsOf(await write(storeDocuments(0, 20)))).toEqual([
      ...full('duplicate', 15),
      ...full('created', 5),
    ]);
    expect(await stored()).toHaveLength(20);
  });

  test('a better mapping replaces a late event, and leaves one in a closed period', async () => {
    await write(storeDocuments(0, 5));
    await block('2026.03', 'write', true);
    await write(storeDocuments(5, 10));
    const better = storeDocuments(0, 10, { revision: 2 });
    expect(kindsOf(await write(better))).toEqual([...full('duplicate', 5), ...full('replaced', 5)]);
    expect(store.meter.keptOlder).toBe(5);
    const moved = storeDocuments(0, 5, { revision: 3, time: START - 90 * 86_400_000 });
    expect(kindsOf(await write(moved))).toEqual(full('duplicate', 5));
    expect(await stored()).toHaveLength(10);
  });

  test('a block on a period that is not over is the store’s fault, and only what is left is written after it', async () => {
    clock = START;
    const open = storeDocuments(0, 10, { time: START - 40 * 86_400_000 });
    const blocked = storeDocuments(10, 20);
    await write(storeDocuments(20, 21));
    await block('2026.03', 'write', true);
    const batch = [...open, ...blocked];
    const fault = await faultOf(write(batch));
    expect(fault.code).toBe('store_unavailable');
    expect(fault.message).toMatch(/10 of 20 blocked .*remove the block/);
    await block('2026.03', 'write', null);
    const before = proxy.seen.length;
    expect(kindsOf(await write(batch))).toEqual(full('created', 20));
    const sent = proxy.seen.slice(before).filter(isBulk);
    expect(sent.map(({ body }) => body.toString().trim().split('\n').length)).toEqual([20]);
    expect(await countIn('late')).toBe(0);
  });

  test('a flood stage is said, and goes on by itself when it is over', async () => {
    await write(storeDocuments(0, 1));
    await block('2026.03', 'read_only_allow_delete', true);
    const batch = storeDocuments(0, 5);
    const said: string[] = [];
    const results = await withBackoff(() => write(batch), {
      signal: new AbortController().signal,
      firstMs: 1,
      onRetry: ({ message }) => {
        said.push(message);
        if (said.length === 2) void block('2026.03', 'read_only_allow_delete', null);
      },
    });
    expect(kindsOf(results)).toEqual(['duplicate', ...full('created', 4)]);
    expect(said[0]).toMatch(/flood_stage .*make room/);
    expect(store.meter.retries.get('flood_stage')).toBeGreaterThanOrEqual(2);
  });

  test('a closed index waits for whoever closed it', async () => {
    await write(storeDocuments(0, 1));
    const post = (action: string): Promise<unknown> =>
      store.cluster.request({ method: 'POST', path: `/${index('2026.03')}/${action}`, doing: action });
    await post('_close');
    const batch = storeDocuments(0, 2);
    expect((await faultOf(write(batch))).message).toMatch(/closed .*open it/);
    await post('_open');
    expect(kindsOf(await write(batch))).toEqual(['duplicate', 'created']);
  });

  test('an index that is removed under us is made again, as it was', async () => {
    await write(storeDocuments(0, 1));
    await store.cluster.request({ method: 'DELETE', path: `/${index('2026.03')}`, doing: 'remove' });
    const batch = storeDocuments(0, 2);
    expect((await faultOf(write(batch))).code).toBe('store_unavailable');
    expect(kindsOf(await write(batch))).toEqual(['created', 'created']);
  });

  test('without our template no index is made, and the process is to stop', async () => {
    await store.cluster.request({
      method: 'DELETE',
      path: `/_index_template/${store.config.namespace}-events`,
      doing: 'remove',
    });
    const fault = await faultOf(write(storeDocuments(0, 2)));
    expect(fault).toMatchObject({ code: 'not_set_up', backoff: false });
    expect(fault.message).toMatch(/no index template .*run accesstrail setup/);
    expect(await stored()).toEqual([]);
  });

  test('429 to every second request: all is stored once, counted once', async () => {
    let requests = 0;
    proxy.decide = (each) => {
      if (!isBulk(each) || requests++ % 2 === 1) return undefined;
      return { status: 429, body: { error: { type: 'es_rejected_execution_exception', reason: 'queue' } } };
    };
    const batch = storeDocuments(0, 2000);
    const results = await withBackoff(() => write(batch), {
      signal: new AbortController().signal,
      firstMs: 1,
      onRetry: ({ message }) => {
        expect(message).toMatch(/overloaded/);
      },
    });
    expect(kindsOf(results)).toEqual(full('created', 2000));
    expect(store.meter.retries.get('overloaded')).toBeGreaterThan(0);
    expect(await stored()).toHaveLength(2000);
  });

  test('an answer that never comes is no answer: sent again, stored once', async () => {
    let held = false;
    proxy.decide = (each) => {
      if (!isBulk(each) || held) return undefined;
      held = true;
      return 'hold';
    };
    const batch = storeDocuments(0, 10);
    const fault = await faultOf(write(batch));
    expect(fault.message).toMatch(/10 of 10 timeout .*requestTimeoutMs/);
    expect(kindsOf(await write(batch))).toEqual(full('created', 10));
  });

  test('an answer that is lost on its way: sent again, stored once', async () => {
    let dropped = false;
    proxy.decide = (each) => {
      if (!isBulk(each) || dropped) return undefined;
      dropped = true;
      return 'drop';
    };
    const batch = storeDocuments(0, 10);
    expect((await faultOf(write(batch))).message).toMatch(/10 of 10 connection/);
    expect(kindsOf(await write(batch))).toEqual(full('duplicate', 10));
    expect(await stored()).toHaveLength(10);
  });

  test('a limit on the size of requests is found out', async () => {
    proxy.decide = (each) => (isBulk(each) && each.body.length > 50_000 ? { status: 413 } : undefined);
    expect(kindsOf(await write(storeDocuments(0, 1000)))).toEqual(full('created', 1000));
    const long = storeDocument(1000, { change: (event) => (event.event.original = 'x'.repeat(60_000)) });
    const batch = [storeDocument(1001), long, storeDocument(1002)];
    expect((await faultOf(write(batch))).message).toMatch(/1 of 3 too_large .*http.max_content_length/);
    proxy.decide = () => undefined;
    expect(kindsOf(await write(batch))).toEqual(full('created', 3));
  });

  test.each([
    [401, { error: { type: 'security_exception', reason: 'unable to authenticate' } }, /credentials/],
    [403, { error: { type: 'security_exception', reason: 'action is unauthorized' } }, /right/],
    [403, {}, /before Elasticsearch/],
  ])('%i stops the process', async (status, body, message) => {
    proxy.decide = (each) => (isBulk(each) ? { status, body } : undefined);
    const fault = await faultOf(write(storeDocuments(0, 1)));
    expect(fault).toMatchObject({ code: 'access_denied', backoff: false });
    expect(fault.message).toMatch(message);
  });

  test('a kill between the new copy and the removal of the old: the next run ends it', async () => {
    await write(storeDocuments(0, 5));
    const moved = storeDocuments(0, 5, { revision: 2, time: START - 90 * 86_400_000 });
    proxy.decide = (each) =>
      isBulk(each) && each.body.toString().startsWith('{"delete"') ? { status: 503 } : undefined;
    expect((await faultOf(write(moved))).message).toMatch(/unavailable/);
    expect(await stored()).toHaveLength(10);
    proxy.decide = () => undefined;
    // As another process would: what this one remembers is bound to the very batch.
    expect(kindsOf(await write([...moved]))).toEqual(full('duplicate', 5));
    expect((await stored()).map((event) => event.oncall.mapping.revision)).toEqual([2, 2, 2, 2, 2]);
  });

  test('what another process wrote elsewhere is found: out of range, late, or by an older mapping', async () => {
    const other = await openTestStore(elasticsearch.url, {
      config: { namespace: store.config.namespace },
      now: () => clock,
    });
    const far = storeDocument(1, { dataset: 'test.range', change: outOfRange });
    await other.store.write([far, ...storeDocuments(0, 3)], []);
    await block('2026.03', 'write', true);
    clock += 120_000;
    await other.store.write(storeDocuments(3, 5), []);
    await other.settle();
    await block('2026.03', 'write', null);
    clock += 120_000;
    expect(await countIn('late')).toBe(2);
    const anew = storeDocuments(0, 5, { revision: 2, time: START - 90 * 86_400_000 });
    expect(kindsOf(await write([storeDocument(1, { dataset: 'test.range' }), ...anew]))).toEqual([
      'duplicate',
      ...full('replaced', 5),
    ]);
    expect(await countIn('late')).toBe(0);
    expect(await countIn('2026.03')).toBe(0);
    expect(await stored()).toHaveLength(6);
    await other.close();
  });

  test('events of one mapping in the middle of a period cost one request a batch', async () => {
    const middle = (from: number): StoreDocument[] =>
      storeDocuments(from, from + 100, { time: START + 10 * 86_400_000 });
    await write([...middle(0), ...storeDocuments(200, 201, { dataset: 'test.other', change: outOfRange })]);
    await write(middle(100));
    const before = proxy.seen.length;
    await write(middle(200));
    await write(middle(300));
    expect(proxy.seen.slice(before).map(({ path }) => path.split('?')[0])).toEqual(['/_bulk', '/_bulk']);
  });

  test('rejects that cannot be written are a fault, and nothing is given up', async () => {
    let failed = false;
    proxy.decide = (each) => {
      if (!isBulk(each) || failed) return undefined;
      failed = true;
      return { status: 503 };
    };
    const batch = [storeDocuments(0, 3), [reject(1), reject(2)]] as const;
    expect((await faultOf(store.store.write(...batch))).code).toBe('store_unavailable');
    expect(kindsOf(await store.store.write(...batch))).toEqual(full('created', 3));
    await store.settle();
    expect(await store.rejects.list({})).toHaveLength(2);
  });

  test('a node that is away does not stop the others', async () => {
    const two = await openTestStore(elasticsearch.url, {
      through: ['http://127.0.0.1:9', elasticsearch.url],
    });
    const signal = new AbortController().signal;
    for (let round = 0; round < 5; round++) {
      const batch = storeDocuments(round * 10, round * 10 + 10);
      await withBackoff(() => two.store.write(batch, []), { signal, firstMs: 1, onRetry: () => undefined });
    }
    await two.settle();
    const found: string[] = [];
    await withBackoff(
      async () => {
        found.length = 0;
        for await (const json of two.reader.events({})) found.push(json);
      },
      { signal, firstMs: 1, onRetry: () => undefined },
    );
    expect(found).toHaveLength(50);
    await two.close();
  });

  test('how soon an event can be searched is measured', async () => {
    const created = new Date(LATER).toISOString();
    clock = LATER + 400;
    await write([storeDocument(1, { change: (event) => (event.event.created = created) })]);
    await store.settle();
    const samples: number[] = [];
    for (let round = 0; samples.length === 0 && round < 300; round++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      samples.push(...store.meter.searchable.take());
    }
    expect(samples).toEqual([0.4]);
  });
});
