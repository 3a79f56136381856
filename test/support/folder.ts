// A folder of a test's own, removed when the tests of the file are done.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

/** Makes it at once; to be called at the top of a test file. */
export function testFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `accesstrail-${name}-`));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
