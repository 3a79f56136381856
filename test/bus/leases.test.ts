// Leases on a real broker: processes share them, lose them when they die or freeze, and cannot set back what others saved since.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { CheckpointStore, Lease } from '../../pipeline/ports.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedKafka } from '../services/shared.ts';
import { kafkaConfig, openTestBus, removeTopics, setUp, type TestBus } from '../support/kafka.ts';
import type { LeaseChildLine, LeaseChildOptions } from '../support/lease-child.ts';
import { until } from '../support/until.ts';

const SESSION_MS = 6000;
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];

interface Child {
  readonly process: ChildProcessWithoutNullStreams;
  readonly lines: readonly LeaseChildLine[];
  /** Names that it holds, by what it has said. */
  readonly held: () => string[];
  readonly errors: () => string;
}

const children: Child[] = [];

function startChild(options: LeaseChildOptions): Child {
  const script = join(import.meta.dirname, '../support/lease-child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(options)], {
    env: { ...process.env, NODE_OPTIONS: '', TSX_DISABLE_CACHE: '1' },
  });
  const lines: LeaseChildLine[] = [];
  let rest = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    // It prints such lines and nothing else.
    lines.push(...parts.map((line) => JSON.parse(line) as LeaseChildLine));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const started: Child = {
    process: child,
    lines,
    held: () =>
      [...new Map(lines.map(({ name, what }) => [name, what]))]
        .filter(([, what]) => what === 'got')
        .map(([name]) => name)
        .sort(),
    errors: () => errors,
  };
  children.push(started);
  return started;
}

await describeWith('leases on Kafka', { broker: sharedKafka }, ({ broker }) => {
  const config = kafkaConfig(broker.brokers, { sessionTimeoutMs: SESSION_MS });
  const bus: TestBus = openTestBus(config);
  beforeAll(() => setUp(bus));
  afterEach(() => {
    for (const { process: child } of children.splice(0)) child.kill('SIGKILL');
  });
  afterAll(async () => {
    await bus.close();
    await removeTopics(config);
  });
  const countOf = async (name: string): Promise<number> =>
    Number((await bus.kafka.checkpoints.load(name)).get('n') ?? 0);
  const share = (sharing: readonly Child[]): boolean => {
    for (const { process: child, errors } of sharing)
      if (child.exitCode !== null) throw new Error(`a child has ended: ${errors()}`);
    return (
      sharing
        .flatMap((child) => child.held())
        .sort()
        .join() === NAMES.join()
    );
  };
  const evenly = (sharing: readonly Child[], each: number): boolean =>
    share(sharing) && sharing.every((child) => child.held().length === each);

  test('three share six; one is killed, one is frozen and wakes up: none counts back', async () => {
    const [first, second, third] = [0, 1, 2].map(() => startChild({ config, names: NAMES })) as [
      Child,
      Child,
      Child,
    ];
    await until('all three share', () => evenly([first, second, third], 2));
    const highest = new Map<string, number>();
    const noteGrants = (): void => {
      for (const { name, epoch = 0, what } of children.flatMap(({ lines }) => lines))
        if (what === 'got') highest.set(name, Math.max(highest.get(name) ?? 0, epoch));
    };
    noteGrants();

    // Killed: its leases are another's within the session timeout and a moment.
    const orphans = first.held();
    first.process.kill('SIGKILL');
    const killed = performance.now();
    const before = new Map(highest);
    await until('the others have its leases', () => evenly([second, third], 3), SESSION_MS + 10_000);
    const took = performance.now() - killed;
    console.log(`leases of a killed process were granted again after ${String(Math.round(took))} ms`);
    expect(took).toBeLessThan(SESSION_MS + 5000);
    noteGrants();
    for (const name of orphans) expect(highest.get(name)).toBeGreaterThan(before.get(name) ?? Infinity);
    // Who had a lease keeps it when others come and go.
    expect(second.lines.filter(({ what }) => what === 'lost').length).toBeLessThanOrEqual(4);

    // Frozen until another has its leases and has gone on with them.
    const frozen = second.held();
    second.process.kill('SIGSTOP');
    await until('the last one has all', () => evenly([third], 6), SESSION_MS + 10_000);
    const counts = new Map<string, number>();
    for (const name of frozen) counts.set(name, await countOf(name));
    for (const name of frozen)
      await until(`${name} goes on`, async () => (await countOf(name)) > (counts.get(name) ?? 0) + 3);
    for (const name of frozen) counts.set(name, await countOf(name));
    second.process.kill('SIGCONT');
    await until('the frozen one learns of it', () =>
      frozen.every((name) => second.lines.some((line) => line.what === 'lost' && line.name === name)),
    );
    for (const name of frozen) expect(await countOf(name)).toBeGreaterThanOrEqual(counts.get(name) ?? 0);
    await until('both share again', () => evenly([second, third], 3));
    for (const name of frozen) expect(await countOf(name)).toBeGreaterThanOrEqual(counts.get(name) ?? 0);

    // Each grant found what the last holder had saved, and no epoch came twice.
    const grants = [first, second, third].flatMap(({ lines }) => lines.filter(({ what }) => what === 'got'));
    for (const name of NAMES) {
      const ofName = grants
        .filter((line) => line.name === name)
        .sort((a, b) => (a.epoch ?? 0) - (b.epoch ?? 0));
      const found = ofName.map(({ count = 0 }) => count);
      expect(found).toEqual([...found].sort((a, b) => a - b));
      expect(new Set(ofName.map(({ epoch }) => epoch)).size).toBe(ofName.length);
    }

    // Told to stop, it leaves at once.
    const left = performance.now();
    second.process.kill('SIGTERM');
    await once(second.process, 'exit');
    await until('the last one has all again', () => evenly([third], 6));
    expect(performance.now() - left).toBeLessThan(SESSION_MS);
  });

  test('a process that does not know that it lost its lease saves nothing that counts', async () => {
    const { checkpoints, leases } = bus.kafka;
    const { signal } = new AbortController();
    const ignorant = (lease: Lease): Lease => ({ ...lease, lost: signal });
    const first = await leases.acquire('collect/x', signal);
    const zombie = checkpoints.under(ignorant(first));
    await zombie.save(
      'x',
      new Map([
        ['position', '100'],
        ['gone', '1'],
      ]),
    );
    await first.release();
    expect(first.lost.aborted).toBe(true);
    await expect(checkpoints.under(first).save('x', new Map([['position', '101']]))).rejects.toMatchObject({
      code: 'stopping',
    });

    const second = await leases.acquire('collect/x', signal);
    expect(second.epoch).toBeGreaterThan(first.epoch);
    const holder = checkpoints.under(second);
    expect((await holder.load('x')).get('position')).toBe('100');
    await holder.save(
      'x',
      new Map([
        ['position', '200'],
        ['gone', undefined],
      ]),
    );
    await zombie.save(
      'x',
      new Map([
        ['position', '150'],
        ['gone', '2'],
        ['new', '1'],
      ]),
    );
    await second.release();

    const third = await leases.acquire('collect/x', signal);
    const after: CheckpointStore = openAnother().kafka.checkpoints;
    expect(await after.load('x')).toEqual(new Map([['position', '200']]));
    const warned = (): boolean =>
      bus.logged.some(({ message }) => message.includes('3 checkpoints of source x'));
    expect(warned()).toBe(false);
    expect(await checkpoints.under(third).load('x')).toEqual(new Map([['position', '200']]));
    expect(warned()).toBe(true);
    await third.release();
  });

  test('processes with sources of their own each get theirs; who waits is told for whom', async () => {
    const [own, other] = [openAnother(), openAnother()];
    const { signal } = new AbortController();
    const [x, y] = await Promise.all([
      own.kafka.leases.acquire('collect/of-one', signal),
      other.kafka.leases.acquire('collect/of-other', signal),
    ]);
    expect([x.name, y.name]).toEqual(['collect/of-one', 'collect/of-other']);

    // Each waits for what the other has; given back, it goes over, although both stay.
    const giveUp = new AbortController();
    const waiting = [
      own.kafka.leases.acquire('collect/of-other', signal),
      other.kafka.leases.acquire('collect/of-one', signal),
      own.kafka.leases.acquire('collect/of-other', giveUp.signal),
    ];
    await until('both are told', () =>
      [own, other].every(({ logged }) =>
        logged.some(({ message }) => message.includes('waiting for the lease')),
      ),
    );
    const [said] = own.logged.filter(({ message }) => message.includes('waiting for the lease'));
    expect(said?.message).toMatch(/collect\/of-other, which process \d+ on \S+ has$/);
    giveUp.abort();
    await expect(waiting[2]).rejects.toMatchObject({ code: 'stopping' });
    await x.release();
    await y.release();
    const got = await Promise.all(waiting.slice(0, 2));
    expect(got.map((lease) => lease.name)).toEqual(['collect/of-other', 'collect/of-one']);
    expect(got[0]?.epoch).toBeGreaterThan(y.epoch);
    own.stop();
    await own.close();
    expect(got[0]?.lost.aborted).toBe(true);
  });

  const opened: TestBus[] = [];
  function openAnother(): TestBus {
    const another = openTestBus(config);
    opened.push(another);
    return another;
  }
  afterAll(async () => {
    for (const each of opened) await each.close();
  });
});
