// Tells who initiated an activity, and from where.
import { addressOf, at, emailOf, object, text, type JsonObject, type MappedEvent } from '../../normalizer.ts';
import { idOf, said, type Audit } from './record.ts';

interface Who {
  readonly user: MappedEvent['user'];
  readonly actor: MappedEvent['oncall']['actor'];
}

/** initiatedBy.user or .app; `identity` in the old form and where neither is told. */
export function whoOf({ initiator, identity }: Audit): Who {
  const initiated = personOf(object(initiator['user'])) ?? applicationOf(object(initiator['app']));
  if (initiated) return initiated;
  if (identity === undefined)
    return { user: { name: 'unknown' }, actor: { type: 'unknown', reason: 'the record names no initiator' } };
  const isUser = identity.includes('@');
  return {
    user: { name: identity, email: emailOf(identity) },
    actor: {
      type: isUser ? 'user' : 'unknown',
      name: identity,
      reason: isUser ? undefined : 'the record tells only a display name',
    },
  };
}

/** Names of Privileged Identity Management, which ends activations: it writes itself as a user too, without a login. */
const PIM: ReadonlySet<string> = new Set(['Azure AD PIM', 'MS-PIM']);

function personOf(person: JsonObject | undefined): Who | undefined {
  const id = idOf(person?.['id']);
  const full_name = said(person?.['displayName']);
  const name = said(person?.['userPrincipalName']) ?? full_name ?? id;
  if (name === undefined) return undefined;
  if (PIM.has(name)) return { user: { name, id }, actor: { type: 'application', id, name } };
  return { user: { name, id, full_name, email: emailOf(name) }, actor: { type: 'user', id, name } };
}

function applicationOf(app: JsonObject | undefined): Who | undefined {
  const id = said(text(app?.['servicePrincipalId'])) ?? said(text(app?.['appId']));
  const name = said(app?.['displayName']) ?? said(app?.['servicePrincipalName']) ?? id;
  return name === undefined ? undefined : { user: { name, id }, actor: { type: 'application', id, name } };
}

/** Where the initiator was; services that tell no address there have one in the details. */
export function sourceOf({ initiator, address, details }: Audit): MappedEvent['source'] {
  const found = addressOf(
    said(at(initiator, 'user', 'ipAddress')) ??
      said(at(initiator, 'app', 'ipAddress')) ??
      address ??
      details.get('ipaddr') ??
      details.get('ClientIpAddress'),
  );
  return found && { address: found.address, ip: found.ip, port: found.port };
}
