// Reads userIdentity: who acted as logged, the best name of the person, and the role or account whose rights were used.
// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
import type { Json, JsonObject, MappedEvent } from '../../normalizer.ts';
import { object, text } from '../../normalizer.ts';
import { afterLast, sessionRoleIn } from './arn.ts';
import { isMask, shown } from './masks.ts';

type Actor = MappedEvent['oncall']['actor'];
type ActorType = NonNullable<Actor['type']>;

/** The parts of an event that userIdentity tells. */
export interface Identity {
  readonly type: ActorType;
  /** As logged: ARN, else principal, service or account. */
  readonly actorId: string | undefined;
  readonly actorName: string | undefined;
  readonly accessKeyId: string | undefined;
  /** The person's name, else the session's, else the actor's; "unknown" with a reason when nobody is named. */
  readonly name: string;
  readonly reason: string | undefined;
  readonly id: string | undefined;
  readonly domain: string | undefined;
  readonly effective: MappedEvent['user']['effective'];
  /** True for temporary credentials: they make a session of their own, which the access key id names. */
  readonly temporary: boolean;
  /** sessionContext.attributes.creationDate, as logged. */
  readonly since: string | undefined;
}

/** userIdentity.type -> what kind of actor it is; what is not here is `unknown`. */
const TYPES: ReadonlyMap<string, ActorType> = new Map([
  ['IAMUser', 'user'],
  ['AssumedRole', 'role'],
  ['Role', 'role'],
  ['SAMLUser', 'user'],
  ['WebIdentityUser', 'user'],
  ['IdentityCenterUser', 'user'],
  ['FederatedUser', 'user'],
  ['Root', 'account'],
  ['AWSAccount', 'account'],
  ['AWSService', 'service'],
]);

/** Identities that only their account may name. */
const ACCOUNTS = new Set(['AWSAccount', 'Directory']);

const UNNAMED = 'unknown';
/** Only the linked service can assume a role of this path. */
const SERVICE_LINKED = ':role/aws-service-role/';

/** Whether an accountId or principalId says that nobody signed the request. Compared, not looked up: each record has two, and a hash costs more. */
export function isAnonymous(id: Json): boolean {
  return id === 'ANONYMOUS_PRINCIPAL' || id === 'anonymous' || id === 'Anonymous';
}

/** Reads the identity of a record. `service` is the service that generated the event, for events that no request made. */
export function identityOf(record: JsonObject, service: string | undefined): Identity {
  const identity = object(record['userIdentity']);
  if (identity === undefined)
    return service === undefined ? nobody('the record has no userIdentity') : ofService(service);
  const type = text(identity['type']);
  // Events that a service generated name it without a type; who has one is not the service.
  const invokedBy = text(identity['invokedBy']) ?? (type === undefined ? service : undefined);
  const logged = type ?? (invokedBy === undefined ? undefined : 'AWSService');

  const arn = text(identity['arn']);
  const principal = signed(identity['principalId']);
  const account = signed(identity['accountId']);
  const anonymous = isAnonymous(identity['accountId']) || isAnonymous(identity['principalId']);
  const userName = text(identity['userName']);
  const context = object(identity['sessionContext']);
  const issuer = object(context?.['sessionIssuer']);
  const issuerArn = text(issuer?.['arn']);
  const issuerName = text(issuer?.['userName']);
  const behalf = text(object(identity['onBehalfOf'])?.['userId']);
  const isRole = logged === 'AssumedRole';

  const source = text(context?.['sourceIdentity']);
  const name =
    source ??
    nameOf(logged, identity, { arn, principal, userName, behalf, invokedBy, account, anonymous }, record);
  const linked = isRole && issuerArn?.includes(SERVICE_LINKED) === true;
  return {
    type: linked ? 'service' : (TYPES.get(logged ?? '') ?? 'unknown'),
    actorId: arn ?? principal ?? behalf ?? invokedBy ?? account,
    actorName: userName ?? (isRole ? issuerName : undefined),
    accessKeyId: text(identity['accessKeyId']) ?? text(identity['credentialId']),
    name: name ?? UNNAMED,
    reason: name === undefined ? reasonFor(userName, anonymous) : undefined,
    // Cognito names who signs in, or who uses a token of its own, outside of userIdentity.
    id: behalf ?? principal ?? (anonymous ? text(object(record['additionalEventData'])?.['sub']) : undefined),
    domain: account ?? text(identity['identityProvider']),
    effective: effectiveOf(
      issuerArn,
      issuerName ?? (isRole ? sessionRoleIn(arn) : undefined),
      text(issuer?.['accountId']),
    ),
    temporary: isRole || issuerArn !== undefined || context?.['attributes'] !== undefined,
    since: text(object(context?.['attributes'])?.['creationDate']),
  };
}

interface Names {
  readonly arn: string | undefined;
  readonly principal: string | undefined;
  readonly userName: string | undefined;
  readonly behalf: string | undefined;
  readonly invokedBy: string | undefined;
  readonly account: string | undefined;
  readonly anonymous: boolean;
}

/** The best name of the identity; undefined when it names nobody. */
function nameOf(
  type: string | undefined,
  identity: JsonObject,
  names: Names,
  record: JsonObject,
): string | undefined {
  const { arn, principal, userName, behalf, invokedBy, account, anonymous } = names;
  switch (type) {
    case 'AssumedRole':
      // The role's own name is no name of a person: it is user.effective.name.
      return afterLast(principal, ':') ?? afterLast(arn, '/') ?? principal ?? userName;
    case 'Root':
      // userName holds the alias of the account.
      return 'root';
    case 'AWSService':
      return invokedBy ?? principal;
    case 'IdentityCenterUser':
      return userName ?? signingIn(record) ?? behalf ?? principal;
    case 'FederatedUser':
      return userName ?? afterLast(arn, '/') ?? afterLast(principal, ':');
    default:
      if (userName !== undefined && isMask(userName)) return undefined;
      if (userName !== undefined) return userName;
      if (anonymous) return undefined;
      return (
        afterLast(principal, ':') ??
        afterLast(arn, '/') ??
        principal ??
        invokedBy ??
        signingIn(record) ??
        (ACCOUNTS.has(type ?? '') ? account : undefined)
      );
  }
}

/** Sign-in events of IAM Identity Center name the user outside of userIdentity, also one who is not known yet. */
function signingIn(record: JsonObject): string | undefined {
  return shown(object(record['additionalEventData'])?.['UserName']);
}

function reasonFor(userName: string | undefined, anonymous: boolean): string {
  if (userName !== undefined && isMask(userName))
    return 'AWS hides a user name that does not exist in the account';
  if (anonymous) return 'the request was anonymous';
  return 'userIdentity names nobody';
}

function effectiveOf(
  id: string | undefined,
  name: string | undefined,
  domain: string | undefined,
): MappedEvent['user']['effective'] {
  return id === undefined && name === undefined && domain === undefined ? undefined : { id, name, domain };
}

function signed(id: Json): string | undefined {
  return isAnonymous(id) ? undefined : text(id);
}

function ofService(service: string): Identity {
  return { ...nobody(undefined), type: 'service', actorId: service, name: service };
}

function nobody(reason: string | undefined): Identity {
  return {
    type: 'unknown',
    actorId: undefined,
    actorName: undefined,
    accessKeyId: undefined,
    name: UNNAMED,
    reason,
    id: undefined,
    domain: undefined,
    effective: undefined,
    temporary: false,
    since: undefined,
  };
}
