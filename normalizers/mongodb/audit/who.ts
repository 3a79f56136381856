// Tells who did it: https://www.mongodb.com/docs/manual/reference/audit-message/mongo/ § users, roles, remote
import { object, string, type Json, type JsonObject, type MappedEvent } from '../../normalizer.ts';
import { NO_ADDRESS } from './endpoints.ts';

export interface Account {
  readonly name: string;
  /** The database that knows the account. */
  readonly db: string | undefined;
}

export interface Who {
  readonly actor: MappedEvent['oncall']['actor'];
  readonly user: MappedEvent['user'];
}

/** Accounts of an array of `{user, db}`; what has no name is left out. */
export function accountsOf(value: Json): readonly Account[] {
  if (!Array.isArray(value)) return [];
  const found: Account[] = [];
  for (const item of value) {
    const name = string(object(item)?.['user']);
    if (name !== undefined) found.push({ name, db: string(object(item)?.['db']) });
  }
  return found;
}

/** `database.role` of an array of `{role, db}`, as MongoDB itself writes the ids of roles; plain names stay. Undefined when there is none. */
export function rolesOf(value: Json): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const found: string[] = [];
  for (const item of value) {
    const name = string(item) ?? string(object(item)?.['role']);
    const db = string(object(item)?.['db']);
    if (name !== undefined) found.push(db === undefined ? name : `${db}.${name}`);
  }
  return found.length > 0 ? found : undefined;
}

/** Of several accounts, that of the database; else the first. Before 5.0 a client could sign in to each database as another. */
export function ofDatabase(accounts: readonly Account[], db: string | undefined): Account | undefined {
  return accounts.length > 1 ? (accounts.find((account) => account.db === db) ?? accounts[0]) : accounts[0];
}

/** An account, or nobody: the server itself where `remote` says so, else a client that was not signed in. */
export function whoOf(
  account: Account | undefined,
  roles: string[] | undefined,
  remote: JsonObject | undefined,
  credential: string | undefined,
): Who {
  const isSystem = remote?.['isSystemUser'] === true || remote?.['ip'] === NO_ADDRESS;
  if (!account) {
    const reason = isSystem ? 'a process of the server itself' : reasonOf(remote);
    return {
      actor: { type: isSystem ? 'system' : 'unknown', credential, reason },
      user: { name: 'unknown', roles },
    };
  }
  const { name, db } = account;
  return {
    // Members of a cluster sign in to each other as __system.
    actor: { type: isSystem || name === '__system' ? 'system' : 'user', name, credential },
    user: { name, domain: db, roles },
  };
}

/** Rotations of the log and Percona's writes to system collections name nobody. */
function reasonOf(remote: JsonObject | undefined): string {
  return remote?.['ip'] === undefined && remote?.['unix'] === undefined
    ? 'the message names no client'
    : 'the client was not signed in';
}
