// The calls that give somebody a session: SAML, web identity, AssumeRole, and the console's own sign-in record.
import type { Json, JsonObject } from '../json.mts';
import type { Person } from '../people.mts';
import { BASE62, type Random } from '../random.mts';
import { awsInWords, HOUR } from '../time.mts';
import { OIDC_PROVIDER, PRODUCTION, REGION, roleArn, SAML_PROVIDER, type Role } from '../world.mts';
import { sessionArn, type RoleSession } from './callers.mts';
import type { Call } from './record.mts';

/** The credentials in an answer. CloudTrail keeps the token, which has long expired when the file is read. */
function credentials(chance: Random, session: RoleSession, hours: number): JsonObject {
  return {
    accessKeyId: session.key,
    sessionToken: `IQoJb3JpZ2luX2VjEXAMPLE${chance.text(160, `${BASE62}+/`)}=`,
    expiration: awsInWords(session.began + hours * HOUR),
  };
}

function assumed(session: RoleSession): JsonObject {
  return { assumedRoleId: `${session.role.id}:${session.name}`, arn: sessionArn(session) };
}

const roleResource = (role: Role): JsonObject => ({
  accountId: PRODUCTION,
  type: 'AWS::IAM::Role',
  ARN: roleArn(role),
});

/** The single sign-on portal sends the person's assertion. */
export function assumeRoleWithSaml(chance: Random, person: Person, session: RoleSession): Call {
  return {
    service: 'sts',
    name: 'AssumeRoleWithSAML',
    readOnly: true,
    request: {
      sAMLAssertionID: `_${chance.uuid()}`,
      roleSessionName: session.name,
      roleArn: roleArn(session.role),
      principalArn: SAML_PROVIDER,
      durationSeconds: 28_800,
    },
    response: {
      credentials: credentials(chance, session, 8),
      assumedRoleUser: assumed(session),
      subject: person.email,
      subjectType: 'persistent',
      issuer: `https://portal.sso.${REGION}.amazonaws.com/saml/assertion/MjEwOTg3NjU0MzIxX2lucy1FWEFNUExF`,
      audience: 'https://signin.aws.amazon.com/saml',
      nameQualifier: 'Jk3pR0wYx7dQm2vT9sLfC1nBzE8=',
    },
    resources: [
      roleResource(session.role),
      { accountId: PRODUCTION, type: 'AWS::IAM::SAMLProvider', ARN: SAML_PROVIDER },
    ],
  };
}

/** The console's record of a federated sign-in; the second factor was asked by the identity provider. */
export function federatedConsoleLogin(): Call {
  return {
    service: 'signin',
    name: 'ConsoleLogin',
    readOnly: false,
    response: { ConsoleLogin: 'Success' },
    additional: {
      LoginTo: 'https://console.aws.amazon.com/console/home',
      MobileVersion: 'No',
      MFAUsed: 'No',
      SamlProviderArn: SAML_PROVIDER,
    },
    type: 'AwsConsoleSignIn',
    host: `${REGION}.signin.aws.amazon.com`,
  };
}

/** The console's record of a user of the account itself, at the global sign-in page. */
export function passwordConsoleLogin(success: boolean, secondFactor: boolean): Call {
  return {
    service: 'signin',
    name: 'ConsoleLogin',
    readOnly: false,
    response: { ConsoleLogin: success ? 'Success' : 'Failure' },
    ...(success ? {} : { error: { message: 'Failed authentication' } }),
    additional: {
      LoginTo: 'https://console.aws.amazon.com/console/home?state=hashArgs%23&isauthcode=true',
      MobileVersion: 'No',
      MFAUsed: secondFactor ? 'Yes' : 'No',
    },
    region: 'us-east-1',
    type: 'AwsConsoleSignIn',
    host: 'signin.aws.amazon.com',
  };
}

/** The user's second factor was right. */
export function checkMfa(): Call {
  return {
    service: 'signin',
    name: 'CheckMfa',
    readOnly: false,
    response: { CheckMfa: 'Success' },
    additional: { MfaType: 'U2F MFA' },
    region: 'us-east-1',
    type: 'AwsConsoleSignIn',
    host: 'signin.aws.amazon.com',
  };
}

/** One role for another. `tags` and the source identity go into the session and the record. */
export function assumeRole(
  chance: Random,
  session: RoleSession,
  tags?: Readonly<Record<string, string>>,
): Call {
  const tagList: Json = Object.entries(tags ?? {}).map(([key, value]) => ({ key, value }));
  return {
    service: 'sts',
    name: 'AssumeRole',
    readOnly: true,
    request: {
      roleArn: roleArn(session.role),
      roleSessionName: session.name,
      durationSeconds: 3600,
      tags: tags === undefined ? undefined : tagList,
      sourceIdentity: session.sourceIdentity,
    },
    response: {
      credentials: credentials(chance, session, 1),
      assumedRoleUser: assumed(session),
      sourceIdentity: session.sourceIdentity,
    },
    resources: [roleResource(session.role)],
  };
}

/** AssumeRole that the role's trust policy did not allow: the record holds neither request nor answer. */
export function assumeRoleDenied(caller: string, role: Role): Call {
  return {
    service: 'sts',
    name: 'AssumeRole',
    readOnly: true,
    error: {
      code: 'AccessDenied',
      message: `User: ${caller} is not authorized to perform: sts:AssumeRole on resource: ${roleArn(role)}`,
    },
  };
}

/** An AWS service takes a role that trusts it. */
export function assumeRoleByService(chance: Random, session: RoleSession): Call {
  return { ...assumeRole(chance, session), shared: true };
}

/** A GitHub Actions job exchanges its token for the deployment role. */
export function assumeRoleWithWebIdentity(chance: Random, session: RoleSession, subject: string): Call {
  return {
    service: 'sts',
    name: 'AssumeRoleWithWebIdentity',
    readOnly: true,
    request: { roleArn: roleArn(session.role), roleSessionName: session.name, durationSeconds: 3600 },
    response: {
      credentials: credentials(chance, session, 1),
      subjectFromWebIdentityToken: subject,
      assumedRoleUser: assumed(session),
      provider: OIDC_PROVIDER,
      audience: 'sts.amazonaws.com',
    },
    resources: [roleResource(session.role)],
  };
}
