// A token that is fetched, kept until shortly before it expires, and fetched anew when it was refused.
import type { Auth } from './auth.ts';

export interface Token {
  readonly token: string;
  /** ms since 1970 UTC. */
  readonly expires: number;
}

/** A token is not used in its last minute. */
const MARGIN_MS = 60_000;

/** `fetchToken` throws what it is refused with; the token goes into Authorization: Bearer. */
export function keptToken(fetchToken: () => Promise<Token>, now: () => number): Auth {
  let kept: Token | undefined;
  return {
    apply: async ({ headers }) => {
      if (kept === undefined || kept.expires - MARGIN_MS <= now()) kept = await fetchToken();
      headers.set('authorization', `Bearer ${kept.token}`);
    },
    renew: () => {
      const had = kept !== undefined;
      kept = undefined;
      return had;
    },
  };
}
