// What the cases of a source tell about it: how much is claimed, which fields it fills, and one record with its event.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Claim, Claims, RecordClaims } from './claims.ts';
import { caseFolders } from './testing.ts';

export interface AboutSource {
  readonly cases: number;
  /** Values that claims say by hand, each with its source. */
  readonly claims: number;
  /** Events that the goldens hold. */
  readonly events: number;
  /** Field -> how many of these events have it, by name; what is unmapped apart. */
  readonly fields: Readonly<Record<string, number>>;
  /** A record as it came, and its event as JSON, indented; undefined where no case is short enough to be shown. */
  readonly sample?: { readonly input: string; readonly event: string } | undefined;
}

type Golden = Readonly<Record<string, unknown>>;

interface Example {
  readonly input: string;
  readonly event: object;
  /** The higher, the more it shows. */
  readonly worth: number;
}

/** Cases named so are made to show what is odd. */
const ODD =
  /unknown|missing|minimal|malformed|hostile|zone|offset|ambiguous|time|leap|empty|long|masked|secret/;

/** Longest input that is shown, in UTF-16 units. */
const LONGEST = 6000;

/** Reads the cases of a source's folder, and loads nothing of it. */
export function aboutSource(folder: string): AboutSource {
  const folders = caseFolders(folder);
  const goldens = folders.map((each) => (readJson(join(each, 'expected.json')) ?? []) as readonly Golden[]);
  const events = goldens.flat().flatMap(({ event }) => (isObject(event) ? [event] : []));
  const counts = new Map<string, number>();
  for (const event of events)
    for (const field of fieldsOf(event)) counts.set(field, (counts.get(field) ?? 0) + 1);
  const examples = folders.flatMap((each, index) => exampleOf(each, goldens[index] ?? []));
  const [best] = examples.sort((a, b) => b.worth - a.worth);
  return {
    cases: folders.length,
    claims: folders
      .flatMap((each) => (readJson(join(each, 'claims.json')) as Claims | undefined)?.records ?? [])
      .reduce((sum, record) => sum + claimsIn(record), 0),
    events: events.length,
    fields: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    sample: best && { input: best.input, event: JSON.stringify(best.event, null, 2) },
  };
}

/** An input with its first event; one that is short, of one record, and not odd is worth the most. */
function exampleOf(folder: string, golden: readonly Golden[]): Example[] {
  const event = golden.map((outcome) => outcome['event']).find(isObject);
  const file = readdirSync(folder).find((name) => name.startsWith('input.'));
  if (!event || file === undefined) return [];
  const input = readFileSync(join(folder, file), 'utf8').trim();
  if (input.includes('\ufffd') || input.length > LONGEST) return [];
  const odd = ODD.test(basename(folder)) ? 100 : 0;
  const others = 30 * (golden.length - 1);
  return [{ input, event, worth: fieldsOf(event).length - odd - others - input.length / 200 }];
}

/** Dotted names of the leaves; arrays are leaves. */
function fieldsOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const name = path === '' ? key : `${path}.${key}`;
    if (name === 'unmapped') return [];
    return isObject(member) ? fieldsOf(member, name) : [name];
  });
}

function claimsIn(record: RecordClaims): number {
  if ('filtered' in record || 'reject' in record) return 0;
  const parts: (Claim | undefined)[] = [record.who, record.what, record.object, record.outcome, record.when];
  return parts.reduce((sum, part) => sum + (part?.doc ? Object.keys(part.fields).length : 0), 0);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The files are those of the source's author: their form is what `test-source` and `npm run cases` check. */
function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
