// Finds what was probably meant by a misspelled name, in words.
import { nearest } from '../../search/nearest.ts';

/** What a message about an unknown name ends with: what was probably meant, and all there are. */
export function thereAre(name: string, candidates: readonly string[], title = 'Known'): string {
  return `${didYouMean(name, candidates) || '.'} ${title}: ${candidates.join(', ')}`;
}

/** `; did you mean "x"?` or nothing. */
export function didYouMean(name: string, candidates: readonly string[]): string {
  const found = nearest(name, candidates);
  return found === undefined ? '' : `; did you mean "${found}"?`;
}
