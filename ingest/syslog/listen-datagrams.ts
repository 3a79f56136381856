// Listens for syslog over UDP (RFC 5426): each datagram is a message, and what cannot be kept is counted.
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv6 } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { digest } from '../../pipeline/identity.ts';
import type { CollectorContext } from '../collector.ts';
import type { Delivery } from './delivery.ts';
import { Dropped, droppedBySystem } from './dropped.ts';
import { senderUri, takeAddress, type Listener } from './listening.ts';
import type { Piece } from './message-splitter.ts';
import type { SyslogConfig } from './syslog-config.ts';

/** So many bytes wait for the store at most; each datagram counts as its length and what keeping it costs. */
const QUEUE_BYTES = 32 * 1024 * 1024;
const OVERHEAD = 512;
/** How often the system is asked what it dropped. */
const ASK_MS = 5000;
/** When stopping: no datagram for so long means that all that had arrived has been read. */
const SILENT_MS = 50;
const DRAIN_MS = 2000;

const NUL = 0;
const LF = 10;
const CR = 13;

interface Datagram {
  readonly bytes: Buffer;
  readonly sender: string;
  /** Bytes of the datagrams before it. */
  readonly offset: number;
}

/** `run` names this process's run: datagrams of two runs are of different origins. Throws Fault `port_in_use`. */
export async function listenDatagrams(
  config: SyslogConfig,
  delivery: Delivery,
  run: string,
  context: CollectorContext,
): Promise<Listener> {
  const identity = digest('syslog', context.source.id, config.listen, run);
  const dropped = new Dropped(context, config.listen);
  const socket = createSocket({
    type: isIPv6(config.host) ? 'udp6' : 'udp4',
    recvBufferSize: config.receiveBufferBytes,
  });
  let queue: Datagram[] = [];
  let queued = 0;
  let offset = 0;
  let heard = performance.now();
  let working: Promise<void> | undefined;

  const work = async (): Promise<void> => {
    while (queue.length > 0 && !delivery.failed.aborted) {
      const taken = queue;
      queue = [];
      for (const datagram of taken) {
        const uri = senderUri('udp', datagram.sender);
        await delivery.deliver([pieceOf(datagram, config.maxMessageBytes)], { uri, identity });
        queued -= datagram.bytes.length + OVERHEAD;
      }
    }
  };
  const receive = (bytes: Buffer, { address }: RemoteInfo): void => {
    heard = performance.now();
    const datagram = { bytes, sender: address, offset };
    offset += bytes.length;
    if (queued + bytes.length + OVERHEAD > QUEUE_BYTES) {
      dropped.add('queue_full', 1);
      return;
    }
    queued += bytes.length + OVERHEAD;
    queue.push(datagram);
    // The bus has given up, which ends the whole source.
    working ??= work()
      .catch(() => undefined)
      .finally(() => (working = undefined));
  };

  await takeAddress(config, context.source.id, async () => {
    socket.bind({ address: config.host, port: config.port });
    await once(socket, 'listening');
  });
  const { address, port } = socket.address();
  socket.on('message', receive);
  socket.on('error', ({ message }) => {
    context.log.warn({ reason: message }, 'a syslog datagram could not be received');
  });
  sayBuffer(socket, config, context);

  let known = 0;
  const ask = async (final: boolean): Promise<void> => {
    const all = await droppedBySystem(address, port);
    dropped.add('receive_buffer', all - known);
    known = Math.max(known, all);
    dropped.tell(final);
  };
  const asking = setInterval(() => void ask(false), ASK_MS);

  return {
    port,
    close: async () => {
      clearInterval(asking);
      const began = performance.now();
      while (performance.now() - Math.max(heard, began) < SILENT_MS && performance.now() - began < DRAIN_MS)
        await sleep(SILENT_MS / 5);
      await ask(true);
      socket.close();
      await working;
    },
  };
}

/** A line end or NUL at the end of a datagram is no part of its message. */
function pieceOf({ bytes, offset }: Datagram, limit: number): Piece {
  let to = bytes.length;
  while (to > 0 && (bytes[to - 1] === LF || bytes[to - 1] === CR || bytes[to - 1] === NUL)) to -= 1;
  const frame = { offset, end: offset + bytes.length, bytes: bytes.subarray(0, Math.min(to, limit)) };
  return { kind: 'message', frame: to > limit ? { ...frame, length: to } : frame };
}

function sayBuffer(socket: Socket, { receiveBufferBytes }: SyslogConfig, { log }: CollectorContext): void {
  const bytes = socket.getRecvBufferSize();
  if (bytes >= receiveBufferBytes) return;
  const message =
    'the receive buffer for syslog datagrams is smaller than asked for: raise net.core.rmem_max';
  log.warn({ bytes, asked: receiveBufferBytes }, message);
}
