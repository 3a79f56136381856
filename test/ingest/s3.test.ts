// What from.s3 decides without AWS: which objects a message names, which listed ones are to be read, what an error means.
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { awsErrorOf } from '../../ingest/s3/aws-error.ts';
import { chainOf, logsOf, parseDigest, regionsOf } from '../../ingest/s3/integrity/digest-file.ts';
import { isSigned, publicKeyOf } from '../../ingest/s3/integrity/signature.ts';
import { limited } from '../../ingest/s3/limited.ts';
import { ListState } from '../../ingest/s3/list-state.ts';
import type { ListedObject } from '../../ingest/s3/listing.ts';
import { identityOf, shardOf } from '../../ingest/s3/named-object.ts';
import { readNotification } from '../../ingest/s3/notification.ts';
import { makeDigest, signingKey } from '../support/digests.ts';

describe('a message', () => {
  const s3 = (key: string): object => ({
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        eventName: 'ObjectCreated:CompleteMultipartUpload',
        s3: { bucket: { name: 'b' }, object: { key, size: 7, eTag: 'e', versionId: 'v', sequencer: '0055' } },
      },
    ],
  });
  const named = { bucket: 'b', key: 'a b+c/é=1.gz', versionId: 'v', etag: 'e', size: 7 };
  const eventBridge = {
    'detail-type': 'Object Created',
    source: 'aws.s3',
    detail: { bucket: { name: 'b' }, object: { key: named.key, size: 7, etag: 'e', 'version-id': 'v' } },
  };
  const inSns = (message: object): object => ({ Type: 'Notification', Message: JSON.stringify(message) });

  test.each([
    ['of S3', s3('a+b%2Bc/%C3%A9%3D1.gz')],
    ['of S3 in SNS', inSns(s3('a+b%2Bc/%C3%A9%3D1.gz'))],
    ['of EventBridge', eventBridge],
    ['of EventBridge in SNS', inSns(eventBridge)],
  ])('%s names the object', (_name, message) => {
    expect(readNotification(JSON.stringify(message))).toEqual({ objects: [named] });
  });

  test('of a trail names its log files', () => {
    const message = inSns({ s3Bucket: 'b', s3ObjectKey: ['AWSLogs/1/a+b.gz', 'AWSLogs/1/c'] });
    const objects = [
      { bucket: 'b', key: 'AWSLogs/1/a+b.gz' },
      { bucket: 'b', key: 'AWSLogs/1/c' },
    ];
    expect(readNotification(JSON.stringify(message))).toEqual({ objects });
  });

  test.each([
    [{ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'b' }],
    [{ Records: [{ eventName: 'ObjectRemoved:Delete' }, { eventName: 'ObjectTagging:Put' }] }],
    [{ ...eventBridge, 'detail-type': 'Object Deleted' }],
  ])('that names none is no fault: %j', (message) => {
    expect(readNotification(JSON.stringify(message))).toEqual({ objects: [] });
  });

  test.each([
    ['nonsense', /not JSON/],
    ['null', /not the form/],
    ['{}', /no notification/],
    ['{"Records":[]}', /no records/],
    ['{"Records":[7]}', /not the form/],
    [
      '{"Records":[{"eventName":"ObjectCreated:Put","s3":{"bucket":{"name":"b"},"object":{}}}]}',
      /s3.object.key/,
    ],
    [JSON.stringify(s3('%E9')), /percent-encoded/],
    [JSON.stringify(s3('\ud800')), /no s3.object.key/],
    [JSON.stringify(inSns({ s3Bucket: 'b/c', s3ObjectKey: ['d'] })), /s3Bucket is no name/],
    [
      JSON.stringify({
        ...eventBridge,
        detail: { bucket: { name: 'arn:aws:s3:::b' }, object: { key: 'c' } },
      }),
      /detail.bucket.name is no name/,
    ],
    [JSON.stringify({ ...eventBridge, source: 'aws.ec2' }), /does not come from S3/],
    [JSON.stringify(inSns(inSns(inSns(eventBridge)))), /no notification/],
  ])('that cannot be understood says why: %s', (body, why) => {
    expect(readNotification(body).fault).toMatch(why);
  });
});

test('an object is identified by its version, or by its content; never by who names it', () => {
  const object = { bucket: 'b', key: 'k', etag: 'e' };
  expect(identityOf({ ...object, size: 1 })).toBe(identityOf(object));
  expect(identityOf({ ...object, etag: 'f' })).not.toBe(identityOf(object));
  expect(identityOf({ ...object, versionId: 'v' })).toBe(
    identityOf({ ...object, versionId: 'v', etag: 'f' }),
  );
});

test('keys of AWS services belong to account and region, others to the bucket', () => {
  const key = 'AWSLogs/o-1/111122223333/CloudTrail/eu-west-1/2026/11/22/a.json.gz';
  expect(shardOf({ bucket: 'b', key })).toBe('b/AWSLogs/o-1/111122223333/CloudTrail/eu-west-1');
  expect(shardOf({ bucket: 'b', key: 'logs/a' })).toBe('b');
});

describe('a listing', () => {
  const HOUR = 60 * 60 * 1000;
  const DAY = 24 * HOUR;
  const NOW = Date.UTC(2026, 10, 22, 12);
  const times = { since: Date.UTC(2026, 0, 1), overlapMs: HOUR };
  const object = (key: string, lastModified: number, etag = 'e'): ListedObject => ({
    bucket: 'b',
    key,
    etag,
    size: 1,
    lastModified,
  });
  /** Takes a look at these; gives the keys of those to be read, and what would be saved. */
  const look = (
    saved: ReadonlyMap<string, string>,
    now: number,
    objects: readonly ListedObject[],
  ): { read: string[]; saved: Map<string, string> } => {
    const state = new ListState(saved, times);
    const { pass } = state.begin(now);
    const wanted = objects.filter((each) => state.wants(each));
    const shards = [...wanted.flatMap((each) => state.read(each, pass) ?? []), ...state.end(pass)];
    const kept = new Map(saved);
    for (const shard of shards) {
      const value = shard.checkpoint();
      if (value === undefined) kept.delete(shard.key);
      else kept.set(shard.key, value);
    }
    return { read: wanted.map(({ key }) => key), saved: kept };
  };

  test('reads each once, late ones too, and forgets what is behind the overlap', () => {
    const before = object('before', times.since - 1);
    const old = object('old', NOW - 3 * DAY);
    const recent = object('z', NOW - HOUR / 2);
    const first = look(new Map(), NOW, [before, old, recent]);
    expect(first.read).toEqual(['old', 'z']);
    // Half an hour later than a newer one, and sorting before it.
    const late = object('a', NOW + HOUR / 2);
    const begunEarlier = object('parts', NOW - HOUR / 2 - 1);
    const second = look(first.saved, NOW + HOUR / 2, [
      begunEarlier,
      late,
      before,
      old,
      recent,
      object('z', NOW + 1, 'f'),
    ]);
    expect(second.read).toEqual(['parts', 'a', 'z']);
    const third = look(second.saved, NOW + 4 * HOUR, [begunEarlier, late, old, recent]);
    expect(third.read).toEqual([]);
    expect([...third.saved.keys()]).toEqual(['list']);
  });

  test('passes over folders of days long past, and finds what was written there once a day', () => {
    const first = look(new Map(), NOW, []);
    const state = new ListState(first.saved, times);
    expect(state.fromDay(state.begin(NOW + HOUR).pass)).toBe('2026/11/20');
    const quick = look(first.saved, NOW + HOUR, []);
    const copied = object('x/2026/01/05/a', NOW + HOUR / 2);
    const next = new ListState(quick.saved, times);
    expect(next.fromDay(next.begin(NOW + DAY).pass)).toBeUndefined();
    expect(look(quick.saved, NOW + DAY, [copied]).read).toEqual([copied.key]);
  });

  test('goes on where it was interrupted, with the time at which it began', () => {
    const state = new ListState(new Map(), times);
    const { pass } = state.begin(NOW);
    pass.after = 'k';
    const again = new ListState(new Map([['list', state.checkpoint()]]), times).begin(NOW + DAY);
    expect(again).toEqual({ pass: { started: NOW, full: true, after: 'k' }, resumed: true });
  });
});

describe('an error of AWS', () => {
  const error = (name: string, status?: number): Error =>
    Object.assign(new Error('said'), {
      name,
      ...(status === undefined ? {} : { $metadata: { httpStatusCode: status } }),
    });
  test.each([
    [error('NoSuchKey', 404), 'missing'],
    [error('NotFound', 404), 'missing'],
    [error('AccessDenied', 403), 'refused'],
    [error('Forbidden', 403), 'refused'],
    [error('ExpiredToken', 400), 'credentials'],
    [error('InvalidAccessKeyId', 403), 'credentials'],
    [error('CredentialsProviderError'), 'credentials'],
    [error('SlowDown', 503), 'passing'],
    [error('ThrottlingException', 400), 'passing'],
    [error('UnknownError', 500), 'passing'],
    [error('SyntaxError', 200), 'passing'],
    [Object.assign(error('Error'), { code: 'ECONNRESET' }), 'passing'],
    [error('TimeoutError'), 'passing'],
    [error('PreconditionFailed', 412), 'changed'],
    [error('InvalidObjectState', 403), 'wrong'],
    [error('QueueDoesNotExist', 400), 'no queue'],
    [error('TypeError'), 'foreign'],
    [error('AbortError'), 'aborted'],
  ])('%s is %s', (given, kind) => {
    expect(awsErrorOf(given).kind).toBe(kind);
  });
});

test('a digest is trusted with its signature, text and key, and with no other', () => {
  const signer = signingKey();
  const key = publicKeyOf(signer.publicKey) ?? createPublicKey('none');
  const first = makeDigest({
    bucket: 'b',
    signer,
    end: Date.UTC(2026, 10, 22),
    files: [['k', Buffer.from('log')]],
  });
  const made = makeDigest({
    bucket: 'b',
    signer,
    end: Date.UTC(2026, 10, 22, 1),
    previous: first,
    files: [],
  });
  const digest = parseDigest(made.content);
  expect(isSigned(digest, made.content, made.signature, key)).toBe(true);
  expect(isSigned(digest, Buffer.concat([made.content, Buffer.from(' ')]), made.signature, key)).toBe(false);
  expect(isSigned({ ...digest, previous: undefined }, made.content, made.signature, key)).toBe(false);
  expect(isSigned(digest, made.content, first.signature, key)).toBe(false);
  expect(isSigned(digest, made.content, 'no hex', key)).toBe(false);
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
  expect(isSigned(digest, made.content, made.signature, other)).toBe(false);
  expect(publicKeyOf(other.export({ type: 'spki', format: 'der' }))?.equals(other)).toBe(true);
  expect(publicKeyOf(Buffer.from('no key'))).toBeUndefined();
});

test('the key of a digest tells its chain, its log files and its regions', () => {
  const key =
    'p/AWSLogs/1/CloudTrail-Digest/us-east-2/2026/11/22/1_CloudTrail-Digest_us-east-2_my-trail_eu-west-1_20261122T150131Z.json.gz';
  const digest = { bucket: 'b', key };
  expect(chainOf(digest)).toBe(
    's3://b/p/AWSLogs/1/CloudTrail-Digest/us-east-2/1_CloudTrail-Digest_us-east-2_my-trail_eu-west-1',
  );
  expect(chainOf({ bucket: 'b', key: key.replace('.json', '_backfill.json') })).toBe(chainOf(digest));
  expect(logsOf(digest)).toEqual({ bucket: 'b', stem: 'p/AWSLogs/1/CloudTrail/us-east-2' });
  expect(regionsOf(digest)).toEqual(['us-east-2', 'eu-west-1']);
});

test('no more work runs at once than is allowed, and all of it is done, in order', async () => {
  const limit = limited(2);
  let running = 0;
  let most = 0;
  const done: number[] = [];
  const work = (number: number) => async (): Promise<void> => {
    most = Math.max(most, ++running);
    await new Promise(setImmediate);
    running--;
    done.push(number);
    if (number === 1) throw new Error('failed');
  };
  await Promise.allSettled([0, 1, 2, 3, 4].map((number) => limit(work(number))));
  expect(most).toBe(2);
  expect(done).toEqual([0, 1, 2, 3, 4]);
});
