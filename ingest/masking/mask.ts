// Replaces secrets in the bytes of a record, before they are written anywhere.
import { createHmac } from 'node:crypto';
import { createAnchorScan } from './anchors.ts';
import type { Hit } from './anchors.ts';
import { commands } from './commands.ts';
import { settings, userinfo } from './connection-strings.ts';
import { ESCAPE_ANCHORS, unescaped } from './escapes.ts';
import { members } from './members.ts';
import { declaredPaths } from './paths.ts';
import { privateKeys } from './private-keys.ts';
import { recordText } from './record-text.ts';
import { NOTHING } from './rule.ts';
import type { Rule, Span } from './rule.ts';
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

/** In the order in which they are asked where several have the same anchor: the one that knows most about the place first. */
const RULES: readonly Rule[] = [
  privateKeys,
  userinfo,
  passwordLiterals,
  identified,
  settings,
  members,
  commands,
  authorization,
  schemes,
  ...shapes,
];

/** Prepares a mask for one source. */
export function createMasker(options: MaskerOptions): Mask {
  const { key = '' } = options;
  const declared = declaredPaths(options.secrets ?? []);
  // Two more, which find no secrets themselves but tell what has to be done.
  const escapeRule = RULES.length;
  const pathRule = RULES.length + 1;
  const scan = createAnchorScan([
    ...RULES,
    { anchors: ESCAPE_ANCHORS, find: () => NOTHING },
    { anchors: declared.anchors ?? [], find: () => NOTHING },
  ]);

  const secretSpans = (bytes: Buffer, hits: readonly Hit[]): readonly Span[] => {
    const text = bytes.toString('latin1');
    const readable = hits.some((hit) => hit.rule === escapeRule) ? unescaped(text) : undefined;
    const found =
      readable === undefined
        ? ruleSpans(text, hits)
        : ruleSpans(readable.bytes.toString('latin1'), scan(readable.bytes) ?? []).map((span) => ({
            ...span,
            start: readable.origin[span.start] ?? 0,
            end: readable.origin[span.end] ?? 0,
          }));
    const mayBeDeclared = declared.anchors === undefined || hits.some((hit) => hit.rule === pathRule);
    if (!mayBeDeclared && readable === undefined) return found;
    return recordText(text).json ? merge(declared.find(bytes, text), found) : found;
  };

  return (bytes) => {
    const hits = scan(bytes);
    if (hits === undefined && declared.anchors !== undefined) return { bytes, count: 0 };
    const spans = secretSpans(bytes, hits ?? []);
    return spans.length === 0
      ? { bytes, count: 0 }
      : { bytes: replace(bytes, spans, key), count: spans.length };
  };
}

/** What the rules find, each place once, in order. */
function ruleSpans(text: string, hits: readonly Hit[]): Span[] {
  const record = recordText(text);
  const spans: Span[] = [];
  let done = 0;
  for (const { at, rule } of hits) {
    if (at < done) continue;
    const mark = insideMark(text, at);
    if (mark !== undefined) {
      done = mark;
      continue;
    }
    for (const span of RULES[rule]?.find(record, at) ?? NOTHING) {
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
