// The services themselves: plain servers answer, secured ones let in whom they should and nobody else, data outlive a kill.
import { expect, test } from '@jest/globals';
import { Kafka, type KafkaConfig, type SASLOptions, logLevel } from 'kafkajs';
import { createTopic } from '../support/kafka.ts';
import { until } from '../support/until.ts';
import { describeWith } from './describe-with.ts';
import { startSecuredElasticsearch } from './elasticsearch.ts';
import { ask } from './ask.ts';
import { startKafka, startSecuredKafka } from './kafka.ts';
import { sharedElasticsearch, sharedKafka } from './shared.ts';

const quick = { clientId: 'services-test', logLevel: logLevel.NOTHING, retry: { retries: 0 } } as const;

/** The broker's topics, as that client sees them. */
async function topics(config: Pick<KafkaConfig, 'brokers' | 'ssl' | 'sasl'>): Promise<string[]> {
  const admin = new Kafka({ ...quick, ...config }).admin();
  try {
    await admin.connect();
    return await admin.listTopics();
  } finally {
    await admin.disconnect();
  }
}

await describeWith(
  'plain servers',
  { kafka: sharedKafka, elasticsearch: sharedElasticsearch },
  ({ kafka, elasticsearch }) => {
    test('both answer', async () => {
      expect(Array.isArray(await topics({ brokers: [...kafka.brokers] }))).toBe(true);
      expect((await ask(`${elasticsearch.url}/_cluster/health`)).status).toBe(200);
    });

    test('both are the ones of this run', async () => {
      expect(await sharedKafka()).toEqual(kafka);
      expect(await sharedElasticsearch()).toEqual(elasticsearch);
    });

    test('a broker that cannot start says why', async () => {
      await expect(startKafka({ settings: { 'log.retention.ms': 'long' } })).rejects.toThrow(
        /Invalid value long for configuration log\.retention\.ms/,
      );
      await expect(
        startKafka({ settings: { listeners: 'PLAINTEXT://192.0.2.1:1,CONTROLLER://192.0.2.1:2' } }),
      ).rejects.toThrow(/Kafka ended instead of starting; its log ends:\n/);
    });

    test('an index is never made by chance', async () => {
      const { status, body } = await ask(`${elasticsearch.url}/never-made/_doc`, { json: { a: 1 } });
      expect(status).toBe(404);
      expect(body).toContain('index_not_found_exception');
    });
  },
);

await describeWith('secured Kafka', { kafka: startSecuredKafka }, ({ kafka }) => {
  const ssl = { ca: [kafka.ca] };
  const scram = (mechanism: 'scram-sha-256' | 'scram-sha-512', password: string): SASLOptions => ({
    mechanism,
    username: kafka.admin.username,
    password,
  });
  const admin = scram('scram-sha-512', kafka.admin.password);

  test('SCRAM lets in by the right password', async () => {
    const brokers = [...kafka.scram];
    expect(await topics({ brokers, ssl, sasl: admin })).toEqual([]);
    expect(await topics({ brokers, ssl, sasl: scram('scram-sha-256', kafka.admin.password) })).toEqual([]);
    await expect(topics({ brokers, ssl, sasl: scram('scram-sha-512', 'wrong') })).rejects.toThrow(
      /authentication failed/i,
    );
  });

  test('PLAIN lets in by the right password', async () => {
    const brokers = [...kafka.plain];
    // Made anew each time: kafkajs notes in the object what it then prefers to a changed password.
    const sasl = (password: string): SASLOptions => ({
      mechanism: 'plain',
      username: kafka.hub.username,
      password,
    });
    expect(await topics({ brokers, ssl, sasl: sasl(kafka.hub.password) })).toEqual([]);
    await expect(topics({ brokers, ssl, sasl: sasl('wrong') })).rejects.toThrow(/authentication failed/i);
  });

  test('a certificate of the authority lets in, none does not', async () => {
    const brokers = [...kafka.mtls];
    const { cert, key } = kafka.client;
    expect(await topics({ brokers, ssl: { ...ssl, cert, key } })).toEqual([]);
    await expect(topics({ brokers, ssl })).rejects.toThrow();
  });

  test('without its authority the broker is not trusted', async () => {
    await expect(topics({ brokers: [...kafka.scram], ssl: true, sasl: admin })).rejects.toThrow(
      /certificate/i,
    );
  });

  test('ACLs: who was granted nothing sees and makes no topic; a topic outlives a kill', async () => {
    const brokers = [...kafka.scram];
    const collector: SASLOptions = { mechanism: 'scram-sha-512', ...kafka.collector };
    const client = new Kafka({ ...quick, brokers, ssl, sasl: admin });
    const maker = client.admin();
    await maker.connect();
    await createTopic(maker, { topic: 'kept', numPartitions: 1 });
    await maker.disconnect();
    expect(await topics({ brokers, ssl, sasl: admin })).toEqual(['kept']);
    expect(await topics({ brokers, ssl, sasl: collector })).toEqual([]);

    await kafka.kill();
    await expect(topics({ brokers, ssl, sasl: admin })).rejects.toThrow();
    await kafka.restart();
    expect(await topics({ brokers, ssl, sasl: admin })).toEqual(['kept']);
  });
});

await describeWith(
  'secured Elasticsearch',
  { elasticsearch: startSecuredElasticsearch },
  ({ elasticsearch }) => {
    const { url, ca, admin, writer, limited } = elasticsearch;

    test('lets in by the right password and shows its authority', async () => {
      for (const user of [admin, writer, limited])
        expect((await ask(`${url}/_cluster/health`, { ca, user })).status).toBe(200);
      expect((await ask(`${url}/_cluster/health`, { ca })).status).toBe(401);
      const wrong = { ...writer, password: 'wrong' };
      expect((await ask(`${url}/_cluster/health`, { ca, user: wrong })).status).toBe(401);
      await expect(ask(`${url}/_cluster/health`, { user: writer })).rejects.toThrow(/certificate/);
    });

    test('the writer makes indices and writes, the limited user does not', async () => {
      const made = await ask(`${url}/some-index`, { ca, user: writer, method: 'PUT', json: {} });
      expect(made.status).toBe(200);
      const doc = { ca, json: { a: 1 } };
      expect((await ask(`${url}/some-index/_doc/1?refresh=true`, { ...doc, user: writer })).status).toBe(201);
      expect((await ask(`${url}/some-index/_doc/2`, { ...doc, user: limited })).status).toBe(403);
    });

    test('API keys work and can be withdrawn', async () => {
      const made = await ask(`${url}/_security/api_key`, { ca, user: writer, json: { name: 'test' } });
      expect(made.status).toBe(200);
      const { encoded } = JSON.parse(made.body) as { encoded: string };
      const withKey = { ca, apiKey: encoded };
      expect((await ask(`${url}/_cluster/health`, withKey)).status).toBe(200);
      const gone = { method: 'DELETE', json: { name: 'test', owner: true } };
      expect((await ask(`${url}/_security/api_key`, { ca, user: writer, ...gone })).status).toBe(200);
      expect((await ask(`${url}/_cluster/health`, withKey)).status).toBe(401);
    });

    test('held still it does not answer; documents outlive that and a kill', async () => {
      await elasticsearch.pause();
      await expect(ask(`${url}/_cluster/health`, { ca, user: writer, timeoutMs: 1000 })).rejects.toThrow(
        /no answer/,
      );
      elasticsearch.resume();
      const found = async (): Promise<number> =>
        (await ask(`${url}/some-index/_doc/1`, { ca, user: writer })).status;
      expect(await found()).toBe(200);

      await elasticsearch.kill();
      await expect(found()).rejects.toThrow(/ECONNREFUSED/);
      await elasticsearch.restart();
      await until('the document is there again', async () => (await found()) === 200);
    });
  },
);
