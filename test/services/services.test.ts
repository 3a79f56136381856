// The services themselves: the plain servers answer, the secured ones let in whom they should, and a kill is survived.
import { expect, test } from '@jest/globals';
import { isHealthy } from './health.ts';
import { describeWith } from './describe-with.ts';
import { sharedElasticsearch, sharedKafka } from './shared.ts';

await describeWith(
  'shared',
  { kafka: sharedKafka, elasticsearch: sharedElasticsearch },
  ({ kafka, elasticsearch }) => {
    test('both answer', async () => {
      expect(kafka.brokers).toHaveLength(1);
      expect(await isHealthy(elasticsearch.url)).toBe(true);
    });
  },
);
