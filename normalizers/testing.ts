// Runs the cases of a source folder: claims first, then goldens, then that nothing of the input was lost.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkMapped } from './check-mapped.ts';
import { checkClaims, claimsFault, type Claims } from './claims.ts';
import type { Framing, Normalize, Normalizer, Options, Outcome } from './contract.ts';
import { goldenDifferences } from './golden-difference.ts';
import { complete } from './kit/complete.ts';
import { lost } from './lost.ts';
import type { Problem } from './problem.ts';

/** Splits a whole file into the records that ingest would find, and names the fault where it cannot go on. */
export type Split = (
  bytes: Buffer,
  framing: Framing,
) => { readonly records: readonly Buffer[]; readonly broken: string | undefined };

/** An outcome as a golden holds it: plain JSON, nothing that the pipeline stamps. */
export type Golden = Readonly<Record<string, unknown>>;

export interface CaseResult {
  readonly name: string;
  /** Empty when the case holds. */
  readonly problems: readonly Problem[];
  readonly outcomes: readonly Golden[];
}

/**
 * Runs one case folder (input.*, options.json, claims.json, expected.json). With `update` the golden is written instead of compared;
 * claims are never written.
 */
export function runCase(folder: string, normalizer: Normalizer, split: Split, update = false): CaseResult {
  const name = folder.split('/').at(-1) ?? folder;
  const input = readdirSync(folder).find((file) => file.startsWith('input.'));
  if (input === undefined) return { name, problems: [fault('there is no input.* file')], outcomes: [] };
  const bytes = readFileSync(join(folder, input));
  const files = readFiles(folder, update);
  if (files.faults.length > 0) return { name, problems: files.faults, outcomes: [] };
  const options = (files.options ?? {}) as Options;
  const { framing } = formOf(normalizer, bytes, options['form']);
  const { records, broken } = split(bytes, framing);
  const normalize = prepared(normalizer, options);
  if (typeof normalize === 'string') return { name, problems: [fault(normalize)], outcomes: [] };
  const referenceTime = Date.parse(options['referenceTime'] ?? '2026-11-22T00:00:00Z');

  const problems: Problem[] = [];
  const outcomes: Golden[] = [];
  for (const [index, record] of records.entries()) {
    const text = record.toString();
    const outcome = normalize({ text, referenceTime });
    const golden = goldenOf(outcome);
    outcomes.push(golden);
    const said = [...undeclared(outcome, normalizer), ...invalid(golden), ...lost(text, golden, normalizer)];
    problems.push(...said.map((problem) => fault(problem, index + 1)));
  }
  if (broken !== undefined) outcomes.push({ reject: { code: broken } });
  const golden = update ? [] : compareGolden(files.expected, outcomes);
  if (update) writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(outcomes, null, 2)}\n`);
  return { name, problems: [...checkedClaims(files.claims, outcomes), ...problems, ...golden], outcomes };
}

/** The case folders of a source, sorted. */
export function caseFolders(sourceFolder: string): string[] {
  const cases = join(sourceFolder, 'cases');
  return existsSync(cases)
    ? readdirSync(cases, { withFileTypes: true })
        // Notes of people and what file managers leave (.DS_Store) are no cases.
        .filter((entry) => !entry.isFile() && !entry.name.startsWith('.'))
        .map(({ name }) => join(cases, name))
        .sort()
    : [];
}

/** The form by name, else by its `match` on the first 4 KiB, else the last. */
export function formOf(normalizer: Normalizer, head: Buffer, name?: string): Normalizer['forms'][string] {
  const forms = Object.values(normalizer.forms);
  const start = head.subarray(0, 4096).toString('latin1');
  const form = name === undefined ? forms.find(({ match }) => match?.test(start)) : normalizer.forms[name];
  const taken = form ?? (name === undefined ? forms.at(-1) : undefined);
  if (!taken) throw new Error(`no form ${name ?? ''}; there are ${Object.keys(normalizer.forms).join(', ')}`);
  return taken;
}

/** The mapping, or why the options of the case give none. */
function prepared(normalizer: Normalizer, options: Options): Normalize | string {
  try {
    return normalizer.create(options);
  } catch (error) {
    return `cannot be prepared with the options of the case: ${String(error)}`;
  }
}

function goldenOf(outcome: Outcome): Golden {
  if (outcome.kind === 'reject')
    return plain({ reject: { code: outcome.code, message: outcome.message, path: outcome.path } });
  if (outcome.kind === 'filtered') return { filtered: outcome.reason };
  const related = complete(outcome.event);
  return plain({ id: outcome.id, event: { ...outcome.event, related } });
}

/** Through JSON, as it is stored: members that are undefined vanish. */
function plain(value: unknown): Golden {
  return JSON.parse(JSON.stringify(value)) as Golden;
}

/** What the guard around a plugin makes of a mapping that throws, hangs or gives no event. */
const FAULTS: ReadonlySet<string> = new Set(['normalizer_failed', 'normalizer_timeout', 'invalid_event']);

/** Reject codes and filter reasons come from the closed lists that index.ts declares. */
function undeclared(outcome: Outcome, { rejects, filters }: Normalizer): string[] {
  if (outcome.kind === 'reject' && FAULTS.has(outcome.code))
    return [`the mapping is at fault (${outcome.code}): ${outcome.message}`];
  if (outcome.kind === 'reject' && !rejects.includes(outcome.code))
    return [`reject code ${outcome.code} is not declared in index.ts`];
  if (outcome.kind === 'filtered' && !(outcome.reason in filters))
    return [`filter reason ${outcome.reason} is not declared in index.ts`];
  return [];
}

function invalid({ event }: Golden): string[] {
  if (typeof event !== 'object' || event === null) return [];
  const fault = checkMapped(event);
  const hollow = hollowAt(event, '');
  return [
    ...(fault ? [`invalid event at ${fault.path}: ${fault.message}`] : []),
    ...(hollow === undefined ? [] : [`${hollow} is null or an empty object or array`]),
  ];
}

/** Path of the first empty object, empty array or null outside unmapped: fields are either there or absent. */
function hollowAt(value: unknown, path: string): string | undefined {
  if (value === null) return path;
  if (typeof value !== 'object' || path === '/unmapped') return undefined;
  const entries = Object.entries(value);
  if (entries.length === 0) return path;
  for (const [key, member] of entries) {
    const found = hollowAt(member, `${path}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function checkedClaims(claims: unknown, outcomes: readonly Golden[]): Problem[] {
  if (claims === undefined)
    return [fault('there is no claims.json; write what each record means, as that of another case does')];
  const wrong = claimsFault(claims);
  return wrong === undefined ? checkClaims(claims as Claims, outcomes) : [fault(wrong)];
}

function compareGolden(expected: unknown, outcomes: readonly Golden[]): Problem[] {
  if (expected === undefined) return [fault('there is no expected.json; make it with --update and read it')];
  if (!Array.isArray(expected)) return [fault('expected.json is no array; make it anew with --update')];
  return goldenDifferences(expected as readonly Golden[], outcomes);
}

function fault(text: string, record?: number): Problem {
  return { kind: 'fault', record, text };
}

interface CaseFiles {
  readonly options: unknown;
  readonly claims: unknown;
  readonly expected: unknown;
  /** Files that are no JSON: one may be in the middle of being written. */
  readonly faults: readonly Problem[];
}

/** The golden only where it is compared: with `update` it may be anything. */
function readFiles(folder: string, update: boolean): CaseFiles {
  const faults: Problem[] = [];
  const read = (name: string): unknown => {
    const file = join(folder, name);
    if (!existsSync(file)) return undefined;
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      faults.push(fault(`${name} is no JSON: ${(error as Error).message}`));
      return undefined;
    }
  };
  return {
    options: read('options.json'),
    claims: read('claims.json'),
    expected: update ? undefined : read('expected.json'),
    faults,
  };
}
