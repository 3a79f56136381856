// `accesstrail verify` and what it rests on: each alteration is named, only keys that were given are trusted.
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createPublicKey, verify } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { makeExport } from '../../exports/make-export.ts';
import { type Manifest, manifestBytes } from '../../exports/manifest.ts';
import { newKeyPair, signerOf, trustedKeyOf } from '../../exports/signing.ts';
import { isSound, verifyExport } from '../../exports/verify.ts';
import { storeDocuments } from '../support/events.ts';
import { testParts, testPlan } from '../support/exports.ts';
import { testFolder } from '../support/folder.ts';
import { run } from '../support/program.ts';

const folder = testFolder('verify');
const signed = join(folder, 'signed');
const unsigned = join(folder, 'unsigned');
const ours = newKeyPair();
const theirs = newKeyPair();
const trusted = [trustedKeyOf(ours.publicKey, 'ours.pub')];

beforeAll(async () => {
  const documents = storeDocuments(0, 20);
  for (const [dir, signer] of [
    [signed, signerOf(ours.privateKey)],
    [unsigned, undefined],
  ] as const) {
    await mkdir(dir);
    const plan = testPlan({ format: 'csv' });
    await makeExport(
      testParts(
        { pages: () => pages(documents.map(({ id, event }) => ({ id, event: { ...event } }))) },
        { signer },
      ),
      {
        plan,
        period: plan.periodAt(0),
        instant: 0,
        work: dir,
        fileName: () => 'events.csv',
        signal: new AbortController().signal,
      },
    );
  }
  writeFileSync(join(folder, 'ours.pub'), ours.publicKey);
  writeFileSync(join(folder, 'theirs.pub'), theirs.publicKey);
});

// eslint-disable-next-line @typescript-eslint/require-await -- pages come one after the other
async function* pages<T>(page: readonly T[]): AsyncGenerator<readonly T[]> {
  yield page;
}

let copies = 0;

/** A copy of the export that something was done to. */
function altered(change: (dir: string) => void, from = signed): string {
  const dir = join(folder, `copy-${String(++copies)}`);
  cpSync(from, dir, { recursive: true });
  change(dir);
  return dir;
}

const edit = (name: string, change: (text: string) => string) => (dir: string) => {
  const file = join(dir, name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

/** The manifest changed, and signed anew by somebody. */
const forged = (dir: string): void => {
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Manifest;
  const signer = signerOf(theirs.privateKey);
  const bytes = manifestBytes({ ...manifest, query: 'user.name: nobody', signer: signer.identity });
  writeFileSync(join(dir, 'manifest.json'), bytes);
  writeFileSync(join(dir, 'manifest.sig'), signer.sign(bytes));
};

test.each<[string, (dir: string) => void, string, string]>([
  ['nothing', () => undefined, 'trusted', ''],
  [
    'one character of the file',
    edit('events.csv', (text) => text.replace('success', 'failure')),
    'trusted',
    'events.csv altered',
  ],
  ['a line more', edit('events.csv', (text) => `${text}x\r\n`), 'trusted', 'events.csv altered'],
  [
    'the file is gone',
    (dir) => {
      rmSync(join(dir, 'events.csv'));
    },
    'trusted',
    'events.csv missing',
  ],
  [
    'a file too many',
    (dir) => {
      writeFileSync(join(dir, 'more.csv'), '');
    },
    'trusted',
    'more.csv extra',
  ],
  [
    'the file has another name',
    (dir) => {
      renameSync(join(dir, 'events.csv'), join(dir, 'e.csv'));
    },
    'trusted',
    'events.csv missing, e.csv extra',
  ],
  [
    'a word of the manifest',
    edit('manifest.json', (text) => text.replace('"rows": 20', '"rows": 21')),
    'altered',
    '',
  ],
  [
    'the manifest is laid out anew',
    edit('manifest.json', (text) => JSON.stringify(JSON.parse(text))),
    'altered',
    '',
  ],
  [
    'the signature',
    (dir) => {
      writeFileSync(join(dir, 'manifest.sig'), Buffer.alloc(64));
    },
    'altered',
    '',
  ],
  [
    'the signature is gone',
    (dir) => {
      rmSync(join(dir, 'manifest.sig'));
    },
    'altered',
    '',
  ],
  [
    'signature and signer are gone',
    (dir) => {
      rmSync(join(dir, 'manifest.sig'));
      edit('manifest.json', (text) => JSON.stringify({ ...(JSON.parse(text) as object), signer: null }))(dir);
    },
    'unsigned',
    '',
  ],
  ['signed by another, whose key the manifest names', forged, 'unknown', ''],
  [
    'the manifest is gone',
    (dir) => {
      rmSync(join(dir, 'manifest.json'));
    },
    'altered',
    'events.csv extra, manifest.sig extra',
  ],
  ['the manifest is no manifest', edit('manifest.json', () => '{"manifest":"x"}'), 'altered', ''],
  [
    'a name that leads elsewhere',
    edit('manifest.json', (text) => text.replace('events.csv', '../events.csv')),
    'altered',
    '',
  ],
])('%s', async (_, change, signature, files) => {
  const found = await verifyExport(altered(change), trusted);
  expect(found.signature.state).toBe(signature);
  expect(
    found.files
      .filter(({ state }) => state !== 'ok')
      .map(({ name, state }) => `${name} ${state}`)
      .join(', '),
  ).toBe(files);
  expect(isSound(found, true)).toBe(signature === 'trusted' && files === '');
});

test('another key than that of the signer says who signed, and that he is unknown', async () => {
  const found = await verifyExport(signed, [trustedKeyOf(theirs.publicKey, 'theirs.pub')]);
  expect(found.signature).toEqual({ state: 'unknown', keyId: ours.keyId });
  expect(isSound(found, true)).toBe(false);
});

test('the signature is plain Ed25519 over the bytes of the manifest', () => {
  const read = (name: string): Buffer => readFileSync(join(signed, name));
  expect(read('manifest.sig')).toHaveLength(64);
  expect(verify(null, read('manifest.json'), createPublicKey(ours.publicKey), read('manifest.sig'))).toBe(
    true,
  );
});

test('the folder that one stands in is verified as any other', async () => {
  const inside = altered((dir) => {
    mkdirSync(join(dir, 'more'));
    writeFileSync(join(dir, 'more', 'x'), '');
  });
  const call = (cwd: string): Promise<{ code: number | null; stdout: string }> =>
    run(['verify', '.', '--key', join(folder, 'ours.pub')], '', { cwd });
  expect(await call(signed)).toMatchObject({ code: 0, stdout: expect.stringContaining('Verified') });
  expect(await call(inside)).toMatchObject({
    code: 3,
    stdout: expect.stringMatching(/^EXTRA +more\/x +[^\n]*$/m),
  });
});

test('the program says it in words and by its exit code', async () => {
  const missing = join(folder, 'none.yaml');
  const call = async (dir: string, ...more: string[]): Promise<[number | null, string]> => {
    const { code, stdout, stderr } = await run(['verify', dir, ...more], '', { cwd: folder });
    return [code, stdout + stderr];
  };
  const key = ['--key', 'ours.pub'];
  const [good, forgedOne, file, plain, asked, noKey, noDir, noConfig] = await Promise.all([
    call(signed, ...key),
    call(altered(forged), ...key),
    call(altered(edit('events.csv', (text) => `${text} `)), ...key),
    call(unsigned),
    call(unsigned, ...key),
    call(signed),
    call(join(folder, 'nowhere'), ...key),
    call(signed, '-c', missing),
  ]);
  expect(good).toEqual([0, expect.stringContaining('Verified: nothing was altered')]);
  expect(forgedOne).toEqual([
    3,
    expect.stringMatching(/Intact, but signed by an unknown signer[^]*NOT verified/),
  ]);
  expect(file).toEqual([3, expect.stringMatching(/ALTERED +events\.csv[^]*NOT verified/)]);
  expect(plain).toEqual([0, expect.stringMatching(/Unsigned: .*nobody vouches[^]*Nothing differs/)]);
  expect(asked).toEqual([3, expect.stringMatching(/Unsigned[^]*NOT verified/)]);
  expect(noKey).toEqual([3, expect.stringContaining('unknown signer')]);
  expect(noDir[0]).toBe(2);
  expect(noConfig[0]).toBe(2);
});
