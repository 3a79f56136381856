// Authorization: Bearer (RFC 6750), or another word before the token.
import type { Auth } from './auth.ts';

export function bearer({ token, scheme = 'Bearer' }: { token: string; scheme?: string | undefined }): Auth {
  return {
    apply: ({ headers }) => {
      headers.set('authorization', `${scheme} ${token}`);
      return Promise.resolve();
    },
    renew: () => false,
  };
}
