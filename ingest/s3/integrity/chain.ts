// How a digest follows the last one that was checked.
import { uriOf } from '../named-object.ts';
import type { DigestFile } from './digest-file.ts';

/** What is kept of the last digest of a chain. */
export interface Link {
  readonly bucket: string;
  readonly key: string;
  /** SHA-256 of its uncompressed content, and its signature, in hex. */
  readonly hash: string;
  readonly signature: string;
  /** ms since 1970 UTC. */
  readonly end: number;
}

/**
 * first: nothing is known before it. follows: it names the last one, which is as it was. known: it was checked before. altered: the one
 * that was checked is not what is named now. behind: others lie between, which it leads to. anew: it names none, and vouches for nothing
 * before it.
 */
export type Step = 'first' | 'follows' | 'known' | 'altered' | 'behind' | 'anew';

/** `hash` is that of the digest's own content. */
export function stepOf(last: Link | undefined, digest: DigestFile, hash: string): Step {
  if (last === undefined) return 'first';
  if (digest.key === last.key && digest.bucket === last.bucket)
    return hash === last.hash ? 'known' : 'altered';
  if (digest.end <= last.end) return 'known';
  const { previous } = digest;
  if (previous === undefined) return 'anew';
  if (uriOf(previous) !== uriOf(last)) return 'behind';
  return previous.hash === last.hash && previous.signature === last.signature ? 'follows' : 'altered';
}

/** The link of a checkpoint; undefined when it cannot be read: the chain then begins with the next digest. */
export function parseLink(text: string): Link | undefined {
  // Only this collector writes it.
  const { bucket, key, hash, signature, end } = JSON.parse(text) as Partial<Link>;
  if (bucket === undefined || key === undefined || hash === undefined) return undefined;
  if (signature === undefined || end === undefined) return undefined;
  return { bucket, key, hash, signature, end };
}
