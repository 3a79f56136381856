// The folder in which the servers of one run live: jest's own, or, outside jest, one of this process.
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { startKeeper } from './keeper.mjs';

let own: string | undefined;

/** Shared by all processes of a jest run; whatever is started in it ends with that run. */
export function runFolder(): string {
  return process.env['ACCESSTRAIL_TEST_RUN'] ?? (own ??= startKeeper().folder);
}

/** A new folder in it, for one server. */
export function serverFolder(name: string): string {
  return mkdtempSync(join(runFolder(), `${name}-`));
}
