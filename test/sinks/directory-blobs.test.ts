// Blobs in a directory: whole or not there, named by their content.
import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { directoryBlobs } from '../../sinks/blobs/directory.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder('blobs');
const content = Buffer.from('some bytes, \u0000\u00ff and more');
const name = createHash('sha256').update(content).digest('hex');

test('what was put is got back, by the SHA-256 of its content', async () => {
  const blobs = directoryBlobs(join(folder, 'made', 'here'));
  expect(await blobs.put(content)).toEqual({ name, length: content.length });
  expect((await blobs.get(name)).equals(content)).toBe(true);
});

test('the same content, whole or in pieces, is one blob', async () => {
  const directory = join(folder, 'same');
  const blobs = directoryBlobs(directory);
  const pieces = Readable.from([content.subarray(0, 5), content.subarray(5, 5), content.subarray(5)]);
  await blobs.put(content);
  expect(await blobs.put(pieces)).toEqual({ name, length: content.length });
  expect(readdirSync(directory)).toEqual([name]);
});

test('puts of the same at once are one blob', async () => {
  const directory = join(folder, 'at-once');
  const blobs = directoryBlobs(directory);
  await Promise.all(Array.from({ length: 10 }, () => blobs.put(content)));
  expect(readdirSync(directory)).toEqual([name]);
});

test('content that breaks off leaves nothing, and its own error', async () => {
  const directory = join(folder, 'broken-off');
  const blobs = directoryBlobs(directory);
  const broken = new Error('the input broke off');
  async function* pieces(): AsyncGenerator<Buffer> {
    yield content;
    await Promise.reject(broken);
  }
  await expect(blobs.put(pieces())).rejects.toBe(broken);
  expect(readdirSync(directory)).toEqual([]);
});

test('a directory that cannot be made is a fault that is tried again', async () => {
  writeFileSync(join(folder, 'file'), '');
  const blobs = directoryBlobs(join(folder, 'file', 'blobs'));
  await expect(blobs.put(content)).rejects.toMatchObject({ code: 'store_unavailable', backoff: true });
});

test.each(['', '..', '../secret', 'A'.repeat(64), `${name}/..`])('%j names no blob', async (other) => {
  await expect(directoryBlobs(folder).get(other)).rejects.toThrow('64 hex digits');
});
