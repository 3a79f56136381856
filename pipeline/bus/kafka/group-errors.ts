// What the group's coordinator says about a member's share of the partitions.
import { protocolError } from './kafka-fault.ts';

const LOST = new Set([
  'ILLEGAL_GENERATION',
  'UNKNOWN_MEMBER_ID',
  'FENCED_INSTANCE_ID',
  // The new coordinator must be found before anything can be committed; kafkajs does so when it joins again.
  'NOT_COORDINATOR_FOR_GROUP',
]);

/** The partitions may be another's: nothing may be committed. */
export function isLost(error: unknown): boolean {
  return LOST.has(protocolError(error) ?? '');
}

/** The group is being shared out anew, and waits for this member to join: until then the share is its own. */
export function isRebalance(error: unknown): boolean {
  return protocolError(error) === 'REBALANCE_IN_PROGRESS';
}
