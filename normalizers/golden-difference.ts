// Holds outcomes against goldens, field by field.
import { isDeepStrictEqual } from 'node:util';
import type { Problem } from './problem.ts';

type Outcome = Readonly<Record<string, unknown>>;

/** Every value that differs, in the order of the fields; arrays are compared whole. */
export function goldenDifferences(expected: readonly Outcome[], actual: readonly Outcome[]): Problem[] {
  const problems: Problem[] = [];
  if (expected.length !== actual.length)
    problems.push({
      kind: 'fault',
      record: undefined,
      text: `the input has ${String(actual.length)} records, expected.json has ${String(expected.length)}`,
    });
  for (const [index, outcome] of actual.entries()) {
    const golden = expected[index];
    if (golden === undefined) continue;
    compare(golden, outcome, [], (path, before, now) => {
      problems.push({ kind: 'golden', record: index + 1, path, expected: before, actual: now });
    });
  }
  return problems;
}

function compare(
  expected: unknown,
  actual: unknown,
  path: readonly string[],
  differs: (path: string, expected: unknown, actual: unknown) => void,
): void {
  if (isDeepStrictEqual(expected, actual)) return;
  if (!isObject(expected) || !isObject(actual)) {
    // Fields are called by their names in the event.
    differs((path[0] === 'event' && path.length > 1 ? path.slice(1) : path).join('.'), expected, actual);
    return;
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)]))
    compare(expected[key], actual[key], [...path, key], differs);
}

function isObject(value: unknown): value is Outcome {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
