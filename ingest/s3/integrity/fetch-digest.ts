// Fetches a digest file and checks that it is what CloudTrail signed.
import { ContentFault } from '../../content/inflate.ts';
import type { Aws } from '../aws.ts';
import { uriOf, type NamedObject } from '../named-object.ts';
import { ObjectBody, type ObjectFacts } from '../object-body.ts';
import { contentOf } from '../object-content.ts';
import type { Link } from './chain.ts';
import { DigestFault, parseDigest, regionsOf, type DigestFile } from './digest-file.ts';
import type { PublicKeys } from './public-keys.ts';
import { contentHash, isSigned } from './signature.ts';

/** A digest of the busiest hour has some MB. */
const LONGEST = 256 * 1024 * 1024;

export interface CheckedDigest {
  readonly digest: DigestFile;
  readonly link: Link;
}

/**
 * The digest that an object holds. Its signature stands beside it, or, with `signature`, in the digest after it. Throws DigestFault when
 * it cannot be trusted, ObjectTrouble when it cannot be had, and Fault as Aws does.
 */
export async function fetchDigest(
  object: NamedObject,
  aws: Aws,
  keys: PublicKeys,
  signal: AbortSignal,
  named?: { readonly signature: string; readonly hash: string },
): Promise<CheckedDigest> {
  const { facts, content } = await wholeOf(object, aws, signal);
  const digest = parseDigest(content);
  if (uriOf(digest) !== uriOf(facts))
    throw new DigestFault(`it has been moved: it was delivered as ${uriOf(digest)}`);
  const hash = contentHash(content);
  if (named !== undefined && named.hash !== hash)
    throw new DigestFault('its content is not what the digest after it names');
  const signature = named?.signature ?? facts.metadata['signature'];
  if (signature === undefined) throw new DigestFault('it has no signature');
  const backfilled = Date.parse(facts.metadata['backfill-generation-timestamp'] ?? '');
  const signedAt = Number.isNaN(backfilled) ? digest.end : backfilled;
  const key = await keys.find(regionsOf(facts), digest.fingerprint, signedAt);
  if (key === undefined)
    throw new DigestFault(`CloudTrail knows no public key with the fingerprint ${digest.fingerprint}`);
  if (!isSigned(digest, content, signature, key)) throw new DigestFault('its signature does not fit');
  return { digest, link: { bucket: digest.bucket, key: digest.key, hash, signature, end: digest.end } };
}

async function wholeOf(
  object: NamedObject,
  aws: Aws,
  signal: AbortSignal,
): Promise<{ readonly facts: ObjectFacts; readonly content: Buffer }> {
  const body = await ObjectBody.open(aws, object, signal);
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const bytes of contentOf(body)) {
      parts.push(bytes);
      length += bytes.length;
      if (length > LONGEST) throw new DigestFault('it is too long for a digest');
    }
  } catch (error) {
    if (error instanceof ContentFault) throw new DigestFault(error.message);
    throw error;
  } finally {
    body.close();
  }
  return { facts: body.facts, content: Buffer.concat(parts, length) };
}
