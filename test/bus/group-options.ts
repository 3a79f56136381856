// What a consumer group's member is made with in tests: a real consumer that the test can watch or disturb.
import type kafkajs from 'kafkajs';
import { RETRY, createClient } from '../../pipeline/bus/kafka/client.ts';
import type { GroupOptions } from '../../pipeline/bus/kafka/group-options.ts';
import { createBusMeter } from '../../pipeline/bus-meter.ts';

type Given = 'config' | 'admin' | 'group' | 'topics' | 'handler' | 'fetchBytes' | 'limits' | 'watch';

/** `onConsumer` is told of each consumer that is made, before it connects. */
export function groupOptions(
  given: Pick<GroupOptions, Given> & { readonly signal?: AbortSignal },
  onConsumer: (consumer: kafkajs.Consumer) => void,
): GroupOptions {
  const client = createClient(given.config, 'test');
  const consumer = (settings: kafkajs.ConsumerConfig): kafkajs.Consumer => {
    const each = client.consumer(settings);
    onConsumer(each);
    return each;
  };
  return {
    client: Object.assign(Object.create(client) as kafkajs.Kafka, { consumer }),
    rebalanceTimeoutMs: 10_000,
    retry: RETRY,
    meter: createBusMeter(),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    signal: new AbortController().signal,
    now: Date.now,
    ...given,
  };
}
