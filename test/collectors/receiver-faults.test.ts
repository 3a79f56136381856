// The receiver as senders meet it: the built program, real HTTP, and the set of events in its store after each fault.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as zlib from 'node:zlib';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { trailRecord } from '../support/deployment.ts';
import { testFolder } from '../support/folder.ts';
import { root, run, succeeded } from '../support/program.ts';
import {
  beginRequest,
  hmacOf,
  nowSeconds,
  receiverDeployment,
  type Receiving,
  trailId,
} from '../support/receiver.ts';
import { type SmallDisk, smallDisk } from '../support/small-disk.ts';
import { until } from '../support/until.ts';

const folder = testFolder('receiver');
const STANDARD = `whsec_${Buffer.from('a key of 24 bytes at least').toString('base64')}`;
const TOKEN = { authorization: 'Bearer first-token' };

const SOURCES = `
  - { id: github, source: aws.cloudtrail, from: { receiver: { path: /in/github, verify: { github: [old-secret, new-secret] } } } }
  - { id: gitlab, source: aws.cloudtrail, from: { receiver: { path: /in/gitlab, verify: { gitlab: lab-token } } } }
  - { id: pagerduty, source: aws.cloudtrail, from: { receiver: { path: /in/pagerduty, verify: { pagerduty: duty-secret } } } }
  - { id: slack, source: aws.cloudtrail, from: { receiver: { path: /in/slack, verify: { slack: slack-secret } } } }
  - { id: standard, source: aws.cloudtrail, from: { receiver: { path: /in/standard, verify: { standardWebhooks: "${STANDARD}" } } } }
  - { id: hmac, source: aws.cloudtrail, from: { receiver: { path: /in/hmac, verify: { hmac: { secret: own-secret, header: X-Signature, encoding: base64, prefix: "s=", timestampHeader: X-Time } } } } }
  - { id: push, source: aws.cloudtrail, from: { receiver: { path: /in/push, protocol: ndjson, verify: { bearer: [first-token, second-token] } } } }
  - { id: wrapped, source: aws.cloudtrail, from: { receiver: { path: /in/wrapped, protocol: ndjson, unwrap: message } } }
  - { id: small, source: aws.cloudtrail, from: { receiver: { path: /in/small, protocol: ndjson, maxBytes: 2048 } } }
  - { id: hec, source: aws.cloudtrail, from: { receiver: { path: /in/hec, protocol: hec, verify: { bearer: hec-token } } } }
  - { id: splunk, source: aws.cloudtrail, from: { receiver: { path: /services/collector, protocol: hec, verify: { bearer: hec-token } } } }
  - { id: lines, source: postgresql.log, from: { receiver: { path: /in/lines, protocol: ndjson } } }
  - { id: lines-github, source: postgresql.log, from: { receiver: { path: /in/lines-github, verify: { github: [old-secret] } } } }
`;

/** Undefined before Node 22.15. */
const { zstdCompressSync: ZSTD } = zlib as { zstdCompressSync?: (content: string) => Buffer };

interface Row {
  readonly name: string;
  readonly path: string;
  readonly body: string | Buffer;
  readonly headers?: Record<string, string>;
  readonly status: number;
  /** Vendor ids of the events that are stored after it. */
  readonly stores?: readonly string[];
  /** What the answer holds. */
  readonly says?: string;
}

const github = (body: string, secret: string, delivery: string): Record<string, string> => ({
  'x-hub-signature-256': `sha256=${hmacOf(secret, body)}`,
  'x-github-delivery': delivery,
});
const slack = (body: string, time: number, secret = 'slack-secret'): Record<string, string> => ({
  'x-slack-request-timestamp': String(time),
  'x-slack-signature': `v0=${hmacOf(secret, `v0:${String(time)}:${body}`)}`,
});
const standard = (body: string, id: string, time: number): Record<string, string> => {
  const key = Buffer.from(STANDARD.slice('whsec_'.length), 'base64');
  const signature = hmacOf(key, `${id}.${String(time)}.${body}`, 'base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(time),
    'webhook-signature': `v1,bm90IHRoaXMgb25l v1,${signature}`,
  };
};
const own = (body: string, time: string): Record<string, string> => ({
  'x-time': time,
  'x-signature': `s=${hmacOf('own-secret', `${time}.${body}`, 'base64')}`,
});

const one = (id: string): string => trailRecord(id);
const stale = nowSeconds() - 3600;
const now = nowSeconds();
const padded = `${one('padded')}\n${'\n'.repeat(3000)}`;

const ROWS: readonly Row[] = [
  {
    name: 'github: good',
    path: '/in/github',
    body: one('gh1'),
    headers: github(one('gh1'), 'new-secret', 'd1'),
    status: 200,
    stores: ['gh1'],
  },
  {
    name: 'github: the older secret still holds',
    path: '/in/github',
    body: one('gh2'),
    headers: github(one('gh2'), 'old-secret', 'd2'),
    status: 200,
    stores: ['gh2'],
  },
  {
    name: 'github: another body',
    path: '/in/github',
    body: one('gh3'),
    headers: github(one('gh1'), 'new-secret', 'd3'),
    status: 401,
  },
  {
    name: 'github: another secret',
    path: '/in/github',
    body: one('gh3'),
    headers: github(one('gh3'), 'no-secret', 'd3'),
    status: 401,
  },
  {
    name: 'github: no signature',
    path: '/in/github',
    body: one('gh3'),
    status: 401,
    says: '{"error":"unauthorized"}',
  },
  {
    name: 'github: delivered again',
    path: '/in/github',
    body: one('gh1'),
    headers: github(one('gh1'), 'new-secret', 'd1'),
    status: 200,
  },
  {
    name: 'github: ping',
    path: '/in/github',
    body: '{"zen":"x","hook_id":1}',
    headers: { ...github('{"zen":"x","hook_id":1}', 'new-secret', 'd4'), 'x-github-event': 'ping' },
    status: 200,
    says: '"accepted":0',
  },
  {
    name: 'github: as a form',
    path: '/in/github',
    body: 'payload=x',
    headers: {
      ...github('payload=x', 'new-secret', 'd5'),
      'content-type': 'application/x-www-form-urlencoded',
    },
    status: 415,
    says: 'application/json',
  },
  {
    name: 'gitlab: good',
    path: '/in/gitlab',
    body: one('gl1'),
    headers: { 'x-gitlab-token': 'lab-token', 'idempotency-key': 'k1' },
    status: 200,
    stores: ['gl1'],
  },
  {
    name: 'gitlab: delivered again',
    path: '/in/gitlab',
    body: one('gl1'),
    headers: { 'x-gitlab-token': 'lab-token', 'idempotency-key': 'k1' },
    status: 200,
  },
  {
    name: 'gitlab: streamed audit event',
    path: '/in/gitlab',
    body: one('gl3'),
    headers: { 'x-gitlab-event-streaming-token': 'lab-token' },
    status: 200,
    stores: ['gl3'],
  },
  {
    name: 'gitlab: another token',
    path: '/in/gitlab',
    body: one('gl2'),
    headers: { 'x-gitlab-token': 'lab-tokem' },
    status: 401,
  },
  { name: 'gitlab: no token', path: '/in/gitlab', body: one('gl2'), status: 401 },
  {
    name: 'pagerduty: one of several signatures',
    path: '/in/pagerduty',
    body: one('pd1'),
    headers: { 'x-pagerduty-signature': `v1=${'0'.repeat(64)},v1=${hmacOf('duty-secret', one('pd1'))}` },
    status: 200,
    stores: ['pd1'],
  },
  {
    name: 'pagerduty: replayed',
    path: '/in/pagerduty',
    body: one('pd1'),
    headers: { 'x-pagerduty-signature': `v1=${hmacOf('duty-secret', one('pd1'))}` },
    status: 200,
  },
  {
    name: 'pagerduty: none of them',
    path: '/in/pagerduty',
    body: one('pd2'),
    headers: { 'x-pagerduty-signature': `v1=${'0'.repeat(64)}` },
    status: 401,
  },
  {
    name: 'pagerduty: another version',
    path: '/in/pagerduty',
    body: one('pd2'),
    headers: { 'x-pagerduty-signature': `v2=${hmacOf('duty-secret', one('pd2'))}` },
    status: 401,
  },
  {
    name: 'slack: good',
    path: '/in/slack',
    body: one('sl1'),
    headers: slack(one('sl1'), now),
    status: 200,
    stores: ['sl1'],
  },
  {
    name: 'slack: replayed at once',
    path: '/in/slack',
    body: one('sl1'),
    headers: slack(one('sl1'), now),
    status: 200,
  },
  {
    name: 'slack: stale',
    path: '/in/slack',
    body: one('sl2'),
    headers: slack(one('sl2'), stale),
    status: 401,
  },
  {
    name: 'slack: replayed under another time',
    path: '/in/slack',
    body: one('sl1'),
    headers: { ...slack(one('sl1'), stale), 'x-slack-request-timestamp': String(now) },
    status: 401,
  },
  {
    name: 'slack: from the future',
    path: '/in/slack',
    body: one('sl2'),
    headers: slack(one('sl2'), now + 3600),
    status: 401,
  },
  {
    name: 'slack: challenge',
    path: '/in/slack',
    body: '{"type":"url_verification","challenge":"c1"}',
    headers: slack('{"type":"url_verification","challenge":"c1"}', now),
    status: 200,
    says: '{"challenge":"c1"}',
  },
  {
    name: 'standard webhooks: good',
    path: '/in/standard',
    body: one('st1'),
    headers: standard(one('st1'), 'm1', now),
    status: 200,
    stores: ['st1'],
  },
  {
    name: 'standard webhooks: stale',
    path: '/in/standard',
    body: one('st2'),
    headers: standard(one('st2'), 'm2', stale),
    status: 401,
  },
  {
    name: 'standard webhooks: another id',
    path: '/in/standard',
    body: one('st2'),
    headers: { ...standard(one('st2'), 'm2', now), 'webhook-id': 'm3' },
    status: 401,
  },
  {
    name: 'hmac: good, time in ISO 8601',
    path: '/in/hmac',
    body: one('hm1'),
    headers: own(one('hm1'), new Date().toISOString()),
    status: 200,
    stores: ['hm1'],
  },
  {
    name: 'hmac: stale',
    path: '/in/hmac',
    body: one('hm2'),
    headers: own(one('hm2'), String(stale)),
    status: 401,
  },
  {
    name: 'hmac: no time',
    path: '/in/hmac',
    body: one('hm2'),
    headers: { 'x-signature': own(one('hm2'), '')['x-signature'] ?? '' },
    status: 401,
  },
  {
    name: 'bearer: lines',
    path: '/in/push',
    body: `${one('b1')}\n${one('b2')}\n`,
    headers: TOKEN,
    status: 200,
    stores: ['b1', 'b2'],
    says: '{"accepted":2}',
  },
  {
    name: 'bearer: the second token',
    path: '/in/push',
    body: one('b3'),
    headers: { authorization: 'Bearer second-token' },
    status: 200,
    stores: ['b3'],
  },
  {
    name: 'bearer: an array',
    path: '/in/push',
    body: `[${one('b4')},\n ${one('b5')}]`,
    headers: TOKEN,
    status: 200,
    stores: ['b4', 'b5'],
  },
  {
    name: 'bearer: a container',
    path: '/in/push',
    body: `{"Records":[${one('b6')},${one('b7')}]}`,
    headers: TOKEN,
    status: 200,
    stores: ['b6', 'b7'],
  },
  {
    name: 'bearer: a container that is cut',
    path: '/in/push',
    body: `{"Records":[${one('b8')},${one('b9').slice(0, 40)}`,
    headers: TOKEN,
    status: 200,
    stores: ['b8'],
    says: '"rejected":1',
  },
  {
    name: 'bearer: gzip',
    path: '/in/push',
    body: gzipSync(one('b10')),
    headers: { ...TOKEN, 'content-encoding': 'gzip' },
    status: 200,
    stores: ['b10'],
  },
  {
    name: 'bearer: deflate',
    path: '/in/push',
    body: deflateSync(one('b11')),
    headers: { ...TOKEN, 'content-encoding': 'deflate' },
    status: 200,
    stores: ['b11'],
  },
  {
    name: 'bearer: damaged gzip',
    path: '/in/push',
    body: gzipSync(one('b12')).subarray(0, 40),
    headers: { ...TOKEN, 'content-encoding': 'gzip' },
    status: 400,
  },
  {
    name: 'bearer: unknown encoding',
    path: '/in/push',
    body: one('b12'),
    headers: { ...TOKEN, 'content-encoding': 'snappy' },
    status: 415,
  },
  {
    name: 'bearer: another token',
    path: '/in/push',
    body: one('b12'),
    headers: { authorization: 'Bearer third-token' },
    status: 401,
  },
  { name: 'bearer: no token', path: '/in/push', body: one('b12'), status: 401 },
  // Node can read it from 22.15 on.
  {
    name: 'bearer: zstd',
    path: '/in/push',
    body: ZSTD?.(one('b13')) ?? one('b13'),
    headers: { ...TOKEN, 'content-encoding': 'zstd' },
    status: ZSTD ? 200 : 415,
    stores: ZSTD ? ['b13'] : [],
  },
  {
    name: 'wrapped objects',
    path: '/in/wrapped',
    body: `{"severity":"info","message":${one('w2')}}`,
    status: 200,
    stores: ['w2'],
  },
  {
    name: 'wrapped lines',
    path: '/in/wrapped',
    body: JSON.stringify({ message: one('w1'), host: 'h' }),
    status: 200,
    stores: ['w1'],
  },
  { name: 'too large', path: '/in/small', body: padded, status: 413 },
  {
    name: 'too large when decompressed',
    path: '/in/small',
    body: gzipSync(padded),
    headers: { 'content-encoding': 'gzip' },
    status: 413,
  },
  {
    name: 'too large when inflated',
    path: '/in/small',
    body: deflateSync(padded),
    headers: { 'content-encoding': 'deflate' },
    status: 413,
  },
  { name: 'no such receiver', path: '/in/nobody', body: one('n'), status: 404 },
  {
    name: 'hec: events one after another',
    path: '/in/hec/services/collector/event',
    body: `{"event":${one('h1')},"time":1790000000}\n{"sourcetype":"x","event":${JSON.stringify(one('h2'))}}`,
    headers: { authorization: 'Splunk hec-token' },
    status: 200,
    stores: ['h1', 'h2'],
    says: '{"text":"Success","code":0}',
  },
  {
    name: 'hec: raw',
    path: '/in/hec/services/collector/raw',
    body: `${one('h3')}\n${one('h4')}`,
    headers: { authorization: 'Splunk hec-token' },
    status: 200,
    stores: ['h3', 'h4'],
  },
  {
    name: 'hec: basic',
    path: '/in/hec/services/collector',
    body: `{"event":${one('h5')}}`,
    headers: { authorization: `Basic ${Buffer.from('x:hec-token').toString('base64')}` },
    status: 200,
    stores: ['h5'],
  },
  {
    name: 'hec: one of three is wrong',
    path: '/in/hec/services/collector',
    body: `{"event":${one('h6')}}{"evemt":1}{"event":${one('h7')}}`,
    headers: { authorization: 'Splunk hec-token' },
    status: 400,
    stores: ['h6', 'h7'],
    says: '{"text":"Event field is required","code":12,"invalid-event-number":1}',
  },
  {
    name: 'hec: no data',
    path: '/in/hec/services/collector',
    body: '',
    headers: { authorization: 'Splunk hec-token' },
    status: 400,
    says: '"code":5',
  },
  {
    name: 'hec: no JSON',
    path: '/in/hec/services/collector',
    body: 'hello',
    headers: { authorization: 'Splunk hec-token' },
    status: 400,
    says: '"code":6',
  },
  {
    name: 'hec: blank',
    path: '/in/hec/services/collector',
    body: '{"event":""}',
    headers: { authorization: 'Splunk hec-token' },
    status: 400,
    says: '"code":13',
  },
  {
    name: 'hec: another token',
    path: '/in/hec/services/collector',
    body: `{"event":${one('h8')}}`,
    headers: { authorization: 'Splunk no-token' },
    status: 403,
    says: '"code":4',
  },
  {
    name: 'hec: no token',
    path: '/in/hec/services/collector',
    body: `{"event":${one('h8')}}`,
    status: 401,
    says: '"code":2',
  },
  {
    name: 'hec: malformed authorization',
    path: '/in/hec/services/collector',
    body: `{"event":${one('h8')}}`,
    headers: { authorization: 'hec-token' },
    status: 401,
    says: '"code":3',
  },
  {
    name: 'hec: acknowledgement',
    path: '/in/hec/services/collector/ack',
    body: '{"acks":[1]}',
    headers: { authorization: 'Splunk hec-token' },
    status: 400,
    says: '"code":14',
  },
];

describe('what is sent, and what is stored', () => {
  const deployed = receiverDeployment(folder, 'rows', SOURCES);
  const expected = new Set<string>();
  let receiver: Receiving;
  beforeAll(async () => {
    receiver = await deployed.start();
  });
  afterAll(() => {
    receiver.running.child.kill('SIGKILL');
  });

  test.each(ROWS)('$name', async ({ path, body, headers, status, stores = [], says = '' }) => {
    const answer = await receiver.post(path, body, headers);
    for (const id of stores) expected.add(trailId(id));
    expect({ status: answer.status, text: answer.text }).toEqual({
      status,
      text: expect.stringContaining(says) as unknown,
    });
    const challenge = status === 401 && /push|hec/.test(path) ? 'Bearer' : null;
    expect(answer.headers.get('www-authenticate')).toBe(challenge);
  });

  test('with curl, as Splunk documents it', async () => {
    const curl = async (...args: readonly string[]): Promise<string> => {
      const child = spawn('curl', ['-s', ...args]);
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      await once(child, 'close');
      return output;
    };
    const at = `${receiver.url}/services/collector`;
    const authorization = ['-H', 'Authorization: Splunk hec-token'];
    expect(await curl(`${at}/health`)).toBe('{"text":"HEC is healthy","code":17}');
    const event = `{"event": ${one('c1')}, "sourcetype": "manual"}`;
    expect(await curl(`${at}/event`, ...authorization, '-d', event)).toBe('{"text":"Success","code":0}');
    const raw = await curl(`${at}/raw?channel=00872DC6`, ...authorization, '-d', one('c2'));
    expect(raw).toBe('{"text":"Success","code":0}');
    expected.add(trailId('c1')).add(trailId('c2'));
  });

  test('a body that is cut leaves nothing', async () => {
    const body = `${one('cut1')}\n${one('cut2')}\n`;
    const socket = beginRequest(receiver.url, '/in/push', ['authorization: Bearer first-token'], body, 150);
    await until('the request to arrive', async () => {
      const text = await (await fetch(`${receiver.url}/metrics`)).text();
      return text.includes('accesstrail_receiver_in_flight_bytes{source="push"} 150');
    });
    socket.destroy();
    await until('the cut to be noticed', async () => (await receiver.requests('push', 'cut')) === 1);
  });

  test('twenty senders at once', async () => {
    const send = async (sender: number): Promise<void> => {
      for (let turn = 0; turn < 10; turn++) {
        const ids = Array.from({ length: 5 }, (_, index) => `s-${[sender, turn, index].join('-')}`);
        const answer = await receiver.post('/in/push', ids.map(one).join('\n'), TOKEN);
        expect(answer.status).toBe(200);
        for (const id of ids) expected.add(trailId(id));
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, sender) => send(sender)));
  });

  test('records without an id: the same request is the same records, another delivery is others', async () => {
    const line = '2026-11-19 02:17:00.000 UTC [77] LOG:  statement: DROP TABLE orders\n';
    const send = async (body: string | Buffer, headers: Record<string, string> = {}): Promise<void> => {
      const answer = await receiver.post('/in/lines', body, { 'content-type': 'text/plain', ...headers });
      expect(answer).toMatchObject({ status: 200, text: expect.stringContaining('"accepted":2') as unknown });
    };
    await send(line + line);
    await send(line + line);
    await send(gzipSync(line + line, { level: 1 }), { 'content-encoding': 'gzip' });
    for (const delivery of ['g1', 'g1', 'g2']) {
      const answer = await receiver.post('/in/lines-github', line, {
        ...github(line, 'old-secret', delivery),
        'content-type': 'text/plain',
      });
      expect(answer.status).toBe(200);
    }
    expect(await receiver.requests('lines-github', 'repeated')).toBe(1);
  });

  test('the events in the store are those that were answered with success', async () => {
    expect(await receiver.requests('github', 'repeated')).toBe(1);
    expect(await receiver.requests('slack', 'repeated')).toBe(1);
    expect(await receiver.requests('slack', 'unverified')).toBe(3);
    expect(await receiver.requests('small', 'too_large')).toBe(3);
    const { code, stderr } = await receiver.stop();
    expect(code).toBe(0);
    expect(stderr.match(/requests refused: unauthorized/g)?.length).toBeLessThanOrEqual(20);
    for (const secret of ['new-secret', 'lab-token', 'hec-token', 'third-token'])
      expect(stderr).not.toContain(secret);
    const { ids, rejects } = await deployed.stored();
    // Two lines of one request, and one of each of two deliveries.
    const unnamed = ids.filter((id) => !expected.has(id));
    expect(unnamed).toHaveLength(4);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => expected.has(id)).sort()).toEqual([...expected].sort());
    // The cut container, damaged gzip, and three of HEC.
    expect(rejects).toHaveLength(5);
  }, 30_000);
});

describe('when the store is full', () => {
  let disk: SmallDisk | undefined;
  let receiver: Receiving | undefined;
  afterEach(() => {
    receiver?.running.child.kill('SIGKILL');
    disk?.unmount();
  });

  test('senders are told to come back, and their records are stored once when there is space', async () => {
    disk = smallDisk(64 * 1024);
    const sources =
      '  - { id: push, source: aws.cloudtrail, from: { receiver: { path: /in/push, protocol: ndjson, answerMs: 400, maxBytes: 32768, maxInFlightBytes: 65536 } } }\n';
    const deployed = receiverDeployment(folder, 'full', sources, join(disk.path, 'store.duckdb'));
    receiver = await deployed.start();
    const many = (name: string): string =>
      Array.from({ length: 100 }, (_, index) => one(`${name}-${String(index)}`)).join('\n');
    expect((await receiver.post('/in/push', many('before'))).status).toBe(200);
    // What is left of the disk is taken.
    disk.resize(Math.ceil(used(disk.path) / 1024) + 8);
    const began = performance.now();
    const { post } = receiver;
    const names = Array.from({ length: 8 }, (_, index) => `during-${String(index)}`);
    const answers = await Promise.all(names.map((name) => post('/in/push', many(name))));
    // Some wait until they are told to come back; for more there is no room.
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503, 429]));
    expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual(names.map(() => '5'));
    expect(performance.now() - began).toBeLessThan(5000);
    // The next one is not even kept waiting.
    const next = await post('/in/push', many('next'));
    expect(next).toMatchObject({ status: 503, text: expect.stringContaining('just now') as unknown });
    expect(await (await fetch(`${receiver.url}/readyz`)).json()).toMatchObject({
      status: expect.stringContaining('no space') as unknown,
    });
    disk.resize(64 * 1024);
    for (const name of names)
      await until('it to be accepted', async () => (await post('/in/push', many(name))).status === 200);
    succeeded(await receiver.stop());
    const { ids } = await deployed.stored();
    const expected = ['before', ...names].flatMap((name) =>
      Array.from({ length: 100 }, (_, index) => trailId(`${name}-${String(index)}`)),
    );
    expect([...ids].sort()).toEqual(expected.sort());
  }, 60_000);
});

/** Bytes of the files in a folder. */
function used(path: string): number {
  const { stdout } = spawnSync('du', ['-sB1', path], { encoding: 'utf8' });
  return Number(stdout.split('\t')[0]);
}

describe('when the process ends', () => {
  const PUSH =
    '  - { id: push, source: aws.cloudtrail, from: { receiver: { path: /in/push, protocol: ndjson } } }\n';

  test('kill -9 between what is safe and its answer: sent again, stored once', async () => {
    const deployed = receiverDeployment(folder, 'killed', PUSH);
    const child = spawn(process.execPath, [
      join(root, 'test/collectors/receive-and-block.mjs'),
      deployed.config,
    ]);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.pipe(process.stderr);
    try {
      await until('it to listen', () => output.includes('listening') || child.exitCode !== null);
      const url = /listening (\S+)/.exec(output)?.[1] ?? '';
      const body = `${one('k1')}\n${one('k2')}`;
      const unanswered = expect(fetch(`${url}/in/push`, { method: 'POST', body })).rejects.toThrow();
      await until('the batch to be safe', () => output.includes('safe 2'));
      child.kill('SIGKILL');
      await unanswered;
      const receiver = await deployed.start();
      const again = await receiver.post('/in/push', body);
      expect(again.status).toBe(200);
      const { stdout } = await receiver.stop();
      expect(stdout).toMatch(/^push +2 +0 +2 /m);
      expect([...(await deployed.stored()).ids].sort()).toEqual([trailId('k1'), trailId('k2')].sort());
    } finally {
      child.kill('SIGKILL');
    }
  }, 30_000);

  test('SIGTERM: what is under way is finished, what comes is told to come back', async () => {
    const deployed = receiverDeployment(folder, 'drained', PUSH);
    const receiver = await deployed.start();
    try {
      const body = `${one('d1')}\n${one('d2')}`;
      const socket = beginRequest(receiver.url, '/in/push', [], body, 100);
      let answer = '';
      socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
      await until('the request to arrive', async () => {
        const text = await (await fetch(`${receiver.url}/metrics`)).text();
        return text.includes('accesstrail_receiver_in_flight_bytes{source="push"} 100');
      });
      receiver.running.child.kill('SIGTERM');
      await until('it to stop', () => receiver.running.output().stderr.includes('stopping'));
      let late = await receiver.post('/in/push', one('late'));
      while (late.status === 200) late = await receiver.post('/in/push', one('late'));
      expect(late.status).toBe(503);
      expect(late.headers.get('retry-after')).toBe('5');
      socket.write(body.slice(100));
      await once(socket, 'close');
      expect(answer).toContain('HTTP/1.1 200');
      succeeded(await receiver.running.ended);
      const { ids } = await deployed.stored();
      expect(ids).toEqual(expect.arrayContaining([trailId('d1'), trailId('d2')]));
    } finally {
      receiver.running.child.kill('SIGKILL');
    }
  }, 30_000);
});

describe('a wrong configuration', () => {
  const receiverOf = (id: string, rest: string): string =>
    `  - { id: ${id}, source: aws.cloudtrail, from: { receiver: { ${rest} } } }\n`;

  /** Line and column of each fault, and what is said of it. */
  const faultsOf = async (name: string, sources: string): Promise<readonly string[]> => {
    const file = join(folder, `${name}.yaml`);
    writeFileSync(file, `listen: { host: 0.0.0.0 }\nsources:\n${sources}`);
    const { code, stderr } = await run(['validate', '-c', file]);
    expect(code).toBe(stderr === '' ? 0 : 2);
    return [...stderr.matchAll(/\.yaml:(\d+:\d+: .*)/g)].map(([, fault = '']) => fault);
  };

  test('what the schema tells', async () => {
    const found = await faultsOf(
      'schema',
      receiverOf('a', 'path: /in/a, verify: { none: true, gitlab: lab-token }') +
        receiverOf('b', 'path: /in/b, verify: {}') +
        receiverOf('c', 'path: /elsewhere, verify: { none: true }') +
        receiverOf('d', 'path: /in/d, verify: { bearer: short }') +
        // Of Google anybody can have a token for any audience.
        receiverOf(
          'e',
          'path: /in/e, verify: { oidc: { issuer: "https://accounts.google.com", audience: us } }',
        ),
    );
    expect(found).toHaveLength(5);
    for (const [index, key] of ['verify', 'verify', 'path', 'verify.bearer', 'verify.oidc'].entries())
      expect(found[index]).toContain(`sources[${String(index)}].from.receiver.${key}`);
  });

  test('what it cannot tell', async () => {
    const none = 'verify: { none: true }';
    const found = await faultsOf(
      'others',
      receiverOf('a', 'path: /in/a') +
        receiverOf('b', `path: /in/b, ${none}`) +
        receiverOf('c', `path: /in/b, ${none}`) +
        receiverOf('d', `path: /in/d, maxInFlightBytes: 70000, ${none}`) +
        receiverOf(
          'e',
          'path: /in/e, verify: { hmac: { secret: own-secret, header: x, timestampHeader: t, signed: "{body}" } }',
        ) +
        receiverOf('f', `path: /services/collector, ${none}`) +
        receiverOf(
          'g',
          'path: /in/g, verify: { oidc: { issuer: "http://accounts.example.com", audience: us, email: a@b } }',
        ),
    );
    expect(found).toEqual([
      expect.stringMatching(/^3:.*anybody who reaches 0\.0\.0\.0 could send/),
      expect.stringMatching(/^4:.*another source receives at \/in\/b too/),
      expect.stringMatching(/^5:.*another source receives at \/in\/b too/),
      expect.stringMatching(/^6:.*at least twice maxBytes is needed/),
      expect.stringMatching(/^7:.*what is signed must hold {t}/),
      expect.stringMatching(/^8:.*is for protocol: hec/),
      expect.stringMatching(/^9:.*must be https/),
    ]);
  });

  test('verify: { none: true } is enough when it is said', async () => {
    expect(await faultsOf('none', receiverOf('a', 'path: /in/a, verify: { none: true }'))).toEqual([]);
  });
});
