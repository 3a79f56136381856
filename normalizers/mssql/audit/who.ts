// Says who did it, with whose rights, and to whom.
import { domainName, flat, type DomainName, type MappedEvent } from '../../normalizer.ts';
import { read, type Row } from './fields.ts';

type User = MappedEvent['user'];
type Party = NonNullable<User['target']>;

/** Who a record names. */
export interface Who {
  readonly actor: MappedEvent['oncall']['actor'];
  readonly user: User;
}

const GUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
/** https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-service-principal: clientId@tenantId */
const APPLICATION = new RegExp(`^${GUID}@${GUID}$`);
/** Users without a login: https://learn.microsoft.com/sql/t-sql/statements/execute-as-transact-sql */
const WITHOUT_LOGIN = 'S-1-9-3-';

/**
 * https://learn.microsoft.com/sql/relational-databases/errors-events/mssqlserver-18456-database-engine-error § Details; the
 * `<token-identified principal>` of https://techcommunity.microsoft.com/blog/azuredbsupport/aad-auth-error---login-failed-for-user-/1417535
 * is no name.
 */
const REFUSED = /^Login failed for user '([^'<]{1,256})'/;

/**
 * The person is the login that connected, whatever it was switched to; `user.effective` is the login it was switched to by EXECUTE AS or an
 * application role, else the database user whose rights counted. `impersonated` is who the action itself switches to, `target` whom it is
 * done to, when the record says so by its object. A sign-in that failed can name its login in the text only.
 */
export function whoOf(row: Row, impersonated: string | undefined, target: string | undefined): Who {
  const session = read(row, 'session_server_principal_name');
  const current = read(row, 'server_principal_name');
  const inside = read(row, 'database_principal_name');
  const sid = read(row, 'server_principal_sid');
  const name = session ?? current ?? inside ?? refusedIn(read(row, 'statement'));
  const isSwitched = current !== undefined && !isSame(current, name);
  const id = sid === '0' ? undefined : sid;
  const own = isSwitched ? undefined : id;
  const acting = isSwitched && !current.startsWith(WITHOUT_LOGIN) ? current : inside;
  const effective = impersonated ?? acting;
  const party = partyOf(name);
  return {
    actor:
      name === undefined
        ? { type: 'unknown', reason: 'the record names no login' }
        : { type: typeOf(name), name, id: own },
    user: {
      name: party?.name ?? 'unknown',
      domain: party?.domain,
      id: own,
      email: name !== undefined && isAddress(name) ? name : undefined,
      effective: effectiveOf(isSame(effective, name) ? undefined : effective, isSwitched ? id : undefined),
      target: targetOf(row, target),
    },
  };
}

function refusedIn(statement: string | undefined): string | undefined {
  return statement === undefined ? undefined : flat(REFUSED.exec(statement)?.[1]);
}

function effectiveOf(name: string | undefined, id: string | undefined): Party | undefined {
  if (name === undefined) return id === undefined ? undefined : { id };
  const party = partyOf(name);
  return { name: party?.name, domain: party?.domain, id };
}

/** Names of principals that found no place in what `whoOf` gives. */
export const PRINCIPALS = [
  'database_principal_name',
  'server_principal_name',
  'target_database_principal_name',
] as const;

/** Whether the name of one of them stands in what `whoOf` gives. */
export function isPlaced(name: string, { actor, user }: Who): boolean {
  return isSame(name, actor.name) || isSame(name, full(user.effective)) || isSame(name, full(user.target));
}

function targetOf(row: Row, named: string | undefined): Party | undefined {
  const login = read(row, 'target_server_principal_name');
  const target = login ?? read(row, 'target_database_principal_name') ?? named;
  const sid = read(row, 'target_server_principal_sid');
  const id = sid === '0' ? undefined : sid;
  if (target === undefined) return id === undefined ? undefined : { id };
  const party = partyOf(target);
  return { name: party?.name, domain: party?.domain, id };
}

function partyOf(written: string | undefined): DomainName | undefined {
  return written === undefined ? undefined : domainName(written);
}

function full(party: Party | undefined): string | undefined {
  return party?.domain === undefined ? party?.name : `${party.domain}\\${party.name ?? ''}`;
}

/** Windows' own accounts, virtual and computer accounts, logins made from certificates by the server, applications of Entra ID. */
function typeOf(name: string): Who['actor']['type'] {
  const domain = name.slice(0, name.indexOf('\\') + 1).toUpperCase();
  if (domain === 'NT AUTHORITY\\') return 'system';
  if (domain === 'NT SERVICE\\' || name.endsWith('$') || name.startsWith('##')) return 'service';
  return name.length === 73 && APPLICATION.test(name) ? 'application' : 'user';
}

function isAddress(name: string): boolean {
  return name.includes('@') && /^[^@\\\s]{1,128}@[^@\\\s]{1,255}$/.test(name) && !APPLICATION.test(name);
}

/** Names of principals are compared without case, as Windows and most servers do. */
function isSame(one: string | undefined, other: string | undefined): boolean {
  return one === other || (one?.length === other?.length && one?.toUpperCase() === other?.toUpperCase());
}
