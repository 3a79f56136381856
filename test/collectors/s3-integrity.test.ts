// CloudTrail's log file integrity on moto: what was altered, deleted, added or broken is found, and nothing where all is well.
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import type { Gap } from '../../ingest/ledger.ts';
import { collectS3 } from '../../ingest/s3/collect-s3.ts';
import { normalizer } from '../../normalizers/aws/cloudtrail/index.ts';
import type { Checkpoints } from '../../pipeline/ports.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedMoto } from '../services/shared.ts';
import { AWS_ENV, type TestAws, type TestBucket, notification, testAws } from '../support/aws.ts';
import { collectorContext } from '../support/collector-context.ts';
import {
  type KeyService,
  type MadeDigest,
  logKey,
  makeDigest,
  putDigest,
  signingKey,
  startKeyService,
} from '../support/digests.ts';
import { logFile } from '../support/s3-trail.ts';

const signer = signingKey();
const stranger = signingKey();
const HOUR = 60 * 60 * 1000;
/** The first digest covers the time in which the test writes; the others follow. */
const END = Math.ceil(Date.now() / 1000) * 1000 + HOUR / 2;

/** A bucket with two log files, vouched for by one digest; what goes wrong is up to the row. */
interface Trail {
  readonly bucket: TestBucket;
  readonly first: MadeDigest;
  readonly files: readonly (readonly [string, Buffer])[];
  /** Vouches for nothing, and follows. */
  readonly second: MadeDigest;
}

interface Row {
  readonly name: string;
  readonly spoil: (trail: Trail, aws: TestAws) => Promise<void>;
  /** After the first two digests were collected, in another process: gives the key of a digest that arrives then. */
  readonly later?: (trail: Trail, aws: TestAws) => Promise<string>;
  /** Kind and end of `what`. */
  readonly gaps: readonly string[];
  /** Ends of digests, in hours after that of the first. */
  readonly complete: number | undefined;
}

/** A digest that follows the second. */
function thirdOf({ bucket, second }: Trail, previous: MadeDigest = second): MadeDigest {
  return makeDigest({ bucket: bucket.name, signer, end: END + 2 * HOUR, previous, files: [] });
}

/** A digest that follows the third. */
function fourthOf(trail: Trail): MadeDigest {
  const previous = thirdOf(trail);
  return makeDigest({ bucket: trail.bucket.name, signer, end: END + 3 * HOUR, previous, files: [] });
}

function at({ files }: Trail, index: number): readonly [string, Buffer] {
  return files[index] ?? ['', Buffer.alloc(0)];
}

function lateOf({ name }: TestBucket): [string, Buffer] {
  return [logKey(Date.now(), 'late'), gzipSync(logFile([`${name} late`]))];
}

async function remove(aws: TestAws, { bucket }: Trail, key: string): Promise<void> {
  await aws.s3.send(new DeleteObjectCommand({ Bucket: bucket.name, Key: key }));
}

const ROWS: readonly Row[] = [
  { name: 'all is well', spoil: () => Promise.resolve(), gaps: [], complete: 1 },
  {
    name: 'a log file was altered',
    spoil: async (trail) => trail.bucket.put(at(trail, 0)[0], gzipSync(logFile(['somebody else']))),
    gaps: ['altered a.json.gz'],
    complete: 1,
  },
  {
    name: 'a log file was deleted',
    spoil: (trail, aws) => remove(aws, trail, at(trail, 1)[0]),
    gaps: ['missing b.json.gz'],
    complete: 1,
  },
  {
    name: 'a log file was added',
    spoil: async ({ bucket }) => bucket.put(logKey(Date.now(), 'planted'), gzipSync(logFile(['planted']))),
    gaps: ['unlisted planted.json.gz'],
    complete: 1,
  },
  {
    name: 'a digest was altered, in what it vouches for',
    spoil: async ({ bucket, first }) =>
      putDigest(bucket, {
        ...first,
        content: Buffer.from(first.content.toString().replace(/"hashValue":"../, '"hashValue":"00')),
      }),
    gaps: ['altered first'],
    complete: 1,
  },
  {
    name: 'a digest was signed with a key that is not CloudTrail’s',
    spoil: async (trail) =>
      putDigest(
        trail.bucket,
        makeDigest({
          bucket: trail.bucket.name,
          signer: stranger,
          end: trail.second.end,
          previous: trail.first,
          files: [],
        }),
      ),
    gaps: ['altered second'],
    complete: 0,
  },
  {
    name: 'a digest was signed with the wrong key under the right name',
    spoil: async (trail) => {
      const forged = { ...stranger, fingerprint: signer.fingerprint };
      await putDigest(
        trail.bucket,
        makeDigest({
          bucket: trail.bucket.name,
          signer: forged,
          end: trail.second.end,
          previous: trail.first,
          files: [],
        }),
      );
    },
    gaps: ['altered second'],
    complete: 0,
  },
  {
    name: 'a digest whose notification never came is found by the one after it',
    spoil: () => Promise.resolve(),
    later: async (trail) => {
      const third = thirdOf(trail);
      const fourth = fourthOf(trail);
      await putDigest(trail.bucket, third);
      await putDigest(trail.bucket, fourth);
      return fourth.key;
    },
    gaps: [],
    complete: 3,
  },
  {
    name: 'a digest was deleted',
    spoil: () => Promise.resolve(),
    later: async (trail) => {
      const fourth = fourthOf(trail);
      await putDigest(trail.bucket, fourth);
      return fourth.key;
    },
    gaps: ['missing third'],
    complete: 1,
  },
  {
    name: 'a digest was replaced after it had been checked',
    spoil: () => Promise.resolve(),
    later: async (trail) => {
      const { bucket, first, files } = trail;
      const other = makeDigest({ bucket: bucket.name, signer, end: END + HOUR, previous: first, files });
      await putDigest(bucket, other);
      await putDigest(bucket, thirdOf(trail, other));
      return thirdOf(trail, other).key;
    },
    gaps: ['altered second'],
    complete: 1,
  },
  {
    name: 'the chain begins anew',
    spoil: () => Promise.resolve(),
    later: async ({ bucket }) => {
      const anew = makeDigest({ bucket: bucket.name, signer, end: END + 2 * HOUR, files: [] });
      await putDigest(bucket, anew);
      return anew.key;
    },
    gaps: [
      `sequence digests from ${new Date(END + HOUR).toISOString()} to ${new Date(END + HOUR).toISOString()}`,
    ],
    complete: 1,
  },
  {
    name: 'a log file that was left out is vouched for later',
    spoil: async ({ bucket }) => {
      await bucket.put(...lateOf(bucket));
    },
    later: async ({ bucket }) => {
      const [key, packed] = lateOf(bucket);
      const files = [[key, gunzipSync(packed)]] as const;
      const backfill = makeDigest({ bucket: bucket.name, signer, end: END, files, suffix: '_backfill' });
      await putDigest(bucket, backfill);
      return backfill.key;
    },
    gaps: [],
    complete: 1,
  },
];

interface Found {
  readonly gaps: readonly Gap[];
  readonly closed: readonly string[];
  readonly complete: readonly number[];
  readonly records: readonly string[];
  readonly warnings: readonly string[];
}

interface Result extends Found {
  readonly trail: Trail;
  readonly left: number;
}

await describeWith('integrity of CloudTrail', { moto: sharedMoto }, ({ moto }) => {
  let aws: TestAws;
  let keys: KeyService;
  const results = new Map<string, Result>();
  beforeAll(async () => {
    Object.assign(process.env, AWS_ENV);
    aws = testAws(moto.url);
    keys = await startKeyService([signer]);
    // At once: each is waiting for its queue most of the time.
    await Promise.all(ROWS.map(async (row) => results.set(row.name, await meet(row))));
  });
  afterAll(async () => {
    aws.close();
    await keys.close();
  });

  async function makeTrail(): Promise<Trail> {
    const bucket = await aws.bucket('none');
    const files = ['a', 'b'].map(
      (name) => [logKey(Date.now(), name), logFile([`${bucket.name} ${name}`])] as const,
    );
    for (const [key, content] of files) await bucket.put(key, gzipSync(content));
    const first = makeDigest({ bucket: bucket.name, signer, end: END, files });
    const second = makeDigest({ bucket: bucket.name, signer, end: END + HOUR, previous: first, files: [] });
    await putDigest(bucket, first);
    await putDigest(bucket, second);
    return { bucket, first, second, files };
  }

  /** Collects what the queue names, until idle. */
  async function collect(bucket: TestBucket, kept: Map<string, string>): Promise<Found> {
    const gaps: Gap[] = [];
    const closed: string[] = [];
    const complete: number[] = [];
    const records: string[] = [];
    const warnings: string[] = [];
    const checkpoints: Checkpoints = {
      load: () => Promise.resolve(new Map(kept)),
      save: (_id, shards) => {
        for (const [key, value] of shards)
          if (value === undefined) kept.delete(key);
          else kept.set(key, value);
        return Promise.resolve();
      },
    };
    const context = collectorContext(
      {
        source: { id: 'trail', dataset: 'aws.cloudtrail', instance: 'trail', forms: normalizer.forms },
        bus: {
          publish: ({ records: published }) => {
            records.push(
              ...published.map(({ bytes }) =>
                String((JSON.parse(bytes.toString()) as { eventID: unknown }).eventID),
              ),
            );
            return Promise.resolve();
          },
        },
        checkpoints,
        blobs: {
          put: () => Promise.reject(new Error('no record is long')),
          get: () => Promise.reject(new Error('none')),
        },
      },
      warnings,
    );
    const ledger = {
      ...context.ledger,
      gap: (gap: Gap) => gaps.push(gap),
      complete: (_shard: string, through: number) => complete.push(through),
      closed: (_shard: string, what: string) => closed.push(what),
    };
    const from = {
      queue: bucket.queue,
      endpoint: aws.url,
      integrity: { cloudtrail: { publicKeys: keys.url } },
    };
    const collected = await collectS3(from, { ...context, ledger });
    expect(collected).toEqual({ complete: true });
    return { gaps, closed, complete, records, warnings };
  }

  async function meet({ spoil, later }: Row): Promise<Result> {
    const trail = await makeTrail();
    const { bucket, first, second } = trail;
    const kept = new Map<string, string>();
    await spoil(trail, aws);
    for (const { key } of [first, second]) await bucket.send(notification(bucket.name, [key]));
    const found = await collect(bucket, kept);
    if (later === undefined) return { ...found, trail, left: await bucket.left() };
    await bucket.send(notification(bucket.name, [await later(trail, aws)]));
    const after = await collect(bucket, kept);
    return {
      trail,
      gaps: [...found.gaps, ...after.gaps],
      closed: after.closed,
      complete: [...found.complete, ...after.complete],
      records: [...found.records, ...after.records],
      warnings: [...found.warnings, ...after.warnings],
      left: await bucket.left(),
    };
  }

  const told = (gaps: readonly Gap[], trail: Trail): string[] =>
    gaps.map(({ kind, what }) => {
      const named = Object.entries({ first: trail.first, second: trail.second, third: thirdOf(trail) });
      const digest = named.find(([, { key }]) => what.endsWith(key))?.[0];
      return `${kind} ${digest ?? what.split('/').at(-1) ?? ''}`;
    });

  test.each(ROWS)('$name', ({ name, gaps, complete }) => {
    const result = results.get(name);
    if (result === undefined) throw new Error('the row was not met');
    const open = result.gaps.filter(({ what }) => !result.closed.includes(what));
    // The ledger keeps each gap once, however often it is found.
    expect([...new Set(told(open, result.trail))]).toEqual(gaps);
    const said = result.warnings.filter((text) => text.startsWith('integrity'));
    expect(said).toHaveLength(result.gaps.length);
    expect(result.complete.at(-1)).toBe(complete === undefined ? undefined : END + complete * HOUR);
    expect(result.left).toBe(0);
  });

  test('log files whose notifications never came are collected by their digest', () => {
    const { trail, records } = results.get('all is well') ?? {};
    expect(records?.toSorted()).toEqual(['a', 'b'].map((each) => `${trail?.bucket.name ?? ''} ${each}`));
  });
});
