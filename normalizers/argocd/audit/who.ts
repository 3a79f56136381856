// Tells who acted: from the claims of a token, from what a refusal names, or from a name.
import { emailOf, string, type JsonObject, type MappedEvent } from '../../normalizer.ts';

export interface Who {
  readonly actor: MappedEvent['oncall']['actor'];
  readonly user: MappedEvent['user'];
}

/** Argo CD's own words for nobody. */
const NOBODY: ReadonlySet<string> = new Set(['Unknown user', 'unauthenticated', '']);

export function nobody(reason: string, type: 'unknown' | 'system' = 'unknown'): Who {
  return { actor: { type, reason }, user: { name: 'unknown' } };
}

/**
 * A name or subject as logged: a local account (`alice`, older versions `alice:login`), a role of a project (`proj:default:ci`), a part
 * of Argo CD (`system:argocd-application-controller`), or what an identity provider calls its user.
 */
export function accountOf(
  written: string | undefined,
  more: Partial<MappedEvent['user']> = {},
  credential?: string,
): Who {
  if (written === undefined || NOBODY.has(written))
    return nobody(
      written === undefined || written === '' ? 'the record names no user' : `the record says: ${written}`,
    );
  const name = accountName(written);
  const type = name.startsWith('proj:') || name.startsWith('system:') ? 'service' : 'user';
  return {
    actor: { type, name, id: more.id, credential },
    user: { name, email: emailOf(name), ...more },
  };
}

/** `alice:login` and `ci:apiKey` are how versions since 1.5 write subjects: the account and what the token is for. */
export function accountName(subject: string): string {
  if (subject.endsWith(':login')) return subject.slice(0, -6);
  return subject.endsWith(':apiKey') ? subject.slice(0, -7) : subject;
}

/** A part of Argo CD that acts by itself. */
export function componentOf(name: string): Who {
  return { actor: { type: 'service', name }, user: { name } };
}

/** The claims of the token that a call came with; Argo CD's own tokens have the account as subject. */
export function claimantOf(claims: JsonObject): Who {
  const sub = string(claims['sub']);
  const email = string(claims['email']);
  const own = claims['iss'] === 'argocd';
  const name = own ? sub : (email ?? string(claims['preferred_username']) ?? string(claims['name']) ?? sub);
  return accountOf(
    name,
    {
      id: sub === undefined ? undefined : accountName(sub),
      email,
      full_name: own ? undefined : string(claims['name']),
    },
    string(claims['jti']),
  );
}
