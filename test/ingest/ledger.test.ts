// The ledger of a source on real DuckDB checkpoints: counts that agree with positions, gaps that survive, shards that are bounded.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Outbox, type Shard } from '../../ingest/outbox.ts';
import { createLedger, type KeptLedger, type LedgerOptions } from '../../ingest/source-ledger.ts';
import { Fault } from '../../pipeline/errors.ts';
import { type Gap, MAX_GAPS } from '../../pipeline/ledger/gaps.ts';
import { statesOf, withoutLedger } from '../../pipeline/ledger/rows.ts';
import { statusOf, type SourceStatus } from '../../pipeline/ledger/status.ts';
import type { Checkpoints, RawRecord } from '../../pipeline/ports.ts';
import { type DuckdbStore, openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';
import { GatedBus } from '../support/gated-bus.ts';

const INFO = { source: 'app', dataset: 'test.lines', transport: 'files', untold: 'nobody told' };
const HOUR = 60 * 60_000;

let folder: string;
let duckdb: DuckdbStore;
let bus: GatedBus;
let now: number;
let said: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'accesstrail-ledger-'));
  duckdb = await openDuckdb({ path: join(folder, 'store.duckdb'), memoryLimit: '256MB', threads: 1 });
  bus = new GatedBus();
  bus.openAll();
  now = Date.UTC(2026, 0, 5);
  said = [];
});

afterEach(async () => {
  await duckdb.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As a new process would open it. */
async function openLedger(options: LedgerOptions = {}): Promise<KeptLedger> {
  const say = (_details: object, message: string): void => void said.push(message);
  return createLedger({
    now: () => now,
    log: { info: say, warn: say },
    saved: await duckdb.checkpoints.load('app'),
    save: (rows) => duckdb.checkpoints.save('app', rows),
    ...options,
  });
}

/** What another process sees. */
async function saved(): Promise<SourceStatus> {
  return statusOf(INFO, [...statesOf(await duckdb.checkpoints.load('app')).values()]);
}

function outboxOf(ledger: KeptLedger, checkpoints: Checkpoints = duckdb.checkpoints): Outbox {
  return new Outbox({
    bus,
    checkpoints: withoutLedger(checkpoints),
    ledger,
    sourceId: 'app',
    retry: { signal: new AbortController().signal, onRetry: () => undefined, firstMs: 1 },
  });
}

function record(offset: number, bytes = 10): RawRecord {
  return {
    bytes: Buffer.alloc(bytes),
    envelope: {
      sourceId: 'app',
      dataset: 'test.lines',
      instance: 'app',
      collector: 'files',
      originUri: 'file:///a',
      originIdentity: 'a',
      originOffset: offset,
      received: now,
      referenceTime: 0,
      maskingVersion: 1,
      maskingCount: 0,
    },
  };
}

const at = (key: string, position: number | undefined): Shard => ({
  key,
  checkpoint: () => position?.toString(),
});

const gap = (number: number, kind: Gap['kind'] = 'missing'): Gap => ({
  kind,
  shard: 'a',
  what: `object ${String(number)}`,
  message: 'it is not there',
});

test('what arrived of each shard is saved with its position, and added up by the next process', async () => {
  for (const offset of [0, 100]) {
    const outbox = outboxOf(await openLedger());
    outbox.add(record(offset), at('a', offset + 10));
    now += 1000;
    outbox.add(record(offset + 10, 20), at('a', offset + 30));
    outbox.add(record(7), at('b', 8));
    await outbox.settle();
  }
  const status = await saved();
  const start = Date.UTC(2026, 0, 5);
  expect(status).toMatchObject({ records: 6, bytes: 80, rejects: 0, first: start, last: start + 2000 });
  const shards = status.shards.map(({ shard, records, bytes, from, to }) => [
    shard,
    records,
    bytes,
    from,
    to,
  ]);
  expect(shards.sort()).toEqual([
    ['a', 4, 60, 0, 110],
    ['b', 2, 20, 7, 7],
  ]);
  // A collector sees its positions and nothing else.
  expect(await withoutLedger(duckdb.checkpoints).load('app')).toEqual(
    new Map([
      ['a', '130'],
      ['b', '8'],
    ]),
  );
});

test('what was not saved with its position is not counted, and counted once when it is read again', async () => {
  let away = true;
  const checkpoints: Checkpoints = {
    load: duckdb.checkpoints.load,
    save: (...given) => {
      if (away) throw new Fault('access_denied', 'refused');
      return duckdb.checkpoints.save(...given);
    },
  };
  const first = await openLedger();
  const failing = outboxOf(first, checkpoints);
  failing.add(record(0), at('a', 10));
  await expect(failing.settle()).rejects.toThrow('refused');
  // Told by something else, and closed as the process ends.
  first.gap(gap(1));
  await first.close();
  expect(await saved()).toMatchObject({ records: 0 });
  away = false;
  const again = outboxOf(await openLedger(), checkpoints);
  again.add(record(0), at('a', 10));
  await again.settle();
  expect(await saved()).toMatchObject({ records: 1 });
});

test('a save that is tried again is counted once', async () => {
  let failures = 3;
  const checkpoints: Checkpoints = {
    load: duckdb.checkpoints.load,
    save: (...given) => {
      if (failures-- > 0) throw new Fault('store_unavailable', 'away');
      return duckdb.checkpoints.save(...given);
    },
  };
  const ledger = await openLedger();
  const outbox = outboxOf(ledger, checkpoints);
  outbox.add(record(0), at('a', 10));
  const settled = outbox.settle();
  // The clock ticks meanwhile: what stands in the turn of a position does not go before it.
  now += HOUR;
  await ledger.tick();
  await settled;
  expect(failures).toBe(-1);
  expect(await saved()).toMatchObject({ records: 1, shards: [{ shard: 'a', records: 1 }] });
});

test('a shard that is done with goes into the sum', async () => {
  const outbox = outboxOf(await openLedger());
  for (const shard of ['a', 'b', 'c']) outbox.add(record(0), at(shard, 10));
  await outbox.settle();
  outbox.touch(at('a', undefined));
  outbox.add(record(10), at('b', undefined));
  await outbox.settle();
  const status = await saved();
  expect(status.shards.map(({ shard }) => shard)).toEqual(['c']);
  expect(status).toMatchObject({ records: 4, foldedShards: 2 });
});

test('many thousands of shards: the newest are kept one by one, all are counted', async () => {
  const ledger = await openLedger();
  const outbox = outboxOf(ledger);
  for (let number = 0; number < 5000; number++) {
    now += 1;
    outbox.add(record(0), at(`file ${String(number)}`, 10));
    if (number % 500 === 499) await outbox.settle();
  }
  const status = await saved();
  expect(status.records).toBe(5000);
  expect(status.shards.length).toBeLessThanOrEqual(1100);
  expect(status.shards.length + status.foldedShards).toBe(5000);
  expect(status.shards[0]?.shard).toBe('file 4999');
  // One of those that went is heard of again.
  outbox.add(record(10), at('file 0', 20));
  await outbox.settle();
  expect((await saved()).records).toBe(5001);
});

test('gaps are there once, survive, close and open again', async () => {
  const ledger = await openLedger();
  ledger.gap(gap(1));
  ledger.gap(gap(2, 'unlisted'));
  ledger.gap(gap(1));
  await ledger.tick();
  expect(await saved()).toMatchObject({ gapsOpen: { missing: 1, unlisted: 1 } });
  const next = await openLedger();
  now += HOUR;
  next.gap(gap(1));
  next.closed('a', 'object 2');
  next.closed('a', 'unheard of');
  await next.close();
  const status = await saved();
  expect(status).toMatchObject({ gapsOpen: { missing: 1 }, gapsNoted: { missing: 1, unlisted: 1 } });
  const start = Date.UTC(2026, 0, 5);
  expect(status.gaps.find(({ what }) => what === 'object 1')).toMatchObject({ first: start, last: now });
  expect(status.gaps.find(({ what }) => what === 'object 2')).toMatchObject({ first: start, closed: now });
  const last = await openLedger();
  expect([...last.gaps.values()]).toEqual([gap(1)]);
  last.gap(gap(2, 'unlisted'));
  await last.close();
  expect((await saved()).gapsOpen).toEqual({ missing: 1, unlisted: 1 });
});

test('what was altered stays so: it is neither called less nor closed, by whatever process', async () => {
  const ledger = await openLedger({ writer: 'one' });
  ledger.gap(gap(1, 'altered'));
  ledger.gap(gap(2, 'missing'));
  const other = await openLedger({ writer: 'two' });
  for (const each of [ledger, other]) {
    now += HOUR;
    each.gap(gap(1, 'unreadable'));
    each.gap(gap(2, 'unreadable'));
    each.closed('a', 'object 1');
    await each.close();
  }
  const status = await saved();
  expect(status.gaps.find(({ what }) => what === 'object 1')).toMatchObject(gap(1, 'altered'));
  expect(status.gapsOpen).toMatchObject({ altered: 1 });
  expect((await openLedger({ writer: 'one' })).gaps.size).toBe(2);
});

test('of very many gaps the latest are kept one by one; all are counted', async () => {
  const ledger = await openLedger();
  for (let number = 0; number < MAX_GAPS + 50; number++) {
    now += 1;
    ledger.gap(gap(number));
  }
  for (let number = 0; number < MAX_GAPS + 50; number++) ledger.closed('a', `object ${String(number)}`);
  await ledger.close();
  const status = await saved();
  expect(status.gaps).toHaveLength(MAX_GAPS);
  expect(status).toMatchObject({
    gapsOpen: { missing: 50 },
    gapsNoted: { missing: MAX_GAPS + 50 },
    gapsUnlisted: 50,
  });
});

test('the watermark of a source is the least of its shards; lag is summed', async () => {
  const ledger = await openLedger();
  const outbox = outboxOf(ledger);
  outbox.add(record(0), at('a', 10));
  await outbox.settle();
  expect(await saved()).toMatchObject({ because: 'nobody told', behind: undefined });
  expect((await saved()).through).toBeUndefined();
  ledger.complete('a', 2000, 'a was read to its end');
  ledger.complete('b', 1000, 'b was read to its end');
  ledger.behind('a', { records: 3, seconds: 5 });
  ledger.behind('b', { records: 4, bytes: 10, seconds: 2 });
  await ledger.close();
  expect(await saved()).toMatchObject({
    through: 1000,
    because: 'b was read to its end, the least of 2 shards: b',
    behind: { records: 7, bytes: 10, seconds: 5 },
  });
});

test('processes that collect a source at the same time keep what came to each; together they are the source', async () => {
  for (const writer of ['one', 'two']) {
    const ledger = await openLedger({ writer });
    const outbox = outboxOf(ledger);
    now += 1000;
    outbox.add(record(0), at('a', 10));
    await outbox.settle();
    ledger.complete('a', now, writer);
    ledger.gap(gap(1));
    await ledger.close();
  }
  const status = await saved();
  expect(status).toMatchObject({ records: 2, through: now, gapsOpen: { missing: 1 } });
  expect(status.because).toBe('two; but for the open gaps (1)');
  expect(status.shards).toHaveLength(1);
});

test('a source that falls silent is said once, and when it is heard again', async () => {
  const ledger = await openLedger();
  const outbox = outboxOf(ledger);
  const minutes = async (count: number, arrives: boolean): Promise<void> => {
    for (let minute = 0; minute < count; minute++) {
      now += 60_000;
      if (arrives && minute % 4 === 0) {
        outbox.add(record(0), at('a', 10));
        await outbox.settle();
      }
      await ledger.tick();
    }
  };
  await minutes(26 * 60, true);
  expect(said).toEqual([]);
  await minutes(120, false);
  expect(said).toEqual([
    'no records arrive, for longer than is usual for this source at this time of the week',
  ]);
  expect((await saved()).silence.silent).toBe(true);
  // Another process takes over: it goes on in silence, and hears.
  const next = await openLedger();
  await next.arrived([{ shard: 'a', records: 1, bytes: 1, rejects: 0, positioned: true }], (rows) =>
    duckdb.checkpoints.save('app', rows),
  );
  expect(said.slice(1)).toEqual(['records arrive again']);
  expect((await saved()).silence.silent).toBe(false);
});

test('a shard that has the name of a row is refused', async () => {
  const outbox = outboxOf(await openLedger());
  outbox.add(record(0), at('\u0001ledger//gaps/', 10));
  await expect(outbox.settle()).rejects.toThrow('a shard has the name of a ledger row');
});
