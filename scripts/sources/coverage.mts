// Counts what the events of a source hold: from its cases and from the sample sets.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { splitAll } from '../../ingest/framing/split-all.ts';
import type { Normalizer, Options, Outcome } from '../../normalizers/contract.ts';
import type { Claim, RecordClaims } from '../../normalizers/claims.ts';
import { caseFolders, formOf } from '../../normalizers/testing.ts';

/** Columns of the table -> whether an event has it. */
export const FIELDS: Readonly<Record<string, (event: Mapped) => boolean>> = {
  actor: ({ oncall: { actor } }) => actor.type !== 'unknown' && (actor.name ?? actor.id) !== undefined,
  'user.name': ({ user }) => user.name !== 'unknown',
  'source.ip': ({ source }) => source?.ip !== undefined,
  outcome: ({ event }) => event.outcome !== 'unknown',
  object: ({ oncall }) => oncall.object !== undefined,
  system: ({ oncall }) => oncall.system !== undefined,
  session: ({ oncall }) => oncall.session !== undefined,
};

type Mapped = Extract<Outcome, { kind: 'event' }>['event'];

export interface Coverage {
  readonly records: number;
  readonly events: number;
  /** Reason -> records. */
  readonly filtered: Readonly<Record<string, number>>;
  /** Reject code -> records. */
  readonly rejects: Readonly<Record<string, number>>;
  /** Column -> events that have it. */
  readonly has: Readonly<Record<string, number>>;
}

/** Counts over outcomes. */
export function coverageOf(outcomes: Iterable<Outcome>): Coverage {
  let records = 0;
  let events = 0;
  const filtered: Record<string, number> = {};
  const rejects: Record<string, number> = {};
  const has: Record<string, number> = Object.fromEntries(Object.keys(FIELDS).map((field) => [field, 0]));
  for (const outcome of outcomes) {
    records++;
    if (outcome.kind === 'filtered') add(filtered, outcome.reason);
    else if (outcome.kind === 'reject') add(rejects, outcome.code);
    else {
      events++;
      for (const [field, holds] of Object.entries(FIELDS)) if (holds(outcome.event)) add(has, field);
    }
  }
  return { records, events, filtered, rejects, has };
}

/** The sum of several. */
export function total(parts: readonly Coverage[]): Coverage {
  const sum = (key: 'filtered' | 'rejects' | 'has'): Record<string, number> => {
    const all: Record<string, number> = {};
    for (const part of parts)
      for (const [name, count] of Object.entries(part[key])) all[name] = (all[name] ?? 0) + count;
    return all;
  };
  return {
    records: parts.reduce((records, part) => records + part.records, 0),
    events: parts.reduce((events, part) => events + part.events, 0),
    filtered: sum('filtered'),
    rejects: sum('rejects'),
    has: sum('has'),
  };
}

/** The outcomes of all cases of a source, but those whose names say that they are malformed: these are rejects on purpose. */
export function* caseOutcomes(root: string, id: string, normalizer: Normalizer): Generator<Outcome> {
  for (const folder of caseFolders(join(root, 'normalizers', ...id.split('.')))) {
    const input = readdirSync(folder).find((file) => file.startsWith('input.'));
    if (input === undefined || folder.includes('malformed')) continue;
    const bytes = readFileSync(join(folder, input));
    const file = join(folder, 'options.json');
    const options = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Options) : {};
    const referenceTime = Date.parse(options['referenceTime'] ?? '2026-11-22T00:00:00Z');
    const normalize = normalizer.create(options);
    for (const frame of splitAll(bytes, formOf(normalizer, bytes, options['form']).framing).frames)
      yield normalize({ text: frame.bytes.toString(), referenceTime });
  }
}

/** Cases of a source, and the statements of fields in their claims. */
export function claimsOf(root: string, id: string): { readonly cases: number; readonly claims: number } {
  const folders = caseFolders(join(root, 'normalizers', ...id.split('.')));
  let claims = 0;
  for (const folder of folders) {
    const file = join(folder, 'claims.json');
    if (!existsSync(file)) continue;
    const { records } = JSON.parse(readFileSync(file, 'utf8')) as {
      records: readonly RecordClaims[];
    };
    for (const record of records)
      for (const part of Object.values(record) as (Claim | string)[])
        claims += typeof part === 'object' ? Object.keys(part.fields).length : 0;
  }
  return { cases: folders.length, claims };
}

function add(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
