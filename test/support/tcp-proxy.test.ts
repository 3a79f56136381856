// The proxy that tests of broken networks rely on: what it lets through, holds back and closes, seen from both ends.
import { once } from 'node:events';
import { type Socket, connect, createServer } from 'node:net';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { freePort } from '../services/free-port.ts';
import { type TcpProxy, startTcpProxy } from './tcp-proxy.ts';
import { until } from './until.ts';

/** Sends back what it gets. */
const echo = createServer({ allowHalfOpen: true }, (socket) => {
  socket.on('error', () => undefined);
  socket.pipe(socket);
});
const echoPort = await freePort();
echo.listen(echoPort, '127.0.0.1');
await once(echo, 'listening');
const clients: Socket[] = [];
let proxy: TcpProxy;

beforeEach(async () => {
  proxy = await startTcpProxy(echoPort);
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await proxy.close();
});
afterAll(() => {
  echo.close();
});

interface Client {
  readonly socket: Socket;
  readonly received: () => string;
}

async function client(): Promise<Client> {
  const socket = connect({ host: '127.0.0.1', port: proxy.port });
  clients.push(socket);
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return { socket, received: () => text };
}

/** Resolves when another connection, through a second proxy, has made the round trip: time for what must not come. */
async function roundTrip(): Promise<void> {
  const other = await startTcpProxy(echoPort);
  const socket = connect({ host: '127.0.0.1', port: other.port });
  socket.write('ping');
  await once(socket, 'data');
  socket.destroy();
  await other.close();
}

test('lets bytes through both ways, many at once too', async () => {
  const { socket, received } = await client();
  const text = 'x'.repeat(5_000_000);
  socket.write(text);
  await until('all of it is back', () => received().length === text.length);
  expect(received()).toBe(text);
  expect(proxy.connections()).toBe(1);
});

test('stalled it is silent and open, for new connections too; then everything arrives in order', async () => {
  const old = await client();
  old.socket.write('a');
  await until('the first answer', () => old.received() === 'a');

  proxy.stall();
  old.socket.write('b');
  const fresh = await client();
  fresh.socket.write('c');
  await roundTrip();
  expect([old.received(), fresh.received()]).toEqual(['a', '']);
  expect([old.socket.destroyed, fresh.socket.destroyed]).toEqual([false, false]);

  proxy.pass();
  old.socket.write('d');
  await until('what was held back', () => old.received() === 'abd' && fresh.received() === 'c');
});

test('a stall in the middle of a long transfer loses nothing', async () => {
  const { socket, received } = await client();
  const text = Array.from({ length: 400_000 }, (_, n) => `${String(n)} `).join('');
  socket.write(text);
  await until('some of it', () => received().length > 0);
  proxy.stall();
  await roundTrip();
  proxy.pass();
  await until('all of it', () => received().length === text.length);
  expect(received()).toBe(text);
});

test('cut, it closes what is open and what comes, until it passes again', async () => {
  const { socket } = await client();
  proxy.cut();
  await until('the connection is closed', () => socket.destroyed);
  const next = await client();
  await until('the next one too', () => next.socket.destroyed);
  expect(proxy.connections()).toBe(0);

  proxy.pass();
  const last = await client();
  last.socket.write('e');
  await until('an answer', () => last.received() === 'e');
});

test('the end of one side reaches the other', async () => {
  const { socket, received } = await client();
  socket.end('last words');
  await once(socket, 'close');
  expect(received()).toBe('last words');
  await until('nothing is left open', () => proxy.connections() === 0);
});
