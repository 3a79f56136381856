// The night in the production account: sign-in, break-glass role, machine session, parameter, restart, rule.
import {
  inConsole,
  inTerminal,
  roleSession,
  samlUser,
  sessionArn,
  type RoleSession,
} from '../cloudtrail/callers.mts';
import {
  authorizeIngress,
  modifyMaxConnections,
  read,
  rebootCheckout,
  startSession,
  terminateSession,
} from '../cloudtrail/calls.mts';
import { deploymentRecords } from '../cloudtrail/deployment-records.mts';
import { trailRecord, type Call, type TrailRecord } from '../cloudtrail/record.mts';
import {
  assumeRole,
  assumeRoleDenied,
  assumeRoleWithSaml,
  federatedConsoleLogin,
} from '../cloudtrail/sign-in.mts';
import { MAYA } from '../people.mts';
import type { Random } from '../random.mts';
import { night } from '../time.mts';
import { CHECKOUT_DB, CHECKOUT_PARAMETERS, ORDERS_GROUP, ORDERS_HOST, ROLES } from '../world.mts';
import { INCIDENT, OPEN_RULE, RELEASE, RULE_OPENED, SSM_SESSION } from './incident.mts';

/** What CloudTrail has of the night. */
export function nightInAws(chance: Random): TrailRecord[] {
  const home = MAYA.home;
  const console = roleSession(chance, ROLES.engineer, MAYA.email, night('02:18:06'));
  const terminal = roleSession(chance, ROLES.engineer, MAYA.email, night('02:19:14'));
  // A role taken with another role's session lasts an hour at most, so it is taken twice.
  const first = roleSession(chance, ROLES.breakGlass, MAYA.email, night('02:20:02'), MAYA.email);
  const second = roleSession(chance, ROLES.breakGlass, MAYA.email, night('03:18:55'), MAYA.email);
  const signIn = (session: RoleSession): TrailRecord =>
    trailRecord(chance, session.began, samlUser(MAYA, home), assumeRoleWithSaml(chance, MAYA, session));
  const look = (time: string, call: Call): TrailRecord =>
    trailRecord(chance, night(time), inConsole(MAYA, console, home), call);
  const run = (session: RoleSession, time: number, command: string, call: Call): TrailRecord =>
    trailRecord(chance, time, inTerminal(MAYA, session, home, command), call);
  const take = (session: RoleSession): TrailRecord =>
    run(terminal, session.began, 'sts.assume-role', assumeRole(chance, session, { incident: INCIDENT }));
  const checkout = read('rds', 'DescribeDBInstances', { dBInstanceIdentifier: CHECKOUT_DB });
  const parameters = read('rds', 'DescribeDBParameters', {
    dBParameterGroupName: CHECKOUT_PARAMETERS,
    source: 'user',
  });
  const group = read('ec2', 'DescribeSecurityGroups', {
    securityGroupSet: {},
    securityGroupIdSet: { items: [{ groupId: ORDERS_GROUP }] },
    filterSet: {},
  });
  return [
    signIn(console),
    look('02:18:08', federatedConsoleLogin()),
    look('02:18:31', read('monitoring', 'DescribeAlarms', { stateValue: 'ALARM', maxRecords: 100 })),
    look('02:18:49', checkout),
    signIn(terminal),
    // The break-glass role wants an incident's number in the session's tags.
    run(
      terminal,
      night('02:19:40'),
      'sts.assume-role',
      assumeRoleDenied(sessionArn(terminal), ROLES.breakGlass),
    ),
    take(first),
    run(
      first,
      night('02:20:37'),
      'ec2.describe-instances',
      read('ec2', 'DescribeInstances', {
        instancesSet: {},
        filterSet: { items: [{ name: 'tag:Name', valueSet: { items: [{ value: 'orders-db-1' }] } }] },
      }),
    ),
    run(
      first,
      night('02:21:03'),
      'ssm.start-session',
      startSession(SSM_SESSION, ORDERS_HOST, `${INCIDENT} orders table locked`),
    ),
    run(first, night('02:29:10'), 'rds.describe-db-parameters', parameters),
    run(first, night('02:30:22'), 'rds.modify-db-parameter-group', modifyMaxConnections(400)),
    run(first, night('02:31:05'), 'rds.reboot-db-instance', rebootCheckout()),
    ...['02:31:40', '02:32:40', '02:33:20'].map((time) =>
      run(first, night(time), 'rds.describe-db-instances', checkout),
    ),
    run(first, night('02:38:15'), 'ec2.describe-security-groups', group),
    run(first, RULE_OPENED, 'ec2.authorize-security-group-ingress', authorizeIngress(chance, OPEN_RULE)),
    ...deploymentRecords(chance, {
      repository: RELEASE.repository,
      merged: night('02:49:10'),
      runId: RELEASE.id,
      runNumber: RELEASE.number,
    }),
    take(second),
    run(second, night('03:20:10'), 'rds.modify-db-parameter-group', modifyMaxConnections(200)),
    run(second, night('03:21:32'), 'rds.describe-db-parameters', parameters),
    run(second, night('03:38:12'), 'ssm.terminate-session', terminateSession(SSM_SESSION)),
  ];
}
