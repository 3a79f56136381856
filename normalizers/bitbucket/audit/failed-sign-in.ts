// Tells a sign-in that failed: nobody acted, and the record has the name that was tried beside its author.
import type { Classified } from './actions.ts';

/** Why there is no actor. */
export const NOT_AUTHENTICATED = 'the sign-in failed: nobody was authenticated';

export function isFailedSignIn({ category, outcome }: Classified): boolean {
  return outcome === 'failure' && category[0] === 'authentication';
}
