// A source of Kafka in the built program, on a secured broker as Event Hubs looks to its clients: what was sent is stored, each record once.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { KafkaConfig } from '../../pipeline/bus/kafka/kafka-config.ts';
import { describeWith } from '../services/describe-with.ts';
import { freePort } from '../services/free-port.ts';
import { startSecuredKafka } from '../services/kafka.ts';
import { testFolder } from '../support/folder.ts';
import { NO_DIFFERENCE, difference } from '../support/difference.ts';
import { type KafkaSource, activity, kafkaSource, storedEvents } from '../support/kafka-source.ts';
import { allowToRead, asAdmin, kafkaConfig, makeTopic, produce } from '../support/kafka.ts';
import { type Running, root, succeeded } from '../support/program.ts';
import { type TcpProxy, startTcpProxy } from '../support/tcp-proxy.ts';
import { startTokenServer } from '../support/token-server.ts';
import { until } from '../support/until.ts';

const folder = testFolder('kafka-faults');
const port = await freePort();
let proxy: TcpProxy | undefined;

const marks = (row: string, count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, index) => `${row}-${String(from + index)}`);
const container = (...of: readonly string[]): string =>
  `{"records":[${of.map((mark) => activity(mark)).join(',')}]}`;

await describeWith(
  'a source of Kafka',
  {
    broker: async () => {
      proxy = await startTcpProxy(port);
      return startSecuredKafka({ hubs: { port, proxy: proxy.port } });
    },
  },
  ({ broker }) => {
    const ssl = { ca: broker.ca };
    const admin: KafkaConfig = kafkaConfig(broker.scram, {
      ssl,
      sasl: { mechanism: 'scram-sha-512', ...broker.admin },
    });
    const hubs = (topic: string, password = broker.hub.password, more = ''): string =>
      `brokers: ["${broker.plain.join('","')}"], topics: [${topic}], ssl: { ca: "${broker.caFile}" }, sessionTimeoutMs: 6000, ` +
      `sasl: { mechanism: plain, username: "$ConnectionString", password: "${password}" }, ${more}`;
    const running: ChildProcessWithoutNullStreams[] = [];
    const follow = (source: KafkaSource): Running => {
      const started = source.launch();
      running.push(started.child);
      return started;
    };
    const stop = async (started: Running): Promise<number | null> => {
      started.child.kill('SIGTERM');
      return (await started.ended).code;
    };

    beforeAll(() => allowToRead(admin, `User:${broker.hub.username}`, 'hub'));
    afterEach(() => {
      for (const child of running.splice(0)) child.kill('SIGKILL');
    });
    afterAll(() => proxy?.close());

    /** The events in the store are those expected, each once; gives the rejects' codes. */
    const expectStored = async (
      source: KafkaSource,
      expected: readonly string[],
    ): Promise<readonly string[]> => {
      const stored = await source.stored();
      expect(difference(new Set(expected), stored.marks)).toEqual(NO_DIFFERENCE);
      expect(stored.marks.length).toBe(new Set(stored.marks).size);
      return stored.rejects;
    };

    test('containers, lone records, lines, tombstones, compressed batches, broken JSON: each its outcome', async () => {
      await makeTopic(admin, 'hub-content');
      const quoted = container('quoted').replace(
        '"properties":{}',
        `"properties":{'appName':'hello2','message':'Executing (Reason=called., Id=5)','levelId': 2}`,
      );
      const raw = container('raw').replace('"properties":{}', '"properties":{"message":"limit.\nreached"}');
      await produce(admin, 'hub-content', [
        container('a', 'b', 'c'),
        null,
        activity('alone'),
        `${activity('line-1')}\n${activity('line-2')}\n`,
        quoted,
        raw,
        `{"records":[${activity('before')},{"properties":[ 227 B blob data ]},${activity('after')}]}`,
        `{"records":[${activity('whole')},{"time":"2026-11`,
        'no JSON',
        '{"records":[]}',
      ]);
      await produce(admin, 'hub-content', [container('lz4'), null], { compression: 'lz4' });
      await produce(admin, 'hub-content', [container('gzip')], { compression: 'gzip' });
      const source = kafkaSource(
        folder,
        'content',
        hubs('hub-content', undefined, 'repair: azure-diagnostics'),
      );
      const { code, stderr } = await source.run('run', '--until-idle');
      expect({ code, stderr }).toMatchObject({
        code: 0,
        stderr: expect.stringContaining('2 messages were no JSON and were repaired'),
      });
      const expected = [
        'a',
        'b',
        'c',
        'alone',
        'line-1',
        'line-2',
        'quoted',
        'raw',
        'before',
        'after',
        'whole',
        'lz4',
        'gzip',
      ];
      expect(await expectStored(source, expected)).toEqual(['container_truncated', 'not_json', 'not_json']);

      // Read again by another group: the same records have the same ids.
      source.configure(hubs('hub-content', undefined, 'repair: azure-diagnostics, groupId: hub-another'));
      const again = await source.run('run', '--until-idle');
      expect(again.stdout).toMatch(/^hub +15 +0 +13 /m);
      await expectStored(source, expected);
      expect((await source.run('doctor')).stdout).toMatch(
        /source hub +\S* +1 partition, 0 messages wait for group hub-another/,
      );
    });

    test.each(['publish', 'commit'])('killed at the %s: read again, stored once', async (at) => {
      const topic = `hub-kill-${at}`;
      await makeTopic(admin, topic, 2);
      const all = marks(at, 400);
      for (const [index, partition] of [0, 1].entries())
        await produce(
          admin,
          topic,
          Array.from({ length: 50 }, (_, each) =>
            container(...all.slice(index * 200 + each * 4, index * 200 + each * 4 + 4)),
          ),
          { partition },
        );
      const source = kafkaSource(folder, topic, hubs(topic));
      const script = join(root, 'test/collectors/kafka-and-block.mjs');
      const child = spawn(process.execPath, [script, source.config, at, '1']);
      running.push(child);
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.pipe(process.stderr);
      await until('the port to block', () => output.includes('blocked') || child.exitCode !== null);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const { code, stdout } = await source.run('run', '--until-idle');
      expect(code).toBe(0);
      await expectStored(source, all);
      const duplicates = Number(/^hub +\d+ +\d+ +(\d+)/m.exec(stdout)?.[1]);
      if (at === 'commit') expect(duplicates).toBeGreaterThan(0);
      else expect(duplicates).toBe(0);
    });

    test('a second process joins, the first is killed: together they have everything', async () => {
      await makeTopic(admin, 'hub-share', 4);
      const all = marks('share', 1200);
      const extra: string[] = [];
      const send = async (from: number, to: number): Promise<void> => {
        for (const partition of [0, 1, 2, 3])
          await produce(
            admin,
            'hub-share',
            all
              .slice(from, to)
              .filter((_, index) => index % 4 === partition)
              .map((mark) => activity(mark)),
            { partition },
          );
      };
      const group = 'groupId: hub-shared';
      const [first, second] = [0, 1].map((each) =>
        kafkaSource(folder, `share-${String(each)}`, hubs('hub-share', undefined, group)),
      ) as [KafkaSource, KafkaSource];
      await send(0, 400);
      const one = follow(first);
      await until('the first reads', async () => (await storedEvents(one)) >= 400);
      const two = follow(second);
      await send(400, 800);
      await until('the second reads too', async () => {
        if ((await storedEvents(two)) > 0) return true;
        const more = marks('more', 4, extra.length);
        extra.push(...more);
        for (const [partition, mark] of more.entries())
          await produce(admin, 'hub-share', [activity(mark)], { partition });
        return false;
      });
      one.child.kill('SIGKILL');
      await one.ended;
      await send(800, 1200);
      await until('the second has taken over', async () => {
        const { stdout } = await second.run('doctor');
        return stdout.includes(' 0 messages wait for group hub-shared');
      });
      expect(await stop(two)).toBe(0);
      const [of1, of2] = [await first.stored(), await second.stored()];
      expect(difference(new Set([...all, ...extra]), [...of1.marks, ...of2.marks])).toEqual(NO_DIFFERENCE);
      for (const { marks: each } of [of1, of2]) expect(each.length).toBe(new Set(each).size);
    });

    test('the connection is cut in the middle of a fetch: it waits, says so, and reads on', async () => {
      await makeTopic(admin, 'hub-cut');
      const all = marks('cut', 6000);
      const pad = 'x'.repeat(400);
      for (let from = 0; from < all.length; from += 1000)
        await produce(
          admin,
          'hub-cut',
          all.slice(from, from + 1000).map((mark) => activity(mark, { pad })),
        );
      const source = kafkaSource(folder, 'cut', hubs('hub-cut'));
      const started = follow(source);
      await until('some is read', async () => (await storedEvents(started)) > 0);
      proxy?.cut();
      await until('the fault is told', () => started.output().stderr.includes('joining again'));
      proxy?.pass();
      await until('all is read', async () => (await storedEvents(started)) >= all.length);
      expect(await stop(started)).toBe(0);
      await expectStored(source, all);
    });

    test('wrong and right password, no right to read, nobody there: each said with its remedy', async () => {
      await makeTopic(admin, 'hub-door');
      await makeTopic(admin, 'forbidden');
      await produce(admin, 'hub-door', [container('in')]);
      const source = kafkaSource(folder, 'door', hubs('hub-door', 'wrong'));
      const refused = await source.run('run', '--until-idle');
      expect(refused).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('check from.kafka.sasl of source hub'),
      });
      expect((await source.run('doctor')).stdout).toContain('check from.kafka.sasl of source hub');
      source.configure(hubs('forbidden'));
      const forbidden = await source.run('run', '--until-idle');
      expect(forbidden).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('let User:$ConnectionString read from.kafka.topics of source hub'),
      });
      source.configure(`brokers: ["127.0.0.1:${String(await freePort())}"], topics: [hub-door]`);
      const away = await source.run('run', '--until-idle');
      expect(away).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('from.kafka.brokers of source hub'),
      });
      source.configure(hubs('hub-door'));
      succeeded(await source.run('run', '--until-idle'));
      await expectStored(source, ['in']);
    });

    test('what was removed before it was read is a gap, said and kept; the rest is read', async () => {
      await makeTopic(admin, 'hub-gap');
      const source = kafkaSource(folder, 'gap', hubs('hub-gap'));
      await produce(
        admin,
        'hub-gap',
        marks('early', 10).map((mark) => activity(mark)),
      );
      succeeded(await source.run('run', '--until-idle'));
      await produce(
        admin,
        'hub-gap',
        marks('gone', 20).map((mark) => activity(mark)),
      );
      await asAdmin(admin, async (each) => {
        await each.fetchTopicMetadata({ topics: ['hub-gap'] });
        await each.deleteTopicRecords({ topic: 'hub-gap', partitions: [{ partition: 0, offset: '30' }] });
      });
      await produce(
        admin,
        'hub-gap',
        marks('late', 5).map((mark) => activity(mark)),
      );
      const { code, stderr } = await source.run('run', '--until-idle');
      expect({ code, stderr }).toMatchObject({
        code: 0,
        stderr: expect.stringContaining('20 records of hub-gap partition 0 are gone unread'),
      });
      await expectStored(source, [...marks('early', 10), ...marks('late', 5)]);
      expect((await source.run('sources', 'status', 'hub')).stdout).toMatch(/offsets 10 to 29/);
    });

    test('signed in by tokens, which are renewed', async () => {
      await makeTopic(admin, 'hub-token');
      await allowToRead(admin, 'User:reader', 'hub');
      const tokens = await startTokenServer('reader', 'client-secret');
      try {
        tokens.answer = { seconds: 14 };
        const oauth = (secret: string): string =>
          `brokers: ["${broker.oauth.join('","')}"], topics: [hub-token], ssl: { ca: "${broker.caFile}" }, ` +
          `sasl: { mechanism: oauthbearer, tokenUrl: "${tokens.url}", clientId: me, clientSecret: "${secret}", scope: hubs }`;
        const source = kafkaSource(folder, 'token', oauth('wrong'));
        const refused = await source.run('run', '--until-idle');
        expect(refused).toMatchObject({
          code: 1,
          stderr: expect.stringContaining('gives no token to client me (401, invalid_client)'),
        });
        source.configure(oauth('client-secret'));
        const started = follow(source);
        await produce(admin, 'hub-token', [activity('first')]);
        await until('the first is read', async () => (await storedEvents(started)) === 1);
        const asked = tokens.asked.length;
        await until('the token to be renewed', () => tokens.asked.length > asked);
        await produce(admin, 'hub-token', [activity('second')]);
        await until('the second is read', async () => (await storedEvents(started)) === 2);
        expect(await stop(started)).toBe(0);
        await expectStored(source, ['first', 'second']);
        expect(started.output().stderr).not.toContain('joining again');
      } finally {
        await tokens.close();
      }
    });
  },
);
