// What every bus must do, with its checkpoints and replays, in process or over brokers: run by each implementation's own test.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Bus, CheckpointStore, Lease, RawRecord } from '../../pipeline/ports.ts';
import type { Reject } from '../../schemas/generated/types.ts';
import { reject } from '../support/events.ts';
import { eventLines, line } from '../support/lines-source.ts';
import { type PipelineParts, type Stored, pipelineParts } from '../support/pipeline-parts.ts';

/** A bus with the pipeline behind it. */
export interface BusUnderTest {
  readonly bus: Bus;
  readonly checkpoints: CheckpointStore;
  /** Resolves when everything published has been processed to its end. */
  readonly settle: () => Promise<void>;
  readonly replay: (rejects: readonly Reject[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Runs the suite; `open` makes a bus around the parts, once for the whole suite. */
export function busContract(
  name: string,
  folder: string,
  open: (parts: PipelineParts) => Promise<BusUnderTest>,
): void {
  describe(`${name} keeps the contract of a bus`, () => {
    let parts: PipelineParts;
    let kept: BusUnderTest;
    let offset = 1_000_000;
    beforeAll(async () => {
      parts = await pipelineParts(folder);
      kept = await open(parts);
    });
    afterAll(async () => {
      await kept.close();
      await parts.close();
    });

    const lines = (...texts: (string | Buffer)[]): RawRecord[] =>
      texts.map((text) => line(parts.source, text, offset++));
    const processed = async (
      records: readonly RawRecord[],
      rejects: readonly Reject[] = [],
    ): Promise<Stored> => {
      await kept.bus.publish({ records, rejects });
      await kept.settle();
      return parts.stored();
    };
    const originals = ({ events }: Stored): string[] =>
      [...events.values()].map(
        (json) => (JSON.parse(json) as { event: { original: string } }).event.original,
      );
    const rejectOf = ({ rejects }: Stored, record: RawRecord | undefined): Reject | undefined =>
      rejects.find(({ envelope }) => envelope.originOffset === record?.envelope.originOffset);

    test('nothing published is nothing done', async () => {
      await kept.bus.publish({ records: [], rejects: [] });
    });

    test('each record is one event, one reject or filtered', async () => {
      const records = lines('event 1 a', 'bad 1', 'skip 1', 'event 2 b');
      const stored = await processed(records);
      expect(originals(stored)).toEqual(expect.arrayContaining(['event 1 a', 'event 2 b']));
      expect(stored.events.size).toBe(2);
      expect(rejectOf(stored, records[1])).toMatchObject({
        stage: 'normalize',
        code: 'not_json',
        status: 'open',
        attempt: 1,
      });
      expect(stored.rejects).toHaveLength(1);
      expect(parts.meter.of(parts.source.id, 'test.lines').filtered.get('skipped')).toBe(1);
    });

    test('a record published twice is stored once', async () => {
      const records = eventLines(parts.source, 100, 200);
      const before = (await parts.stored()).events.size;
      await kept.bus.publish({ records, rejects: [] });
      expect((await processed(records)).events.size).toBe(before + 100);
    });

    test('an event has its record’s bytes and origin', async () => {
      const [record] = lines('event 300 Ä☃\u0000\t"');
      if (!record) throw new Error('no record');
      const stored = await processed([record]);
      const event = [...stored.events.values()].find((json) => json.includes('event 300 '));
      expect(JSON.parse(event ?? '{}')).toMatchObject({
        event: { original: record.bytes.toString() },
        oncall: { source: { id: parts.source.id } },
      });
    });

    test('a reject has the exact bytes, whatever they are', async () => {
      const bytes = Buffer.concat([
        Buffer.from('bad '),
        Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
      ]);
      const [record] = lines(bytes);
      const found = rejectOf(await processed(record ? [record] : []), record);
      expect(Buffer.from(found?.input ?? '', 'base64')).toEqual(bytes);
      expect(found?.envelope).toEqual(record?.envelope);
    });

    test('rejects of containers are kept', async () => {
      const container = reject(7, { stage: 'collect', code: 'container_truncated' });
      const stored = await processed([], [container]);
      expect(stored.rejects.find(({ id }) => id === container.id)).toEqual(container);
    });

    test('a record of 3 MiB and small ones beside it', async () => {
      const long = Buffer.from(`event 400 ${'x'.repeat(3 * 1024 * 1024 - 10)}`);
      const stored = await processed(lines('event 401', long, 'event 402'));
      const found = [...stored.events.values()].filter((json) => /event 40[012]/.test(json));
      expect(found).toHaveLength(3);
      expect(found.some((json) => json.length > long.length)).toBe(true);
    });

    test('more records than fit one batch', async () => {
      const records = eventLines(parts.source, 10_000, 13_000, 5, 'y'.repeat(1000));
      const { events } = await processed(records);
      expect([...events.values()].filter((json) => json.includes('yyyy'))).toHaveLength(3000);
    });

    test('a document that the store refuses is a reject of stage index, its neighbours are stored', async () => {
      parts.faults.refuse = 'event 501';
      const stored = await processed(lines('event 500', 'event 501', 'event 502'));
      const found = stored.rejects.filter(({ stage }) => stage === 'index');
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ code: 'store_refused', status: 'open', attempt: 1 });
      expect(Buffer.from(found[0]?.input ?? '', 'base64').toString()).toContain('event 501');
      expect(originals(stored)).toEqual(expect.arrayContaining(['event 500', 'event 502']));
    });

    test('replayed too early it is open again, as the second attempt; replayed later it is stored', async () => {
      const refused = async (): Promise<Reject[]> =>
        (await parts.stored()).rejects.filter(({ stage }) => stage === 'index');
      const [first] = await refused();
      await kept.replay(first ? [first] : []);
      await kept.settle();
      expect(await refused()).toMatchObject([{ id: first?.id, attempt: 2, status: 'open' }]);

      parts.faults.refuse = undefined;
      await kept.replay(await refused());
      await kept.settle();
      expect(originals(await parts.stored())).toContain('event 501');
      expect(await refused()).toMatchObject([{ attempt: 2 }]);
    });

    test('a reject of stage normalize is replayed to the stage that made it', async () => {
      const [record] = lines('broken 600');
      const found = rejectOf(await processed(record ? [record] : []), record);
      await kept.replay(found ? [found] : []);
      await kept.settle();
      const again = rejectOf(await parts.stored(), record);
      expect(again).toMatchObject({ id: found?.id, attempt: 2, status: 'open' });
      parts.source.mend();
      await kept.replay(again ? [again] : []);
      await kept.settle();
      expect(originals(await parts.stored())).toContain('broken 600');
    });

    test('checkpoints: what was saved last is loaded, removed ones are gone, sources are apart', async () => {
      const { load, save } = kept.checkpoints;
      expect(await load('nobody')).toEqual(new Map());
      await save(
        'one',
        new Map([
          ['a', '1'],
          ['b', '2'],
          ['c', '3'],
        ]),
      );
      await save('two', new Map([['a', 'other']]));
      await save(
        'one',
        new Map([
          ['b', undefined],
          ['c', '4'],
        ]),
      );
      expect(await load('one')).toEqual(
        new Map([
          ['a', '1'],
          ['c', '4'],
        ]),
      );
      expect(await load('two')).toEqual(new Map([['a', 'other']]));
    });

    test('checkpoints under a lease: what was there is seen, what is saved stays, and a lost lease saves nothing', async () => {
      const { load, save, under } = kept.checkpoints;
      const lost = new AbortController();
      const lease = (epoch: number): Lease => ({
        name: 'collect/leased',
        epoch,
        lost: lost.signal,
        release: () => Promise.resolve(),
      });
      await save(
        'leased',
        new Map([
          ['a', 'before'],
          ['b', 'before'],
        ]),
      );
      const first = under(lease(1_000_001));
      expect((await first.load('leased')).get('a')).toBe('before');
      await first.save('leased', new Map([['a', 'first']]));
      const second = under(lease(1_000_002));
      expect((await second.load('leased')).get('a')).toBe('first');
      await second.save(
        'leased',
        new Map([
          ['a', 'second'],
          ['b', undefined],
        ]),
      );
      expect(await load('leased')).toEqual(new Map([['a', 'second']]));
      await save('leased', new Map([['a', 'by hand']]));
      expect(await second.load('leased')).toEqual(new Map([['a', 'by hand']]));

      lost.abort();
      await expect(second.save('leased', new Map([['a', 'too late']]))).rejects.toMatchObject({
        code: 'stopping',
      });
      expect(await load('leased')).toEqual(new Map([['a', 'by hand']]));
    });

    test('checkpoints: any text, many shards, all sources loaded at once', async () => {
      const { load, save } = kept.checkpoints;
      const odd = new Map([
        ['', ''],
        ['a\n"\\☃/\u0000', '{"offset":1,"é":"\u2028"}'],
        ['x'.repeat(2000), 'y'.repeat(20_000)],
      ]);
      const many = new Map(
        Array.from({ length: 2000 }, (_, index) => [`shard-${String(index)}`, String(index)]),
      );
      await save('odd ☃"', odd);
      await save('many', many);
      await save('none', new Map());
      expect(await Promise.all([load('odd ☃"'), load('many'), load('none')])).toEqual([odd, many, new Map()]);
    });
  });
}
