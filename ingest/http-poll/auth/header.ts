// A header of the vendor's own that holds a token, such as PRIVATE-TOKEN.
import type { Auth } from './auth.ts';

export function header({ name, value }: { name: string; value: string }): Auth {
  return {
    apply: ({ headers }) => {
      headers.set(name, value);
      return Promise.resolve();
    },
    renew: () => false,
  };
}
