// One chain of digests: what was checked last, and the digests of the last hours.
import type { Shard } from '../../outbox.ts';
import { parseLink, type Link } from './chain.ts';
import type { CheckedDigest } from './fetch-digest.ts';
import { isBackfill, type DigestFile } from './digest-file.ts';

/** Digests kept to tell what they vouch for: of some hours. */
const KEPT = 4;
const PREFIX = 'digests/';

export class DigestChain implements Shard {
  readonly key: string;
  last: Link | undefined;
  /** Oldest first; without those that only vouch for what others left out. */
  recent: readonly DigestFile[] = [];
  /** Those. */
  backfills: readonly DigestFile[] = [];
  /** Its digests are checked one after the other. */
  turn: Promise<unknown> = Promise.resolve();

  constructor(name: string, last: Link | undefined) {
    this.key = `${PREFIX}${name}`;
    this.last = last;
  }

  advance({ digest, link }: CheckedDigest): void {
    this.last = link;
    this.recent = [...this.recent, digest].slice(-KEPT);
  }

  add(digest: DigestFile): void {
    if (isBackfill(digest)) this.backfills = [...this.backfills, digest].slice(-KEPT);
  }

  checkpoint(): string | undefined {
    return this.last === undefined ? undefined : JSON.stringify(this.last);
  }
}

/** The chains of a source's checkpoints, by name. */
export function chainsOf(saved: ReadonlyMap<string, string>): Map<string, DigestChain> {
  const chains = new Map<string, DigestChain>();
  for (const [key, value] of saved)
    if (key.startsWith(PREFIX)) {
      const name = key.slice(PREFIX.length);
      chains.set(name, new DigestChain(name, parseLink(value)));
    }
  return chains;
}
