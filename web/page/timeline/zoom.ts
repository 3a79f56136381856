// Nearer, farther, earlier, later: the span that is looked at next.
import type { Span } from './scale.ts';

/** Nearer than a second shows nothing more: the records of most systems have no finer time. */
export const SHORTEST = 1000;
/** Twenty years. */
export const LONGEST = 20 * 366 * 86_400_000;

/** The span made `factor` times as long, around an instant that keeps its place; whole ms. */
export function zoomed({ from, to }: Span, factor: number, around: number = (from + to) / 2): Span {
  const length = Math.min(LONGEST, Math.max(SHORTEST, (to - from) * factor));
  const share = (Math.min(to, Math.max(from, around)) - from) / (to - from);
  const start = Math.round(around - share * length);
  return { from: start, to: start + Math.round(length) };
}

/** The span moved by a share of its length: negative is earlier. */
export function moved({ from, to }: Span, share: number): Span {
  const by = Math.round((to - from) * share);
  return { from: from + by, to: to + by };
}

/** What was brushed between two instants, in whichever direction, at least the shortest. */
export function brushed(a: number, b: number): Span {
  const from = Math.min(a, b);
  return { from, to: Math.max(from + SHORTEST, a, b) };
}
