// Sticky patterns, asked at one place of a text.

/** The end of what the pattern, which must be sticky, matches at `at`; undefined when it does not. */
export function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
