// Results in S3 on a real server with Object Lock: what is locked stays, one result wins, and its signature with it.
import { createHash, verify } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectRetentionCommand,
  ListObjectVersionsCommand,
  ListObjectsV2Command,
  PutObjectRetentionCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Manifest } from '../../exports/manifest.ts';
import { type ProduceOptions, produce } from '../../exports/produce.ts';
import { newKeyPair, signerOf, trustedKeyOf } from '../../exports/signing.ts';
import { isSound, verifyExport } from '../../exports/verify.ts';
import type { ExportedEvent } from '../../pipeline/event-export.ts';
import { describeWith } from '../services/describe-with.ts';
import { S3_KEYS, startVersitygw } from '../services/versitygw.ts';
import { storeDocuments } from '../support/events.ts';
import { testParts, testPlan } from '../support/exports.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder('export-s3');
const { privateKey, publicKey } = newKeyPair();
const signer = signerOf(privateKey);
const documents = storeDocuments(0, 50);

await describeWith('exports in S3', { s3: startVersitygw }, ({ s3 }) => {
  const client = new S3Client({
    endpoint: s3.url,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: S3_KEYS,
  });
  const before = { ...process.env };
  beforeAll(async () => {
    process.env['AWS_ACCESS_KEY_ID'] = S3_KEYS.accessKeyId;
    process.env['AWS_SECRET_ACCESS_KEY'] = S3_KEYS.secretAccessKey;
    await client.send(new CreateBucketCommand({ Bucket: 'locked', ObjectLockEnabledForBucket: true }));
    await client.send(new CreateBucketCommand({ Bucket: 'plain' }));
  });
  afterAll(() => {
    process.env = before;
    client.destroy();
  });

  const parts = (page: readonly ExportedEvent[]): ReturnType<typeof testParts> =>
    testParts({ pages: () => pagesOf(page) }, { signer });
  const events = documents.map(({ id, event }) => ({ id, event: { ...event } }));
  const optionsOf = (
    bucket: string,
    home: string,
    lock?: { mode: 'compliance' | 'governance'; days: number },
  ): ProduceOptions => {
    const plan = testPlan(
      {
        name: 'monthly',
        format: 'csv',
        period: 'last-month',
        to: {
          s3: { bucket, prefix: '/audit/', region: 'us-east-1', endpoint: s3.url, ...(lock && { lock }) },
        },
      },
      join(folder, home),
    );
    const instant = Date.UTC(2026, 3, 2);
    const period = plan.periodAt(instant);
    return {
      plan,
      period,
      instant,
      run: period.name,
      alone: true,
      once: false,
      signal: new AbortController().signal,
    };
  };
  const keysOf = async (bucket: string): Promise<string[]> => {
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket }));
    return Contents.map(({ Key = '' }) => Key).sort();
  };

  /** Whether the signature in a folder of a bucket is one of the manifest there. */
  const signatureFits = async (Bucket: string, folderKey: string): Promise<boolean> => {
    const [manifest, signature] = await Promise.all(
      ['manifest.json', 'manifest.sig'].map(async (name) => {
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: `${folderKey}/${name}` }));
        return Buffer.from((await Body?.transformToByteArray()) ?? []);
      }),
    );
    return verify(null, manifest ?? Buffer.alloc(0), publicKey, signature ?? Buffer.alloc(0));
  };

  test('locked versions can be neither removed nor unlocked before their time', async () => {
    const options = optionsOf('locked', 'a', { mode: 'compliance', days: 400 });
    const manifest = await produce(parts(events), options);
    const keys = await keysOf('locked');
    const [file] = manifest?.files ?? [];
    expect(keys).toEqual([
      'audit/monthly/2026-03/manifest.json',
      'audit/monthly/2026-03/manifest.sig',
      `audit/monthly/2026-03/${file?.name ?? ''}`,
    ]);
    expect(file?.name).toBe(`monthly-2026-03-${file?.sha256.slice(0, 8) ?? ''}.csv`);
    const { Versions = [] } = await client.send(new ListObjectVersionsCommand({ Bucket: 'locked' }));
    expect(Versions).toHaveLength(3);
    for (const { Key, VersionId } of Versions) {
      const where = { Bucket: 'locked', Key, VersionId };
      const { Retention } = await client.send(new GetObjectRetentionCommand(where));
      expect(Retention?.Mode).toBe('COMPLIANCE');
      expect((Retention?.RetainUntilDate?.getTime() ?? 0) - Date.now()).toBeGreaterThan(399 * 86_400_000);
      await expect(client.send(new DeleteObjectCommand(where))).rejects.toThrow();
      await expect(
        client.send(
          new PutObjectRetentionCommand({
            ...where,
            Retention: { Mode: 'COMPLIANCE', RetainUntilDate: new Date(Date.now() + 86_400_000) },
          }),
        ),
      ).rejects.toThrow();
      const { Body } = await client.send(new GetObjectCommand(where));
      expect(((await Body?.transformToByteArray()) ?? []).length).toBeGreaterThan(0);
    }
    // The record of the run stays here, without the data.
    expect(readdirSync(join(folder, 'a/monthly/2026-03')).sort()).toEqual(['manifest.json', 'manifest.sig']);
  });

  test('what is downloaded verifies', async () => {
    const dir = join(folder, 'downloaded');
    await mkdir(dir);
    for (const Key of await keysOf('locked')) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: 'locked', Key }));
      await writeFile(join(dir, Key.split('/').at(-1) ?? ''), (await Body?.transformToByteArray()) ?? '');
    }
    const found = await verifyExport(dir, [trustedKeyOf(publicKey, 'test')]);
    expect([found.signature.state, isSound(found, true)]).toEqual(['trusted', true]);
  });

  test('of two that make the same result with other events one wins, and its manifest fits its file', async () => {
    const [one, two] = await Promise.all([
      produce(parts(events), optionsOf('plain', 'one')),
      produce(parts(events.slice(1)), optionsOf('plain', 'two')),
    ]);
    expect([one, two].filter((made) => made !== undefined)).toHaveLength(1);
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket: 'plain', Key: 'audit/monthly/2026-03/manifest.json' }),
    );
    const manifest = JSON.parse((await Body?.transformToString()) ?? '') as Manifest;
    expect(manifest).toEqual(one ?? two);
    const [file] = manifest.files;
    const data = await client.send(
      new GetObjectCommand({ Bucket: 'plain', Key: `audit/monthly/2026-03/${file?.name ?? ''}` }),
    );
    const bytes = (await data.Body?.transformToByteArray()) ?? Buffer.alloc(0);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file?.sha256);
    expect(await signatureFits('plain', 'audit/monthly/2026-03')).toBe(true);
    // Who was killed before he could note it, or put the signature, finds it finished.
    await client.send(
      new DeleteObjectCommand({ Bucket: 'plain', Key: 'audit/monthly/2026-03/manifest.sig' }),
    );
    expect(await produce(parts(events), optionsOf('plain', 'three'))).toBeUndefined();
    expect(await signatureFits('plain', 'audit/monthly/2026-03')).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, 'three/monthly/2026-03/manifest.json'), 'utf8'))).toEqual(
      manifest,
    );
  });

  test('who loses a result while he puts it leaves the signature of the winner', async () => {
    const winner = optionsOf('plain', 'winner');
    const late = optionsOf('plain', 'late');
    const run = '2026-03-raced';
    // Frozen between reading and putting: he has seen no result, and the other one is finished meanwhile.
    let overtake = async (): Promise<void> => {
      await produce(parts(events), { ...winner, run });
    };
    const frozen = testParts(
      { pages: () => pagesOf(events) },
      {
        signer,
        rejects: async () => {
          await overtake();
          overtake = () => Promise.resolve();
          return [];
        },
      },
    );
    expect(await produce(frozen, { ...late, run })).toBeUndefined();
    expect(await signatureFits('plain', `audit/monthly/${run}`)).toBe(true);
  });

  test('a bucket without Object Lock, and one that is not there, are said', async () => {
    await expect(
      produce(parts(events), optionsOf('plain', 'b', { mode: 'governance', days: 1 })),
    ).resolves.toBeUndefined();
    const options = optionsOf('plain', 'c', { mode: 'governance', days: 1 });
    await expect(produce(parts(events), { ...options, run: '2026-03-again' })).rejects.toThrow(/Object Lock/);
    await expect(produce(parts(events), optionsOf('nowhere', 'd'))).rejects.toThrow(/make the bucket first/);
  });

  test('a file of several parts arrives whole', async () => {
    const long = storeDocuments(0, 300, {
      change: (event) => {
        event.oncall.command = { text: 'x'.repeat(150_000), kind: 'sql' };
      },
    }).map(({ id, event }) => ({ id, event: { ...event } }));
    const options = optionsOf('locked', 'e', { mode: 'governance', days: 1 });
    const manifest = await produce(parts(long), { ...options, run: 'long' });
    const [file] = manifest?.files ?? [];
    expect(file?.bytes).toBeGreaterThan(40 * 2 ** 20);
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket: 'locked', Key: `audit/monthly/long/${file?.name ?? ''}` }),
    );
    const bytes = (await Body?.transformToByteArray()) ?? Buffer.alloc(0);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file?.sha256);
  });
});

// eslint-disable-next-line @typescript-eslint/require-await -- pages come one after the other
async function* pagesOf<T>(page: readonly T[]): AsyncGenerator<readonly T[]> {
  yield page;
}
