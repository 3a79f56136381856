// Asks an API once: the first page of what came last, handed on to nobody. For dry runs and for `doctor`.
import type { Log } from '../../pipeline/log.ts';
import { type HttpPollOptions, type Api, bindApi } from './bind-api.ts';
import type { Item } from './item.ts';
import { type Place, aligned } from './page-request.ts';
import { type Page, readPage } from './read-page.ts';
import { createSession } from './session.ts';

export interface TryOptions {
  readonly signal: AbortSignal;
  /** ms since 1970 UTC. */
  readonly now: () => number;
  readonly log: Pick<Log, 'info' | 'warn'>;
  /** Told of each answer, in a line without secrets. */
  readonly trace: (line: string) => void;
}

export interface Tried {
  readonly api: Api;
  readonly place: Place;
  readonly page: Page;
  readonly items: readonly Item[];
}

/** Asks for as far back as a first poll would, one window at most, and keeps `limit` records. Throws the Faults of readPage. */
export async function tryOnce(
  options: HttpPollOptions,
  limit: number,
  surroundings: TryOptions,
): Promise<Tried> {
  const api = bindApi(options);
  const session = createSession({ api, ...surroundings });
  const to = aligned(surroundings.now() - api.settleMs, api.format);
  const back = 'since' in api.backfill ? to - api.backfill.since : api.backfill.lastMs;
  const from = aligned(Math.max(0, to - Math.min(Math.max(back, 1000), api.widthMs)), api.format);
  const place = api.description.progress.window ? { from, to } : { from };
  const items: Item[] = [];
  const page = await readPage(place, session, (item) => {
    if (items.length < limit) items.push(item);
  });
  return { api, place, page, items };
}
