// Who acted, and who it was done to.
import { object, text, type AccessEvent, type Json, type JsonObject } from '../../normalizer.ts';
import type { Fields } from './fields.ts';
import type { Meaning } from './meaning.ts';
import { OBJECT_NAMES } from './objects.ts';

type User = AccessEvent['user'];
type Actor = AccessEvent['oncall']['actor'];

export interface Who {
  readonly actor: Actor;
  readonly user: User;
}

/** The login that GitHub logs for a Git operation by a deploy key. */
const DEPLOY_KEY = 'deploy_key';
/** GitHub's own account, which raises alerts: "GitHub detected a secret and created a secret scanning alert". */
const GITHUB = 'github';
/**
 * The token of an app that acts as itself, not for a user.
 * https://docs.github.com/en/enterprise-cloud@latest/apps/creating-github-apps/authenticating-with-a-github-app/about-authentication-with-a-github-app
 */
const AS_APP = 'GitHub App server-to-server token';
const MAIL = /^[^\s@]+@[^\s@]+$/;

/**
 * `actor` is the account that initiated the action, `user` the one affected by it
 * (https://docs.github.com/en/enterprise-cloud@latest/admin/monitoring-activity-in-your-enterprise/reviewing-audit-logs-for-your-enterprise/searching-the-audit-log-for-your-enterprise § Search query syntax);
 * for an agent, `user` is the person who initiated it
 * (https://docs.github.com/en/enterprise-cloud@latest/copilot/reference/enterprise-administrators/agentic-audit-log-events).
 */
export function whoOf(record: JsonObject, fields: Fields, meaning: Meaning): Who {
  const name = text(fields.actor);
  const id = idOf(fields.actor_id);
  const credential = credentialOf(fields);
  if (name === undefined) {
    const actor: Actor = { id, type: 'unknown', credential, reason: 'the record names no actor' };
    // A sign-in affects the account that signs in.
    const signsIn = meaning.category[0] === 'authentication';
    const own = signsIn ? affectedBy(fields) : undefined;
    const user = own ?? { id, name: 'unknown', target: targetOf(record, fields, meaning, undefined) };
    if (signsIn) nameByIdentity(user, text(fields.external_identity_nameid));
    return { actor, user };
  }
  if (name === DEPLOY_KEY) {
    const reason = 'a deploy key belongs to a repository, not to a person';
    const actor: Actor = { id, name, type: 'application', credential, reason };
    return { actor, user: { name: 'unknown', target: targetOf(record, fields, meaning, name) } };
  }
  const isAgent = fields.actor_is_agent === true;
  // GitHub starts a person's scheduled run with a token of its own, and says that the actor is no bot.
  const isBot =
    isAgent ||
    fields.actor_is_bot === true ||
    name.endsWith('[bot]') ||
    (fields.actor_is_bot !== false && fields.programmatic_access_type === AS_APP);
  const type = isBot ? 'application' : name === GITHUB ? 'system' : 'user';
  const user = (isAgent ? affectedBy(fields) : undefined) ?? {
    id,
    name,
    target: targetOf(record, fields, meaning, name),
  };
  nameByIdentity(user, text(fields.external_identity_nameid));
  return { actor: { id, name, type, credential }, user };
}

/** The account in `user`, or undefined; Git events have an empty one with the id 0. */
function affectedBy(fields: Fields): User | undefined {
  const name = text(fields.user);
  return name === undefined ? undefined : { id: idOf(fields.user_id), name };
}

function idOf(value: Json): string | undefined {
  const id = text(value);
  return id === '0' ? undefined : id;
}

/**
 * hashed_token is the SHA-256 hash of the token, programmatic_access_type the way of authentication
 * (https://docs.github.com/en/enterprise-cloud@latest/admin/monitoring-activity-in-your-enterprise/reviewing-audit-logs-for-your-enterprise/identifying-audit-log-events-performed-by-an-access-token).
 */
function credentialOf(fields: Fields): string | undefined {
  return (
    text(fields.hashed_token) ??
    text(fields.deploy_key_fingerprint) ??
    idOf(fields.token_id) ??
    text(fields.programmatic_access_type)
  );
}

/** The SAML NameID is mostly an e-mail address; any other is the name by which the identity provider knows the user. */
function nameByIdentity(user: User, nameId: string | undefined): void {
  if (nameId === undefined) return;
  if (MAIL.test(nameId)) user.email = nameId;
  else user.full_name = nameId;
}

function targetOf(
  record: JsonObject,
  fields: Fields,
  meaning: Meaning,
  actor: string | undefined,
): User['target'] {
  const affected = affectedBy(fields);
  if (affected !== undefined && affected.name !== actor) return affected;
  if (meaning.object !== 'user') return undefined;
  const data = object(fields.data);
  for (const field of OBJECT_NAMES.user) {
    const name = text(record[field]) ?? text(data?.[field]);
    if (name === undefined || name === actor) continue;
    return field === 'invitee_email' ? { email: name } : { name };
  }
  return undefined;
}
