// Tells the words that AWS writes in the place of what it hides: they are no names, no commands and no reasons.
import { string, strings, type Json } from '../../normalizer.ts';

const MASKS = new Set(['HIDDEN_DUE_TO_SECURITY_REASONS', 'HIDDEN_FOR_SECURITY_REASONS', '***OMITTED***']);
/** Stars alone are a mask from this many on; one stands for "all". */
const FEWEST_STARS = 3;
const STAR = 42;
const CAPITAL_H = 72;

/** Whether a text only says that something is hidden. */
export function isMask(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === CAPITAL_H) return MASKS.has(text);
  return (
    first === STAR && (MASKS.has(text) || (text.length >= FEWEST_STARS && text === '*'.repeat(text.length)))
  );
}

/** The value as a non-empty string that is no mask, or undefined. */
export function shown(value: Json): string | undefined {
  const text = string(value);
  return text === undefined || isMask(text) ? undefined : text;
}

/** The strings of an array that are no masks; undefined when there is none. */
export function shownIn(value: Json): string[] | undefined {
  const found = strings(value)?.filter((text) => !isMask(text));
  return found === undefined || found.length === 0 ? undefined : found;
}
