// Of several documents with one id in a batch only one is written.
import type { StoreDocument } from '../pipeline/ports.ts';

export interface Candidate {
  /** Its place in the batch. */
  readonly index: number;
  readonly document: StoreDocument;
}

/** The highest version of each id, of equal ones the first; of those that `counts` says yes to, by their place in the batch. */
export function bestOfEachId(
  documents: readonly StoreDocument[],
  counts: (index: number) => boolean = () => true,
): readonly Candidate[] {
  const best = new Map<string, Candidate>();
  for (const [index, document] of documents.entries()) {
    if (!counts(index)) continue;
    const other = best.get(document.id);
    if (!other || other.document.version < document.version) best.set(document.id, { index, document });
  }
  return [...best.values()];
}
