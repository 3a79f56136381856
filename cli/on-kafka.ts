// The engine on Kafka: each stage is a member of a consumer group, in this process or in many.
import { addBusMetrics } from '../pipeline/bus-metrics.ts';
import { type KafkaBus, openKafka } from '../pipeline/bus/kafka/open-kafka.ts';
import type { KafkaConfig } from '../pipeline/bus/kafka/kafka-config.ts';
import { normalizeStage } from '../pipeline/stages/normalize.ts';
import { collectAll } from './collect.ts';
import type { Engine, EngineParts } from './engine.ts';
import { verifyTopics } from './verify-topics.ts';

/** Connects when it is first used. */
export function onKafka(config: KafkaConfig, parts: EngineParts): Engine {
  const { meter, log, stages } = parts;
  // One stage that must stop takes the others along: they drain, and what is not done is done by the next process.
  const failed = new AbortController();
  const signal = AbortSignal.any([parts.signal, failed.signal]);
  const clientId = `accesstrail-${[...stages].join('-')}`;
  const kafka = openKafka({ config, clientId, log, meter, signal, now: Date.now });
  return {
    work: async (untilIdle) => {
      await verifyTopics(kafka, config, { ...parts, signal }, untilIdle);
      const working = start(kafka, { ...parts, signal }, untilIdle).map((stage) =>
        stage.catch((error: unknown) => {
          failed.abort();
          throw error;
        }),
      );
      const ended = await Promise.allSettled(working);
      const wrong = ended.find((end) => end.status === 'rejected');
      if (wrong) throw wrong.reason;
      return ended.every((end) => end.status === 'fulfilled' && end.value !== false);
    },
    publish: kafka.bus.publish,
    saved: kafka.checkpoints.load,
    replay: kafka.replay,
    unready: () => kafka.numbers.outside.values().next().value,
    addMetrics: (registry) => {
      addBusMetrics(registry, kafka.numbers);
    },
    announce: () => Promise.resolve(),
    close: kafka.close,
  };
}

/** Each ends, until idle, when the one before it in this process has ended and all that this one handed on is done. */
function start(kafka: KafkaBus, parts: EngineParts, untilIdle: boolean): Promise<unknown>[] {
  const { settings, sources, store, stages, exporting, blobs } = parts;
  const working: Promise<unknown>[] = [];
  const upstream = (): Promise<unknown> => working.at(-1)?.catch(() => undefined) ?? Promise.resolve();
  if (stages.has('collect'))
    working.push(
      collectAll(
        { ...parts, bus: kafka.bus, checkpoints: kafka.checkpoints, leases: kafka.leases },
        untilIdle,
      ),
    );
  if (stages.has('normalize')) {
    const stage = normalizeStage({ sources, blobs, notBefore: settings.notBefore, now: Date.now });
    working.push(kafka.normalize(stage).run({ untilIdle, upstream: upstream() }));
  }
  if (stages.has('index') && store)
    working.push(kafka.index(store.store).run({ untilIdle, upstream: upstream() }));
  if (stages.has('export') && exporting) {
    const before = untilIdle ? upstream() : Promise.resolve();
    working.push(before.then(() => exporting.keep(kafka, untilIdle)));
  }
  return working;
}
