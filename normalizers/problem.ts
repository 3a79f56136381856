// What does not hold in a case: in words, or as the values that differ.

export type Problem =
  /** A claim that is still to be written by hand, or anything else that is wrong. */
  | { readonly kind: 'unwritten' | 'fault'; readonly record: number | undefined; readonly text: string }
  /** A value that is not what a claim says or the golden holds. Records count from 1; undefined stands for nothing. */
  | {
      readonly kind: 'claim' | 'golden';
      readonly record: number;
      /** A field of the event by its dotted name, else what an outcome has besides: id, filtered, reject.code. */
      readonly path: string;
      readonly expected: unknown;
      readonly actual: unknown;
      /** Where the claim comes from. */
      readonly doc?: string;
    };

/** A sentence for a plain list. */
export function problemText(problem: Problem): string {
  const at = problem.record === undefined ? '' : `record ${String(problem.record)}: `;
  if ('text' in problem) return `${at}${problem.text}`;
  const { kind, path, expected, actual, doc } = problem;
  const from = doc === undefined ? kind : `${kind} (${doc})`;
  return `${at}${path} is ${shown(actual)}, but the ${from} says ${shown(expected)}`;
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
