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

/** Where rules look: a record in which nothing is found costs next to nothing. */
export interface Anchor {
  /** Words, see anchors.ts. */
  readonly anchors: readonly string[];
  /** A single byte that is rare enough. */
  readonly byte?: number;
  /** A look at the bytes around a word or byte, which most of those that mean nothing do not pass. */
  readonly confirm?: (bytes: Buffer, at: number) => boolean;
}

export interface Rule extends Anchor {
  readonly find: Find;
}

/**
 * The secrets that belong to the anchor at `at`, in order: none when they were redacted before, undefined when the place is none that
 * the rule is about. The time it takes is bounded, or linear in what it finds.
 */
export type Find = (record: RecordText, at: number) => readonly Span[] | undefined;

/** What a rule answers where nothing is left to be masked. */
export const NOTHING: readonly Span[] = [];
