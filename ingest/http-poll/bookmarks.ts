// Reads behind the API's own bookmark until there is nothing more; a bookmark that is no longer known is a gap, and reading begins anew.
import { type Feed, iso, oldestKept, secondsBehind } from './feed.ts';
import { aligned, isSame } from './page-request.ts';
import { readPage } from './read-page.ts';

/** Everything that the API had is safe when this resolves. */
export async function readToEnd(feed: Feed): Promise<void> {
  const { api, context, position, session, shard, outbox } = feed;
  for (;;) {
    const began = context.now();
    const { next } = position;
    const place = next === undefined ? { from: position.at } : { next };
    const page = await feed.persist(() => readPage(place, session, (item) => feed.take(item, began)));
    if (page.kind !== 'page') {
      startAnew(feed, page.why);
      continue;
    }
    const moved = page.next !== undefined && !isSame(page.next, next);
    if (moved) position.next = page.next;
    position.seen.forgetBefore(position.through - api.overlapMs);
    outbox.touch(shard);
    if (moved && page.records > 0) continue;
    await outbox.settle();
    if (api.time === undefined) position.through = began;
    const because = "nothing lay behind the API's bookmark when it was asked";
    context.ledger.complete(shard.key, began, because);
    context.ledger.behind(shard.key, {
      seconds: secondsBehind({ ...position, through: began }, context.now()),
    });
    return;
  }
}

function startAnew({ api, context, position, shard }: Feed, why: string): void {
  const message = `the API does not know its bookmark any more (${why}): reading begins anew ${String(api.overlapMs / 1000)} s before ${iso(position.through)}`;
  context.ledger.gap({
    kind: 'reset',
    shard: shard.key,
    what: `bookmark after ${iso(position.through)}`,
    message,
  });
  context.log.warn({}, message);
  const from = Math.max(position.since, position.through - api.overlapMs, oldestKept(api, context.now()));
  position.next = undefined;
  position.at = Math.max(0, aligned(from, api.format));
}
