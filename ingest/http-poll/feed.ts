// One source's feed: its position, and the way its records go from an answer to the outbox.
import { Fault } from '../../pipeline/errors.ts';
import { type CollectorContext, retryOptions } from '../collector.ts';
import { Outbox, type Shard } from '../outbox.ts';
import { toReject } from '../to-record.ts';
import { type Api, type HttpPollOptions, bindApi, withoutSecrets } from './bind-api.ts';
import type { Item } from './item.ts';
import { aligned } from './page-request.ts';
import { persist } from './persist.ts';
import { type Mode, type Position, newPosition, parsePosition, positionText } from './position.ts';
import { originOf, recordOf } from './record-of.ts';
import { type Session, createSession } from './session.ts';
import { fillUrl } from './template.ts';

/** Records that the API keeps for a limited time are asked for until so long before they go. */
const HORIZON_MARGIN_MS = 60_000;

export interface Feed {
  readonly api: Api;
  readonly context: CollectorContext;
  readonly session: Session;
  readonly outbox: Outbox;
  readonly shard: Shard;
  readonly position: Position;
  /** Hands a record on, unless it has been already. `otherwise` stands for the time of one that has none. */
  readonly take: (item: Item, otherwise: number) => Promise<void> | void;
  /** Asks until there is an answer; what the outbox throws is thrown at once. */
  readonly persist: <T>(attempt: () => Promise<T>) => Promise<T>;
}

/** Goes on where the last run ended, or begins where the backfill does. */
export async function openFeed(options: HttpPollOptions, context: CollectorContext): Promise<Feed> {
  const api = bindApi(options);
  const { source, bus, checkpoints, signal, log, now, untilIdle, ledger } = context;
  const outbox = new Outbox({ bus, checkpoints, ledger, sourceId: source.id, retry: retryOptions(context) });
  const mode: Mode = api.description.progress.window ? 'window' : 'cursor';
  const key = shardOf(api);
  const text = (await checkpoints.load(source.id)).get(key);
  const kept = text === undefined ? undefined : parsePosition(text, mode);
  if (text !== undefined && kept === undefined)
    log.warn({ shard: key }, 'the checkpoint cannot be used: reading begins where the backfill does');
  const position = kept ?? newPosition(beginning(api, context));
  const shard = { key, checkpoint: () => positionText(position, mode) };
  let failure: { readonly error: unknown } | undefined;

  const handOn = async (item: Item, otherwise: number): Promise<void> => {
    try {
      if (item.length === undefined) {
        const made = recordOf(item, api, context);
        const record = made instanceof Promise ? await made : made;
        remember(item, otherwise);
        if (outbox.add(record, shard)) await outbox.flush();
      } else {
        const fault = { code: 'too_large', message: 'the record is too long to be held in memory' } as const;
        const place = { offset: 0, bytes: item.bytes, length: item.length };
        remember(item, otherwise);
        outbox.addReject(toReject({ ...fault, ...place }, originOf(item, api, now()), context), shard);
      }
    } catch (error) {
      failure = { error };
      throw error;
    }
  };
  const remember = (item: Item, otherwise: number): void => {
    const time = item.time ?? otherwise;
    position.seen.add(item.identity, time);
    if (mode === 'cursor') position.through = Math.max(position.through, Math.min(time, now()));
  };
  return {
    api,
    context,
    session: createSession({ api, signal, now, log }),
    outbox,
    shard,
    position,
    take: (item, otherwise) => (position.seen.has(item.identity) ? undefined : handOn(item, otherwise)),
    persist: (attempt) =>
      persist(
        async () => {
          try {
            const result = await attempt();
            ledger.refused(undefined);
            return result;
          } catch (error) {
            // No Fault of the API's: not to be waited for here.
            if (failure !== undefined) throw new HandingOnFailed(failure.error);
            throw error;
          }
        },
        {
          signal,
          log,
          untilIdle,
          pollMs: api.pollMs,
          onFault: async (fault) => {
            if (!fault.backoff) ledger.refused(fault.message);
            ledger.behind(key, { seconds: secondsBehind(position, now()) });
            // Whole records that came before an answer broke off do not wait for the next one.
            await outbox.flush();
          },
        },
      ).catch((error: unknown) => {
        throw error instanceof HandingOnFailed ? error.cause : error;
      }),
  };
}

class HandingOnFailed extends Error {
  constructor(cause: unknown) {
    super('the records could not be handed on', { cause });
  }
}

/** How far `through` is behind now. */
export function secondsBehind({ through }: Position, now: number): number {
  return Math.max(0, Math.round((now - through) / 1000));
}

/** Name of the description and path asked for: what a source asks for anew begins with a backfill of its own. */
export function shardOf(api: Api): string {
  return `${api.name} ${withoutSecrets(fillUrl(api.description.request.path, api.values) ?? '', api)}`;
}

/** The oldest time that the API still has records of. */
export function oldestKept({ horizonMs }: Api, now: number): number {
  return horizonMs === undefined ? 0 : now - horizonMs + HORIZON_MARGIN_MS;
}

function beginning(api: Api, { now, log }: CollectorContext): number {
  const { backfill, format } = api;
  const wanted = 'since' in backfill ? backfill.since : now() - backfill.lastMs;
  const oldest = oldestKept(api, now());
  if (wanted < oldest)
    log.info({}, `the API keeps records since ${iso(oldest)} only: the backfill begins there`);
  return Math.max(0, aligned(Math.max(wanted, oldest), format));
}

export function iso(ms: number): string {
  return new Date(ms).toISOString();
}

/** A signal has been given while something was under way. */
export function isStop(error: unknown, { signal }: CollectorContext): boolean {
  return signal.aborted && error instanceof Fault && error.code === 'stopping';
}
