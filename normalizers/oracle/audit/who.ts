// Says who did it, with whose rights, and to whom.
import type { MappedEvent } from '../../normalizer.ts';
import type { Fields } from './fields.ts';

/** Who a record names. */
export interface Who {
  readonly actor: MappedEvent['oncall']['actor'];
  readonly user: MappedEvent['user'];
}

/** Accounts that administrators share: https://docs.oracle.com/en/database/oracle/oracle-database/23/dbseg/administrative-user-accounts.html */
const SHARED: ReadonlySet<string> = new Set(['SYS', 'SYSBACKUP', 'SYSDG', 'SYSKM', 'SYSRAC']);
/** Connected by the operating system, without a name of the database's. */
const BY_SYSTEM = '/';
/** The database user of all sessions of application users: https://docs.oracle.com/database/122/SQLRF/USER.htm § Purpose */
const OF_APPLICATIONS = 'XS$NULL';
/** A background or job process of the server itself: oracle@db1 (J000). */
const BACKGROUND = /^oracle@.{0,128}\([A-Z][A-Z0-9]{3}\)$/;

/**
 * The person is who authenticated: the proxying user, else the database user; of accounts that administrators share, the operating system's
 * user of the client; of XS$NULL, the application's user. `user.effective` is the user whose rights the statement had. `target` is an account that the object is.
 */
export function whoOf({ values }: Fields, target: string | undefined): Who {
  const { user, os, proxy, current, external, privilege, application } = values;
  const isBackground = values.program?.startsWith('oracle@') === true && BACKGROUND.test(values.program);
  const isShared =
    user === BY_SYSTEM || (user !== undefined && SHARED.has(user.toUpperCase()) && !isBackground);
  const fallback = user === BY_SYSTEM ? undefined : user;
  const inside = user === OF_APPLICATIONS ? application : undefined;
  const person = inside ?? proxy ?? (isShared ? (os ?? fallback) : fallback);
  const acting = [current, user].find((name) => name !== undefined && name !== BY_SYSTEM && name !== person);
  const named = target ?? values.target;
  return {
    actor:
      person === undefined
        ? { type: 'unknown', name: user, reason: 'the record names no user' }
        : { type: isBackground ? 'system' : 'user', name: user ?? person },
    user: {
      name: person ?? 'unknown',
      id: external,
      roles: rolesOf(privilege),
      effective: acting === undefined ? undefined : { name: acting },
      target: named === undefined ? undefined : { name: named },
    },
  };
}

/** Privileges that were used, separated by commas; NONE is none. */
function rolesOf(privileges: string | undefined): string[] | undefined {
  if (privileges === undefined) return undefined;
  const found = privileges
    .split(',')
    .map((privilege) => privilege.trim())
    .filter((privilege) => privilege !== '' && privilege !== 'NONE' && !/^\d+$/.test(privilege));
  return found.length > 0 ? found : undefined;
}
