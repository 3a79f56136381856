// Holds outcomes against claims: what the vendor's documentation says a record means, written by hand.
import { isDeepStrictEqual } from 'node:util';

/** One statement about a record: event fields by dotted name, and the page and section that say so. */
export interface Claim {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly doc: string;
}

/** What one record means. */
export type RecordClaims =
  | {
      readonly who: Claim;
      readonly what: Claim;
      readonly object?: Claim;
      readonly outcome: Claim;
      readonly when: Claim;
    }
  | { readonly filtered: string; readonly doc: string }
  | { readonly reject: string; readonly doc: string };

/** A case's claims.json. */
export interface Claims {
  readonly input: { readonly from: string; readonly licence: string };
  readonly records: readonly RecordClaims[];
}

const PARTS = ['who', 'what', 'object', 'outcome', 'when'] as const;

/** What in the claims does not hold, a sentence each; a claim without its source is itself a fault. */
export function checkClaims(
  claims: Claims,
  outcomes: readonly Readonly<Record<string, unknown>>[],
): string[] {
  const problems: string[] = [];
  if (!claims.input.from || !claims.input.licence)
    problems.push('claims.json does not say where the input comes from');
  if (claims.records.length !== outcomes.length)
    problems.push(
      `claims are for ${String(claims.records.length)} records, the input has ${String(outcomes.length)}`,
    );
  for (const [index, record] of claims.records.entries())
    for (const problem of checkRecord(record, outcomes[index] ?? {}))
      problems.push(`record ${String(index + 1)}: claim ${problem}`);
  return problems;
}

function checkRecord(record: RecordClaims, outcome: Readonly<Record<string, unknown>>): string[] {
  if ('filtered' in record || 'reject' in record) {
    const unsourced = record.doc ? [] : ['has no source'];
    const holds =
      'filtered' in record
        ? outcome['filtered'] === record.filtered
        : get(outcome, 'reject.code') === record.reject;
    return holds ? unsourced : [...unsourced, `${JSON.stringify(record)} but it is ${shown(outcome)}`];
  }
  return PARTS.flatMap((part) => {
    const claim = record[part];
    if (!claim) return part === 'object' ? [] : [`${part} is missing`];
    const unsourced = claim.doc ? [] : [`${part} has no source`];
    const wrong = Object.entries(claim.fields)
      .filter(([field, value]) => !isDeepStrictEqual(get(outcome['event'], field), value))
      .map(
        ([field, value]) =>
          `${part}: ${field} is ${JSON.stringify(value)} (${claim.doc}), but the mapping says ${JSON.stringify(get(outcome['event'], field))}` +
          ('event' in outcome ? '' : ` (${shown(outcome)})`),
      );
    return [...unsourced, ...wrong];
  });
}

/** The value at a dotted name; `@timestamp` and the like are single keys. */
function get(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (node, key) =>
        typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined,
      value,
    );
}

function shown(outcome: Readonly<Record<string, unknown>>): string {
  return 'event' in outcome ? 'an event' : JSON.stringify(outcome);
}
