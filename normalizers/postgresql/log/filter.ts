// Looks a message up in the list of the server's own chatter.
import { CHATTER, FILTERS, type Reason } from './chatter.ts';

interface Entry {
  readonly start: string;
  readonly reason: Reason;
}

/** First word -> the beginnings with it, so that a message is held against a few of them only. */
const BY_WORD: ReadonlyMap<string, readonly Entry[]> = index();

/** Why a message is no access, or undefined. */
export function chatterReason(message: string): Reason | undefined {
  return BY_WORD.get(firstWord(message))?.find(({ start }) => message.startsWith(start))?.reason;
}

function firstWord(text: string): string {
  return /^[^\s:]*/.exec(text)?.[0] ?? '';
}

function index(): Map<string, Entry[]> {
  const words = new Map<string, Entry[]>();
  for (const reason in FILTERS)
    for (const start of CHATTER[reason as Reason]) {
      const word = firstWord(start);
      words.set(word, [...(words.get(word) ?? []), { start, reason: reason as Reason }]);
    }
  return words;
}
