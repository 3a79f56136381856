// Holds outcomes against claims: what the vendor's documentation says a record means, written by hand.
import { isDeepStrictEqual } from 'node:util';
import type { Problem } from './problem.ts';

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

/** What makes a value no claims, or undefined; each part of a record is looked at as it is checked. */
export function claimsFault(value: unknown): string | undefined {
  const { input, records } = isObject(value) ? value : {};
  if (isObject(input) && Array.isArray(records) && records.every(isObject)) return undefined;
  return 'claims.json is not { "input": { "from", "licence" }, "records": [{ "who", "what", "object", "outcome", "when" }] }';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const PARTS = ['who', 'what', 'object', 'outcome', 'when'] as const;

/** What in the claims does not hold; a claim without its source is itself a fault, and one that says nothing yet is still to be written. */
export function checkClaims(
  claims: Claims,
  outcomes: readonly Readonly<Record<string, unknown>>[],
): Problem[] {
  const problems: Problem[] = [];
  const say = (text: string): number => problems.push({ kind: 'fault', record: undefined, text });
  if (!claims.input.from || !claims.input.licence) say('claims.json does not say where the input comes from');
  if (claims.records.length !== outcomes.length)
    say(`claims are for ${String(claims.records.length)} records, the input has ${String(outcomes.length)}`);
  for (const [index, record] of claims.records.entries())
    problems.push(...checkRecord(record, outcomes[index] ?? {}, index + 1));
  return problems;
}

function checkRecord(
  claims: RecordClaims,
  outcome: Readonly<Record<string, unknown>>,
  record: number,
): Problem[] {
  const fault = (text: string): Problem => ({ kind: 'fault', record, text: `claim ${text}` });
  if ('filtered' in claims || 'reject' in claims) {
    const unsourced = claims.doc ? [] : [fault('has no source')];
    const holds =
      'filtered' in claims
        ? outcome['filtered'] === claims.filtered
        : get(outcome, 'reject.code') === claims.reject;
    return holds ? unsourced : [...unsourced, fault(`${JSON.stringify(claims)} but it is ${shown(outcome)}`)];
  }
  return PARTS.flatMap((part): Problem[] => {
    const claim = claims[part];
    if (!claim) return part === 'object' ? [] : [fault(`${part} is missing`)];
    if (!isObject(claim) || !isObject(claim.fields))
      return [fault(`${part} is not { "fields": { ... }, "doc": "..." }`)];
    if (isUnwritten(claim))
      return [{ kind: 'unwritten', record, text: `the claim ${part} is to be written` }];
    const unsourced = claim.doc ? [] : [fault(`${part} has no source`)];
    const wrong = Object.entries(claim.fields)
      .map(([path, expected]) => ({ path, expected, actual: get(outcome['event'], path) }))
      .filter(({ expected, actual }) => !isDeepStrictEqual(actual, expected));
    if (wrong.length > 0 && !('event' in outcome))
      return [...unsourced, fault(`${part}: it is ${shown(outcome)}`)];
    return [
      ...unsourced,
      ...wrong.map((each): Problem => ({ kind: 'claim', record, ...each, doc: `${part}: ${claim.doc}` })),
    ];
  });
}

/** As `accesstrail new-source` leaves it. */
function isUnwritten({ fields, doc }: Claim): boolean {
  return doc === '' && Object.values(fields).every((value) => value === null);
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
