// Collects records from objects in S3: those that a queue's messages name, or that listing shows.
import { setMaxListeners } from 'node:events';
import { Fault } from '../../pipeline/errors.ts';
import { retryOptions, type Collected, type CollectorContext } from '../collector.ts';
import { Outbox } from '../outbox.ts';
import { Aws } from './aws.ts';
import { collectList } from './collect-list.ts';
import { collectQueue } from './collect-queue.ts';
import { CloudTrailIntegrity } from './integrity/cloudtrail.ts';
import { KnownObjects } from './known-objects.ts';
import type { S3Config, S3Context } from './s3-context.ts';
import { objectTaker } from './take-object.ts';

/**
 * Until the signal, or with untilIdle to the end of what is there. A message is deleted, and a place in a listing saved, behind what is
 * safe. Throws what the bus gives up with, and Fault access_denied or config when AWS will never answer.
 */
export async function collectS3(config: S3Config, context: CollectorContext): Promise<Collected> {
  const stop = new AbortController();
  let failure: { readonly error: unknown } | undefined;
  const fail = (error: unknown): void => {
    if (!isStopping(error)) failure ??= { error };
    stop.abort();
  };
  const signal = AbortSignal.any([context.signal, stop.signal]);
  // Each request under way listens to it.
  setMaxListeners(0, signal);
  const shared = sharedOf(config, { ...context, signal });
  try {
    const collected = await collect(shared, fail);
    if (failure === undefined) return collected;
  } catch (error) {
    fail(error);
  } finally {
    shared.aws.close();
  }
  if (failure !== undefined) throw failure.error;
  // What was given up because of the signal is read again next time.
  return { complete: !context.untilIdle };
}

async function collect(shared: S3Context, fail: (error: unknown) => void): Promise<Collected> {
  const { config, context } = shared;
  const { list, queue, integrity } = config;
  const known = new KnownObjects();
  const saved = integrity === undefined ? undefined : await context.checkpoints.load(context.source.id);
  const digests = saved && new CloudTrailIntegrity(shared, known, saved);
  const take = objectTaker(shared, known, digests);
  if (list !== undefined) return collectList(list, shared, take, fail);
  return collectQueue(queue ?? '', shared, take, fail);
}

function sharedOf(config: S3Config, context: CollectorContext): S3Context {
  const { bus, checkpoints, source, ledger } = context;
  const retry = retryOptions(context);
  const outbox = new Outbox({ bus, checkpoints, sourceId: source.id, retry, ledger });
  return { config, context, outbox, aws: new Aws(config, retry) };
}

function isStopping(error: unknown): boolean {
  return error instanceof Fault && error.code === 'stopping';
}
