// Tells who signed in, or tried to: a person, a service principal, a managed identity.
import {
  emailOf,
  object,
  string,
  text,
  type Json,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';

type Actor = MappedEvent['oncall']['actor'];
type Kind = 'user' | 'application' | 'service';

interface Who {
  readonly actor: Actor;
  readonly user: MappedEvent['user'];
}

/** Who a sign-in is of. `sign` is the sign-in itself: the record, or its properties in diagnostic settings. */
export function whoOf(record: JsonObject, sign: JsonObject, category: string | undefined): Who {
  const kind = kindOf(sign, category);
  return kind === 'user' ? personOf(record, sign) : applicationOf(sign, kind);
}

/** Managed identities belong to a machine or service, service principals to an application. */
function kindOf(sign: JsonObject, category: string | undefined): Kind {
  const types = sign['signInEventTypes'];
  const said = [
    category ?? '',
    ...(Array.isArray(types) ? types.filter((each) => typeof each === 'string') : []),
  ].join(' ');
  if (/managedIdentity/i.test(said)) return 'service';
  if (/servicePrincipal/i.test(said)) return 'application';
  return string(sign['userPrincipalName']) === undefined && string(sign['servicePrincipalId']) !== undefined
    ? 'application'
    : 'user';
}

/** Where there is no account, only what was typed to sign in tells of whom. */
function personOf(record: JsonObject, sign: JsonObject): Who {
  const id = text(sign['userId']);
  const full_name = string(sign['userDisplayName']);
  const account = string(sign['userPrincipalName']) ?? full_name ?? string(record['identity']);
  const typed = string(sign['signInIdentifier']);
  const name = account ?? typed;
  return {
    actor: actorOf(id, account, typed, credentialOf(sign)),
    user: { name: name ?? 'unknown', id, full_name, email: emailOf(name) ?? emailOf(typed) },
  };
}

function actorOf(
  id: string | undefined,
  account: string | undefined,
  typed: string | undefined,
  credential: string | undefined,
): Actor {
  if (account !== undefined) return { type: 'user', id, name: account, credential };
  if (typed === undefined) return { type: 'user', id, credential, reason: 'the record names no user' };
  const type = id === undefined ? 'unknown' : 'user';
  return { type, id, name: typed, credential, reason: 'the record tells only what was typed to sign in' };
}

/** A service principal that failed may have no name at all: still it was one. */
function applicationOf(sign: JsonObject, type: 'application' | 'service'): Who {
  const id = text(sign['servicePrincipalId']);
  const name =
    string(sign['servicePrincipalName']) ?? string(sign['appDisplayName']) ?? id ?? text(sign['appId']);
  const reason = name === undefined ? 'the record names no application' : undefined;
  return {
    actor: { type, id, name, credential: credentialOf(sign), reason },
    user: { name: name ?? 'unknown', id },
  };
}

/** Names of methods where an earlier sign-in was enough: nothing was shown in this one. */
const EARLIER: ReadonlySet<string> = new Set(['Previously satisfied', 'Satisfied by token']);

/** The key of a service principal, else the first method that a person used. */
function credentialOf(sign: JsonObject): string | undefined {
  const key = text(sign['servicePrincipalCredentialKeyId']) ?? text(sign['federatedCredentialId']);
  const details: Json = sign['authenticationDetails'];
  if (key !== undefined || !Array.isArray(details)) return key;
  for (const each of details) {
    const method = string(object(each)?.['authenticationMethod']);
    if (method !== undefined && !EARLIER.has(method)) return method;
  }
  return undefined;
}
