// Reads spans of time one after another, up to shortly before now; what may turn up late is asked for again with the next round.
import { Fault } from '../../pipeline/errors.ts';
import { TooSlow } from './http-client.ts';
import { type Feed, iso, oldestKept, secondsBehind } from './feed.ts';
import { type Next, aligned, isSame } from './page-request.ts';
import { type Page, readPage } from './read-page.ts';

const PROGRESS_MS = 10_000;
/** The time of a record and the time by which the API sorts it may differ a little. */
const SLACK_MS = 60_000;

/** One round: from where the overlap begins to now less `settle`, in windows. Everything in it is safe when this resolves. */
export async function readRound(feed: Feed): Promise<void> {
  const { api, context, position, shard, outbox } = feed;
  const target = aligned(context.now() - api.settleMs, api.format);
  const tellProgress = progress(feed, target);
  let width = api.widthMs;
  noteExpired(feed);
  while (position.at < target) {
    const from = position.at;
    const to = position.to ?? Math.min(from + width, target);
    const tooMuch = await readWindow(feed, from, to);
    if (tooMuch !== undefined) {
      position.next = position.to = undefined;
      const half = aligned((to - from) / 2, api.format);
      if (half >= Math.max(1, api.minimumMs)) {
        width = half;
        context.log.info({ widthMs: half }, `smaller windows from ${iso(from)}: ${tooMuch}`);
        continue;
      }
      const what = `${iso(from)} to ${iso(to)}`;
      const message = `the API does not give all records of ${what}: ${tooMuch}`;
      context.ledger.gap({ kind: 'unreadable', shard: shard.key, what, message });
      context.log.warn({}, message);
    }
    position.at = to;
    position.through = Math.max(position.through, to);
    position.next = position.to = undefined;
    position.seen.forgetBefore(to - api.overlapMs - SLACK_MS);
    outbox.touch(shard);
    await outbox.settle();
    width = Math.min(width * 2, api.widthMs);
    context.ledger.complete(shard.key, position.through, because(feed));
    context.ledger.behind(shard.key, { seconds: secondsBehind(position, context.now()) });
    tellProgress();
  }
  position.at = Math.min(
    position.at,
    Math.max(position.since, aligned(position.through - api.overlapMs, api.format)),
  );
  outbox.touch(shard);
  await outbox.settle();
}

/** Undefined when the window has been read; else why it is too much to be given at once. */
async function readWindow(feed: Feed, from: number, to: number): Promise<string | undefined> {
  const { api, position, outbox, shard } = feed;
  const { split, resumable = false } = api.description.progress.window ?? {};
  let { next } = position;
  let restarted = false;
  for (let pages = 1, records = 0; ; pages += 1) {
    const page = await onePage(feed, from, to, next, !restarted);
    if (page === 'again') {
      restarted = true;
      next = position.next = position.to = undefined;
      pages = records = 0;
      continue;
    }
    if (page.kind !== 'page') return page.why;
    records += page.records;
    if (split?.records !== undefined && records >= split.records)
      return `it gives ${String(split.records)} records at most`;
    if (page.next === undefined) return undefined;
    if (split?.pages !== undefined && pages >= split.pages)
      return `it gives ${String(split.pages)} pages at most`;
    if (isSame(page.next, next)) {
      feed.context.log.warn({}, 'the API names the same page as the next one: the window is taken as read');
      return undefined;
    }
    next = page.next;
    if (!resumable) continue;
    position.to = to;
    position.next = next;
    outbox.touch(shard);
  }
}

/** `again`: a page after the first is refused, as its place is not known any more: the window is to be read from its first page. */
async function onePage(
  { api, session, take, persist }: Feed,
  from: number,
  to: number,
  next: Next | undefined,
  mayRestart: boolean,
): Promise<Page | 'again'> {
  return persist(async () => {
    try {
      return await readPage({ from, to, next }, session, (item) => take(item, to));
    } catch (error) {
      if (error instanceof TooSlow && (to - from) / 2 >= api.minimumMs)
        return { kind: 'too_much', why: error.message };
      if (mayRestart && next !== undefined && error instanceof Fault && error.code === 'config')
        return 'again';
      throw error;
    }
  });
}

/** What the API has removed before it was read is a gap, and is not asked for. */
function noteExpired({ api, context, position, shard }: Feed): void {
  const oldest = aligned(oldestKept(api, context.now()), api.format);
  if (position.at >= oldest) return;
  if (position.through < oldest) {
    const message = `the API has removed its records from ${iso(position.through)} to ${iso(oldest)} before they were read`;
    context.ledger.gap({
      kind: 'expired',
      shard: shard.key,
      what: `from ${iso(position.through)}`,
      message,
    });
    context.log.warn({}, message);
  }
  position.at = oldest;
  position.next = position.to = undefined;
}

function because({ api, position, context }: Feed): string {
  const behind = secondsBehind(position, context.now());
  return `every page up to then was read ${String(behind)} s later; what comes within ${String(api.overlapMs / 1000)} s of its time is still found`;
}

/** Says every few seconds how far a long round has got. */
function progress({ position, context }: Feed, target: number): () => void {
  const from = position.at;
  let last = performance.now();
  return () => {
    if (performance.now() - last < PROGRESS_MS || position.at >= target) return;
    last = performance.now();
    const part = Math.round((100 * (position.at - from)) / (target - from));
    context.log.info({}, `read up to ${iso(position.at)}, ${String(part)} % of what there is`);
  };
}
