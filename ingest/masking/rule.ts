// What a masking rule is: where it looks, and the spans of a record that it finds to be secret.
import type { RecordText } from './record-text.ts';

/** What a secret is, as written into its mark. */
export type Kind = 'password' | 'connection_string' | 'secret_key' | 'token' | 'private_key' | 'path';

/** Bytes of a record, from `start` up to but not including `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

/** A rule is called only where one of its anchors stands, so that a record without any costs next to nothing. */
export interface Rule {
  /** Words to look for, see anchors.ts. */
  readonly anchors: readonly string[];
  /** A single byte as an anchor, and a quick look at what stands before it. */
  readonly byte?: { readonly value: number; readonly confirm: (bytes: Uint8Array, at: number) => boolean };
  /** The secrets that belong to the anchor at `at`, in order. The time it takes is bounded, or linear in what it finds. */
  readonly find: (record: RecordText, at: number) => readonly Span[];
}

/** What a rule answers where nothing is to be masked. */
export const NOTHING: readonly Span[] = [];
