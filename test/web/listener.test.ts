// A server that closes answers what is being asked, and waits for nobody who asks nothing.
import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { expect, test } from '@jest/globals';
import { connectionsOf, createListener } from '../../web/listener.ts';
import { makeAuthority } from '../services/certificates.ts';
import { testFolder } from '../support/folder.ts';
import { until } from '../support/until.ts';

const authority = makeAuthority(testFolder('listener'));
const { cert, key } = authority.sign('localhost', { addresses: ['IP:127.0.0.1'] });

test.each([
  ['HTTP', undefined, http],
  ['HTTPS', { cert, key }, https],
] as const)('%s: closes when what is asked is answered, whoever is connected', async (_name, tls, client) => {
  let answer: (() => void) | undefined;
  const server = createListener(tls, (request, response) => {
    const end = (): void => void response.end('all of it');
    if (request.url === '/slow') answer = end;
    else end();
  });
  const connections = connectionsOf(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const silent = connect(port, '127.0.0.1');
  await once(silent, 'connect');
  const agent = new client.Agent({ keepAlive: true, ca: authority.ca });
  const ask = async (path: string): Promise<string> => {
    const request = client.get({ host: '127.0.0.1', port, path, agent });
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    return (await response.toArray()).join('');
  };
  expect(await ask('/')).toBe('all of it');
  const slow = ask('/slow');
  await until('it is asked', () => answer !== undefined);

  let closed = false;
  server.close(() => (closed = true));
  connections.end();
  expect(silent.destroyed).toBe(false);
  answer?.();
  expect(await slow).toBe('all of it');
  // Far less than the time for which connections are kept.
  await until('it is closed', () => closed, 20_000);
  await until('the silent connection ends', () => silent.destroyed);
  agent.destroy();
});

test('waits for who sends no further only so long', async () => {
  const server = createListener(undefined, () => undefined);
  const connections = connectionsOf(server, 50);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stalled = connect(port, '127.0.0.1');
  stalled.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nand no more');
  await once(server, 'request');
  const closed = once(server, 'close');
  server.close();
  connections.end();
  await closed;
  await until('the connection ends', () => stalled.destroyed);
});
