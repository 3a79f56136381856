// Splits bytes that are there whole, for tests and cases.
import type { Framing } from '../../normalizers/contract.ts';
import { createSplitter } from './create-splitter.ts';
import type { Break, Frame } from './splitter.ts';

/** The records of a whole input, and where its container breaks. */
export function splitAll(
  bytes: Buffer,
  framing: Framing,
): { readonly frames: Frame[]; readonly broken?: Break } {
  const splitter = createSplitter(framing);
  const frames = [...splitter.push(bytes), ...splitter.end()];
  return splitter.broken === undefined ? { frames } : { frames, broken: splitter.broken };
}
