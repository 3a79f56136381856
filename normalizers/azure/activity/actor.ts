// Tells who made a request: a user, an application, a managed identity, or Azure itself.
import { emailOf, object, string, type AccessEvent, type JsonObject } from '../../normalizer.ts';
import type { Activity } from './forms.ts';

const SOAP = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';
const MICROSOFT = 'http://schemas.microsoft.com/identity/claims/';

/** Claims of the caller's token; Resource Manager writes some by their SAML names, some by their JWT names. */
const CLAIM = {
  upn: [`${SOAP}upn`, 'upn'],
  name: [`${SOAP}name`, 'unique_name', 'preferred_username'],
  email: [`${SOAP}emailaddress`, 'email'],
  spn: [`${SOAP}spn`],
  oid: [`${MICROSOFT}objectidentifier`, 'oid'],
  tenant: [`${MICROSOFT}tenantid`, 'tid'],
  scope: [`${MICROSOFT}scope`, 'scp'],
} as const;

export interface Identity {
  readonly actor: AccessEvent['oncall']['actor'];
  readonly user: AccessEvent['user'];
  readonly session: string | undefined;
  readonly tenant: string | undefined;
}

type ActorType = AccessEvent['oncall']['actor']['type'];

/**
 * The identity of the caller, who acts on `target`. Vendor pages: Entra access token claims reference (upn, oid, appid, uti; scp only in user tokens), optional
 * claims reference (idtyp app: app-only token), activity-log-schema (caller: UPN or SPN; Microsoft.Insights/autoscaleSettings).
 */
export function identityOf(
  { caller, claims, authorization, tenantId }: Activity,
  target: AccessEvent['user']['target'],
): Identity {
  const evidence = object(authorization['evidence']);
  const principal = {
    id: string(evidence?.['principalId']),
    type: string(evidence?.['principalType'])?.toLowerCase(),
  };
  const login = claim(claims, CLAIM.upn) ?? claim(claims, CLAIM.name) ?? claim(claims, CLAIM.email);
  const display = string(claims['name']);
  const spn = claim(claims, CLAIM.spn);
  const managed = string(claims['xms_mirid']);
  const app = string(claims['appid']) ?? string(claims['azp']);

  let type: ActorType;
  if (managed !== undefined) type = 'service';
  else if (claims['idtyp'] === 'app') type = 'application';
  else if (isPlatform(login ?? spn ?? caller)) type = 'system';
  else if (login !== undefined || claim(claims, CLAIM.scope) !== undefined || display !== undefined)
    type = 'user';
  else if (caller?.includes('@') === true) type = 'user';
  else if (spn !== undefined || app !== undefined) type = 'application';
  else
    type =
      principal.type === 'user' ? 'user' : principal.type === 'serviceprincipal' ? 'application' : 'unknown';

  // The principal of the role assignment is the caller, except where the role was given to a group of theirs.
  const own = principal.type === 'group' ? undefined : principal.id;
  const oid = claim(claims, CLAIM.oid) ?? own;
  const id = oid ?? (type === 'application' ? app : undefined);
  const name =
    (managed === undefined ? undefined : lastPart(managed)) ??
    (type === 'user' ? (login ?? caller ?? display) : (caller ?? spn ?? login)) ??
    id;
  const role = string(evidence?.['role']) ?? string(authorization['role']);
  return {
    actor: {
      id,
      name: caller ?? name,
      type,
      credential: string(claims['uti']),
      reason: name === undefined ? 'no caller and no claims in the record' : undefined,
    },
    user: {
      id,
      name: name ?? 'unknown',
      full_name: display,
      email: claim(claims, CLAIM.email) ?? (type === 'user' ? emailOf(name) : undefined),
      roles: role === undefined ? undefined : [role],
      target,
    },
    session: string(claims['sid']),
    tenant: tenantId ?? claim(claims, CLAIM.tenant),
  };
}

/** The first of a claim's names that the token has; the vendor's own samples have values with a space before or after. */
function claim(claims: JsonObject, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = string(claims[name])?.trim();
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** A resource provider that acts by itself, such as Microsoft.Insights/autoscaleSettings. */
function isPlatform(name: string | undefined): boolean {
  return name !== undefined && name.toLowerCase().startsWith('microsoft.') && !name.includes('@');
}

function lastPart(path: string): string | undefined {
  const part = path.slice(path.lastIndexOf('/') + 1);
  return part === '' ? undefined : part;
}
