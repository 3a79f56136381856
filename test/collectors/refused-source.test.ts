// One source is refused by its sender: the others go on, and it is collected again as soon as it is let in.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { digest } from '../../pipeline/identity.ts';
import { deployment, trailRecord } from '../support/deployment.ts';
import { testFolder } from '../support/folder.ts';
import { launch, run, succeeded } from '../support/program.ts';
import { readStore } from '../support/store.ts';
import { until } from '../support/until.ts';

const folder = testFolder('refused');
const ENV = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_EC2_METADATA_DISABLED: 'true' };
const idOf = (event: string): string => digest('aws.cloudtrail', event);

/** Whether the queue's service lets us in, and how often it did. */
const queue = { open: false, received: 0 };
const server = createServer((_request, response) => {
  if (queue.open) queue.received++;
  response.writeHead(queue.open ? 200 : 403, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify(queue.open ? {} : { __type: 'AccessDeniedException', message: 'not you' }));
});
let url: string;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const sources = (): string =>
  '  - { id: trail, source: aws.cloudtrail, from: { files: { paths: ["input/*.log"] } } }\n' +
  `  - { id: refused, source: aws.cloudtrail, from: { s3: { queue: "${url}/1/queue", region: eu-west-1, endpoint: "${url}" } } }\n`;

test('until idle: the others are read to their end, and the exit code says that one was not', async () => {
  queue.open = false;
  const { dir, append } = deployment(folder, { sources: sources() });
  append('a.log', trailRecord('one'));
  const { code, stderr } = await launch(['run', '--until-idle', '-c', `${dir}/accesstrail.yaml`], {
    env: ENV,
  }).ended;
  expect({ code, says: stderr.includes('given up: ') && stderr.includes('sqs:ReceiveMessage') }).toEqual({
    code: 1,
    says: true,
  });
  expect((await readStore(`${dir}/data/accesstrail.duckdb`)).ids).toEqual([idOf('one')]);
});

test('running: the others go on, and it is asked again until it is let in', async () => {
  queue.open = false;
  queue.received = 0;
  const { dir, append } = deployment(folder, { sources: sources() });
  const config = `${dir}/accesstrail.yaml`;
  const running = launch(['run', '--port', '0', '-c', config], { env: ENV });
  await until('the refusal to be told', () =>
    running.output().stderr.includes('tried again in 5 s, other sources go on'),
  );
  await until('the refusal to be shown', async () => {
    const { stdout } = await run(['sources', 'status', '--check', '-c', config]);
    return /^refused\b.*REFUSED$/m.test(stdout) && stdout.includes('allow sqs:ReceiveMessage');
  });
  append('a.log', trailRecord('two'));
  queue.open = true;
  await until('the queue to be asked again', () => queue.received > 0);
  running.child.kill('SIGTERM');
  succeeded(await running.ended);
  const { ids } = await readStore(`${dir}/data/accesstrail.duckdb`);
  expect(ids).toContain(idOf('two'));
});
