// Records the goldens of each source with the mapping revision that made them, and refuses a changed golden without a higher one.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

/** What is recorded of a source. */
interface Recorded {
  readonly revision: number;
  /** Case name -> digests of its input and of its golden. */
  readonly cases: Readonly<Record<string, readonly [input: string, golden: string]>>;
}

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
  const old = (before === '' ? {} : JSON.parse(before)) as Readonly<Record<string, Recorded>>;
  const now: Record<string, Recorded> = {};
  for (const folder of folders) {
    const id = idOf(folder);
    const recorded = { revision: revisionOf(join(root, folder)), cases: digests(join(root, folder)) };
    const changed = changedCases(old[id], recorded);
    if (changed.length > 0 && recorded.revision <= (old[id]?.revision ?? 0))
      throw new Error(
        `${id}: the goldens of ${changed.join(', ')} changed: raise mappingRevision in ${folder}/index.ts`,
      );
    now[id] = recorded;
  }
  return `${JSON.stringify(now, null, 2)}\n`;
}

function changedCases(old: Recorded | undefined, { cases }: Recorded): string[] {
  return Object.entries(cases).flatMap(([name, [input, golden]]) => {
    const before = old?.cases[name];
    return before?.[0] === input && before[1] !== golden ? [name] : [];
  });
}

/** Read as text: generating must not depend on the modules it generates. */
function revisionOf(folder: string): number {
  const found = /\bmappingRevision: (\d+)/.exec(readFileSync(join(folder, 'index.ts'), 'utf8'))?.[1];
  if (found === undefined) throw new Error(`${folder}/index.ts has no mappingRevision`);
  return Number(found);
}

function digests(folder: string): Record<string, [string, string]> {
  const found: Record<string, [string, string]> = {};
  for (const golden of globSync('cases/*/expected.json', { cwd: folder }).sort()) {
    const name = golden.split('/')[1] ?? '';
    const inputs = globSync([`cases/${name}/input.*`, `cases/${name}/options.json`], { cwd: folder }).sort();
    const digest = (files: readonly string[]): string =>
      hash('sha256', files.map((file) => readFileSync(join(folder, file), 'latin1')).join('\0')).slice(0, 16);
    found[name] = [digest(inputs), digest([golden])];
  }
  return found;
}
