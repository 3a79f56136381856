// What goes wrong between S3, SQS and us, row by row, met by the whole program: the events in the store are those expected, each time.
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { describeWith } from '../services/describe-with.ts';
import { sharedMoto } from '../services/shared.ts';
import { type TestAws, type TestBucket, notification, testAws } from '../support/aws.ts';
import { NO_DIFFERENCE, difference } from '../support/difference.ts';
import { summaryOf, urlOf } from '../support/deployment.ts';
import { testFolder } from '../support/folder.ts';
import { type HttpProxy, type Reply, type Seen, startHttpProxy } from '../support/http-proxy.ts';
import type { Ended, Running } from '../support/program.ts';
import { eventIds, idsOf, logFile, s3Deployment } from '../support/s3-trail.ts';
import { type Stored, readStore } from '../support/store.ts';
import { until } from '../support/until.ts';
import { succeeded } from '../support/program.ts';

const folder = testFolder('s3-faults');

interface Surroundings {
  readonly aws: TestAws;
  /** A proxy before moto that answers as the function says. */
  readonly proxy: (decide: HttpProxy['decide']) => Promise<HttpProxy>;
}

/** What stands in the way, and what is to be in the store afterwards. */
interface Row {
  readonly name: string;
  readonly prepare: (surroundings: Surroundings) => Promise<Expected>;
}

interface Expected {
  /** Under from.s3. */
  readonly from: object;
  /** Ids of records. */
  readonly events: readonly string[];
  /** `<end of the origin's URI>:<offset>`. */
  readonly rejects?: readonly string[];
  /** The queue, which is to be empty. */
  readonly bucket: TestBucket;
  /** What is said on the way. */
  readonly says?: string;
}

/** Key of a log file as CloudTrail names it. */
function logKey(name: string): string {
  return `AWSLogs/123456789012/CloudTrail/us-east-1/2026/11/22/123456789012_CloudTrail_us-east-1_${name}.json.gz`;
}

function errorXml(code: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}, says the test</Message></Error>`;
}

/** A day as keys name it, such as 2026/11/22. `now`: ms since 1970 UTC. */
function dayBefore(now: number, days: number): string {
  return new Date(now - days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '/');
}

const isGet = ({ method }: Seen): boolean => method === 'GET';

/** Answers the first requests that match as the list says, and lets all others through. */
function first(matches: (seen: Seen) => boolean, replies: readonly Reply[]): HttpProxy['decide'] {
  const left = [...replies];
  return (seen) => (matches(seen) ? left.shift() : undefined);
}

function notified(way: 'direct' | 'sns' | 'sns raw' | 'eventbridge'): Row {
  return {
    name: `notifications: ${way}, gzip and plain`,
    prepare: async ({ aws }) => {
      const bucket = await aws.bucket(way);
      const ids = idsOf(`way ${way}`, 6);
      await bucket.put(logKey('a'), gzipSync(logFile(ids.slice(0, 2))));
      await bucket.put('plain/with space+plus/é=1.json', logFile(ids.slice(2, 4)));
      const two = [
        gzipSync(logFile([ids[4] ?? '']).subarray(0, 20)),
        gzipSync(logFile([ids[4] ?? '']).subarray(20)),
      ];
      await bucket.put('members.json', Buffer.concat(two));
      await bucket.put('empty', '');
      return { from: { queue: bucket.queue }, events: ids.slice(0, 5), bucket };
    },
  };
}

/** Through a proxy that disturbs the first requests for objects. */
function disturbed(name: string, replies: readonly Reply[], says: string): Row {
  return {
    name,
    prepare: async ({ aws, proxy }) => {
      const bucket = await aws.bucket('direct');
      const ids = idsOf(name, 1500);
      await bucket.put('plain.json', logFile(ids.slice(0, 700)));
      await bucket.put(logKey('packed'), gzipSync(logFile(ids.slice(700)), { level: 1 }));
      const { url } = await proxy(first(isGet, replies));
      return { from: { queue: bucket.queue, endpoint: url, concurrency: 1 }, events: ids, bucket, says };
    },
  };
}

const ROWS: readonly Row[] = [
  notified('direct'),
  notified('sns'),
  notified('sns raw'),
  notified('eventbridge'),
  {
    name: 'several objects in one message; the same notified thrice and out of order; a deletion',
    prepare: async ({ aws }) => {
      const bucket = await aws.bucket('none');
      const ids = idsOf('several', 4);
      for (const [index, id] of ids.entries()) await bucket.put(`log-${String(index)}.json`, logFile([id]));
      const keys = ids.map((_, index) => `log-${String(index)}.json`);
      await bucket.send(notification(bucket.name, keys.toReversed()));
      for (const key of [keys[2] ?? '', keys[0] ?? '', keys[2] ?? ''])
        await bucket.send(notification(bucket.name, [key]));
      await bucket.send({ Records: [{ eventName: 'ObjectRemoved:Delete', s3: {} }] });
      return { from: { queue: bucket.queue }, events: ids, bucket };
    },
  },
  {
    name: 'a gzip cut off in the middle: records before the cut, and a reject',
    prepare: async ({ aws }) => {
      const bucket = await aws.bucket('direct');
      const ids = idsOf('cut off', 1000);
      const whole = gzipSync(logFile(ids));
      const half = whole.subarray(0, whole.length / 2);
      await bucket.put('cut-off.json.gz', half);
      const shown = gunzipSync(half, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
      const last = shown.lastIndexOf('{"eventID"');
      const kept = ids.filter((id) => shown.slice(0, last).includes(`{"eventID":"${id}"`));
      const rejects = [`cut-off.json.gz:${String(last)}`];
      return { from: { queue: bucket.queue }, events: kept, rejects, bucket };
    },
  },
  {
    name: 'messages that cannot be understood',
    prepare: async ({ aws }) => {
      const bucket = await aws.bucket('direct');
      const ids = idsOf('poison', 2);
      await bucket.send('not JSON at all');
      await bucket.send({ hello: 'world' });
      await bucket.send({
        Records: [{ eventName: 'ObjectCreated:Put', s3: { bucket: { name: 'a/b' }, object: { key: 'c' } } }],
      });
      await bucket.put(logKey('good'), gzipSync(logFile(ids)));
      const place = `${bucket.name}:0`;
      return { from: { queue: bucket.queue }, events: ids, rejects: [place, place, place], bucket };
    },
  },
  {
    name: 'an object that is not there',
    prepare: async ({ aws }) => {
      const bucket = await aws.bucket('direct');
      const ids = idsOf('missing', 2);
      await bucket.send(notification(bucket.name, ['gone.json']));
      await bucket.put(logKey('there'), gzipSync(logFile(ids)));
      const from = { queue: bucket.queue, patienceMs: 1000 };
      return { from, events: ids, rejects: ['gone.json:0'], bucket, says: 'an object is lost' };
    },
  },
  {
    name: 'an object that is refused, while others are not',
    prepare: async ({ aws, proxy }) => {
      const bucket = await aws.bucket('direct');
      const ids = idsOf('refused', 2);
      await bucket.put('secret.json', logFile(['never']));
      await bucket.put(logKey('open'), gzipSync(logFile(ids)));
      const { url } = await proxy(({ path }) =>
        path.includes('/secret.json') ? { status: 403, body: errorXml('AccessDenied') } : undefined,
      );
      const from = { queue: bucket.queue, endpoint: url, patienceMs: 1000 };
      return { from, events: ids, rejects: ['secret.json:0'], bucket, says: 'AccessDenied, says the test' };
    },
  },
  {
    name: 'credentials that expire, at the queue and at the bucket',
    prepare: async ({ aws, proxy }) => {
      const bucket = await aws.bucket('direct');
      const ids = idsOf('expired', 2);
      await bucket.put(logKey('one'), gzipSync(logFile(ids)));
      const json = { __type: 'com.amazon.coral.service#ExpiredTokenException', message: 'expired' };
      const atQueue = first(({ method }) => method === 'POST', [{ status: 400, body: json }]);
      const atBucket = first(isGet, [{ status: 400, body: errorXml('ExpiredToken') }]);
      const { url } = await proxy((seen) => atQueue(seen) ?? atBucket(seen));
      const from = { queue: bucket.queue.replace(aws.url, url), endpoint: url };
      return { from, events: ids, bucket, says: 'the credentials are fetched anew' };
    },
  },
  disturbed(
    'S3 is overloaded, out of order, and asks to slow down',
    [500, 503, 503, 429, 503, 500].map((status) => ({
      status,
      body: errorXml(status === 503 ? 'SlowDown' : 'InternalError'),
    })),
    'InternalError, says the test',
  ),
  disturbed(
    'the connection is cut in the middle of a body, again and again',
    [
      { pass: 40_000, then: 'cut' },
      { pass: 10, then: 'cut' },
      { pass: 50_000, then: 'cut' },
      { pass: 2000, then: 'cut' },
      { pass: 3000, then: 'cut' },
    ],
    'was cut at byte',
  ),
];

await describeWith('S3 through SQS', { moto: sharedMoto }, ({ moto }) => {
  const aws = testAws(moto.url);
  const proxies: HttpProxy[] = [];
  const proxy = async (decide: HttpProxy['decide']): Promise<HttpProxy> => {
    const started = await startHttpProxy(moto.url);
    started.decide = decide;
    proxies.push(started);
    return started;
  };
  afterAll(async () => {
    aws.close();
    for (const each of proxies) await each.close();
  });

  describe('one run meets', () => {
    const deployment = s3Deployment(folder, 'rows');
    const expected = new Map<string, Expected>();
    let ended: Ended;
    let stored: Stored;

    beforeAll(async () => {
      for (const { name, prepare } of ROWS) expected.set(name, await prepare({ aws, proxy }));
      const sources = [...expected.values()].map(({ from }, index) => [
        `row${String(index)}`,
        { endpoint: aws.url, ...from },
      ]);
      deployment.configure(Object.fromEntries(sources) as Record<string, object>);
      ended = await deployment.untilIdle();
      stored = await readStore(deployment.database);
    });

    test.each(ROWS.map(({ name }) => name))('%s', async (name) => {
      const row = expected.get(name);
      expect(row?.events.length).toBeGreaterThan(0);
      expect(difference(new Set(eventIds(row?.events ?? [])), stored.ids).missing).toEqual([]);
      for (const reject of row?.rejects ?? []) expect(stored.rejects).toContain(reject);
      expect(await row?.bucket.left()).toBe(0);
      expect(ended.stderr).toContain(row?.says ?? '');
    });

    test('and stores nothing besides, nothing twice, and ends well', () => {
      const all = [...expected.values()];
      succeeded(ended);
      expect(difference(new Set(all.flatMap(({ events }) => eventIds(events))), stored.ids)).toEqual(
        NO_DIFFERENCE,
      );
      expect(stored.ids.length).toBe(new Set(stored.ids).size);
      expect(stored.rejects.toSorted()).toEqual(all.flatMap(({ rejects = [] }) => rejects).toSorted());
    });
  });

  /** Events stored so far by a process that runs. */
  const storedSoFar = async (running: Running): Promise<number> => {
    const text = await (await fetch(`${await urlOf(running)}/metrics`)).text();
    return Number(/^accesstrail_events_total{[^}]*} (\d+)/m.exec(text)?.[1] ?? 0);
  };

  interface Kill {
    readonly name: string;
    /** What the proxy does to the process that is killed. */
    readonly reply: (seen: Seen) => Reply | undefined;
    /** When it is killed. */
    readonly when: (running: Running, proxy: HttpProxy) => Promise<boolean>;
    /** Records in the store by then. */
    readonly before: (count: number) => boolean;
  }

  const isDelete = ({ headers }: Seen): boolean => headers['x-amz-target'] === 'AmazonSQS.DeleteMessageBatch';
  const RECORDS = 12_000;

  test.concurrent.each<Kill>([
    {
      name: 'in the middle of an object',
      reply: (seen) => (isGet(seen) ? { pass: 900_000, then: 'hold' } : undefined),
      when: async (running) => (await storedSoFar(running)) > 0,
      before: (count) => count > 0 && count < RECORDS,
    },
    {
      name: 'when all is safe, before its message is deleted',
      reply: (seen) => (isDelete(seen) ? 'hold' : undefined),
      when: (_running, { seen }) => Promise.resolve(seen.some(isDelete)),
      before: (count) => count === RECORDS,
    },
  ])('killed $name', async ({ name, reply, when, before }) => {
    const bucket = await aws.bucket('none');
    const ids = idsOf(name, RECORDS);
    const deployment = s3Deployment(folder, name.replaceAll(/\W/g, '-'));
    const disturber = await proxy(reply);
    const from = {
      queue: bucket.queue.replace(aws.url, disturber.url),
      endpoint: disturber.url,
      visibilitySeconds: 2,
    };
    deployment.configure({ trail: from });
    await bucket.put('large.json', logFile(ids));
    await bucket.send(notification(bucket.name, ['large.json']));
    const running = deployment.follow();
    await until('the moment', () => when(running, disturber));
    running.child.kill('SIGKILL');
    await running.ended;
    disturber.decide = () => undefined;
    expect(before((await readStore(deployment.database)).ids.length)).toBe(true);
    expect(await bucket.left()).toBe(1);

    const { code } = await deployment.untilIdle();
    const { ids: stored } = await readStore(deployment.database);
    expect(code).toBe(0);
    expect(difference(new Set(eventIds(ids)), stored)).toEqual(NO_DIFFERENCE);
    expect(stored.length).toBe(RECORDS);
    expect(await bucket.left()).toBe(0);
  });

  test.concurrent(
    'told to stop in the middle of an object, it does so, and the object is read anew',
    async () => {
      const bucket = await aws.bucket('none');
      const deployment = s3Deployment(folder, 'stopped');
      const disturber = await proxy((seen) => (isGet(seen) ? { pass: 900_000, then: 'hold' } : undefined));
      deployment.configure({ trail: { queue: bucket.queue, endpoint: disturber.url, visibilitySeconds: 2 } });
      const ids = idsOf('stopped', RECORDS);
      await bucket.put('large.json', logFile(ids));
      await bucket.send(notification(bucket.name, ['large.json']));
      const running = deployment.follow();
      await until('some of it is stored', async () => (await storedSoFar(running)) > 0);
      running.child.kill('SIGTERM');
      succeeded(await running.ended);
      disturber.decide = () => undefined;
      // moto gives the message once more to a request that waits for it, and has been closed.
      await until('the message has been taken', async () => {
        await deployment.untilIdle();
        return (await bucket.left()) === 0;
      });
      const { ids: stored } = await readStore(deployment.database);
      expect(difference(new Set(eventIds(ids)), stored)).toEqual(NO_DIFFERENCE);
    },
  );

  test.concurrent.each([
    {
      name: 'credentials that were revoked',
      reply: { status: 403, body: { __type: 'InvalidClientTokenId', message: 'revoked' } },
      says: 'missing, expired or revoked',
    },
    {
      name: 'a queue that may not be read',
      reply: { status: 403, body: { __type: 'AccessDeniedException', message: 'no' } },
      says: 'allow sqs:ReceiveMessage',
    },
    {
      name: 'a queue that does not exist',
      reply: { status: 400, body: { __type: 'com.amazonaws.sqs#QueueDoesNotExist', message: 'none' } },
      says: 'correct from.s3.queue',
    },
  ])('$name: it ends with what to do', async ({ name, reply, says }) => {
    const bucket = await aws.bucket('none');
    const deployment = s3Deployment(folder, name.replaceAll(/\W/g, '-'));
    const { url } = await proxy(() => reply);
    deployment.configure({ trail: { queue: bucket.queue.replace(aws.url, url), endpoint: url } });
    const { code, stderr } = await deployment.untilIdle();
    expect({ code, says: stderr.includes(says) }).toEqual({ code: 1, says: true });
  });

  test.concurrent('as long as no object of a bucket can be read, none is given up', async () => {
    const bucket = await aws.bucket('none');
    const deployment = s3Deployment(folder, 'no-rights');
    const refuser = await proxy((seen) =>
      isGet(seen) ? { status: 403, body: errorXml('AccessDenied') } : undefined,
    );
    deployment.configure({
      trail: { queue: bucket.queue, endpoint: refuser.url, patienceMs: 1000, visibilitySeconds: 2 },
    });
    await bucket.put('log.json', logFile(['no-rights']));
    await bucket.send(notification(bucket.name, ['log.json']));
    const refused = await deployment.untilIdle();
    const doctor = await deployment.run('doctor');
    expect(doctor.stdout + doctor.stderr).toMatch(/messages? waiting/);
    expect({ code: refused.code, says: refused.stderr.includes('allow s3:GetObject') }).toEqual({
      code: 1,
      says: true,
    });
    expect(await bucket.left()).toBe(1);

    refuser.decide = () => undefined;
    await until('the message is shown again', async () => {
      await deployment.untilIdle();
      return (await bucket.left()) === 0;
    });
    const stored = await readStore(deployment.database);
    expect(stored).toEqual({ ids: eventIds(['no-rights']), rejects: [] });
  });

  test.concurrent(
    'listing finds what sorts before, lies in the folder of a day long past, or was overwritten; once',
    async () => {
      const bucket = await aws.bucket('none');
      const deployment = s3Deployment(folder, 'list');
      const from = { list: { bucket: bucket.name, prefix: 'logs/', since: '2000-01-01' }, endpoint: aws.url };
      deployment.configure({ trail: from });
      const put = (key: string, id: string): Promise<void> => bucket.put(key, gzipSync(logFile([id])));
      const expected = new Set<string>();
      const look = async (records: number): Promise<void> => {
        const { code, stdout } = await deployment.untilIdle();
        expect(code).toBe(0);
        expect(summaryOf({ stdout })['trail']?.[0]).toBe(records);
        expect(
          difference(new Set(eventIds([...expected])), (await readStore(deployment.database)).ids),
        ).toEqual(NO_DIFFERENCE);
      };
      await put('other/ignored.json', 'ignored');
      const now = Date.now();
      for (let ago = 0; ago < 12; ago++) {
        expected.add(`${String(ago)} days ago`);
        await put(`logs/${dayBefore(now, ago)}/a.json.gz`, `${String(ago)} days ago`);
      }
      await look(12);
      for (const [key, id] of [
        [`logs/${dayBefore(now, 11)}/0.json.gz`, 'sorts before'],
        ['logs/1999/01/01/a', 'long past'],
        [`logs/${dayBefore(now, 1)}/a.json.gz`, 'overwritten'],
      ] as const) {
        await put(key, id);
        expected.add(id);
      }
      await look(3);
      await look(0);
    },
  );

  test.concurrent('a listing that is killed goes on where it was', async () => {
    const bucket = await aws.bucket('none');
    const deployment = s3Deployment(folder, 'list-killed');
    const ids = idsOf('list-killed', 12);
    for (const [index, id] of ids.entries())
      await bucket.put(`log-${String(index).padStart(2, '0')}`, logFile([id]));
    const holder = await proxy(({ path }) => (path.includes('/log-09') ? 'hold' : undefined));
    const list = { bucket: bucket.name, since: '2000-01-01' };
    deployment.configure({ trail: { list, endpoint: holder.url, concurrency: 1 } });
    const running = deployment.follow();
    await until('the object is asked for', () => holder.seen.some(({ path }) => path.includes('/log-09')));
    running.child.kill('SIGKILL');
    await running.ended;
    holder.decide = () => undefined;
    const { code } = await deployment.untilIdle();
    expect(code).toBe(0);
    expect(difference(new Set(eventIds(ids)), (await readStore(deployment.database)).ids)).toEqual(
      NO_DIFFERENCE,
    );
  });

  test.concurrent(
    'what is wrong in the configuration is said before any connection, with its line',
    async () => {
      const deployment = s3Deployment(folder, 'config');
      deployment.configure({ trail: { externalId: 'x1', list: { bucket: 'b', since: '2026-13-45' } } });
      const { code, stderr } = await deployment.run('validate');
      expect(code).toBe(2);
      expect(stderr).toMatch(/accesstrail\.yaml:\d+:\d+.*is not a day there is/);
      expect(stderr).toContain('needs roleArn');
    },
  );
});
