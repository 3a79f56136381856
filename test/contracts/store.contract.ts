// What every store must do, whatever it is made of: run by each implementation's own test.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EventReader, RejectStore, Store, StoreDocument, WriteResult } from '../../pipeline/ports.ts';
import type { Reject } from '../../schemas/generated/types.ts';
import { conditions } from '../support/conditions.ts';
import { START, reject, storeDocument, storeDocuments } from '../support/events.ts';

/** A store with what reads it back. */
export interface StoreUnderTest {
  readonly store: Store;
  readonly reader: EventReader;
  readonly rejects: RejectStore;
  /** Makes readers see what was written; absent where they see it at once. */
  readonly settle?: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Runs the suite; `open` gives an empty store, once for the whole suite. Each test writes a dataset of its own. */
export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the contract of a store`, () => {
    let kept: StoreUnderTest;
    beforeAll(async () => {
      kept = await open();
    });
    afterAll(() => kept.close());

    const write = (documents: readonly StoreDocument[]): Promise<readonly WriteResult[]> =>
      kept.store.write(documents, []);
    const stored = async (dataset: string): Promise<string[]> => {
      await kept.settle?.();
      const found: string[] = [];
      const query = { ...conditions(['event.dataset', dataset]), order: 'oldest' } as const;
      for await (const json of kept.reader.events(query)) found.push(json);
      return found;
    };
    const listed = async (ids: readonly string[]): Promise<readonly Reject[]> => {
      await kept.settle?.();
      return kept.rejects.list({ ids });
    };
    const jsonOf = (documents: readonly StoreDocument[]): string[] => documents.map(({ json }) => json);

    test('nothing written is nothing done', async () => {
      expect(await kept.store.write([], [])).toEqual([]);
    });

    test('what was written is read back as it was, one result for each', async () => {
      const documents = storeDocuments(0, 10, { dataset: 'c.written' });
      expect(kindsOf(await write(documents))).toEqual(Array<string>(10).fill('created'));
      expect(await stored('c.written')).toEqual(jsonOf(documents));
    });

    test('the same batch again changes nothing', async () => {
      const documents = storeDocuments(0, 10, { dataset: 'c.again' });
      await write(documents);
      expect(kindsOf(await write(documents))).toEqual(Array<string>(10).fill('duplicate'));
      expect(await stored('c.again')).toEqual(jsonOf(documents));
    });

    test('of an overlapping batch only what is new is added, results in order', async () => {
      await write(storeDocuments(0, 6, { dataset: 'c.overlap' }));
      const documents = [5, 6, 0, 7, 3].map((n) => storeDocument(n, { dataset: 'c.overlap' }));
      expect(kindsOf(await write(documents))).toEqual([
        'duplicate',
        'created',
        'duplicate',
        'created',
        'duplicate',
      ]);
      expect(await stored('c.overlap')).toHaveLength(8);
    });

    test('one id several times in a batch counts once', async () => {
      const document = storeDocument(1, { dataset: 'c.twice' });
      expect(kindsOf(await write([document, document, document]))).toEqual([
        'created',
        'duplicate',
        'duplicate',
      ]);
      expect(await stored('c.twice')).toEqual([document.json]);
    });

    test('of several versions in a batch the highest counts', async () => {
      const versions = [1, 3, 2].map((decision) =>
        storeDocument(1, {
          dataset: 'c.versions',
          decision,
          change: messaged(`decision ${String(decision)}`),
        }),
      );
      expect(kindsOf(await write(versions)).filter((kind) => kind === 'created')).toHaveLength(1);
      expect(await stored('c.versions')).toEqual([versions[1]?.json]);
    });

    test('a higher version replaces, a lower or equal one does not', async () => {
      const of = (decision: number): StoreDocument =>
        storeDocument(1, { dataset: 'c.higher', decision, change: messaged(`decision ${String(decision)}`) });
      await write([of(1)]);
      expect(kindsOf(await write([of(2)]))).toEqual(['replaced']);
      expect(await stored('c.higher')).toEqual([of(2).json]);
      expect(kindsOf(await write([of(1)]))).toEqual(['duplicate']);
      expect(kindsOf(await write([of(2)]))).toEqual(['duplicate']);
      expect(await stored('c.higher')).toEqual([of(2).json]);
    });

    test('a zone that is set anew moves the time, not the identity', async () => {
      const dataset = 'c.zone';
      await write([storeDocument(1, { dataset, time: START })]);
      for (const hours of [-26, -14, 12, 26])
        expect(
          kindsOf(await write([storeDocument(1, { dataset, time: START + hours * 3_600_000 })])),
        ).toEqual(['duplicate']);
      expect(await stored(dataset)).toHaveLength(1);
    });

    test('a new mapping replaces also where it reads a quite different time', async () => {
      const dataset = 'c.mapping';
      await write(storeDocuments(0, 5, { dataset, time: START }));
      const anew = storeDocuments(0, 5, { dataset, revision: 2, time: START - 400 * 86_400_000 });
      expect(kindsOf(await write(anew))).toEqual(Array<string>(5).fill('replaced'));
      expect(await stored(dataset)).toEqual(jsonOf(anew));
      expect(kindsOf(await write(storeDocuments(0, 5, { dataset, time: START })))).toEqual(
        Array<string>(5).fill('duplicate'),
      );
      expect(await stored(dataset)).toEqual(jsonOf(anew));
    });

    test('times far ahead and far back stand in one batch with the rest', async () => {
      const dataset = 'c.far';
      const times = [Date.UTC(1601, 0, 1), 0, START, Date.UTC(2261, 11, 31), Date.UTC(9999, 11, 31)];
      const documents = times.map((time, n) => storeDocument(n, { dataset, time }));
      await write(documents);
      expect(kindsOf(await write(documents))).toEqual(times.map(() => 'duplicate'));
      expect(await stored(dataset)).toEqual(jsonOf(documents));
    });

    test.each([
      ['characters outside the first plane', 'жук 𝔘𝔫𝔦 😀 e\u0301 \u202e'],
      ['control characters', '\u0000\u0001\u001e\u001f\u007f\r\n\t'],
      ['quotes and backslashes', `'"\\ '' \\u0041 -- ; DROP TABLE events`],
      ['a very long text', 'äx'.repeat(1_500_000)],
      ['half a surrogate pair', 'a\ud800b\udc00c'],
    ])('%s in keys and values', async (what, text) => {
      const dataset = `c.text ${what}`;
      // As every mapping hands its leftovers over.
      const key = `key ${text.slice(0, 50)}`.replaceAll('\0', '\u2400');
      const document = storeDocument(1, {
        dataset,
        change: (event) => {
          event.user.name = text.slice(0, 8000);
          event.message = text;
          event.unmapped = { [key]: { [key]: text } };
        },
      });
      expect(kindsOf(await write([storeDocument(0, { dataset }), document]))).toEqual(['created', 'created']);
      expect(JSON.parse((await stored(dataset))[1] ?? '')).toEqual(wellFormed(JSON.parse(document.json)));
      const query = conditions(
        ['event.dataset', dataset],
        ['user.name', wellFormedText(text.slice(0, 8000))],
      );
      expect(await kept.reader.count(query)).toBe(1);
      expect(kindsOf(await write([document]))).toEqual(['duplicate']);
    });

    test('an event that was out of range by the time of its receipt is the same in range', async () => {
      const dataset = 'c.range';
      const outOfRange = storeDocument(1, {
        dataset,
        change: (event) => {
          event.oncall.place = 'out_of_range';
        },
      });
      expect(kindsOf(await write([outOfRange]))).toEqual(['created']);
      expect(kindsOf(await write([storeDocument(1, { dataset })]))).toEqual(['duplicate']);
      expect(kindsOf(await write([storeDocument(2, { dataset })]))).toEqual(['created']);
      const again = storeDocument(2, {
        dataset,
        change: (event) => {
          event.oncall.place = 'out_of_range';
        },
      });
      expect(kindsOf(await write([again]))).toEqual(['duplicate']);
      expect(await stored(dataset)).toHaveLength(2);
    });

    test('10,000 documents at once', async () => {
      const documents = storeDocuments(0, 10_000, { dataset: 'c.many' });
      expect(new Set(kindsOf(await write(documents)))).toEqual(new Set(['created']));
      expect(await stored('c.many')).toEqual(jsonOf(documents));
      expect(new Set(kindsOf(await write(documents)))).toEqual(new Set(['duplicate']));
    });

    test('writes that overlap in time and content store each document once', async () => {
      const batches = Array.from({ length: 8 }, (_, batch) =>
        storeDocuments(batch * 50, batch * 50 + 100, { dataset: 'c.concurrent' }),
      );
      const results = await Promise.all(batches.map(write));
      expect(results.flatMap(kindsOf).filter((kind) => kind === 'created')).toHaveLength(450);
      expect(await stored('c.concurrent')).toHaveLength(450);
    });

    test('rejects are kept as they are, once', async () => {
      const rejects = [
        reject(1),
        reject(2, { path: '/a/b', code: 'bad_time', message: 'ж \u0000 \ud800 "' }),
      ];
      await kept.store.write([], [...rejects, reject(1)]);
      await kept.store.write([], rejects);
      const found = await listed(rejects.map(({ id }) => id));
      expect(new Map(found.map((each) => [each.id, each]))).toEqual(
        new Map(rejects.map((each) => [each.id, { ...each, message: wellFormedText(each.message) }])),
      );
    });

    test('a reject is opened again by a later attempt, not by the same delivered anew', async () => {
      const first = reject(10);
      await kept.store.write([], [first]);
      expect(await kept.rejects.mark([first], 'replayed')).toBe(1);
      await kept.store.write([], [first]);
      expect(await listed([first.id])).toEqual([{ ...first, status: 'replayed' }]);
      const second = reject(10, { attempt: 2, code: 'bad_time', message: 'again', time: START + 99 });
      await kept.store.write([], [second]);
      expect(await listed([first.id])).toEqual([second]);
      expect(await kept.rejects.mark([first], 'replayed')).toBe(0);
      expect(await listed([first.id])).toEqual([second]);
    });

    test('events and rejects of a batch are written together', async () => {
      const results = await kept.store.write([storeDocument(1, { dataset: 'c.both' })], [reject(20)]);
      expect(kindsOf(results)).toEqual(['created']);
      expect(await stored('c.both')).toHaveLength(1);
      expect(await listed([reject(20).id])).toEqual([reject(20)]);
    });

    test('a reject with three megabytes of input comes back whole', async () => {
      const input = Buffer.alloc(3 * 2 ** 20, '\u0000\u00ff"').toString('base64');
      await kept.store.write([], [reject(30, { input })]);
      const [found] = await listed([reject(30).id]);
      expect(found?.input === input).toBe(true);
    });
  });
}

const kindsOf = (results: readonly WriteResult[]): string[] => results.map(({ kind }) => kind);

const messaged =
  (message: string) =>
  (event: StoreDocument['event']): void => {
    event.message = message;
  };

// Half a surrogate pair is no character: stores keep U+FFFD for it, as UTF-8 does. Keys too.
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return wellFormedText(value);
  if (Array.isArray(value)) return value.map((each: unknown) => wellFormed(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [wellFormedText(key), wellFormed(each)]),
  );
}

function wellFormedText(text: string): string {
  return Buffer.from(text).toString();
}
