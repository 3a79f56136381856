// One Azure activity log record in the form of diagnostic settings, as it lies in a storage account.
import type { JsonObject } from '../json.mts';
import type { Person } from '../people.mts';
import type { Random } from '../random.mts';
import { BASE64URL } from '../random.mts';
import { MINUTE } from '../time.mts';
import { ADDRESS, SUBSCRIPTION, TENANT, type APPLICATIONS } from '../world.mts';

/** Who acts in the subscription: address and what the token says. */
export interface AzureCaller {
  readonly address: string;
  readonly role: string;
  readonly principal: { readonly id: string; readonly type: 'User' | 'Group' | 'ServicePrincipal' };
  /** The claims of a token issued at `time`. */
  readonly claims: (chance: Random, time: number) => JsonObject;
}

/** Result as the log names it, with its longer signature. */
export type Result =
  | readonly ['Start', 'Started.']
  | readonly ['Accept', 'Accepted.Accepted' | 'Accepted.Created']
  | readonly ['Success', 'Succeeded.' | 'Succeeded.OK' | 'Succeeded.Created']
  | readonly ['Failure', 'Failed.Forbidden' | 'Failed.Conflict'];

/** What happens, to which resource (its path below the subscription). */
export interface Operation {
  readonly name: string;
  readonly resource: string;
}

export interface AzureRecord {
  readonly time: number;
  readonly record: JsonObject;
}

const AUDIENCE = 'https://management.core.windows.net/';
const CLAIMS = 'http://schemas.microsoft.com/identity/claims';
const SOAP_CLAIMS = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';

/** An id in the short form that authorization evidence uses. */
const compact = (uuid: string): string => uuid.replaceAll('-', '');
const seconds = (time: number): string => String(Math.floor(time / 1000));

function token(chance: Random, time: number): JsonObject {
  const issued = time - chance.int(2, 40) * MINUTE;
  return {
    aud: AUDIENCE,
    iss: `https://sts.windows.net/${TENANT}/`,
    iat: seconds(issued),
    nbf: seconds(issued),
    exp: seconds(issued + 75 * MINUTE),
  };
}

/** A person, from `address`, by the portal or the command line. */
export function azurePerson(person: Person, address: string, role = 'Contributor'): AzureCaller {
  const [given = '', family = ''] = person.name.split(' ');
  return {
    address,
    role,
    principal: { id: '3f7c5e1a9b2d4086a1c4d7e0f2b35968', type: 'Group' },
    claims: (chance, time) => ({
      ...token(chance, time),
      'http://schemas.microsoft.com/claims/authnclassreference': '1',
      aio: chance.text(44, BASE64URL),
      'http://schemas.microsoft.com/claims/authnmethodsreferences': 'pwd,mfa',
      appid: 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c',
      appidacr: '0',
      groups: '3f7c5e1a-9b2d-4086-a1c4-d7e0f2b35968',
      [`${SOAP_CLAIMS}/surname`]: family,
      [`${SOAP_CLAIMS}/givenname`]: given,
      ipaddr: address,
      name: person.name,
      [`${CLAIMS}/objectidentifier`]: person.azure.objectId,
      puid: person.azure.puid,
      [`${CLAIMS}/scope`]: 'user_impersonation',
      [`${SOAP_CLAIMS}/nameidentifier`]: person.azure.nameId,
      [`${CLAIMS}/tenantid`]: TENANT,
      [`${SOAP_CLAIMS}/name`]: person.email,
      [`${SOAP_CLAIMS}/upn`]: person.email,
      uti: chance.text(22, BASE64URL),
      ver: '1.0',
      xms_tcdt: '1561977600',
    }),
  };
}

/** An application with its own credentials. */
export function azureApplication(
  application: (typeof APPLICATIONS)[keyof typeof APPLICATIONS],
  address: string = ADDRESS.azureAutomation,
): AzureCaller {
  return {
    address,
    role: 'Contributor',
    principal: { id: compact(application.objectId), type: 'ServicePrincipal' },
    claims: (chance, time) => ({
      ...token(chance, time),
      aio: chance.text(44, BASE64URL),
      appid: application.appId,
      appidacr: '2',
      [`${CLAIMS}/identityprovider`]: `https://sts.windows.net/${TENANT}/`,
      idtyp: 'app',
      [`${CLAIMS}/objectidentifier`]: application.objectId,
      [`${SOAP_CLAIMS}/nameidentifier`]: application.objectId,
      [`${CLAIMS}/tenantid`]: TENANT,
      uti: chance.text(22, BASE64URL),
      ver: '1.0',
      xms_tcdt: '1561977600',
    }),
  };
}

/** One row of an operation; all rows of the operation share its `correlation`. */
export function azureRecord(
  chance: Random,
  time: number,
  caller: AzureCaller,
  operation: Operation,
  [type, signature]: Result,
  correlation: string,
  properties: JsonObject = {},
): AzureRecord {
  const entity = `/subscriptions/${SUBSCRIPTION}${operation.resource}`;
  const failed = type === 'Failure';
  const status = signature.split('.')[1] ?? '';
  const record: JsonObject = {
    RoleLocation: 'West Europe',
    ReleaseVersion: '6.2026.45.3+release_2026w45',
    time: azureTime(chance, time),
    resourceId: entity.toUpperCase(),
    operationName: operation.name.toUpperCase(),
    category: 'Administrative',
    resultType: type,
    resultSignature: signature,
    durationMs: String(type === 'Start' ? 0 : chance.int(31, 900)),
    callerIpAddress: caller.address,
    correlationId: correlation,
    identity: {
      authorization: {
        scope: entity,
        action: operation.name,
        evidence: {
          role: caller.role,
          roleAssignmentScope: `/subscriptions/${SUBSCRIPTION}`,
          roleAssignmentId: 'b8d5f01c3e7a49d2a6c093e1f7845b2d',
          roleDefinitionId: 'b24988ac618042a0ab8820f7382dd24c',
          principalId: caller.principal.id,
          principalType: caller.principal.type,
        },
      },
      claims: caller.claims(chance, time),
    },
    level: failed ? 'Error' : 'Information',
    properties: {
      statusCode: status === '' ? undefined : status,
      serviceRequestId: type === 'Start' ? undefined : chance.uuid(),
      ...properties,
      eventCategory: 'Administrative',
      entity,
      message: operation.name,
      hierarchy: `${TENANT}/${SUBSCRIPTION}`,
    },
    tenantId: TENANT,
  };
  return { time, record };
}

/** Seven digits of a second, as the log writes them. */
export function azureTime(chance: Random, time: number): string {
  return `${new Date(time).toISOString().slice(0, 23)}${String(chance.int(0, 9999)).padStart(4, '0')}Z`;
}
