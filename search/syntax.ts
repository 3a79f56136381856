// A query as written: its syntax tree, before anything is known about fields and types.
import type { Operator } from './tokens.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Literal extends Span {
  /** What it says, cut at each `*` that stands for anything. */
  readonly parts: readonly string[];
  readonly quoted: boolean;
}

/** One comparison; without a field, with those usually meant. */
export interface Comparison extends Span {
  readonly kind: 'comparison';
  readonly field?: Literal;
  readonly operator: Operator;
  readonly value: Literal;
}

export type Syntax =
  | { readonly kind: 'everything' }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Syntax[] }
  | { readonly kind: 'not'; readonly of: Syntax }
  | Comparison;
