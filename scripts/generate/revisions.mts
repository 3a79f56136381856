// Records the goldens of each source with the mapping revision that made them, and refuses a changed golden without a higher one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RecordedGoldens, changedGoldens, goldensOf } from '../../normalizers/golden-digests.ts';

/**
 * The new content of normalizers/revisions.json, given the old one. Throws when a case with the same input has another golden than
 * recorded and the source's mappingRevision is not higher: stored events would keep the old mapping.
 */
export function revisions(
  root: string,
  folders: readonly string[],
  idOf: (folder: string) => string,
  before: string,
): string {
  const old = (before === '' ? {} : JSON.parse(before)) as Readonly<Record<string, RecordedGoldens>>;
  const now: Record<string, RecordedGoldens> = {};
  for (const folder of folders) {
    const id = idOf(folder);
    const recorded = goldensOf(join(root, folder), revisionOf(join(root, folder)));
    const changed = changedGoldens(old[id], recorded);
    if (changed.length > 0)
      throw new Error(
        `${id}: the goldens of ${changed.join(', ')} changed: raise mappingRevision in ${folder}/index.ts`,
      );
    now[id] = recorded;
  }
  return `${JSON.stringify(now, null, 2)}\n`;
}

/** Read as text: generating must not depend on the modules it generates. */
function revisionOf(folder: string): number {
  const found = /\bmappingRevision: (\d+)/.exec(readFileSync(join(folder, 'index.ts'), 'utf8'))?.[1];
  if (found === undefined) throw new Error(`${folder}/index.ts has no mappingRevision`);
  return Number(found);
}
