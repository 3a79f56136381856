// The API calls of the example, with the parameters and answers that CloudTrail writes for each.
import type { JsonObject } from '../json.mts';
import type { Random } from '../random.mts';
import {
  CHECKOUT_DB,
  CHECKOUT_PARAMETERS,
  CLUSTER,
  DATA_KEY,
  ORDERS_SECRET,
  PRODUCTION,
  REGION,
} from '../world.mts';
import type { Call } from './record.mts';

/** A call that only reads: CloudTrail keeps its parameters and no answer. */
export function read(service: string, name: string, request?: JsonObject): Call {
  return request === undefined
    ? { service, name, readOnly: true }
    : { service, name, readOnly: true, request };
}

/** `action` refused by policy, as most services say it: neither parameters nor answer are kept. */
export function refused(service: string, name: string, arn: string, action: string, on: string): Call {
  const message = `User: ${arn} is not authorized to perform: ${action} on resource: ${on} because no identity-based policy allows the ${action} action`;
  return { service, name, readOnly: true, error: { code: 'AccessDenied', message } };
}

export function startSession(sessionId: string, instance: string, reason: string): Call {
  return {
    service: 'ssm',
    name: 'StartSession',
    readOnly: false,
    request: { target: instance, reason },
    response: {
      sessionId,
      tokenValue: 'Value hidden due to security reasons.',
      streamUrl: `wss://ssmmessages.${REGION}.amazonaws.com/v1/data-channel/${sessionId}?role=publish_subscribe`,
    },
  };
}

export function terminateSession(sessionId: string): Call {
  return {
    service: 'ssm',
    name: 'TerminateSession',
    readOnly: false,
    request: { sessionId },
    response: { sessionId },
  };
}

/** `max_connections` can only change with the next restart of the database. */
export function modifyMaxConnections(value: number): Call {
  return {
    service: 'rds',
    name: 'ModifyDBParameterGroup',
    readOnly: false,
    request: {
      dBParameterGroupName: CHECKOUT_PARAMETERS,
      parameters: [
        {
          isModifiable: false,
          parameterName: 'max_connections',
          parameterValue: String(value),
          applyMethod: 'pending-reboot',
        },
      ],
    },
    response: { dBParameterGroupName: CHECKOUT_PARAMETERS },
  };
}

export function rebootCheckout(): Call {
  return {
    service: 'rds',
    name: 'RebootDBInstance',
    readOnly: false,
    request: { dBInstanceIdentifier: CHECKOUT_DB },
    response: {
      dBInstanceIdentifier: CHECKOUT_DB,
      dBInstanceClass: 'db.m7g.large',
      engine: 'postgres',
      dBInstanceStatus: 'rebooting',
      masterUsername: 'checkout_owner',
      dBName: 'checkout',
      endpoint: {
        address: `${CHECKOUT_DB}.c7exampleq2.${REGION}.rds.amazonaws.com`,
        port: 5432,
        hostedZoneId: 'Z29XKXDKYMONMX',
      },
      allocatedStorage: 200,
      dBParameterGroups: [
        { dBParameterGroupName: CHECKOUT_PARAMETERS, parameterApplyStatus: 'pending-reboot' },
      ],
      availabilityZone: `${REGION}a`,
      multiAZ: true,
      engineVersion: '15.14',
      storageEncrypted: true,
      dBInstanceArn: `arn:aws:rds:${REGION}:${PRODUCTION}:db:${CHECKOUT_DB}`,
      deletionProtection: true,
    },
  };
}

/** An ingress rule of a security group. */
export interface Rule {
  readonly id: string;
  readonly group: string;
  readonly port: number;
  readonly cidr: string;
  readonly description: string;
}

export function authorizeIngress(chance: Random, rule: Rule): Call {
  const requestId = chance.uuid();
  return {
    service: 'ec2',
    name: 'AuthorizeSecurityGroupIngress',
    readOnly: false,
    requestId,
    request: {
      groupId: rule.group,
      ipPermissions: {
        items: [
          {
            ipProtocol: 'tcp',
            fromPort: rule.port,
            toPort: rule.port,
            groups: {},
            ipRanges: { items: [{ cidrIp: rule.cidr, description: rule.description }] },
            ipv6Ranges: {},
            prefixListIds: {},
          },
        ],
      },
    },
    response: { requestId, _return: true, securityGroupRuleSet: { items: [ruleAnswer(rule)] } },
  };
}

export function revokeIngress(chance: Random, rule: Rule): Call {
  const requestId = chance.uuid();
  return {
    service: 'ec2',
    name: 'RevokeSecurityGroupIngress',
    readOnly: false,
    requestId,
    request: {
      groupId: rule.group,
      ipPermissions: {},
      securityGroupRuleIds: { items: [{ securityGroupRuleId: rule.id }] },
    },
    response: { requestId, _return: true, revokedSecurityGroupRuleSet: { items: [ruleAnswer(rule)] } },
  };
}

function ruleAnswer(rule: Rule): JsonObject {
  return {
    groupOwnerId: PRODUCTION,
    groupId: rule.group,
    securityGroupRuleId: rule.id,
    description: rule.description,
    isEgress: false,
    ipProtocol: 'tcp',
    fromPort: rule.port,
    toPort: rule.port,
    cidrIpv4: rule.cidr,
  };
}

export function getOrdersSecret(): Call {
  return read('secretsmanager', 'GetSecretValue', { secretId: ORDERS_SECRET });
}

/** Secrets Manager decrypts for its caller. */
export function decryptSecret(version: string): Call {
  return {
    service: 'kms',
    name: 'Decrypt',
    readOnly: true,
    request: {
      encryptionAlgorithm: 'SYMMETRIC_DEFAULT',
      encryptionContext: { SecretARN: ORDERS_SECRET, SecretVersionId: version },
    },
    resources: [{ accountId: PRODUCTION, type: 'AWS::KMS::Key', ARN: DATA_KEY }],
  };
}

/** A deployment gives a service its new task definition. */
export function updateService(service: string, revision: number): Call {
  const taskDefinition = `arn:aws:ecs:${REGION}:${PRODUCTION}:task-definition/${service}:${String(revision)}`;
  return {
    service: 'ecs',
    name: 'UpdateService',
    readOnly: false,
    request: { cluster: CLUSTER, service, taskDefinition, desiredCount: 4, forceNewDeployment: false },
    response: {
      service: {
        serviceArn: `arn:aws:ecs:${REGION}:${PRODUCTION}:service/${CLUSTER}/${service}`,
        serviceName: service,
        clusterArn: `arn:aws:ecs:${REGION}:${PRODUCTION}:cluster/${CLUSTER}`,
        status: 'ACTIVE',
        desiredCount: 4,
        runningCount: 4,
        pendingCount: 0,
        launchType: 'FARGATE',
        taskDefinition,
      },
    },
  };
}
