// Before stages start on Kafka: their topics are there and set as they must be.
import { Fault } from '../pipeline/errors.ts';
import { retryLog } from '../pipeline/log.ts';
import type { KafkaBus } from '../pipeline/bus/kafka/open-kafka.ts';
import type { KafkaConfig } from '../pipeline/bus/kafka/kafka-config.ts';
import { withBackoff } from '../pipeline/retry.ts';
import type { Logger } from './logger.ts';
import type { Stage } from './stages.ts';

const TOPICS: Readonly<Record<Stage, readonly string[]>> = {
  collect: ['raw', 'rejects', 'checkpoints'],
  normalize: ['raw', 'events', 'rejects'],
  index: ['events', 'rejects'],
  export: ['checkpoints'],
  serve: [],
};

/** Throws Fault `not_set_up` for a topic that setup would make or change. Brokers that do not answer are waited for, unless untilIdle. */
export async function verifyTopics(
  kafka: Pick<KafkaBus, 'checks' | 'connect'>,
  { namespace }: KafkaConfig,
  { stages, log, signal }: { stages: ReadonlySet<Stage>; log: Logger; signal: AbortSignal },
  untilIdle: boolean,
): Promise<void> {
  const own = new Set(
    [...stages].flatMap((stage) => TOPICS[stage]).map((role) => `topic ${namespace}.${role}`),
  );
  if (own.size === 0) return;
  // A wrong password is not waited out: the connection's own fault says whether to try again.
  if (untilIdle) await kafka.connect();
  else await withBackoff(kafka.connect, { signal, onRetry: retryLog(log) });
  const checks = await kafka.checks();
  const wanting = checks.filter(
    ({ what, state }) => own.has(what) && (state === 'missing' || state === 'differs'),
  );
  if (wanting.length > 0)
    throw new Fault(
      'not_set_up',
      wanting.map(({ what, found }) => `${what}: ${found}`).join('\n') +
        '\nRun `accesstrail setup`, which makes and mends topics (--dry-run shows what it would do); if they are there, give this ' +
        'user the rights that `accesstrail setup --print-acls` lists',
    );
  for (const { what, state, found, remedy } of checks)
    if (state === 'wrong' || state === 'warning') log.warn({ what }, `${what}: ${found}. ${remedy ?? ''}`);
}
