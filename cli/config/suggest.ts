// Finds what was probably meant by a misspelled name, in words.
import { nearest } from '../../search/nearest.ts';

/** `; did you mean "x"?` or nothing. */
export function didYouMean(name: string, candidates: readonly string[]): string {
  const found = nearest(name, candidates);
  return found === undefined ? '' : `; did you mean "${found}"?`;
}
