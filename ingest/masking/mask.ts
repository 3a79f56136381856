// Replaces secrets in the bytes of a record, before they are written anywhere.
import { createHmac } from 'node:crypto';
import { createAnchorScan } from './anchors.ts';
import type { Hit } from './anchors.ts';
import { buildParameters } from './build-parameters.ts';
import { commands } from './commands.ts';
import { settings, userinfo } from './connection-strings.ts';
import { withoutEntities } from './entities.ts';
import { ESCAPE_ANCHORS, unescaped } from './escapes.ts';
import { members } from './members.ts';
import { NAMES } from './names.ts';
import { declaredPaths } from './paths.ts';
import { privateKeys } from './private-keys.ts';
import { isInMark } from './redacted.ts';
import { recordText } from './record-text.ts';
import type { RecordText } from './record-text.ts';
import { NOTHING } from './rule.ts';
import type { Find, Rule, Span } from './rule.ts';
import { sqlProcedures } from './sql-procedures.ts';
import { identified, passwordLiterals } from './sql.ts';
import { authorization, schemes, shapes } from './tokens.ts';

/** Counts up whenever a rule changes; records carry it, so that one can tell what they were masked by. */
export const MASKING_VERSION = 3;

export interface MaskerOptions {
  /** Key of the hashes in the marks, by which equal secrets can be told; without one the marks have no hash. */
  readonly key?: string;
  /** Paths of secrets in JSON records, as a source declares them. */
  readonly secrets?: readonly string[];
}

export interface Masked {
  /** The same object as was given when nothing was masked. */
  readonly bytes: Buffer;
  /** Number of secrets masked. */
  readonly count: number;
}

/**
 * Replaces each secret of one record by `[masked:KIND:h]`, where h is the first 8 hex digits of an HMAC-SHA256 over the secret's
 * bytes; no other byte changes. JSON stays JSON, CSV stays CSV, and masking again changes nothing. Never throws.
 */
export type Mask = (bytes: Buffer) => Masked;

/** What a name is given: the one that knows most about the place is asked first. */
const BY_NAME: readonly Find[] = [passwordLiterals, settings, members];

const named: Rule = {
  ...NAMES,
  find: (record, at) => {
    for (const find of BY_NAME) {
      const spans = find(record, at);
      if (spans !== undefined) return spans;
    }
    return undefined;
  },
};

const RULES: readonly Rule[] = [
  privateKeys,
  userinfo,
  named,
  identified,
  sqlProcedures,
  commands,
  buildParameters,
  authorization,
  schemes,
  ...shapes,
];

/** Passes over a record that has secrets. The second one hardly ever finds any. */
const PASSES = 8;

/** Prepares a mask for one source. */
export function createMasker(options: MaskerOptions): Mask {
  const { key = '' } = options;
  const declared = declaredPaths(options.secrets ?? []);
  // Behind the rules come anchors that tell what else has to be done: one of escapes, then those of declared paths.
  const escapes = RULES.length;
  const scan = createAnchorScan([...RULES, { anchors: ESCAPE_ANCHORS }, ...(declared.anchors ?? [])]);

  const secretSpans = (bytes: Buffer, hits: readonly Hit[]): readonly Span[] => {
    const record = recordText(bytes);
    const readable = hits.some(({ index }) => index === escapes)
      ? unescaped(record)
      : withoutEntities(record);
    const found =
      readable === undefined
        ? ruleSpans(record, hits)
        : ruleSpans(recordText(readable.bytes), scan(readable.bytes)).map((span) => ({
            ...span,
            start: readable.originOf(span.start),
            end: readable.originOf(span.end),
          }));
    const mayBeDeclared = declared.anchors === undefined || hits.some(({ index }) => index > escapes);
    if (!mayBeDeclared && readable === undefined) return found;
    return record.json ? merge([...found, ...declared.find(record)]) : found;
  };

  return (bytes) => {
    let result: Masked = { bytes, count: 0 };
    // What was masked may let a rule see more of what is around it: until nothing is found, so that masking again finds nothing.
    for (let pass = 0; pass < PASSES; pass++) {
      const hits = scan(result.bytes);
      if (hits.length === 0 && declared.anchors !== undefined) break;
      const spans = secretSpans(result.bytes, hits);
      if (spans.length === 0) break;
      result = { bytes: replace(result.bytes, spans, key), count: result.count + spans.length };
    }
    return result;
  };
}

/** What the rules find, in order. Words within marks and within what was found already are not asked about. */
function ruleSpans(record: RecordText, hits: readonly Hit[]): readonly Span[] {
  const spans: Span[] = [];
  // Spans may lie well behind their anchor, with other anchors in between.
  let ahead: Span[] = [];
  for (const { at, index } of hits) {
    ahead = ahead.filter(({ end }) => end > at);
    if (ahead.some(({ start }) => start <= at) || isInMark(record.text, at)) continue;
    for (const span of RULES[index]?.find(record, at) ?? NOTHING)
      if (!isInMark(record.text, span.start) && !ahead.some((other) => isSame(other, span))) {
        spans.push(span);
        ahead.push(span);
      }
  }
  return merge(spans);
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** In order of place, and those that overlap as one. Of spans that begin at the same place the longer one gives the kind. */
function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.end) merged.push(span);
    else if (span.end > last.end) merged[merged.length - 1] = { ...last, end: span.end };
  }
  return merged;
}

function replace(bytes: Buffer, spans: readonly Span[], key: string): Buffer {
  const parts: Buffer[] = [];
  let done = 0;
  for (const { start, end, kind } of spans) {
    const hash =
      key === ''
        ? ''
        : `:${createHmac('sha256', key).update(bytes.subarray(start, end)).digest('hex').slice(0, 8)}`;
    parts.push(bytes.subarray(done, start), Buffer.from(`[masked:${kind}${hash}]`));
    done = end;
  }
  return Buffer.concat([...parts, bytes.subarray(done)]);
}
