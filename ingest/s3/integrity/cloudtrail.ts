// CloudTrail's log file integrity: each digest is checked when it arrives, with the log files it vouches for, and the ledger is told.
import { Fault } from '../../../pipeline/errors.ts';
import type { GapKind } from '../../ledger.ts';
import type { Shard } from '../../outbox.ts';
import { ObjectTrouble } from '../aws.ts';
import type { KnownObjects } from '../known-objects.ts';
import { limited } from '../limited.ts';
import { uriOf, type NamedObject } from '../named-object.ts';
import type { S3Context, Taken } from '../s3-context.ts';
import { stepOf } from './chain.ts';
import { checkLogFile } from './check-log-file.ts';
import { chainsOf, DigestChain } from './digest-chain.ts';
import { chainOf, DigestFault, isBackfill, logsOf, type DigestFile } from './digest-file.ts';
import { fetchDigest, type CheckedDigest } from './fetch-digest.ts';
import { PublicKeys } from './public-keys.ts';
import { unlistedIn } from './unlisted.ts';

/** As far back a digest is followed to the last one that was checked: a year and more. */
const LONGEST_WALK = 10_000;

export class CloudTrailIntegrity {
  readonly #shared: S3Context;
  readonly #known: KnownObjects;
  readonly #keys: PublicKeys;
  readonly #chains: Map<string, DigestChain>;
  /** Log files that no digest vouched for, until one does. */
  readonly #unlisted = new Set<string>();
  #mayList = true;

  /** `saved` are the checkpoints of the source; `known` what has been collected. */
  constructor(shared: S3Context, known: KnownObjects, saved: ReadonlyMap<string, string>) {
    this.#shared = shared;
    this.#known = known;
    this.#keys = new PublicKeys(shared.aws, shared.config.integrity?.cloudtrail.publicKeys ?? undefined);
    this.#chains = chainsOf(saved);
  }

  /** Checks a digest, and those before it that did not arrive. Throws Fault as Aws does, and ObjectTrouble when it cannot be had. */
  async take(object: NamedObject): Promise<Taken> {
    const name = chainOf(object);
    const chain = this.#chains.get(name) ?? new DigestChain(name, undefined);
    this.#chains.set(name, chain);
    const before = chain.turn;
    const taken = before.catch(() => undefined).then(() => this.#take(object, chain));
    chain.turn = taken;
    return taken;
  }

  async #take(object: NamedObject, chain: DigestChain): Promise<Taken> {
    const { aws, context, outbox } = this.#shared;
    let newest: CheckedDigest;
    try {
      newest = await fetchDigest(object, aws, this.#keys, context.signal);
    } catch (error) {
      if (!(error instanceof DigestFault)) throw error;
      this.#find('altered', object, `the digest cannot be trusted: ${error.message}`);
      return {};
    }
    if (isBackfill(object)) {
      await this.#check(newest.digest);
      chain.add(newest.digest);
      return {};
    }
    const due = await this.#due(newest, chain);
    const completed: DigestFile[] = [];
    for (const each of due.digests) {
      const findings = await this.#check(each.digest);
      await this.#findUnlisted(chain, each.digest);
      chain.advance(each);
      if (findings === 0) completed.push(each.digest);
    }
    outbox.touch(chain);
    const last = completed.at(-1);
    if (!due.linked || last === undefined || last !== due.digests.at(-1)?.digest) return {};
    return {
      whenSafe: () => {
        this.#complete(last);
      },
    };
  }

  /** The digests to check, oldest first, and whether they follow what was checked before without a break. */
  async #due(
    newest: CheckedDigest,
    chain: DigestChain,
  ): Promise<{ readonly digests: readonly CheckedDigest[]; readonly linked: boolean }> {
    const digests = [newest];
    for (let oldest = newest; digests.length < LONGEST_WALK;) {
      const { digest, link } = oldest;
      const step = stepOf(chain.last, digest, link.hash);
      if (step === 'first' || step === 'follows') return { digests, linked: true };
      if (step === 'known' && digests.length === 1) return { digests: [], linked: true };
      if (step === 'known' || step === 'altered') {
        this.#find('altered', chain.last ?? digest, 'the digest was replaced after it had been checked');
        const again = step === 'known' || digest.key === chain.last?.key;
        return { digests: again ? digests.slice(1) : digests, linked: false };
      }
      const { previous } = digest;
      if (previous === undefined) {
        const from = new Date(chain.last?.end ?? 0).toISOString();
        const what = `digests from ${from} to ${new Date(digest.start).toISOString()}`;
        this.#find('sequence', digest, 'the chain begins anew: nothing vouches for what lies between', what);
        return { digests, linked: false };
      }
      const before = await this.#previous(previous);
      if (before === undefined) return { digests, linked: false };
      digests.unshift(before);
      oldest = before;
    }
    return { digests, linked: false };
  }

  async #previous(previous: NonNullable<DigestFile['previous']>): Promise<CheckedDigest | undefined> {
    const { aws, context } = this.#shared;
    try {
      return await fetchDigest(previous, aws, this.#keys, context.signal, previous);
    } catch (error) {
      if (error instanceof DigestFault)
        this.#find('altered', previous, `the digest cannot be trusted: ${error.message}`);
      else if (error instanceof ObjectTrouble && error.kind === 'missing')
        this.#find(
          'missing',
          previous,
          'the digest was deleted: the one after it names it, and it is not there',
        );
      else if (error instanceof ObjectTrouble) this.#find('unreadable', previous, error.message);
      else throw error;
      return undefined;
    }
  }

  /** Checks the log files of a digest; gives how many are not as vouched for. */
  async #check(digest: DigestFile): Promise<number> {
    const limit = limited(this.#shared.config.concurrency ?? 4);
    const shard: Shard = { key: shardOfLogs(digest), checkpoint: () => undefined };
    let findings = 0;
    await Promise.all(
      digest.logFiles.map((file) =>
        limit(async () => {
          const finding = await checkLogFile(file, this.#known, shard, this.#shared);
          if (finding !== undefined) {
            findings += 1;
            this.#find(finding.kind, digest, finding.message, uriOf(file));
          } else if (this.#unlisted.delete(uriOf(file)) || isBackfill(digest))
            this.#shared.context.ledger.closed(shard.key, uriOf(file));
        }),
      ),
    );
    return findings;
  }

  /** Of the digest before one: what was delivered at its end may be in the next. */
  async #findUnlisted(chain: DigestChain, next: DigestFile): Promise<void> {
    const digest = await this.#lastOf(chain);
    if (digest === undefined || !this.#mayList) return;
    const shard = shardOfLogs(digest);
    const others = [...this.#chains.values()].filter(
      (each) => each !== chain && each.recent.some((other) => shardOfLogs(other) === shard),
    );
    // Another trail into the same place vouches for its own files.
    if (others.some(({ last }) => last !== undefined && last.end < digest.end)) return;
    const vouching = [
      next,
      ...[chain, ...others].flatMap(({ recent, backfills }) => [...recent, ...backfills]),
    ];
    try {
      for (const uri of await unlistedIn(digest, vouching, this.#shared)) {
        this.#unlisted.add(uri);
        this.#find(
          'unlisted',
          digest,
          'no digest vouches for the log file: CloudTrail did not deliver it so',
          uri,
        );
      }
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'access_denied') throw error;
      this.#mayList = false;
      this.#shared.context.log.warn(
        {},
        `log files that no digest vouches for cannot be found: ${error.message}`,
      );
    }
  }

  /** The last digest of a chain; after a restart it is fetched again, with the one before. */
  async #lastOf(chain: DigestChain): Promise<DigestFile | undefined> {
    const { last } = chain;
    if (last === undefined || chain.recent.length > 0) return chain.recent.at(-1);
    const again = await this.#previous(last);
    if (again === undefined) return undefined;
    const before = again.digest.previous && (await this.#previous(again.digest.previous));
    chain.recent = [...(before === undefined ? [] : [before.digest]), again.digest];
    return again.digest;
  }

  /** Everything of the trail up to the end of a digest is there. */
  #complete(digest: DigestFile): void {
    const shard = shardOfLogs(digest);
    const name = digest.key.split('/').at(-1) ?? digest.key;
    const because = `CloudTrail's digest ${name} is signed and follows the one before; its ${String(digest.logFiles.length)} log files were collected and are what it vouches for`;
    this.#shared.context.ledger.complete(shard, digest.end, because);
  }

  /** Of a digest, or of `what` it tells of. */
  #find(
    kind: GapKind,
    digest: Pick<NamedObject, 'bucket' | 'key'>,
    message: string,
    what = uriOf(digest),
  ): void {
    const { ledger, log } = this.#shared.context;
    log.warn({ kind, what }, `integrity: ${message}`);
    ledger.gap({ kind, shard: shardOfLogs(digest), what, message });
  }
}

/** The part of the bucket that the log files of a digest's account and region belong to. */
function shardOfLogs(digest: Pick<NamedObject, 'bucket' | 'key'>): string {
  const { bucket, stem } = logsOf(digest);
  return `${bucket}/${stem}`;
}
