// Tells who did what an event says, as whom, and to whom.
// https://github.com/gravitational/teleport/blob/master/api/proto/teleport/legacy/types/events/events.proto § UserMetadata
import {
  emailOf,
  object,
  present,
  string,
  strings,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';
import type { Fields } from './fields.ts';
import { isRequestOverHttp } from './where.ts';

export interface Who {
  readonly actor: MappedEvent['oncall']['actor'];
  readonly user: MappedEvent['user'];
  readonly group: MappedEvent['group'];
}

/** `identity` is that of a certificate that is handed out. */
export function whoOf(record: Fields, identity: JsonObject | undefined, event: string): Who {
  const impersonator = string(record.impersonator) ?? string(identity?.['impersonator']);
  const account = isAssigned(event)
    ? undefined
    : (string(record.user) ?? string(record.updated_by) ?? string(identity?.['user']));
  // Who acts on behalf of another, and the author of a review, are named beside the user that it is about.
  const known = impersonator ?? string(record.reviewer) ?? account ?? selfOf(record, event);
  const name = known ?? 'unknown';
  const list = string(record.access_list_name);
  // Roles are those of the account that is used.
  const roles = strings(record.user_roles) ?? strings(identity?.['roles']);
  const impersonated = impersonator === undefined || impersonator === account ? undefined : account;
  return {
    actor: actorOf(record, event, known),
    user: {
      name,
      email: emailOf(name),
      roles: impersonated === undefined ? roles : undefined,
      effective: effectiveOf(record, impersonated, roles, name),
      target: targetOf(record, event),
    },
    group: list === undefined ? undefined : { name: list },
  };
}

function actorOf(record: Fields, event: string, name: string | undefined): Who['actor'] {
  if (isAssigned(event)) return { type: 'system', reason: "Teleport's Okta service" };
  if (name === undefined) return { type: 'unknown', reason: 'the record names no user' };
  return {
    type: typeOf(record, name),
    name,
    // Of a sign-in its kind (local, saml); of a request over HTTP its verb.
    credential: isRequestOverHttp(event) ? undefined : string(record.method),
  };
}

function typeOf(record: Fields, name: string): Who['actor']['type'] {
  if (record.user_kind === 3 || name === 'system') return 'system';
  if (record.user_kind === 2 || name.startsWith('bot-') || name === record.bot_name) return 'application';
  if (name === record.integration) return 'application';
  return name === record.node_name ? 'service' : 'user';
}

/** A bot or node that joins, an integration that provisions, or whom an identity provider names in a sign-in that fails. */
function selfOf(record: Fields, event: string): string | undefined {
  const bot = string(record.bot_name);
  if (bot !== undefined) return bot === 'unknown' ? undefined : bot;
  if (event === 'user.login') return string(object(record.attributes)?.['email']);
  return string(record.node_name) ?? string(record.integration);
}

/** Okta's assignments name the user whom they are for. */
function isAssigned(event: string): boolean {
  return event.startsWith('okta.assignment.');
}

/** The account of the database or desktop, whom a certificate is for, that of a cloud or Kubernetes, the login of the host. */
function effectiveOf(
  record: Fields,
  impersonated: string | undefined,
  roles: string[] | undefined,
  name: string,
): MappedEvent['user']['effective'] {
  const effective =
    string(record.db_user) ??
    impersonated ??
    string(record.aws_role_arn) ??
    string(record.azure_identity) ??
    string(record.gcp_service_account) ??
    (record.kubernetes_cluster == null ? undefined : strings(record.kubernetes_users)?.[0]) ??
    string(record.windows_user) ??
    string(record.login);
  const domain = string(record.windows_domain);
  return effective === undefined || (effective === name && domain === undefined)
    ? undefined
    : { name: effective, domain, roles: effective === impersonated ? roles : undefined };
}

/** The account that is changed, made in a database, locked, or a member of an access list. */
function targetOf(record: Fields, event: string): MappedEvent['user']['target'] {
  if (event === 'user.login') return undefined;
  if (isAssigned(event)) return present({ name: string(record.user) });
  const name = namesAccount(event)
    ? string(record.name)
    : event.startsWith('db.session.user.')
      ? string(record.username)
      : record.resource_type === 'user' && event.startsWith('scim.')
        ? string(record.teleport_id)
        : (string(object(record.target)?.['user']) ?? memberOf(record.members));
  return present({ name });
}

/** Whether the `name` of an event is that of an account. */
function namesAccount(event: string): boolean {
  return (
    event.startsWith('user.') ||
    event.startsWith('static_host_user.') ||
    event === 'reset_password_token.create'
  );
}

/** The first of the members that is a user (kind 1) and no access list of its own (kind 2). */
function memberOf(members: JsonObject[string]): string | undefined {
  if (!Array.isArray(members)) return undefined;
  const first = members.map(object).find((member) => member?.['membership_kind'] !== 2);
  return string(first?.['member_name']);
}
