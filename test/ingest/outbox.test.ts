// The outbox: how much is in flight, and that checkpoints never get ahead of what is safe.
import { beforeEach, expect, test } from '@jest/globals';
import { Outbox, type Shard } from '../../ingest/outbox.ts';
import { Fault } from '../../pipeline/errors.ts';
import type { RawRecord } from '../../pipeline/ports.ts';
import { GatedBus } from '../support/gated-bus.ts';

const record: RawRecord = {
  bytes: Buffer.from('x'),
  envelope: {
    sourceId: 'app',
    dataset: 'test.lines',
    instance: 'app',
    collector: 'files',
    originUri: 'file:///a',
    originIdentity: 'a',
    originOffset: 0,
    received: 0,
    referenceTime: 0,
    maskingVersion: 1,
    maskingCount: 0,
  },
};

let bus: GatedBus;
let saved: ReadonlyMap<string, string | undefined>[];
let outbox: Outbox;
let position: number;
let now: number;
const shard: Shard = { key: 'a', checkpoint: () => String(position) };

beforeEach(() => {
  bus = new GatedBus();
  saved = [];
  position = 0;
  now = 0;
  outbox = new Outbox({
    bus,
    ledger: { arrived: (_arrivals, save) => save(new Map()) },
    sourceId: 'app',
    checkpoints: {
      load: () => Promise.resolve(new Map()),
      save: (_sourceId, shards) => {
        saved.push(shards);
        return Promise.resolve();
      },
    },
    clock: () => now,
    retry: { signal: new AbortController().signal, onRetry: () => undefined },
  });
});

async function batch(): Promise<void> {
  position += 1;
  outbox.add(record, shard);
  await outbox.flush();
}

test('has two batches in flight, and no third', async () => {
  await batch();
  await batch();
  const third = batch();
  expect(bus.waiting).toHaveLength(2);
  bus.waiting[1]?.open();
  await third;
  expect(bus.waiting).toHaveLength(3);
  for (const { open } of bus.waiting) open();
  await outbox.settle();
});

test('saves a checkpoint when that batch and all before it are safe', async () => {
  await batch();
  await batch();
  bus.waiting[1]?.open();
  await bus.waiting[1]?.done;
  expect(saved).toEqual([]);
  bus.waiting[0]?.open();
  await outbox.settle();
  expect(saved).toEqual([new Map([['a', '1']]), new Map([['a', '2']])]);
});

test('saves nothing from a failed batch on, and throws its failure', async () => {
  await batch();
  await batch();
  bus.waiting[1]?.open();
  bus.waiting[0]?.fail(new Fault('stopping', 'stopped'));
  await expect(outbox.settle()).rejects.toThrow('stopped');
  await expect(outbox.flush()).rejects.toThrow('stopped');
  expect(saved).toEqual([]);
});

test('saves a position without records behind the records before it', async () => {
  await batch();
  position = 7;
  outbox.touch(shard);
  await outbox.flush();
  expect(bus.waiting).toHaveLength(1);
  bus.waiting[0]?.open();
  await outbox.settle();
  expect(saved.at(-1)).toEqual(new Map([['a', '7']]));
});

test('asks for a flush at 4,000 records, at 4 MiB, or after 100 ms', async () => {
  bus.openAll();
  for (let count = 1; count <= 4000; count += 1)
    if (outbox.add(record, shard) !== (count === 4000)) throw new Error(`wrong at ${String(count)} records`);
  await outbox.flush();
  const large = { ...record, bytes: Buffer.alloc(2 * 1024 * 1024) };
  expect(outbox.add(large, shard)).toBe(false);
  expect(outbox.add(large, shard)).toBe(true);
  await outbox.flush();
  expect(outbox.add(record, shard)).toBe(false);
  now += 99;
  expect(outbox.add(record, shard)).toBe(false);
  now += 1;
  expect(outbox.add(record, shard)).toBe(true);
});
