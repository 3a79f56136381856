// Tells who acted: the user who logged in (auid), whatever identity the process took since.
import { present, type MappedEvent } from '../../normalizer.ts';
import type { Meaning } from './actions.ts';
import type { AuditRecord, Fields } from './records.ts';

/** -1 as an unsigned number: never logged in. */
const UNSET: ReadonlySet<string> = new Set(['4294967295', '-1', 'unset']);
/** Records of a session: written after the login, `acct` is who logged in. */
const OF_SESSION: ReadonlySet<string> = new Set([
  'CRED_ACQ',
  'CRED_DISP',
  'CRED_REFR',
  'USER_END',
  'USER_LOGIN',
  'USER_LOGOUT',
  'USER_START',
]);
/** Programs by which a user takes the rights of another, `acct`. */
const SWITCH = /(?:^|\/)(?:su|sudo|doas|runuser|pkexec)$/;

type Who = Pick<MappedEvent, 'user'> & { readonly actor: MappedEvent['oncall']['actor'] };

interface Account {
  readonly id: string | undefined;
  readonly name: string;
}

/** `fields` of all records together. Without a login it is a daemon, or in a sign-in the account that signs in. */
export function whoOf({ type }: AuditRecord, fields: Fields, meaning: Meaning): Who {
  const { changes, category } = meaning;
  const acct = fields['acct'];
  const isSignIn = category.includes('authentication') || category.includes('session');
  const login = idOf(fields, 'auid') ?? (isSignIn ? idOf(fields, 'id') : undefined);
  // What signs a user in is a daemon: its rights are not his.
  const process = idOf(fields, 'euid') ?? idOf(fields, 'uid');
  const target = targetOf(fields, meaning);
  if (login) {
    const isOwn = OF_SESSION.has(type) && isNameless(login, acct) && !SWITCH.test(fields['exe'] ?? '');
    const user = isOwn && acct !== undefined ? { id: login.id, name: acct } : login;
    const named = acct === undefined ? undefined : { id: undefined, name: acct };
    const taken = changes ? process : (named ?? (isSignIn ? undefined : process));
    const effective =
      taken === undefined || taken.id === user.id || taken.name === user.name ? undefined : taken;
    return { user: { ...user, effective, target }, actor: { type: 'user', ...user } };
  }
  if (acct !== undefined && !changes) return { user: { name: acct }, actor: { type: 'user', name: acct } };
  // PAM's records are about an account: one that names none is not about the daemon.
  const isOfNobody = isSignIn && fields['op']?.startsWith('PAM:') === true;
  if (process && !isOfNobody) return { user: { ...process, target }, actor: { type: 'system', ...process } };
  // AppArmor's own record has nothing of the login, but as whom the process reached for the file.
  const reached = idOf(fields, 'fsuid');
  if (reached)
    return {
      user: { ...reached, target },
      actor: { type: 'unknown', ...reached, reason: 'the record does not say who logged in' },
    };
  return {
    user: { name: 'unknown', target },
    actor: { type: 'unknown', reason: 'the records name no user' },
  };
}

/** The user that is changed, also by joining a group. */
function targetOf(fields: Fields, { changes, object }: Meaning): MappedEvent['user']['target'] {
  if (!changes || (object === 'group' && fields['grp'] === undefined)) return undefined;
  return present({ name: fields['acct'] ?? nameOf(fields, 'id'), id: fields['id'] });
}

/** The group that is changed: one that `grp` names has `acct` as a member, else it is what the record is about. */
export function groupOf(fields: Fields): MappedEvent['group'] {
  const { grp } = fields;
  if (grp !== undefined) return { name: grp };
  return present({ name: fields['acct'] ?? nameOf(fields, 'id'), id: fields['id'] });
}

/** Whether only the number of a login is known, which can be that of an account of this name. */
function isNameless({ id, name }: Account, acct: string | undefined): boolean {
  return name === id && acct !== 'root';
}

/** The number, and the name that ENRICHED adds; 0 is root on every system. */
function idOf(fields: Fields, key: string): Account | undefined {
  const id = fields[key];
  if (id === undefined || UNSET.has(id)) return undefined;
  return { id, name: nameOf(fields, key) ?? (id === '0' ? 'root' : id) };
}

/** `unset` stands for no login, `unknown(1002)` for an account that is gone. */
function nameOf(fields: Fields, key: string): string | undefined {
  const name = fields[key.toUpperCase()];
  return name === 'unset' || name?.startsWith('unknown(') === true ? undefined : name;
}
