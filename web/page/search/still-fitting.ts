// Completions that were asked for a moment ago, while the answer to what has been typed since is on its way.
import type { SuggestAnswer } from '../contract.ts';

export interface Asked {
  readonly query: string;
  readonly cursor: number;
  readonly answer: SuggestAnswer;
}

/** Those that go on with what has been typed in the same place since; undefined when the query changed elsewhere, or none does. */
export function stillFitting(
  { query, cursor, answer }: Asked,
  typed: string,
  at: number,
): SuggestAnswer | undefined {
  if (typed === query && at === cursor) return answer;
  const { start } = answer;
  const before = query.slice(0, start);
  const after = query.slice(answer.end);
  const end = typed.length - after.length;
  if (at < start || at > end || !typed.startsWith(before) || !typed.endsWith(after)) return undefined;
  const word = typed.slice(start, at).toLowerCase();
  const suggestions = answer.suggestions.filter(({ text }) => text.toLowerCase().startsWith(word));
  return suggestions.length === 0 ? undefined : { start, end, suggestions };
}
