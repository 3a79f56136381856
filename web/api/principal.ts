// Who asks: a token's owner, another command of this machine, or whoever reaches the loopback address where no token is configured.
import type { Mask } from './mask.ts';
import type { Permission, Role } from './roles.ts';

export interface Principal {
  /** The token's name; the user's name of a command; `local` on loopback without tokens. */
  readonly name: string;
  readonly role: Role;
  readonly via: 'token' | 'command' | 'loopback';
  readonly may: ReadonlySet<Permission>;
  readonly mask: Mask;
  /** The only exports it reaches; undefined: all that its role does. */
  readonly exports: readonly string[] | undefined;
  /** When the token ends, ms since 1970 UTC. */
  readonly expires: number | undefined;
}

/** A token as the configuration keeps it: never itself. */
export interface TokenSettings {
  readonly name: string;
  readonly role: Role;
  /** SHA-256 of the token, 64 hex digits. */
  readonly sha256: string;
  /** ms since 1970 UTC, exclusive. */
  readonly expires: number | undefined;
  readonly exports: readonly string[] | undefined;
}

/** The configuration's `api`, as code uses it. */
export interface ApiSettings {
  /** None: the API answers loopback addresses only. */
  readonly tokens: readonly TokenSettings[];
  /** Masked fields by role, defaults filled in. */
  readonly masks: Readonly<Record<Role, readonly string[]>>;
  /** Addresses (or ranges) of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** How many requests a minute one caller may make. */
  readonly requestsPerMinute: number;
}

/** Whether an export may be reached: a token scoped to others does not even learn that it is there. */
export function reaches({ exports }: Principal, name: string): boolean {
  return exports === undefined || exports.includes(name);
}
