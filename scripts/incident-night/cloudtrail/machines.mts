// Background in the production account: what machines do round the clock, with nobody at a keyboard.
import type { Random } from '../random.mts';
import { DAYS, HOUR, MINUTE, SECOND, WEEK_START } from '../time.mts';
import { ADDRESS, CLUSTER, ORDERS_HOST, PRODUCTION, REGION, ROLES } from '../world.mts';
import {
  archiver,
  awsService,
  iamUser,
  ordersHost,
  roleSession,
  scanner,
  scannerAccount,
  serviceLinked,
} from './callers.mts';
import { decryptSecret, getOrdersSecret, read } from './calls.mts';
import { trailRecord, type Call, type Caller, type TrailRecord } from './record.mts';
import { assumeRole, assumeRoleByService } from './sign-in.mts';

const LOGS = `example-trail-${PRODUCTION}`;

/** Everything the machines do in the week. */
export function machineRecords(chance: Random): TrailRecord[] {
  const records: TrailRecord[] = [];
  const add = (time: number, caller: Caller, call: Call): void => {
    records.push(trailRecord(chance, time, caller, call));
  };
  for (let hour = 0; hour < 7 * 24; hour += 2) everyTwoHours(chance, WEEK_START + hour * HOUR, hour, add);
  for (const day of DAYS) nightly(chance, day, add);
  return records;
}

type Add = (time: number, caller: Caller, call: Call) => void;

function everyTwoHours(chance: Random, time: number, hour: number, add: Add): void {
  const start = time + 5 * MINUTE + chance.int(1, 9) * SECOND;
  const session = roleSession(chance, ROLES.archiver, 'orders-archiver', start);
  add(start, awsService('lambda'), assumeRoleByService(chance, session));
  add(start + 2 * SECOND, archiver(session), getOrdersSecret());
  add(start + 2 * SECOND, awsService('secretsmanager'), decryptSecret(chance.uuid()));
  const host = roleSession(chance, ROLES.databaseHost, ORDERS_HOST, time - (time % (6 * HOUR)));
  add(start + 40 * SECOND, ordersHost(host), {
    service: 'ssm',
    name: 'UpdateInstanceInformation',
    readOnly: false,
    request: {
      instanceId: ORDERS_HOST,
      agentVersion: '3.3.3185.0',
      agentStatus: 'Active',
      platformType: 'Linux',
      platformName: 'Debian GNU/Linux',
      platformVersion: '12',
      agentName: 'amazon-ssm-agent',
    },
  });
  if (hour % 4 !== 0) return;
  const later = start + chance.int(60, 200) * SECOND;
  add(later, awsService('cloudtrail'), {
    ...read('s3', 'GetBucketAcl', { bucketName: LOGS, Host: `${LOGS}.s3.${REGION}.amazonaws.com`, acl: '' }),
    requestId: chance.hex(16).toUpperCase(),
    additional: {
      SignatureVersion: 'SigV4',
      CipherSuite: 'TLS_AES_128_GCM_SHA256',
      bytesTransferredIn: 0,
      AuthenticationMethod: 'AuthHeader',
      bytesTransferredOut: 552,
    },
    resources: [{ accountId: PRODUCTION, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${LOGS}` }],
    shared: true,
  });
  const scaling = roleSession(chance, ROLES.scaling, 'AutoScaling-ManageAlarms', later);
  add(later + SECOND, awsService('ecs.application-autoscaling'), assumeRoleByService(chance, scaling));
  add(
    later + 2 * SECOND,
    serviceLinked(ROLES.scaling, scaling.name, 'ecs.application-autoscaling', later),
    read('ecs', 'DescribeServices', { services: ['checkout-api', 'orders-api'], cluster: CLUSTER }),
  );
  add(
    later + 20 * SECOND,
    serviceLinked(ROLES.rds, 'SLRManagement', 'rds', later),
    read('ec2', 'DescribeSubnets', {
      subnetSet: { items: [{ subnetId: 'subnet-0c8a70cf4fd24084f' }] },
      filterSet: {},
    }),
  );
}

/** The backups of the orders database at half past one, and the security team's scan at four. */
function nightly(chance: Random, day: number, add: Add): void {
  const backup = day + 90 * MINUTE + chance.int(2, 50) * SECOND;
  const agent =
    'Boto3/1.40.58 md/Botocore#1.40.58 ua/2.1 os/linux#6.1.0-40 md/arch#x86_64 lang/python#3.11.2';
  const user = iamUser('svc-backup', ADDRESS.backup, agent, 'AKIABACKUPS77EXAMPLE');
  const snapshot = `snap-0${chance.hex(16)}`;
  const volume = 'vol-0d31f8a6b52c97e40';
  add(backup, user, {
    service: 'ec2',
    name: 'CreateSnapshot',
    readOnly: false,
    request: { volumeId: volume, description: 'orders-db nightly' },
    response: {
      snapshotId: snapshot,
      volumeId: volume,
      status: 'pending',
      ownerId: PRODUCTION,
      volumeSize: '500',
      description: 'orders-db nightly',
      encrypted: true,
    },
  });
  add(backup + 2 * SECOND, user, {
    service: 'ec2',
    name: 'CreateTags',
    readOnly: false,
    request: {
      resourcesSet: { items: [{ resourceId: snapshot }] },
      tagSet: { items: [{ key: 'keep', value: '14d' }] },
    },
    response: { _return: true },
  });
  add(
    backup + 30 * SECOND,
    user,
    read('ec2', 'DescribeSnapshots', { ownersSet: { items: [{ owner: 'self' }] } }),
  );
  const rds = roleSession(chance, ROLES.backup, 'AWSBackup-checkout-prod', backup + 5 * MINUTE);
  add(rds.began, awsService('backup'), assumeRoleByService(chance, rds));

  const scan = day + 4 * HOUR + chance.int(0, 90) * SECOND;
  const session = roleSession(chance, ROLES.scanner, 'nightly-scan', scan);
  add(scan, scannerAccount(), assumeRole(chance, session));
  for (const [step, [service, name]] of SCAN.entries())
    add(scan + (step + 2) * SECOND, scanner(session), read(service, name));
}

const SCAN = [
  ['sts', 'GetCallerIdentity'],
  ['iam', 'ListRoles'],
  ['iam', 'ListUsers'],
  ['ec2', 'DescribeSecurityGroups'],
  ['rds', 'DescribeDBInstances'],
  ['cloudtrail', 'DescribeTrails'],
] as const;
