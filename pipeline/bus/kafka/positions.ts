// Where a group's member has got to, partition by partition, and what retention removed before it was read.
import type kafkajs from 'kafkajs';
import type { BusMeter } from '../../bus-meter.ts';
import { MAX_GAPS } from '../../bus-meter.ts';
import type { Log } from '../../log.ts';
import { count } from '../../meter.ts';
import type { Connection } from './connection.ts';
import type { ForeignTopics } from './group-options.ts';
import { keyOf } from './turn.ts';

/** What the brokers answer where a group has committed nothing. */
const NONE = -1;
/** What kafkajs commits when a position is out of range: "from the beginning". Where the group had got to is lost with that. */
const BEGINNING = -2;

export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

export interface PartitionOffset extends TopicPartition {
  readonly offset: number;
}

export interface Positions {
  /** Compares the committed offsets with what is still there; gives the partitions that must go on at another offset. */
  readonly assign: (assigned: readonly TopicPartition[]) => Promise<readonly PartitionOffset[]>;
  /** Notes that messages from this offset on have arrived: what is between it and the position is a gap. */
  readonly arrived: (at: PartitionOffset) => void;
  /** Notes that all before this offset is processed and committed. */
  readonly moved: (to: PartitionOffset) => void;
  readonly all: () => readonly PartitionOffset[];
}

export interface PositionsOptions {
  readonly group: string;
  readonly admin: Connection<kafkajs.Admin>;
  readonly meter: BusMeter;
  readonly log: Log;
  readonly foreign?: ForeignTopics;
}

export function createPositions({ group, admin, meter, log, foreign }: PositionsOptions): Positions {
  let positions = new Map<string, PartitionOffset>();
  const remedy = foreign
    ? 'Raise the retention of the topic, or collect without long stops'
    : 'Read their sources again, and raise retention.ms or the number of workers';

  const gap = ({ topic, partition, offset }: PartitionOffset, to: number, why: string): void => {
    if (meter.gaps.length < MAX_GAPS) meter.gaps.push({ group, topic, partition, from: offset, to });
    count(meter.missing, topic, to - offset);
    log.error(
      { group, topic, partition, from: offset, to },
      `${String(to - offset)} records of ${topic} partition ${String(partition)} are gone unread (${why}); going on at offset ${String(to)}. ` +
        remedy,
    );
    foreign?.onGap({ topic, partition, from: offset, to });
  };

  const assign: Positions['assign'] = async (assigned) => {
    const topics = [...new Set(assigned.map(({ topic }) => topic))];
    const known = await offsetsOf(admin, group, topics);
    // Of others' topics a group that never committed anything has missed nothing.
    const isNew = foreign !== undefined && [...known.values()].every(({ committed }) => committed === NONE);
    const moved: PartitionOffset[] = [];
    const before = positions;
    positions = new Map();
    for (const each of assigned) {
      const { committed, low, high } = known.get(keyOf(each)) ?? { committed: NONE, low: 0, high: 0 };
      if (foreign && committed === NONE && (isNew || foreign.start === 'latest')) {
        const offset = foreign.start === 'latest' ? high : low;
        if (offset > 0) moved.push({ ...each, offset });
        positions.set(keyOf(each), { ...each, offset });
        continue;
      }
      if (foreign && committed > high) {
        foreign.onReset({ ...each, offset: committed });
        moved.push({ ...each, offset: low });
        positions.set(keyOf(each), { ...each, offset: low });
        continue;
      }
      const from = committed === BEGINNING ? (before.get(keyOf(each))?.offset ?? 0) : Math.max(committed, 0);
      if (from < low) {
        gap({ ...each, offset: from }, low, reasonOf(committed));
        moved.push({ ...each, offset: low });
      }
      positions.set(keyOf(each), { ...each, offset: Math.max(from, low) });
    }
    return moved;
  };

  const passed = (expected: PartitionOffset, to: number): void => {
    gap(expected, to, 'retention passed the position');
  };

  /** Offsets of others' topics may be left out, by compaction or transactions: only what lies before the first one kept is a gap. */
  const passedByRetention = async (expected: PartitionOffset, arrived: number): Promise<void> => {
    const { low = 0 } = (await offsetsOf(admin, group, [expected.topic])).get(keyOf(expected)) ?? {};
    if (low > expected.offset) passed(expected, Math.min(low, arrived));
  };

  return {
    assign,
    arrived: (at) => {
      const expected = positions.get(keyOf(at));
      if (expected && at.offset > expected.offset) {
        if (foreign === undefined) passed(expected, at.offset);
        // Brokers that do not answer now are the member's to report.
        else void passedByRetention(expected, at.offset).catch(() => undefined);
      }
      positions.set(keyOf(at), at);
    },
    moved: (to) => {
      if (positions.has(keyOf(to))) positions.set(keyOf(to), to);
    },
    all: () => [...positions.values()],
  };
}

function reasonOf(committed: number): string {
  if (committed === NONE) return 'the group has no offset here: it is new, or its offsets have expired';
  return committed === BEGINNING
    ? 'retention passed the position, and the worker ended before it had committed another'
    : 'retention passed the committed offset';
}

export interface KnownOffsets extends TopicPartition {
  /** The group's committed offset; negative when it has none. */
  readonly committed: number;
  /** First offset that is still there, and the one after the last. */
  readonly low: number;
  readonly high: number;
}

/** Offsets of all partitions of the topics, by `keyOf`. */
export async function offsetsOf(
  admin: Connection<kafkajs.Admin>,
  group: string,
  topics: readonly string[],
): Promise<ReadonlyMap<string, KnownOffsets>> {
  const doing = `looking up the offsets of group ${group}`;
  const found = new Map<string, KnownOffsets>();
  if (topics.length === 0) return found;
  const groups = await admin.use(doing, (each) => each.fetchOffsets({ groupId: group, topics: [...topics] }));
  for (const { topic, partitions } of groups) {
    const ends = await admin.use(doing, (each) => each.fetchTopicOffsets(topic));
    for (const { partition, low, high } of ends) {
      const committed = Number(partitions.find((each) => each.partition === partition)?.offset ?? -1);
      const key = { topic, partition };
      found.set(keyOf(key), { ...key, committed, low: Number(low), high: Number(high) });
    }
  }
  return found;
}
