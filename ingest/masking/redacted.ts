// Which values are no secrets: marks of this masking, what others redacted before, placeholders, identifiers.
import { match } from './pattern.ts';

const LONGEST_MARK = 40;
const MARK_START = '[masked:';
const MARK = /\[masked:[a-z_]+(?::[0-9a-f]{8})?\]/y;

/** The end of a mark that stands at `at` and is followed by nothing but closing brackets up to `end`. */
export function markEnd(text: string, at: number, end: number): number | undefined {
  const after = match(MARK, text, at);
  return after !== undefined && after <= end && /^[)\]}]*$/.test(text.slice(after, end)) ? after : undefined;
}

/** Whether `at` lies in a mark, behind its first character: words in marks are no anchors, and no secret begins there. */
export function isInMark(text: string, at: number): boolean {
  const first = Math.max(0, at - LONGEST_MARK);
  const start = text.slice(first, at - 1 + MARK_START.length).lastIndexOf(MARK_START);
  return start !== -1 && (match(MARK, text, first + start) ?? 0) > at;
}

/** Values that stand for a secret taken out before, for no value, or that are identifiers and never secret. */
const NO_SECRETS: readonly RegExp[] = [
  /^\[masked:[a-z_]+(?::[0-9a-f]{8})?\]$/,
  // Asterisks, or bullets in UTF-8.
  /^(?:\*|\u00e2\u0080\u00a2){3,}$/,
  /^(?:HIDDEN_DUE_TO_SECURITY_REASONS|Value hidden due to security reasons\.?|redacted)$/i,
  /^[<[({*]{1,3}(?:redacted|filtered|hidden|masked|secret|password|sensitive|sensitive ?data ?removed|sensitive value)[>\])}*]{1,3}$/i,
  /^(?:true|false|null|none|undefined|success|failure)$/i,
  // Placeholders: ${NAME}, {{ name }}, $1, ?, %s
  /^(?:\$\{\w+\}|\{\{[^{}]*\}\}|\$\d+|\?|%s)$/,
  // Access key ids and the other unique ids of AWS; resource names.
  /^(?:AKIA|ASIA|ABIA|ACCA|AGPA|AIDA|AIPA|ANPA|ANVA|APKA|AROA|ASCA)[A-Z0-9]{16}$/,
  /^arn:aws[a-z-]*:[^\s"']+$/,
];

/** Whether a value may stay: it is empty, was redacted before it came here, or is an identifier. */
export function isNoSecret(value: string): boolean {
  return value === '' || (value.length <= 2048 && NO_SECRETS.some((pattern) => pattern.test(value)));
}
