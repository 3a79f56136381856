// How the consumer groups fare: how far behind, and whether retention has overtaken them.
import { setTimeout as sleep } from 'node:timers/promises';
import type kafkajs from 'kafkajs';
import type { Check } from '../../check.ts';
import { Fault } from '../../errors.ts';
import type { Connection } from './connection.ts';
import type { KafkaConfig } from './kafka-config.ts';
import { protocolError } from './kafka-fault.ts';
import type { Look } from './look.ts';
import { type KnownOffsets, offsetsOf } from './positions.ts';
import { type Groups, type TopicRole, groupName, topicName } from './topics.ts';

const READS: readonly { readonly group: Groups; readonly role: TopicRole }[] = [
  { group: 'normalize', role: 'raw' },
  { group: 'index', role: 'events' },
  { group: 'index', role: 'rejects' },
];

/** One check for each topic that a group reads; a topic that is not there has none. */
export function groupLooks(admin: Connection<kafkajs.Admin>, config: KafkaConfig): readonly Look[] {
  return READS.map(({ group, role }) => {
    const topic = topicName(config, role);
    const groupId = groupName(config, group);
    const what = `group ${groupId} on ${topic}`;
    return {
      what,
      look: async () => {
        const present = await admin.use('listing topics', (each) => each.listTopics());
        if (!present.includes(topic)) return [];
        try {
          const offsets = await onceSettled(() => offsetsOf(admin, groupId, [topic]));
          return [check(what, [...offsets.values()])];
        } catch (error) {
          if (!(error instanceof Fault) || error.code !== 'access_denied') throw error;
          // Another stage's group is none of this process' business.
          return [{ what, state: 'fine', found: 'we have no right to look at it' }];
        }
      },
    };
  });
}

/** What the brokers say while they work out which of them looks after a group, as after their start and with the first group. */
const UNSETTLED = new Set([
  'GROUP_LOAD_IN_PROGRESS',
  'GROUP_COORDINATOR_NOT_AVAILABLE',
  'NOT_COORDINATOR_FOR_GROUP',
]);
const SETTLED_MS = 15_000;

/** Looks again while the brokers have not settled who looks after a group. */
export async function onceSettled<T>(look: () => Promise<T>): Promise<T> {
  const end = Date.now() + SETTLED_MS;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (!UNSETTLED.has(protocolError(error) ?? '') || Date.now() > end) throw error;
      await sleep(200);
    }
  }
}

function check(what: string, offsets: readonly KnownOffsets[]): Check {
  const sum = (value: (each: KnownOffsets) => number): number =>
    offsets.reduce((total, each) => total + Math.max(0, value(each)), 0);
  const started = offsets.some(({ committed }) => committed >= 0);
  const behind = sum(({ committed, low, high }) => high - Math.max(committed, low));
  const gone = started ? sum(({ committed, low }) => (committed >= 0 ? low - committed : 0)) : 0;
  if (gone > 0)
    return {
      what,
      state: 'warning',
      found: `${String(gone)} records were removed before they were read, ${String(behind)} wait`,
      remedy: 'Read their sources again; raise retention.ms, or run more workers',
    };
  const expired = started ? offsets.filter(({ committed, low }) => committed < 0 && low > 0) : [];
  if (expired.length > 0)
    return {
      what,
      state: 'warning',
      found: `no committed offset on ${String(expired.length)} partitions whose beginning is gone`,
      remedy: 'Raise offsets.retention.minutes of the brokers above the longest stop of the workers',
    };
  return { what, state: 'fine', found: started ? `${String(behind)} records wait` : 'not started yet' };
}
