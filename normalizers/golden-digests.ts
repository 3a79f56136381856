// Remembers goldens with the mapping revision that made them: a golden that changes must bring a higher one.
import { hash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What is recorded of a source. */
export interface RecordedGoldens {
  readonly revision: number;
  /** Case name -> digests of its input (options included) and of its golden. */
  readonly cases: Readonly<Record<string, readonly [input: string, golden: string]>>;
}

/** The goldens of a source's folder as they are now. */
export function goldensOf(folder: string, revision: number): RecordedGoldens {
  const cases = join(folder, 'cases');
  const found: Record<string, [string, string]> = {};
  for (const name of existsSync(cases) ? readdirSync(cases).sort() : []) {
    const golden = join(cases, name, 'expected.json');
    if (!existsSync(golden)) continue;
    const inputs = readdirSync(join(cases, name))
      .filter((file) => file.startsWith('input.') || file === 'options.json')
      .sort();
    found[name] = [digest(inputs.map((file) => join(cases, name, file))), digest([golden])];
  }
  return { revision, cases: found };
}

/** Cases whose golden is another than recorded for the same input, while the revision is not higher: stored events would keep the old mapping. */
export function changedGoldens(before: RecordedGoldens | undefined, now: RecordedGoldens): string[] {
  if (!before || now.revision > before.revision) return [];
  return Object.entries(now.cases).flatMap(([name, [input, golden]]) => {
    const recorded = before.cases[name];
    return recorded?.[0] === input && recorded[1] !== golden ? [name] : [];
  });
}

function digest(files: readonly string[]): string {
  return hash('sha256', files.map((file) => readFileSync(file, 'latin1')).join('\0')).slice(0, 16);
}
