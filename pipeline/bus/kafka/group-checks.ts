// How the consumer groups fare: how far behind, and whether retention has overtaken them.
import type kafkajs from 'kafkajs';
import type { Check } from '../../check.ts';
import type { Connection } from './connection.ts';
import type { KafkaConfig } from './kafka-config.ts';
import { type KnownOffsets, offsetsOf } from './positions.ts';
import { type Groups, type TopicRole, groupName, topicName } from './topics.ts';

const READS: readonly { readonly group: Groups; readonly role: TopicRole }[] = [
  { group: 'normalize', role: 'raw' },
  { group: 'index', role: 'events' },
  { group: 'index', role: 'rejects' },
];

/** One check for each topic that a group reads; topics that are not there have none. */
export async function checkGroups(
  admin: Connection<kafkajs.Admin>,
  config: KafkaConfig,
): Promise<readonly Check[]> {
  const present = new Set(await admin.use('listing topics', (each) => each.listTopics()));
  const checks: Check[] = [];
  for (const { group, role } of READS) {
    const topic = topicName(config, role);
    if (!present.has(topic)) continue;
    const groupId = groupName(config, group);
    const offsets = await offsetsOf(admin, groupId, [topic]);
    checks.push(check(`group ${groupId} on ${topic}`, [...offsets.values()]));
  }
  return checks;
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
