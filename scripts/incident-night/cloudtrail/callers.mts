// The callers of the production account, each with the userIdentity form that CloudTrail writes for it.
import type { JsonObject } from '../json.mts';
import type { Person } from '../people.mts';
import { BASE32, type Random } from '../random.mts';
import { isoSeconds } from '../time.mts';
import {
  ADDRESS,
  OIDC_PROVIDER,
  ORDERS_HOST,
  PRODUCTION,
  REGION,
  roleArn,
  SECURITY_ACCOUNT,
  type Role,
} from '../world.mts';
import type { Caller } from './record.mts';

/** A session of a role: its name, its temporary key and the second it began. */
export interface RoleSession {
  readonly role: Role;
  readonly name: string;
  readonly key: string;
  readonly began: number;
  readonly sourceIdentity?: string;
}

/** A temporary access key id; all end in EXAMPLE, so that nobody takes one for real. */
export function temporaryKey(chance: Random): string {
  return `ASIA${chance.text(9, BASE32)}EXAMPLE`;
}

export function roleSession(
  chance: Random,
  role: Role,
  name: string,
  began: number,
  sourceIdentity?: string,
): RoleSession {
  const session = { role, name, key: temporaryKey(chance), began };
  return sourceIdentity === undefined ? session : { ...session, sourceIdentity };
}

export function sessionArn({ role, name }: Pick<RoleSession, 'role' | 'name'>): string {
  return `arn:aws:sts::${PRODUCTION}:assumed-role/${role.name}/${name}`;
}

/** userIdentity of a call made with a role session's credentials. */
export function assumedRole(session: RoleSession, more: JsonObject = {}): JsonObject {
  const { role, name, key, began, sourceIdentity } = session;
  return {
    type: 'AssumedRole',
    principalId: `${role.id}:${name}`,
    arn: sessionArn(session),
    accountId: PRODUCTION,
    accessKeyId: key,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: role.id,
        arn: roleArn(role),
        accountId: PRODUCTION,
        userName: role.name,
      },
      attributes: { creationDate: isoSeconds(began), mfaAuthenticated: 'false' },
      sourceIdentity,
      ...more,
    },
  };
}

export function inConsole(person: Person, session: RoleSession, address: string): Caller {
  return { identity: assumedRole(session), address, agent: person.browser, via: 'console' };
}

/** The command line, which names the command in its user agent. */
export function inTerminal(person: Person, session: RoleSession, address: string, command: string): Caller {
  const agent = `${person.cli} md/command#${command}`;
  return { identity: assumedRole(session), address, agent, via: 'tls' };
}

/** The person before any role: what the identity provider's assertion says. */
export function samlUser(person: Person, address: string): Caller {
  const provider = 'Jk3pR0wYx7dQm2vT9sLfC1nBzE8=';
  return {
    identity: {
      type: 'SAMLUser',
      principalId: `${provider}:${person.email}`,
      userName: person.email,
      identityProvider: provider,
    },
    address,
    agent:
      'AWS Signin, aws-internal/3 aws-sdk-java/1.12.797 Linux/5.10.245 OpenJDK_64-Bit_Server_VM/25.472-b08',
    via: 'tls',
  };
}

/** A GitHub Actions job, by its OpenID Connect token. */
export function workflowJob(repository: string, environment: string, address: string): Caller {
  const subject = `repo:${repository}:environment:${environment}`;
  return {
    identity: {
      type: 'WebIdentityUser',
      principalId: `${OIDC_PROVIDER}:sts.amazonaws.com:${subject}`,
      userName: subject,
      identityProvider: OIDC_PROVIDER,
    },
    address,
    agent:
      'aws-sdk-js/3.922.0 ua/2.1 os/linux#6.11.0-1018-azure lang/js md/nodejs#20.19.5 api/sts#3.922.0 configure-aws-credentials-for-github-actions',
    via: 'tls',
  };
}

/** A job that holds the deployment role. */
export function deployer(session: RoleSession, address: string, command: string): Caller {
  const web = { webIdFederationData: { federatedProvider: OIDC_PROVIDER, attributes: {} } };
  const agent = `aws-cli/2.31.26 md/awscrt#0.28.2 ua/2.1 os/linux#6.11.0-1018-azure md/arch#x86_64 lang/python#3.13.9 md/pyimpl#CPython exec-env/GitHubActions md/command#${command}`;
  return { identity: assumedRole(session, web), address, agent, via: 'tls' };
}

/** A service of AWS that acts for itself. */
export function awsService(name: string): Caller {
  const host = `${name}.amazonaws.com`;
  return { identity: { type: 'AWSService', invokedBy: host }, address: host, agent: host, via: 'service' };
}

/** A service of AWS that acts with its service-linked role. */
export function serviceLinked(role: Role, session: string, service: string, began: number): Caller {
  const host = `${service}.amazonaws.com`;
  const identity = { ...assumedRole({ role, name: session, key: '', began }), accessKeyId: undefined };
  return { identity: { ...identity, invokedBy: host }, address: host, agent: host, via: 'service' };
}

/** The nightly function that moves old orders out. */
export function archiver(session: RoleSession): Caller {
  return {
    identity: {
      ...assumedRole(session),
      inScopeOf: {
        issuerType: 'AWS::Lambda::Function',
        credentialsIssuedTo: `arn:aws:lambda:${REGION}:${PRODUCTION}:function:${session.name}`,
      },
    },
    address: ADDRESS.lambda,
    agent:
      'aws-sdk-js/3.920.0 ua/2.1 os/linux#5.10.245 lang/js md/nodejs#22.20.0 exec-env/AWS_Lambda_nodejs22.x',
    via: 'tls',
  };
}

/** The Systems Manager agent on the orders database's machine. */
export function ordersHost(session: RoleSession): Caller {
  return {
    identity: assumedRole({ ...session, name: ORDERS_HOST }, { ec2RoleDelivery: '2.0' }),
    address: ADDRESS.ordersHost,
    agent: 'aws-sdk-go/1.55.5 (go1.24.7; linux; amd64) amazon-ssm-agent/3.3.3185.0',
    via: 'tls',
  };
}

/** The security team's scanner, from its own account: before it holds a role here it is only that account's role. */
export function scannerAccount(): Caller {
  return {
    identity: {
      type: 'AWSAccount',
      principalId: 'AROASECTOOLS7EXAMPLE2:nightly-scan',
      accountId: SECURITY_ACCOUNT,
    },
    address: ADDRESS.scanner,
    agent: 'Boto3/1.40.61 md/Botocore#1.40.61 ua/2.1 os/linux#6.1.155 md/arch#aarch64 lang/python#3.13.9',
    via: 'tls',
  };
}

export function scanner(session: RoleSession): Caller {
  return { ...scannerAccount(), identity: assumedRole(session) };
}

/** A user of the account itself, with a long-lived key or, in the console, with a password. */
export function iamUser(name: string, address: string, agent: string, key?: string): Caller {
  return {
    identity: {
      type: 'IAMUser',
      principalId: `AIDA${name
        .toUpperCase()
        .replaceAll(/[^A-Z]/g, '')
        .padEnd(10, '7')
        .slice(0, 10)}EXAMPLE`,
      arn: `arn:aws:iam::${PRODUCTION}:user/${name}`,
      accountId: PRODUCTION,
      accessKeyId: key,
      userName: name,
    },
    address,
    agent,
    via: 'tls',
  };
}
