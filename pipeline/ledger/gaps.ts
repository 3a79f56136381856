// Gaps of a source: stretches of input that did not arrive, or not as they were sent; kept by what is missing, so that each is there once.

/** What is wrong with a stretch of input. */
export const GAPS = {
  altered: 'its content is not what the sender vouched for',
  missing: 'the sender names it, and it is not there',
  unlisted: 'it is there, and the sender does not vouch for it',
  unreadable: 'it is there and cannot be read',
  sequence: "the sender's own numbering jumps",
  expired: 'it was removed at the sender before it was read',
  dropped: 'it was sent, and there was no room to take it in',
  reset: 'the place reached is no longer known at the sender',
} as const satisfies Record<string, string>;

export type GapKind = keyof typeof GAPS;

export const GAP_KINDS = Object.keys(GAPS) as readonly GapKind[];

/** Kinds that mean that somebody may have changed the record, rather than lost a part of it. */
export const FINDINGS: ReadonlySet<GapKind> = new Set<GapKind>(['altered', 'missing', 'unlisted']);

/** Which of two kinds of one stretch counts: who alters a record must not be able to have it called unreadable, and then read. */
const gravity = (kind: GapKind): number => (kind === 'altered' ? 2 : Number(FINDINGS.has(kind)));

/** A stretch of input that did not arrive, or not as it was sent. */
export interface Gap {
  readonly kind: GapKind;
  /** The part of the source, as in its checkpoints: a partition, a feed, a bucket's prefix. */
  readonly shard: string;
  /** What is missing, so named that the same gap found again is the same text: a URI, `offsets 10 to 19`. */
  readonly what: string;
  /** What was found, for a person. */
  readonly message: string;
}

/** A gap as kept; times are ms since 1970 UTC. */
export interface KeptGap extends Gap {
  readonly first: number;
  readonly last: number;
  /** When what was missing had arrived; absent while it has not. */
  readonly closed?: number | undefined;
}

/** Gaps of one source, the latest of them one by one. */
export interface GapBook {
  readonly kept: readonly KeptGap[];
  /** Gaps noted since the beginning, by kind. */
  readonly noted: Readonly<Partial<Record<GapKind, number>>>;
  /** Open gaps that are no longer kept one by one, by kind. */
  readonly dropped: Readonly<Partial<Record<GapKind, number>>>;
}

/** Gaps kept one by one; the numbers count all. */
export const MAX_GAPS = 200;

/** A gap found again so soon after it was last seen is not written again. */
const SEEN_MS = 5 * 60_000;

export const NO_GAPS: GapBook = { kept: [], noted: {}, dropped: {} };

/** The book with the gap in it; the same book when it says so already. One that was closed is open again; one that is open is never called less grave. */
export function noteGap(book: GapBook, gap: Gap, now: number): GapBook {
  const { kind, shard, what, message } = gap;
  const known = book.kept.find(isGap(shard, what));
  if (known === undefined) {
    const kept = [...book.kept, { kind, shard, what, message, first: now, last: now }];
    return bounded({ ...book, kept, noted: more(book.noted, kind) });
  }
  const { first, last, closed } = known;
  const graver = closed === undefined && gravity(known.kind) > gravity(kind);
  if (closed === undefined && (graver || known.kind === kind) && now - last < SEEN_MS) return book;
  const told = graver ? known : { kind, shard, what, message };
  const again: KeptGap = { ...told, first, last: Math.max(last, now) };
  return { ...book, kept: book.kept.map((each) => (each === known ? again : each)) };
}

/** The book with the gap closed; the same book when there is no such open gap. What was altered stays so, whatever arrives under its name. */
export function closeGap(book: GapBook, shard: string, what: string, now: number): GapBook {
  const known = book.kept.find(isGap(shard, what));
  if (known === undefined || known.closed !== undefined || known.kind === 'altered') return book;
  return { ...book, kept: book.kept.map((each) => (each === known ? { ...known, closed: now } : each)) };
}

/** Open gaps by kind, those no longer kept included. */
export function openGaps({ kept, dropped }: GapBook): Readonly<Partial<Record<GapKind, number>>> {
  let open = dropped;
  for (const { kind, closed } of kept) if (closed === undefined) open = more(open, kind);
  return open;
}

/** One book of those that several processes keep of the same source. */
export function mergeGaps(books: readonly GapBook[]): GapBook {
  const kept = new Map<string, KeptGap>();
  for (const gap of books.flatMap((book) => book.kept)) {
    const key = JSON.stringify([gap.shard, gap.what]);
    const other = kept.get(key);
    kept.set(key, other === undefined ? gap : merged(other, gap));
  }
  const sum = (member: 'noted' | 'dropped'): GapBook['noted'] =>
    books.reduce<GapBook['noted']>((all, book) => {
      let total = all;
      for (const kind of GAP_KINDS) total = more(total, kind, book[member][kind] ?? 0);
      return total;
    }, {});
  return { kept: [...kept.values()], noted: sum('noted'), dropped: sum('dropped') };
}

/** What was told last counts, but what one process knows to be altered is not undone by another. */
function merged(a: KeptGap, b: KeptGap): KeptGap {
  const at = ({ last, closed = 0 }: KeptGap): number => Math.max(last, closed);
  const altered = [a, b].find(({ kind, closed }) => kind === 'altered' && closed === undefined);
  return { ...(altered ?? (at(a) > at(b) ? a : b)), first: Math.min(a.first, b.first) };
}

const isGap =
  (shard: string, what: string) =>
  (gap: Gap): boolean =>
    gap.what === what && gap.shard === shard;

function more(counts: GapBook['noted'], kind: GapKind, by = 1): Readonly<Partial<Record<GapKind, number>>> {
  return by === 0 ? counts : { ...counts, [kind]: (counts[kind] ?? 0) + by };
}

/** Closed gaps go first, then those seen longest ago. */
function bounded(book: GapBook): GapBook {
  if (book.kept.length <= MAX_GAPS) return book;
  const byAge = [...book.kept].sort(
    (a, b) => Number(a.closed === undefined) - Number(b.closed === undefined) || a.last - b.last,
  );
  const gone = byAge[0];
  if (gone === undefined) return book;
  const kept = book.kept.filter((each) => each !== gone);
  return { ...book, kept, dropped: gone.closed === undefined ? more(book.dropped, gone.kind) : book.dropped };
}
