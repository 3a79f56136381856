// Authorization: Basic (RFC 7617), in UTF-8.
import type { Auth } from './auth.ts';

export function basic({ username, password }: { username: string; password: string }): Auth {
  const credentials = Buffer.from(`${username}:${password}`).toString('base64');
  return {
    apply: ({ headers }) => {
      headers.set('authorization', `Basic ${credentials}`);
      return Promise.resolve();
    },
    renew: () => false,
  };
}
