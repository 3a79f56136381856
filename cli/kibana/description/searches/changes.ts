// What was changed in the cloud, and who gave whom which rights.
import type { SearchDescription } from '../types.ts';

const COLUMNS = [
  'user.name',
  'event.action',
  'event.outcome',
  'oncall.object.name',
  'oncall.change.before',
  'oncall.change.after',
];

export const CHANGE_SEARCHES: readonly SearchDescription[] = [
  {
    id: 'security-groups',
    title: 'Security groups and firewalls changed',
    description: 'Rules of networks opened, changed and taken back. Each opening should have its closing.',
    query:
      'event.action: (AuthorizeSecurityGroup* or RevokeSecurityGroup* or ModifySecurityGroupRules or MICROSOFT.NETWORK/NETWORKSECURITYGROUPS/*)',
    columns: [...COLUMNS, 'source.ip'],
  },
  {
    id: 'opened-to-world',
    title: 'Security groups opened to the whole internet',
    description:
      'Rules that let every address in. Look for the Revoke of the same group afterwards; a rule that stays is an open door.',
    query:
      'event.action: (AuthorizeSecurityGroupIngress or ModifySecurityGroupRules) and oncall.change.after: (*0.0.0.0/0* or *\\:\\:/0*)',
    columns: [...COLUMNS, 'source.ip'],
  },
  {
    id: 'rds-parameters',
    title: 'RDS: parameters and instances changed',
    description:
      'Managed databases set differently, resized or restarted. The values before and after are shown where the record has them.',
    query:
      'event.action: (ModifyDBParameterGroup or ResetDBParameterGroup or ModifyDBClusterParameterGroup or ModifyDBInstance or ModifyDBCluster or RebootDBInstance or RebootDBCluster)',
    columns: COLUMNS,
  },
  {
    id: 'cloud-changes-by-people',
    title: 'Cloud changes by people',
    description: 'What people changed in AWS and Azure by hand, past the deployments.',
    query:
      'event.dataset: (aws.cloudtrail or azure.activity) and event.type: (change or creation or deletion) and user.name: *@*',
    columns: COLUMNS,
  },
  {
    id: 'azure-changes',
    title: 'Azure: writes and actions that succeeded',
    description:
      'The activity log writes an event at the start and one at the end of an operation; these are the ends.',
    query: 'event.dataset: azure.activity and event.type: change and event.outcome: success',
    columns: ['user.name', 'event.action', 'oncall.object.type', 'oncall.object.name', 'source.ip'],
  },
  {
    id: 'restarts',
    title: 'Machines and services restarted',
    description:
      'Restarts by hand: databases, virtual machines, web apps. A restart that nobody remembers explains many a graph.',
    query:
      'event.action: (RebootDBInstance or RebootInstances or StopInstances or MICROSOFT.COMPUTE/VIRTUALMACHINES/RESTART/ACTION or MICROSOFT.WEB/SITES/RESTART/ACTION) and event.outcome: success',
    columns: ['user.name', 'event.action', 'oncall.object.name', 'oncall.system.id', 'source.ip'],
  },
  {
    id: 'rights-changed',
    title: 'Rights given and taken',
    description:
      'Accounts, groups, roles, grants and tokens made, changed or removed, in all systems. Material for access reviews.',
    query: 'event.category: iam and event.type: (change or creation or deletion)',
    columns: [
      'user.name',
      'event.action',
      'event.outcome',
      'user.target.name',
      'group.name',
      'oncall.object.name',
    ],
  },
];
