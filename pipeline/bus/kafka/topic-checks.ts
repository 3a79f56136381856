// Compares the topics with the table of how they must be, and makes them so.
import { setTimeout as sleep } from 'node:timers/promises';
import type kafkajs from 'kafkajs';
import type { Check } from '../../check.ts';
import { Fault } from '../../errors.ts';
import type { Connection } from './connection.ts';
import type { KafkaConfig } from './kafka-config.ts';
import type { Look } from './look.ts';
import { ConfigResourceTypes } from './resource-types.ts';
import { DAY_MS, type WantedTopic, wantedTopics } from './topics.ts';

/** Of a setting: given for this topic, not by the broker or by default. */
const OF_TOPIC = 1;
/** How long the brokers may take to learn of a new topic, in ms. */
const SEEN_MS = 15_000;
const REMEDY = 'run accesstrail setup';
const MIB = 1024 * 1024;

interface FoundTopic {
  readonly partitions: readonly kafkajs.PartitionMetadata[];
  readonly settings: readonly kafkajs.ConfigEntries[];
}

/** For each topic one check, and one more for what setup cannot mend (partitions, replicas). */
export function topicLooks(admin: Connection<kafkajs.Admin>, config: KafkaConfig): readonly Look[] {
  return wantedTopics(config).map((wanted) => ({
    what: `topic ${wanted.name}`,
    look: async () => {
      const present = await admin.use('listing topics', (each) => each.listTopics());
      if (!present.includes(wanted.name)) return [missing(admin, wanted, config)];
      const found = await lookAt(admin, wanted.name);
      return [settingsOf(admin, wanted, found), ...shapeOf(wanted, found)];
    },
  }));
}

function missing(admin: Connection<kafkajs.Admin>, wanted: WantedTopic, { dev }: KafkaConfig): Check {
  const { name, partitions, replication, settings } = wanted;
  return {
    what: `topic ${name}`,
    state: 'missing',
    found: 'not there, or not visible to us',
    remedy: dev ? REMEDY : `${REMEDY}; it takes 3 brokers, or bus.kafka.dev: true`,
    plan: shown(wanted),
    mend: async () => {
      const doing = `making topic ${name}`;
      const topic = { topic: name, numPartitions: partitions, replicationFactor: replication };
      await admin.use(doing, (each) =>
        each.createTopics({
          waitForLeaders: false,
          topics: [{ ...topic, configEntries: entries(settings) }],
        }),
      );
      await seen(admin, name);
    },
  };
}

/** Waits until the brokers answer for a topic that was just made: they learn of it a moment later. */
async function seen(admin: Connection<kafkajs.Admin>, name: string): Promise<void> {
  const doing = `waiting for topic ${name}`;
  const end = Date.now() + SEEN_MS;
  for (;;) {
    try {
      const { topics } = await admin.use(doing, (each) => each.fetchTopicMetadata({ topics: [name] }));
      if (topics[0]?.partitions.every(({ leader }) => leader >= 0) === true) return;
      if (Date.now() > end) return;
    } catch (error) {
      const unknown = error instanceof Fault && error.code === 'not_set_up';
      if (!unknown || Date.now() > end) throw error;
    }
    await sleep(100);
  }
}

async function lookAt(admin: Connection<kafkajs.Admin>, name: string): Promise<FoundTopic> {
  const doing = `looking at topic ${name}`;
  const { topics } = await admin.use(doing, (each) => each.fetchTopicMetadata({ topics: [name] }));
  const { resources } = await admin.use(doing, (each) =>
    each.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: ConfigResourceTypes.topic, name }],
    }),
  );
  return { partitions: topics[0]?.partitions ?? [], settings: resources[0]?.configEntries ?? [] };
}

function settingsOf(admin: Connection<kafkajs.Admin>, wanted: WantedTopic, { settings }: FoundTopic): Check {
  const { name } = wanted;
  const what = `topic ${name}`;
  const current = new Map(settings.map((entry) => [entry.configName, entry.configValue]));
  const differing = Object.entries(wanted.settings).filter(([key, value]) => current.get(key) !== value);
  if (differing.length === 0) return { what, state: 'fine', found: shown(wanted) };
  return {
    what,
    state: 'differs',
    found: differing.map(([key]) => setting(key, current.get(key) ?? 'unknown')).join(', '),
    remedy: REMEDY,
    plan: differing.map(([key, value]) => setting(key, value)).join(', '),
    mend: async () => {
      // This request replaces all of a topic's own settings: those that are not ours must be in it too.
      const own = settings.filter(
        ({ configSource, isDefault }) => (configSource as number) === OF_TOPIC && !isDefault,
      );
      const kept = Object.fromEntries(own.map(({ configName, configValue }) => [configName, configValue]));
      await admin.use(`setting up topic ${name}`, (each) =>
        each.alterConfigs({
          validateOnly: false,
          resources: [
            {
              type: ConfigResourceTypes.topic,
              name,
              configEntries: entries({ ...kept, ...wanted.settings }),
            },
          ],
        }),
      );
    },
  };
}

/** What stays as it is: partitions cannot be taken away, and adding some moves keys; replicas are the operator's to move. */
function shapeOf({ name, partitions, replication }: WantedTopic, found: FoundTopic): Check[] {
  const checks: Check[] = [];
  const count = found.partitions.length;
  if (count !== partitions)
    checks.push({
      what: `partitions of ${name}`,
      state: 'warning',
      found: `${String(count)}, not ${String(partitions)}`,
      remedy:
        count < partitions
          ? `No more than ${String(count)} workers can share it; add with kafka-topics --alter --partitions ${String(partitions)}, or set bus.kafka.partitions to ${String(count)}`
          : `Set bus.kafka.partitions to ${String(count)}: partitions cannot be taken away`,
    });
  const copies = Math.min(...found.partitions.map(({ replicas }) => replicas.length));
  if (copies < replication)
    checks.push({
      what: `replicas of ${name}`,
      state: 'warning',
      found: `${String(copies)}, not ${String(replication)}: one lost disk may lose records`,
      remedy: 'Add replicas with kafka-reassign-partitions',
    });
  const lagging = found.partitions.filter(({ replicas, isr }) => isr.length < replicas.length);
  if (lagging.length > 0)
    checks.push({
      what: `in-sync replicas of ${name}`,
      state: 'warning',
      found: `${String(lagging.length)} partitions have a replica that is behind or away`,
      remedy: 'Look after the brokers: with fewer than min.insync.replicas nothing can be written',
    });
  return checks;
}

function shown({ partitions, replication, settings }: WantedTopic): string {
  return [
    `${String(partitions)} ${partitions === 1 ? 'partition' : 'partitions'}`,
    `replication ${String(replication)}`,
    ...Object.entries(settings).map(([key, value]) => setting(key, value)),
  ].join(', ');
}

/** A setting by Kafka's name, its value in the unit that people think in: "retention.ms=30 d". */
function setting(key: string, value: string): string {
  const [size, unit] =
    key === 'retention.ms' ? [DAY_MS, 'd'] : key.endsWith('.bytes') ? [MIB, 'MiB'] : [0, ''];
  const number = Number(value) / size;
  return `${key}=${number >= 1 && Number.isInteger(number) ? `${String(number)} ${unit}` : value}`;
}

function entries(settings: Readonly<Record<string, string>>): { name: string; value: string }[] {
  return Object.entries(settings).map(([name, value]) => ({ name, value }));
}
