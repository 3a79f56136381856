// Reads the first change of a policy: to whom which role is given, or from whom it is taken.
import { at, flat, object, present, string, type JsonObject, type MappedEvent } from '../../normalizer.ts';
import { bare, emailIn } from './who.ts';

/** A change of a policy, and the user or the group that it is about. */
export interface PolicyChange {
  readonly target: MappedEvent['user']['target'];
  readonly group: MappedEvent['group'];
  readonly change: MappedEvent['oncall']['change'];
}

/** The first of the deltas that an entry has. */
export function policyChangeOf(payload: JsonObject): PolicyChange | undefined {
  const deltas =
    at(payload, 'serviceData', 'policyDelta', 'bindingDeltas') ??
    at(payload, 'metadata', 'policyDelta', 'bindingDeltas');
  const first = Array.isArray(deltas) ? object(deltas[0]) : undefined;
  const member = string(first?.['member']);
  if (!first || member === undefined) return undefined;
  const role = string(first['role']);
  const action = string(first['action']);
  const { user, group } = memberOf(member);
  return {
    target: user && {
      name: user.name,
      id: user.id,
      email: emailIn(user.name),
      roles: role === undefined ? undefined : [role],
    },
    group: group && present({ name: group.name, id: group.id }),
    change: {
      property: ['iam_policy'],
      after: [action, role, member].filter((part) => part !== undefined).join(' '),
    },
  };
}

interface Principal {
  readonly name: string;
  readonly id: string | undefined;
}

/** KIND:NAME, and deleted:KIND:NAME?uid=ID. https://cloud.google.com/iam/docs/principal-identifiers */
const MEMBER = /^(?:deleted:)?([a-zA-Z]{1,30}):([^?]{1,2000})(?:\?uid=(.{1,100}))?/s;

/** Kinds that are one user or one group; others (domain, projectOwner, principalSet) are many users, of whom none is named. */
const KINDS: ReadonlyMap<string, 'user' | 'group'> = new Map([
  ['user', 'user'],
  ['serviceAccount', 'user'],
  ['principal', 'user'],
  ['group', 'group'],
]);

/** Whom a member stands for; allUsers and allAuthenticatedUsers are names that everybody has. */
function memberOf(member: string): { readonly user?: Principal; readonly group?: Principal } {
  const found = MEMBER.exec(member);
  if (!found) return { user: { name: member, id: undefined } };
  const [, kind = '', written = '', uid] = found;
  const is = KINDS.get(kind);
  if (!is) return {};
  const name = kind === 'principal' ? (bare(`principal:${written}`) ?? written) : flat(written);
  const principal = { name, id: flat(uid) };
  return is === 'user' ? { user: principal } : { group: principal };
}
