// What kcat (librdkafka) sends, with each compression it has, is stored: each line once.
import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { describeWith } from '../services/describe-with.ts';
import { sharedKafka } from '../services/shared.ts';

import { NO_DIFFERENCE, difference } from '../support/difference.ts';
import { testFolder } from '../support/folder.ts';
import { activity, kafkaSource } from '../support/kafka-source.ts';
import { kafkaConfig, makeTopic } from '../support/kafka.ts';

const folder = testFolder('kafka-kcat');
const COMPRESSIONS = ['none', 'gzip', 'snappy', 'lz4'];

/** Its version line. Throws when it is not installed. */
function kcat(): Promise<{ version: string }> {
  try {
    return Promise.resolve({ version: execFileSync('kcat', ['-V'], { encoding: 'utf8' }) });
  } catch {
    throw new Error('kcat is needed: apt-get install kcat');
  }
}

await describeWith('kcat', { kafka: sharedKafka, kcat }, ({ kafka }) => {
  test('sends lines with keys and headers, compressed in each way: each is an event', async () => {
    const topic = `kcat-${String(process.pid)}`;
    await makeTopic(kafkaConfig(kafka.brokers), topic);
    const sent: string[] = [];
    for (const compression of COMPRESSIONS) {
      const marks = Array.from({ length: 50 }, (_, index) => `${compression}-${String(index)}`);
      sent.push(...marks);
      const brokers = ['-b', kafka.brokers.join(',')];
      const parts = ['-t', topic, '-K', '|', '-H', 'origin=kcat', '-z', compression];
      execFileSync('kcat', ['-P', ...brokers, ...parts], {
        input: marks.map((mark) => `${mark}|${activity(mark)}\n`).join(''),
      });
    }
    const source = kafkaSource(
      folder,
      'kcat',
      `brokers: ["${kafka.brokers.join('","')}"], topics: [${topic}]`,
    );
    const { code, stderr } = await source.run('run', '--until-idle');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const { marks, rejects } = await source.stored();
    expect(difference(new Set(sent), [...marks])).toEqual(NO_DIFFERENCE);
    expect({ count: marks.length, rejects }).toEqual({ count: sent.length, rejects: [] });
  });
});
