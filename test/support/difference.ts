// Compares sets of ids too large to be printed.

export interface Difference {
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
}

export const NO_DIFFERENCE: Difference = { missing: [], unexpected: [] };

/** What two sets do not share, a few of each. */
export function difference(expected: ReadonlySet<string>, actual: Iterable<string>): Difference {
  const found = new Set(actual);
  return {
    missing: [...expected].filter((each) => !found.has(each)).slice(0, 5),
    unexpected: [...found].filter((each) => !expected.has(each)).slice(0, 5),
  };
}
