// The outbox: how much is in flight, and that checkpoints never get ahead of what is safe.
import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, expect, test } from '@jest/globals';
import { Outbox, type OutboxOptions, type Shard } from '../../ingest/outbox.ts';
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
let options: OutboxOptions;
let outbox: Outbox;
let position: number;
let now: number;
const shard: Shard = { key: 'a', checkpoint: () => String(position) };

beforeEach(() => {
  bus = new GatedBus();
  saved = [];
  position = 0;
  now = 0;
  options = {
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
  };
  outbox = new Outbox(options);
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

test('while two are in flight, a batch does not end by its age', async () => {
  await batch();
  await batch();
  outbox.add(record, shard);
  now += 1000;
  expect(outbox.add(record, shard)).toBe(false);
  bus.openAll();
  await turn();
  expect(outbox.add(record, shard)).toBe(true);
  await outbox.settle();
  expect(bus.waiting.map(({ batch: { records } }) => records.length)).toEqual([1, 1, 3]);
});

test('a batch is as large as the bus wants it', () => {
  const wanting = new Outbox({ ...options, bus: { publish: bus.publish, batch: { records: 3, bytes: 10 } } });
  expect([1, 2, 3].map(() => wanting.add(record, shard))).toEqual([false, false, true]);
  const long = new Outbox({ ...options, bus: { publish: bus.publish, batch: { records: 3, bytes: 10 } } });
  expect(long.add({ ...record, bytes: Buffer.alloc(10) }, shard)).toBe(true);
});
