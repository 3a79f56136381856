// A store that is too slow: senders over TCP have to wait and lose nothing, datagrams that cannot be kept are counted.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import type { Collected, CollectorContext } from '../../ingest/collector.ts';
import { createLedger } from '../../ingest/source-ledger.ts';
import { collectSyslog } from '../../ingest/syslog/collect-syslog.ts';
import { parseListen, type SyslogConfig } from '../../ingest/syslog/syslog-config.ts';
import { Fault } from '../../pipeline/errors.ts';
import { freePort } from '../services/free-port.ts';
import { collectorContext } from '../support/collector-context.ts';
import { FORMS } from '../support/files-collector.ts';
import { GatedBus } from '../support/gated-bus.ts';
import { until } from '../support/until.ts';

const stop = new Set<() => void>();
afterEach(() => {
  for (const each of stop) each();
  stop.clear();
});

interface Started {
  readonly bus: GatedBus;
  readonly port: number;
  readonly warnings: readonly string[];
  readonly dropped: ReadonlyMap<string, number>;
  readonly gaps: () => readonly string[];
  readonly stop: () => Promise<Collected>;
}

async function start(protocol: 'tcp' | 'udp', more: Partial<SyslogConfig> = {}): Promise<Started> {
  const bus = new GatedBus();
  const port = await freePort();
  const listen = `${protocol}://127.0.0.1:${String(port)}`;
  const address = parseListen(listen);
  if (address === undefined) throw new Error(listen);
  const warnings: string[] = [];
  const dropped = new Map<string, number>();
  const ledger = createLedger();
  const controller = new AbortController();
  let listening = false;
  const context: CollectorContext = {
    ...collectorContext(
      {
        source: { id: 'bastions', dataset: 'test.lines', instance: 'bastions', forms: FORMS },
        bus,
        checkpoints: { load: () => Promise.resolve(new Map()), save: () => Promise.resolve() },
        blobs: { put: () => Promise.reject(new Error('no')), get: () => Promise.reject(new Error('no')) },
        signal: controller.signal,
        untilIdle: false,
        counts: { behindBytes: 0, dropped },
        ledger,
      },
      warnings,
    ),
  };
  const log = { ...context.log, info: () => (listening = true) };
  const config: SyslogConfig = {
    ...address,
    listen,
    tls: undefined,
    content: 'whole',
    maxMessageBytes: 1024 * 1024,
    maxConnections: 2,
    idleTimeoutMs: undefined,
    receiveBufferBytes: 65_536,
    ...more,
  };
  const running = collectSyslog(config, { ...context, log });
  let failure: { readonly error: unknown } | undefined;
  running.catch((error: unknown) => (failure = { error }));
  stop.add(() => {
    bus.openAll();
    controller.abort();
  });
  await until('the collector to listen', () => listening || failure !== undefined);
  if (failure !== undefined) await running;
  return {
    bus,
    port,
    warnings,
    dropped,
    gaps: () => [...ledger.gaps.values()].map(({ kind, message }) => `${kind}: ${message}`),
    stop: () => {
      controller.abort();
      return running;
    },
  };
}

const line = (index: number): string => `<13>${String(index)} ${'x'.repeat(1000)}`;

test('a sender over TCP waits while the store is slow, and loses nothing when the process is stopped', async () => {
  const { bus, port, stop: end } = await start('tcp');
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  await once(socket, 'connect');
  const lines = Array.from({ length: 30_000 }, (_, index) => line(index));
  let written = 0;
  const sending = (async () => {
    for (const each of lines) {
      written += 1;
      if (!socket.write(`${each}\n`)) await once(socket, 'drain');
    }
    socket.end();
  })();
  await until('two batches in flight', () => bus.waiting.length === 2);
  let before = -1;
  // Nothing moves any more: buffers of both sides are full.
  await until('the sender to wait', async () => {
    const same = written === before;
    before = written;
    await sleep(200);
    return same && written === before;
  });
  expect(written).toBeLessThan(lines.length);
  expect(bus.waiting).toHaveLength(2);
  const stopped = end();
  bus.openAll();
  await sending;
  expect(await stopped).toEqual({ complete: true });
  expect(bus.texts).toEqual(lines);
});

test('datagrams that cannot be kept are counted, and told to log and ledger', async () => {
  const { bus, port, warnings, dropped, gaps, stop: end } = await start('udp');
  const socket = createSocket('udp4');
  const count = 900;
  const datagram = Buffer.from(`<13>${'x'.repeat(60_000)}`);
  for (let sent = 0; sent < count; sent += 1)
    await new Promise((resolve) => {
      socket.send(datagram, port, '127.0.0.1', resolve);
    });
  socket.close();
  // The datagrams of a socket that nobody reads fast enough stay in the system or are dropped by it.
  const stopped = end();
  await until(
    'some to be dropped',
    () => (dropped.get('queue_full') ?? 0) + (dropped.get('receive_buffer') ?? 0) > 0,
  );
  bus.openAll();
  expect(await stopped).toEqual({ complete: true });
  const lost = [...dropped.values()].reduce((sum, each) => sum + each, 0);
  expect(bus.texts.length + lost).toBe(count);
  expect(gaps()).toEqual([expect.stringMatching(/^dropped: datagrams lost on this machine: \d+ by /)]);
  expect(warnings.filter((each) => each.includes('datagrams were lost'))).toHaveLength(1);
});

test('connections over the limit are refused, and silent ones closed', async () => {
  const { bus, port, warnings, stop: end } = await start('tcp', { idleTimeoutMs: 1000 });
  const sockets = [1, 2].map(() => connect({ port, host: '127.0.0.1' }));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  const third = connect({ port, host: '127.0.0.1' });
  third.on('error', () => undefined);
  await new Promise((resolve) => third.once('close', resolve));
  expect(warnings).toEqual(['a syslog connection was refused: maxConnections are open']);
  sockets[0]?.write('<13>a\n<13>b');
  await Promise.all(
    sockets.map((socket) => new Promise((resolve) => socket.resume().once('close', resolve))),
  );
  bus.openAll();
  expect(await end()).toEqual({ complete: true });
  expect(bus.texts).toEqual(['<13>a']);
  expect(bus.waiting.flatMap(({ batch }) => batch.rejects)).toMatchObject([{ code: 'container_truncated' }]);
});

test('a taken address is a fault that says what to do', async () => {
  const { port, stop: end } = await start('tcp');
  const listen = `tcp://127.0.0.1:${String(port)}`;
  const taken = start('tcp', { listen, port });
  await expect(taken).rejects.toThrow(`${String(port)} (tcp): another program is listening there`);
  await end();
});

test('what could not be made safe is told when the process stops', async () => {
  const { bus, port, gaps, stop: end } = await start('tcp');
  const socket = connect({ port, host: '127.0.0.1' });
  socket.end('<13>a\n<13>b\n');
  await until('a batch in flight', () => bus.waiting.length === 1);
  const stopped = end();
  bus.waiting[0]?.fail(new Fault('stopping', 'stopped while the store is away'));
  expect(await stopped).toEqual({ complete: false });
  expect(gaps()).toEqual(['dropped: 2 messages were received and not stored when the process stopped']);
});
