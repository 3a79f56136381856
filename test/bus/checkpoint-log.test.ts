// Which records of the log of checkpoints count, when several processes wrote to it and some had lost the right to.
import { expect, test } from '@jest/globals';
import {
  CheckpointLog,
  type SourceCheckpoints,
  checkpointRecord,
  claimRecord,
} from '../../pipeline/bus/kafka/checkpoint-log.ts';
import type { BusRecord } from '../../pipeline/bus/kafka/bus-record.ts';

const LEASE = 'collect/trail';

const saved = (shard: string, value: string | undefined, epoch?: number): BusRecord =>
  checkpointRecord({ sourceId: 'trail', shard, epoch }, value, epoch === undefined ? undefined : LEASE);
/** What the holder of a later lease does to the record of an earlier one, or of none. */
const cleared = (shard: string, epoch?: number): BusRecord =>
  checkpointRecord({ sourceId: 'trail', shard, epoch }, undefined, LEASE);

/** Records by offset; undefined: compacted away. */
function read(records: readonly (BusRecord | undefined)[]): SourceCheckpoints {
  const log = new CheckpointLog();
  for (const [offset, record] of records.entries())
    if (record)
      log.add({
        key: record.key,
        value: record.value === null ? null : Buffer.from(record.value),
        offset,
        headers: () => record.headers,
      });
  return log.of('trail');
}

test('claims save nothing; without leases the last record counts', () => {
  const { values, refused } = read([
    claimRecord(LEASE, 'process 1'),
    saved('a', '1'),
    saved('b', '1'),
    saved('a', '2'),
    saved('b', undefined),
  ]);
  expect(values).toEqual(new Map([['a', '2']]));
  expect(refused).toEqual([]);
});

test('the higher epoch counts, also when the lower one is written later, which is refused', () => {
  const { values, refused } = read([
    claimRecord(LEASE, 'process 1'), // epoch 1
    saved('a', '100', 1),
    claimRecord(LEASE, 'process 2'), // epoch 3
    saved('a', '200', 3),
    saved('a', '150', 1),
    // Nothing of epoch 3 is there for this shard.
    saved('b', '50', 1),
  ]);
  expect(values).toEqual(new Map([['a', '200']]));
  expect(refused).toEqual([
    { shard: 'a', epoch: 1 },
    { shard: 'b', epoch: 1 },
  ]);
});

test('what an earlier holder saved in its time counts until a later one saves the shard', () => {
  const { values, epochs } = read([
    claimRecord(LEASE, 'process 1'),
    saved('a', '100', 1),
    saved('b', '100', 1),
    claimRecord(LEASE, 'process 2'),
    saved('a', '200', 4),
    cleared('a', 1),
  ]);
  expect(values).toEqual(
    new Map([
      ['a', '200'],
      ['b', '100'],
    ]),
  );
  expect(epochs).toEqual(
    new Map([
      ['a', [4]],
      ['b', [1]],
    ]),
  );
});

test('a claim that was never used takes nothing from the holder', () => {
  const { values } = read([
    claimRecord(LEASE, 'process 1'),
    saved('a', '100', 1),
    claimRecord(LEASE, 'a process that woke up'),
    saved('a', '200', 1),
  ]);
  expect(values).toEqual(new Map([['a', '200']]));
});

test('removed is removed, whatever a process that was left behind writes', () => {
  const { values, refused } = read([
    claimRecord(LEASE, 'process 1'),
    saved('a', '100', 1),
    claimRecord(LEASE, 'process 2'),
    saved('a', undefined, 3),
    cleared('a', 1),
    saved('a', '150', 1),
  ]);
  expect(values).toEqual(new Map());
  expect(refused).toEqual([{ shard: 'a', epoch: 1 }]);
});

test('a checkpoint from before there were leases is taken over, and then cleared away', () => {
  const before = [saved('a', '100'), claimRecord(LEASE, 'process 1')];
  expect(read(before)).toMatchObject({
    values: new Map([['a', '100']]),
    epochs: new Map([['a', [undefined]]]),
  });
  const after = [...before, saved('a', '200', 2), cleared('a')];
  expect(read(after).values).toEqual(new Map([['a', '200']]));
  // The same, compacted.
  expect(read([undefined, undefined, ...after.slice(2)]).values).toEqual(new Map([['a', '200']]));
});

test('what is saved or removed by hand counts when it is the later one', () => {
  const held = [claimRecord(LEASE, 'process 1'), saved('a', '100', 1)];
  expect(read([...held, saved('a', '5')]).values).toEqual(new Map([['a', '5']]));
  expect(read([...held, saved('a', undefined)]).values).toEqual(new Map());
  expect(read([saved('a', '5'), ...held]).values).toEqual(new Map([['a', '100']]));
});

test('what is not ours stands for nothing', () => {
  const log = new CheckpointLog();
  for (const key of ['', 'x', '{}', '[1,2]', '["a"]', '["a","b","c"]', '["a","b",1,2]', null])
    log.add({
      key: key === null ? null : Buffer.from(key),
      value: Buffer.from('1'),
      offset: 0,
      headers: () => [],
    });
  expect(log.of('a')).toEqual({ values: new Map(), epochs: new Map(), refused: [] });
});
