// The syslog listener of the built program against senders that behave well and badly: the events in the store are those that were sent.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect as connectTcp, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeAuthority, type Certificate } from '../services/certificates.ts';
import { freePorts } from '../services/free-port.ts';
import { NO_DIFFERENCE, difference } from '../support/difference.ts';
import type { Running } from '../support/program.ts';
import {
  counted,
  syslogProgram,
  trailId,
  trailMessage,
  type SyslogProgram,
} from '../support/syslog-program.ts';
import { trailRecord } from '../support/deployment.ts';
import { until } from '../support/until.ts';
import { succeeded } from '../support/program.ts';

const MAX = 4096;
const folder = mkdtempSync(join(tmpdir(), 'accesstrail-syslog-'));
let ports: { tcp: number; tls: number; udp: number };
let certificates: {
  ca: string;
  good: Certificate;
  other: Certificate;
  expired: Certificate;
  foreign: Certificate;
};
let program: SyslogProgram;
let running: Running;

async function tcp(): Promise<Socket> {
  const socket = connectTcp({ port: ports.tcp, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** Resolves when the bytes are with the system. */
function write(socket: Socket, text: string): Promise<void> {
  return new Promise((resolve) =>
    socket.write(text, () => {
      resolve();
    }),
  );
}

/** Whether or not it failed before. */
function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    else
      socket.once('close', () => {
        resolve();
      });
  });
}

async function send(text: string): Promise<void> {
  const socket = await tcp();
  await write(socket, text);
  socket.end();
  await closed(socket);
}

/** Sends by TLS; why that failed, or undefined. A server of TLS 1.3 refuses a client only after that believes to be connected. */
async function sendTls(certificate: Certificate | undefined, text: string): Promise<string | undefined> {
  const own = certificate && { cert: certificate.cert, key: certificate.key };
  const socket = connectTls({
    port: ports.tls,
    host: '127.0.0.1',
    ca: certificates.ca,
    servername: 'localhost',
    ...own,
  });
  let failure: string | undefined;
  socket.on('error', (error: NodeJS.ErrnoException) => (failure = error.code));
  socket.on('secureConnect', () => socket.end(text));
  await closed(socket);
  return failure;
}

const ids = (row: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${row}-${String(index)}`);

interface Row {
  /** What a sender does. */
  readonly act: () => Promise<void>;
  /** Records that must be stored. */
  readonly events: readonly string[];
  /** Open rejects: code, and what their bytes begin with. */
  readonly rejects?: readonly (readonly [code: string, beginning: string])[];
}

const long = (id: string): string =>
  `<110>1 - - - - - - ${JSON.stringify({ eventID: id, pad: 'x'.repeat(MAX) })}`;

const ROWS: Readonly<Record<string, Row>> = {
  'lines, the last without its end': {
    act: () => send(ids('lines', 3).map(trailMessage).join('\n')),
    events: ids('lines', 3),
  },
  'messages that end with NUL': {
    act: () =>
      send(
        ids('nul', 3)
          .map((id) => `${trailMessage(id)}\0`)
          .join(''),
      ),
    events: ids('nul', 3),
  },
  'counted messages, one of several lines': {
    act: () => {
      const pretty = `<110>Nov 19 02:17:00 bastion-1 trail: ${JSON.stringify(JSON.parse(trailRecord('counted-2')), null, 2)}`;
      return send(['counted-0', 'counted-1'].map(trailMessage).concat(pretty).map(counted).join(''));
    },
    events: ids('counted', 3),
  },
  'a byte at a time': {
    act: async () => {
      const socket = await tcp();
      socket.setNoDelay(true);
      for (const char of counted(trailMessage('bytes-0')) + counted(trailMessage('bytes-1')))
        await write(socket, char);
      socket.end();
      await closed(socket);
    },
    events: ids('bytes', 2),
  },
  'a connection cut within a counted message': {
    act: async () => {
      const socket = await tcp();
      await write(socket, counted(trailMessage('cut-0')) + counted(trailMessage('cut-1')).slice(0, 80));
      const before = Object.keys(ROWS).indexOf('a connection cut within a counted message');
      const records = Object.values(ROWS)
        .slice(0, before)
        .reduce((sum, { events }) => sum + events.length, 1);
      await until('what is whole', async () => (await program.metric('records_total', 'tcp')) === records);
      socket.resetAndDestroy();
    },
    events: ['cut-0'],
    rejects: [['container_truncated', trailMessage('cut-1').slice(0, 70)]],
  },
  'a sender that closes within a counted message': {
    act: () => send(counted(trailMessage('closed-0')) + counted(trailMessage('closed-1')).slice(0, 80)),
    events: ['closed-0'],
    rejects: [['container_truncated', trailMessage('closed-1').slice(0, 70)]],
  },
  'counts that are none': {
    act: () =>
      send(
        [
          counted(trailMessage('garbage-0')),
          'no count at all',
          counted(trailMessage('garbage-1')),
          '99999999999 nor this\n',
          counted(trailMessage('garbage-2')),
        ].join(''),
      ),
    events: ids('garbage', 3),
    rejects: [
      ['container_broken', 'no count at all'],
      ['container_broken', '99999999999 nor this'],
    ],
  },
  'messages longer than maxMessageBytes': {
    act: async () => {
      await send(counted(trailMessage('long-0')) + counted(long('long-x')) + counted(trailMessage('long-1')));
      await send([trailMessage('long-2'), long('long-y'), trailMessage('long-3'), ''].join('\n'));
    },
    events: ids('long', 4),
    rejects: [
      ['too_large', long('long-x').slice(0, 40)],
      ['too_large', long('long-y').slice(0, 40)],
    ],
  },
  'both framings on connections of their own at the same time': {
    act: async () => {
      const [lines, counts] = [await tcp(), await tcp()];
      for (const id of ids('both', 10)) {
        await write(lines, `${trailMessage(`${id}-line`)}\n`);
        await write(counts, counted(trailMessage(`${id}-count`)));
      }
      for (const socket of [lines, counts]) {
        socket.end();
        await closed(socket);
      }
    },
    events: ids('both', 10).flatMap((id) => [`${id}-line`, `${id}-count`]),
  },
  'two hundred connections': {
    act: async () => {
      const sockets = await Promise.all(ids('many', 200).map(() => tcp()));
      await Promise.all(
        sockets.flatMap((socket, index) =>
          ids(`many-${String(index)}`, 5).map((id) => write(socket, counted(trailMessage(id)))),
        ),
      );
      await Promise.all(
        sockets.map((socket) => {
          socket.end();
          return closed(socket);
        }),
      );
    },
    events: ids('many', 200).flatMap((row) => ids(row, 5)),
  },
  'TLS with a certificate that may send': {
    act: async () => {
      expect(
        await sendTls(certificates.good, ids('tls', 3).map(trailMessage).map(counted).join('')),
      ).toBeUndefined();
    },
    events: ids('tls', 3),
  },
  'TLS without a certificate, with an expired one, one of another authority, one that may not send': {
    act: async () => {
      const { expired, foreign, other } = certificates;
      for (const certificate of [undefined, expired, foreign, other])
        await sendTls(certificate, counted(trailMessage('refused-0')));
      const said = (): boolean =>
        ['could not sign in', 'is not one of allowedClients'].every((text) =>
          running.output().stderr.includes(text),
        );
      await until('the refusals to be said', said);
    },
    events: [],
  },
  'a client that speaks no TLS': {
    act: async () => {
      const socket = connectTcp({ port: ports.tls, host: '127.0.0.1' });
      socket.on('error', () => undefined);
      socket.write(counted(trailMessage('plain-0')));
      await closed(socket);
    },
    events: [],
  },
  datagrams: {
    act: async () => {
      const socket = createSocket('udp4');
      for (const id of ids('udp', 50))
        await new Promise((resolve) => {
          socket.send(`${trailMessage(id)}\n`, ports.udp, '127.0.0.1', resolve);
        });
      await new Promise((resolve) => {
        socket.send(long('udp-x'), ports.udp, '127.0.0.1', resolve);
      });
      socket.close();
    },
    events: ids('udp', 50),
    rejects: [['too_large', long('udp-x').slice(0, 40)]],
  },
  'a sender that goes on while the program is stopped': {
    act: async () => {
      const socket = await tcp();
      // What the sender has sent before it can know of the end is read to its end.
      running.child.kill('SIGTERM');
      await write(socket, ids('stop', 2000).map(trailMessage).map(counted).join(''));
      await once(socket.resume(), 'end');
      await write(socket, counted(trailMessage('stop-last')));
      socket.end();
      await closed(socket);
    },
    events: [...ids('stop', 2000), 'stop-last'],
  },
};

let stored: Awaited<ReturnType<SyslogProgram['stored']>>;

beforeAll(async () => {
  const [tcpPort = 0, tlsPort = 0, udpPort = 0] = await freePorts(3);
  ports = { tcp: tcpPort, tls: tlsPort, udp: udpPort };
  const [own, foreign] = ['own', 'foreign'].map((name) => {
    mkdirSync(join(folder, name));
    return makeAuthority(join(folder, name));
  });
  if (own === undefined || foreign === undefined) throw new Error('no authority');
  const server = own.sign('collector.example', { addresses: ['DNS:localhost', 'IP:127.0.0.1'] });
  certificates = {
    ca: own.ca,
    good: own.sign('bastion-1.example'),
    other: own.sign('laptop.example'),
    expired: own.sign('bastion-2.example', { expired: true }),
    foreign: foreign.sign('bastion-1.example'),
  };
  const shared = { content: 'message', maxMessageBytes: MAX };
  program = syslogProgram(join(folder, 'program'), {
    tcp: { listen: `tcp://127.0.0.1:${String(ports.tcp)}`, ...shared },
    udp: { listen: `udp://127.0.0.1:${String(ports.udp)}`, ...shared },
    tls: {
      listen: `tcp://127.0.0.1:${String(ports.tls)}`,
      tls: {
        cert: server.certFile,
        key: server.keyFile,
        ca: own.caFile,
        allowedClients: ['bastion-1.example', 'bastion-2.example'],
      },
      ...shared,
    },
  });
  running = await program.start();
  for (const { act } of Object.values(ROWS)) await act();
  succeeded(await running.ended);
  stored = await program.stored();
}, 120_000);

afterAll(async () => {
  if (running.child.exitCode === null) running.child.kill('SIGKILL');
  await running.ended;
  rmSync(folder, { recursive: true, force: true });
});

test.each(Object.keys(ROWS))('%s', (name) => {
  const { events = [], rejects = [] } = ROWS[name] ?? {};
  const there = new Set(stored.ids);
  expect(events.filter((id) => !there.has(trailId(id)))).toEqual([]);
  const texts = stored.rejects.map(
    ({ code, input }) => [code, Buffer.from(input, 'base64').toString()] as const,
  );
  for (const [code, beginning] of rejects)
    expect(texts.filter((reject) => reject[0] === code && reject[1].startsWith(beginning))).toHaveLength(1);
});

test('nothing else is in the store, and nothing twice', () => {
  const rows = Object.values(ROWS);
  const expected = new Set(rows.flatMap(({ events }) => events.map(trailId)));
  expect(difference(expected, stored.ids)).toEqual(NO_DIFFERENCE);
  expect(stored.ids).toHaveLength(expected.size);
  expect(stored.rejects.map(({ code }) => code).sort()).toEqual(
    rows.flatMap(({ rejects = [] }) => rejects.map(([code]) => code)).sort(),
  );
  expect(new Set(stored.rejects.map(({ envelope }) => envelope.originUri))).toEqual(
    new Set(['syslog+tcp://127.0.0.1', 'syslog+udp://127.0.0.1']),
  );
});
