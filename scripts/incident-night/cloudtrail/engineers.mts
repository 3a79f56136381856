// Background in the production account: engineers at work, in working hours, from their offices.
import type { JsonObject } from '../json.mts';
import { AIKO, ELIAS, GRACE, localHour, PEOPLE, type Person } from '../people.mts';
import type { Random } from '../random.mts';
import { HOUR, SECOND, WORKING_DAYS } from '../time.mts';
import { CHECKOUT_DB, CLUSTER, EDGE_GROUP, ORDERS_HOST, PRODUCTION, REGION, ROLES } from '../world.mts';
import { inConsole, inTerminal, roleSession, samlUser, sessionArn, type RoleSession } from './callers.mts';
import { authorizeIngress, read, refused, revokeIngress, type Rule } from './calls.mts';
import { trailRecord, type Call, type TrailRecord } from './record.mts';
import { assumeRoleWithSaml, federatedConsoleLogin } from './sign-in.mts';

/** What engineers look at: service, operation, parameters, and the words the command line has for it. */
const LOOKS: readonly (readonly [string, string, JsonObject | undefined, string])[] = [
  ['ecs', 'DescribeServices', { services: ['checkout-api'], cluster: CLUSTER }, 'ecs.describe-services'],
  ['ecs', 'ListTasks', { cluster: CLUSTER, serviceName: 'orders-api' }, 'ecs.list-tasks'],
  ['monitoring', 'DescribeAlarms', { maxRecords: 100 }, 'cloudwatch.describe-alarms'],
  ['logs', 'DescribeLogGroups', { logGroupNamePrefix: '/ecs/' }, 'logs.describe-log-groups'],
  ['logs', 'StartQuery', { logGroupName: '/ecs/checkout-api', limit: 1000 }, 'logs.start-query'],
  ['ec2', 'DescribeInstances', { instancesSet: {}, filterSet: {} }, 'ec2.describe-instances'],
  ['ec2', 'DescribeSecurityGroups', { securityGroupSet: {}, filterSet: {} }, 'ec2.describe-security-groups'],
  ['rds', 'DescribeDBInstances', { dBInstanceIdentifier: CHECKOUT_DB }, 'rds.describe-db-instances'],
  ['s3', 'ListBuckets', { Host: 's3.eu-west-1.amazonaws.com' }, 's3api.list-buckets'],
  ['lambda', 'ListFunctions20150331', undefined, 'lambda.list-functions'],
  ['cloudtrail', 'LookupEvents', { maxResults: 50 }, 'cloudtrail.lookup-events'],
];

/** Most engineers open the console or a terminal once a day; now and then something is refused. */
export function engineerRecords(chance: Random): TrailRecord[] {
  const records: TrailRecord[] = [];
  for (const day of WORKING_DAYS)
    for (const person of PEOPLE) if (chance.chance(72)) records.push(...workSession(chance, person, day));
  records.push(...edgeRuleOpenedAndClosed(chance), ...guards(chance));
  return records;
}

function workSession(chance: Random, person: Person, day: number): TrailRecord[] {
  const address = person.office.address;
  let time = localHour(person, day, chance.int(9, 16)) + chance.int(0, 3500) * SECOND;
  const role = person === ELIAS ? ROLES.security : ROLES.engineer;
  const session = roleSession(chance, role, person.email, time);
  const records = [
    trailRecord(chance, time, samlUser(person, address), assumeRoleWithSaml(chance, person, session)),
  ];
  const console = chance.chance(60);
  if (console)
    records.push(
      trailRecord(chance, time + 2 * SECOND, inConsole(person, session, address), federatedConsoleLogin()),
    );
  for (let left = chance.int(3, 6); left > 0; left--) {
    time += chance.int(4, 110) * SECOND;
    const [service, name, request, command] = chance.pick(LOOKS);
    const caller = console
      ? inConsole(person, session, address)
      : inTerminal(person, session, address, command);
    records.push(trailRecord(chance, time, caller, read(service, name, request)));
  }
  if (chance.chance(5)) records.push(refusedLook(chance, person, session, time + 9 * SECOND));
  return records;
}

function refusedLook(chance: Random, person: Person, session: RoleSession, time: number): TrailRecord {
  const caller = inTerminal(person, session, person.office.address, 'secretsmanager.get-secret-value');
  const arn = sessionArn(session);
  const call = refused(
    'secretsmanager',
    'GetSecretValue',
    arn,
    'secretsmanager:GetSecretValue',
    'prod/orders/admin',
  );
  return trailRecord(chance, time, caller, call);
}

/** On Tuesday a rule is opened for a test at the edge, and closed two hours later: how it should be. */
function edgeRuleOpenedAndClosed(chance: Random): TrailRecord[] {
  const began = localHour(AIKO, WORKING_DAYS[1] ?? 0, 10);
  const session = roleSession(chance, ROLES.engineer, AIKO.email, began);
  const rule: Rule = {
    id: 'sgr-0c95e1b7d3a84f026',
    group: EDGE_GROUP,
    port: 8443,
    cidr: `${AIKO.office.address}/32`,
    description: 'TLS test from the office, PLAT-311',
  };
  const at = (time: number, command: string, call: Call): TrailRecord =>
    trailRecord(chance, time, inTerminal(AIKO, session, AIKO.office.address, command), call);
  return [
    trailRecord(
      chance,
      began,
      samlUser(AIKO, AIKO.office.address),
      assumeRoleWithSaml(chance, AIKO, session),
    ),
    at(began + 310 * SECOND, 'ec2.authorize-security-group-ingress', authorizeIngress(chance, rule)),
    at(began + 2 * HOUR, 'ec2.revoke-security-group-ingress', revokeIngress(chance, rule)),
  ];
}

/** What only some may do: a session on the database host refused, and a look by the security team. */
function guards(chance: Random): TrailRecord[] {
  const began = localHour(GRACE, WORKING_DAYS[4] ?? 0, 14) + 700 * SECOND;
  const session = roleSession(chance, ROLES.engineer, GRACE.email, began);
  const arn = sessionArn(session);
  const target = `arn:aws:ec2:${REGION}:${PRODUCTION}:instance/${ORDERS_HOST}`;
  return [
    trailRecord(
      chance,
      began,
      samlUser(GRACE, GRACE.office.address),
      assumeRoleWithSaml(chance, GRACE, session),
    ),
    trailRecord(
      chance,
      began + 42 * SECOND,
      inTerminal(GRACE, session, GRACE.office.address, 'ssm.start-session'),
      {
        ...refused('ssm', 'StartSession', arn, 'ssm:StartSession', target),
        readOnly: false,
      },
    ),
  ];
}
