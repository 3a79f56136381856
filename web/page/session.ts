// Keeps the token of this tab, and asks for one when the API wants it: once, however many requests wait.
import { createStore } from './store.ts';

const KEY = 'accesstrail.token';

interface Question {
  /** What the API said. */
  readonly reason: string;
  readonly answer: (token: string) => void;
}

/** The open question for a token, if any; the token dialog shows it. */
export const tokenQuestion = createStore<Question | undefined>(undefined);

let pending: Promise<void> | undefined;

export function currentToken(): string | undefined {
  return sessionStorage.getItem(KEY) ?? undefined;
}

/** Resolves when a token other than the refused one is there. */
export function askToken(refused: string | undefined, reason: string): Promise<void> {
  if (currentToken() !== refused) return Promise.resolve();
  pending ??= new Promise<void>((resolve) => {
    tokenQuestion.set({
      reason: refused === undefined ? '' : reason,
      answer: (token) => {
        sessionStorage.setItem(KEY, token);
        tokenQuestion.set(undefined);
        pending = undefined;
        resolve();
      },
    });
  });
  return pending;
}

/** Forgets the token and starts the page anew. */
export function signOut(): void {
  sessionStorage.removeItem(KEY);
  location.assign('/');
}
