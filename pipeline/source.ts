// A configured source made ready: its normalizer with options prepared once.
import type { Normalize, Normalizer } from '../normalizers/contract.ts';

export interface PreparedSource {
  readonly id: string;
  readonly dataset: string;
  readonly instance: string;
  readonly normalizer: Normalizer;
  readonly normalize: Normalize;
}
