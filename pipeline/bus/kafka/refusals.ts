// Why a group's coordinator was not found: kafkajs asks each broker and throws away what they answer; only its log tells.
import type kafkajs from 'kafkajs';
import type { ClusterConfig } from './kafka-config.ts';

/** An answer so old is not the reason for what happens now, in ms. */
const FRESH_MS = 15_000;

const refusals = new WeakMap<ClusterConfig, { readonly text: string; readonly at: number }>();

/** Keeps what the brokers of a cluster answer; everything else that kafkajs logs is passed over. */
export function refusalLog(config: ClusterConfig): kafkajs.logCreator {
  return () =>
    ({ log }) => {
      const error: unknown = log['error'];
      if (!log.message.startsWith('Response GroupCoordinator') || typeof error !== 'string') return;
      refusals.set(config, { text: error, at: performance.now() });
    };
}

/** The last such answer, if it is of just now. */
export function refusalOf(config: ClusterConfig): string | undefined {
  const refusal = refusals.get(config);
  return refusal && performance.now() - refusal.at < FRESH_MS ? refusal.text : undefined;
}
