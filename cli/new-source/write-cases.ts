// Writes the first cases of a proposed source: records of the sample as they are, and claims to be filled in by hand.
import { type Proposal, isLocal } from './proposal.ts';
import type { SampleRecord } from './sample.ts';

/** A file by its path in the source's folder. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** So many cases are begun with. */
const MOST_CASES = 8;

export interface CaseOptions {
  /** Name of the sample's file. */
  readonly from: string;
  /** IANA zone, for times without one. */
  readonly timezone: string;
  /** ms since 1970 UTC: what a missing year is taken from. */
  readonly now: number;
}

/** One case for each action and outcome that the sample has. */
export function caseFiles(proposal: Proposal, options: CaseOptions): SourceFile[] {
  return [...chosen(proposal)].flatMap(([name, record]) => {
    const folder = `cases/${name}`;
    const settings = settingsOf(proposal, options);
    return [
      { path: `${folder}/input.${extensionOf(proposal)}`, text: inputOf(proposal, record) },
      { path: `${folder}/claims.json`, text: json(claimsOf(proposal, record, options.from)) },
      ...(settings ? [{ path: `${folder}/options.json`, text: json(settings) }] : []),
    ];
  });
}

function chosen({ sample, roles: { action, outcome } }: Proposal): Map<string, SampleRecord> {
  const found = new Map<string, SampleRecord>();
  for (const record of sample.records) {
    const words = [action, outcome].flatMap((each) => (each ? [valueAt(record, each.field.path)] : []));
    const name = kebab(words.join(' ')) || 'record';
    if (!found.has(name)) found.set(name, record);
    if (found.size === MOST_CASES) break;
  }
  return found;
}

function valueAt({ members }: SampleRecord, path: readonly string[]): string {
  let value: unknown = members;
  for (const key of path) value = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function kebab(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
}

function extensionOf({ sample: { writing, syslog } }: Proposal): string {
  if (syslog) return 'log';
  const extensions = { json: 'ndjson', 'key-values': 'log', csv: 'csv', line: 'log' };
  return writing.kind === 'json' && writing.arrays !== undefined ? 'json' : extensions[writing.kind];
}

/** The record in the container that it came in. */
function inputOf({ sample: { writing } }: Proposal, { text }: SampleRecord): string {
  if (writing.kind === 'csv') return `${writing.columns.map(csvField).join(',')}\n${text}\n`;
  if (writing.kind !== 'json' || writing.arrays === undefined) return `${text}\n`;
  const [path = []] = writing.arrays;
  return json(path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), [JSON.parse(text) as unknown]));
}

function csvField(name: string): string {
  return /[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}

function settingsOf(proposal: Proposal, { timezone, now }: CaseOptions): object | undefined {
  const yearless = proposal.time.field.values.some((value) => /^[A-Z][a-z]{2} [ \d]\d \d\d:/.test(value));
  if (!isLocal(proposal) && !yearless) return undefined;
  return {
    ...(isLocal(proposal) ? { timezone } : {}),
    ...(yearless ? { referenceTime: new Date(now).toISOString() } : {}),
  };
}

/** Nothing is claimed yet: a claim that the mapping itself wrote would always hold. */
function claimsOf({ sample: { writing }, roles }: Proposal, sampled: SampleRecord, from: string): object {
  const toWrite = (...fields: readonly string[]): object => ({
    fields: Object.fromEntries(fields.map((field) => [field, null])),
    doc: '',
  });
  const record = {
    who: toWrite('user.name', 'oncall.actor.type'),
    what: toWrite('event.action', 'event.category', 'event.type'),
    ...(roles.object && valueAt(sampled, roles.object.field.path) !== ''
      ? { object: toWrite('oncall.object.type', 'oncall.object.name') }
      : {}),
    outcome: toWrite('event.outcome'),
    when: toWrite('@timestamp'),
  };
  const header = { filtered: 'header', doc: 'The names of the columns come first.' };
  return {
    input: { from: `${from}, record ${String(sampled.place)}`, licence: 'our own' },
    records: writing.kind === 'csv' ? [header, record] : [record],
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
