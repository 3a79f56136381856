// Tells who did what an event says.
// https://www.keycloak.org/docs-api/latest/javadocs/org/keycloak/events/Details.html
import { emailOf, object, present, string, type JsonObject, type MappedEvent } from '../../normalizer.ts';
import { BY_KEYCLOAK, type Meaning } from './actions.ts';

export interface Who {
  readonly actor: MappedEvent['oncall']['actor'];
  readonly user: MappedEvent['user'];
}

const SERVICE_ACCOUNT = 'service-account-';

/** Of a user event; `base` is its type without _ERROR. */
export function whoOfUserEvent(record: JsonObject, base: string, { byClient }: Meaning): Who {
  const details = object(record['details']);
  // Whose token it is that is refused.
  const id = string(record['userId']) ?? string(details?.['refresh_token_sub']);
  const name = string(details?.['username']);
  const domain = string(record['realmName']) ?? string(record['realmId']);
  const impersonator = string(details?.['impersonator']);
  const account = present({ id, name, domain: id === undefined && name === undefined ? undefined : domain });
  if (impersonator !== undefined)
    return {
      actor: { type: 'user', name: impersonator },
      user: {
        name: impersonator,
        domain: string(details?.['impersonator_realm']) ?? domain,
        email: emailOf(impersonator),
        effective: account,
        target: base === 'IMPERSONATE' ? account : undefined,
      },
    };
  if (BY_KEYCLOAK.has(base))
    return {
      actor: { type: 'system', reason: "Keycloak's brute force detection" },
      user: { name: 'unknown', domain, target: account },
    };
  if (id === undefined && name === undefined) return nameless(record, byClient, domain);
  return {
    actor: {
      type: name?.startsWith(SERVICE_ACCOUNT) === true ? 'service' : 'user',
      id,
      name,
      credential: string(details?.['selected_credential_id']) ?? string(details?.['x509_cert_serial_number']),
    },
    user: {
      id,
      name: name ?? id ?? '',
      full_name: fullName(details),
      email: string(details?.['email']) ?? emailOf(name),
      domain,
    },
  };
}

/** Tokens are asked for and clients managed by clients; a sign-in without a user is nobody's. */
function nameless(record: JsonObject, byClient: boolean, domain: string | undefined): Who {
  const client = string(record['clientId']);
  if (client !== undefined && byClient)
    return { actor: { type: 'application', name: client }, user: { name: client, domain } };
  const reason =
    client === undefined ? 'the event names neither a user nor a client' : 'the event names no user';
  return { actor: { type: 'unknown', reason }, user: { name: 'unknown', domain } };
}

/** Of an admin event on `target`. It names administrators by their ids; some listeners add the name. */
export function whoOfAdminEvent(auth: JsonObject | undefined, target: MappedEvent['user']['target']): Who {
  const id = string(auth?.['userId']);
  const name = string(auth?.['username']);
  const domain = string(auth?.['realmName']) ?? string(auth?.['realmId']);
  const client = string(auth?.['clientId']);
  if (id === undefined && name === undefined) {
    if (client !== undefined)
      return { actor: { type: 'application', id: client }, user: { name: client, domain, target } };
    return {
      actor: { type: 'unknown', reason: 'the event names no administrator' },
      user: { name: 'unknown', domain, target },
    };
  }
  return {
    actor: { type: name?.startsWith(SERVICE_ACCOUNT) === true ? 'service' : 'user', id, name },
    user: { id, name: name ?? id ?? '', email: emailOf(name), domain, target },
  };
}

function fullName(details: JsonObject | undefined): string | undefined {
  const names = [string(details?.['first_name']), string(details?.['last_name'])].filter(
    (name) => name !== undefined,
  );
  return names.length > 0 ? names.join(' ') : undefined;
}
