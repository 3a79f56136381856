// One request on its way: who sent it, its bytes, its records, safe, answered.
import { setTimeout as sleep } from 'node:timers/promises';
import { count } from '../../pipeline/meter.ts';
import type { RawBatch } from '../../pipeline/ports.ts';
import type {
  Outcome,
  PushAnswer,
  PushHandler,
  PushRequest,
  ReceiverNumbers,
} from '../../pipeline/receivers.ts';
import type { CollectorContext } from '../collector.ts';
import { decoded, drain, readBody } from './body.ts';
import type { Gatherer } from './gatherer.ts';
import { type Held, inFlight } from './in-flight.ts';
import { jsonAnswer, type Protocol, type Split } from './protocols/protocol.ts';
import { recent } from './recent.ts';
import { recordsOf, unwrapped } from './records.ts';
import { Refused } from './refused.ts';
import type { Verifier } from './verify/verifier.ts';

export interface TakeOptions {
  readonly path: string;
  readonly protocol: Protocol;
  readonly verifier: Verifier;
  readonly unwrap: string | undefined;
  readonly maxBytes: number;
  readonly maxInFlightBytes: number;
  /** How long a sender is kept waiting, in ms. */
  readonly answerMs: number;
  readonly gatherer: Gatherer;
  readonly numbers: ReceiverNumbers;
  readonly context: CollectorContext;
  /** Told of all that is safe, whether or not its sender waited for it. */
  readonly onSafe: (batch: RawBatch) => void;
  /** Told of each request that was not taken. */
  readonly onRefused: (outcome: Refused['outcome'], message: string) => void;
}

interface Taken {
  readonly outcome: Outcome;
  readonly answer: PushAnswer;
}

const NOTHING: Split = { pieces: [], faults: [] };

/** Takes requests; an answer of success means that all records are safe. */
export function takeRequests(options: TakeOptions): PushHandler {
  const { protocol, verifier, gatherer, numbers, context, answerMs, maxBytes } = options;
  const hold = inFlight(options.maxInFlightBytes, numbers);
  const stored = recent();
  /** What waits longer than a sender is kept waiting tells that the next one would wait in vain. */
  const free = (): boolean => gatherer.waitedMs <= answerMs;

  const take = async (request: PushRequest, held: Held): Promise<Taken> => {
    await refuseEarly(request);
    const body = await readBody(request, maxBytes, held);
    const { delivery, once } = verifier.verify(request.headers, body, context.now());
    if (once !== undefined && stored.has(once, context.now()))
      return { outcome: 'repeated', answer: protocol.stored(NOTHING, request) };
    const split = await splitOf(request, body, held);
    const batch = { path: options.path, id: delivery, split };
    const safe = recordsOf(batch, context).then(async (records) => {
      await gatherer.publish(records);
      options.onSafe(records);
    });
    // Its bytes are held until they are safe, although its sender may have been told to come back.
    held.until(safe);
    if (!(await within(answerMs, safe))) throw notSafe();
    for (const { step } of split.pieces) if (step !== undefined) count(numbers.rewritten, step);
    const { answer = protocol.stored(split, request) } = split;
    if (split.answer === undefined && once !== undefined) stored.add(once, context.now());
    return { outcome: answer.status < 400 ? 'stored' : 'malformed', answer };
  };

  /** Before anything is held of it. */
  const refuseEarly = async (request: PushRequest): Promise<void> => {
    try {
      verifier.admit(request.headers);
      await verifier.prove?.(request.headers, context.now());
      if (!free()) throw new Refused('not_safe_in_time', 'records cannot be stored just now: come back');
    } catch (error) {
      await drain(request);
      throw error;
    }
  };

  /** What cannot be decoded or split is kept too: it came from the sender, and may be all there is of it. */
  const splitOf = async (request: PushRequest, body: Buffer, held: Held): Promise<Split> => {
    let content = body;
    try {
      content = await decoded(body, request.headers['content-encoding'], maxBytes);
      if (content !== body) {
        held.take(content.length);
        held.give(body.length);
      }
      const split = protocol.split(content, request);
      const { unwrap } = options;
      if (unwrap === undefined) return split;
      return { ...split, pieces: split.pieces.map((piece) => unwrapped(piece, unwrap)) };
    } catch (error) {
      if (!(error instanceof Refused) || error.outcome !== 'malformed') throw error;
      const { message } = error;
      const fault = { code: 'unreadable', message, offset: 0, bytes: content } as const;
      const kept = content.length === 0 ? [] : [{ ...fault, length: content.length }];
      return { pieces: [], faults: kept, answer: protocol.refused(error, request) };
    }
  };

  return async (request) => {
    const greeting =
      request.subpath === '' ? verifier.greeting?.(request.method, request.headers) : undefined;
    if (greeting !== undefined) return jsonAnswer(200, greeting);
    const direct = protocol.direct(request, free());
    if (direct !== undefined) return direct;
    const held = hold();
    try {
      const { outcome, answer } = await take(request, held);
      count(numbers.requests, outcome);
      return answer;
    } catch (error) {
      const refused = error instanceof Refused ? error : notSafe();
      count(numbers.requests, refused.outcome);
      options.onRefused(refused.outcome, error instanceof Error ? error.message : refused.message);
      return challenged(protocol.refused(refused, request), verifier);
    } finally {
      held.release();
    }
  };
}

function notSafe(): Refused {
  return new Refused('not_safe_in_time', 'the records are not safe yet: send them again');
}

/** Whether a promise is kept within so many ms. Rejects when it is broken. */
async function within(ms: number, promise: Promise<unknown>): Promise<boolean> {
  const ended = new AbortController();
  try {
    return await Promise.race([
      promise.then(() => true),
      sleep(ms, false, { signal: ended.signal }).catch(() => false),
    ]);
  } finally {
    ended.abort();
  }
}

function challenged(answer: PushAnswer, { challenge }: Verifier): PushAnswer {
  if (answer.status !== 401 || challenge === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, 'www-authenticate': challenge } };
}
