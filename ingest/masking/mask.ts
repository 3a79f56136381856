// Replaces secrets in the bytes of a record, before they are written anywhere.
import { createHmac } from 'node:crypto';
import { createAnchorScan } from './anchors.ts';
import type { Hit } from './anchors.ts';
import { commands } from './commands.ts';
import { settings, userinfo } from './connection-strings.ts';
import { ESCAPE_ANCHORS, unescaped } from './escapes.ts';
import { members } from './members.ts';
import { NAMES } from './names.ts';
import { declaredPaths } from './paths.ts';
import { privateKeys } from './private-keys.ts';
import { recordText } from './record-text.ts';
import type { RecordText } from './record-text.ts';
import { NOTHING } from './rule.ts';
import type { Find, Rule, Span } from './rule.ts';
import { identified, passwordLiterals } from './sql.ts';
import { authorization, schemes, shapes } from './tokens.ts';
import { insideMark } from './values.ts';

/** Counts up whenever a rule changes; records carry it, so that one can tell what they were masked by. */
export const MASKING_VERSION = 1;

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
  commands,
  authorization,
  schemes,
  ...shapes,
];

/** Prepares a mask for one source. */
export function createMasker(options: MaskerOptions): Mask {
  const { key = '' } = options;
  const declared = declaredPaths(options.secrets ?? []);
  // Two more anchors, which tell what else has to be done.
  const escapeRule = RULES.length;
  const pathRule = RULES.length + 1;
  const scan = createAnchorScan([...RULES, { anchors: ESCAPE_ANCHORS }, { anchors: declared.anchors ?? [] }]);

  const secretSpans = (bytes: Buffer, hits: readonly Hit[]): readonly Span[] => {
    const record = recordText(bytes);
    const readable = hits.some(({ index }) => index === escapeRule) ? unescaped(record.text) : undefined;
    const found =
      readable === undefined
        ? ruleSpans(record, hits)
        : ruleSpans(recordText(readable.bytes), scan(readable.bytes)).map((span) => ({
            ...span,
            start: readable.origin[span.start] ?? 0,
            end: readable.origin[span.end] ?? 0,
          }));
    const mayBeDeclared = declared.anchors === undefined || hits.some(({ index }) => index === pathRule);
    if (!mayBeDeclared && readable === undefined) return found;
    return record.json ? merge(declared.find(record), found) : found;
  };

  return (bytes) => {
    const hits = scan(bytes);
    if (hits.length === 0 && declared.anchors !== undefined) return { bytes, count: 0 };
    const spans = secretSpans(bytes, hits);
    return spans.length === 0
      ? { bytes, count: 0 }
      : { bytes: replace(bytes, spans, key), count: spans.length };
  };
}

/** What the rules find, each place once, in order. */
function ruleSpans(record: RecordText, hits: readonly Hit[]): Span[] {
  const spans: Span[] = [];
  let done = 0;
  for (const { at, index } of hits) {
    if (at < done) continue;
    const mark = insideMark(record.text, at);
    if (mark !== undefined) {
      done = mark;
      continue;
    }
    for (const span of RULES[index]?.find(record, at) ?? NOTHING) {
      if (span.start < done) continue;
      spans.push(span);
      done = span.end;
    }
  }
  return spans;
}

/** Both lists as one; of spans that share a byte the longer one, of equal ones that of a rule, as it tells more. */
function merge(declared: readonly Span[], found: readonly Span[]): readonly Span[] {
  if (declared.length === 0) return found;
  const all = [...found, ...declared].sort((a, b) => a.start - b.start || b.end - a.end);
  let done = 0;
  return all.filter((span) => {
    if (span.start < done) return false;
    done = span.end;
    return true;
  });
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
