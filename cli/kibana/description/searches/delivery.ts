// Source code, pipelines and releases.
import type { SearchDescription } from '../types.ts';

const COLUMNS = [
  'user.name',
  'event.action',
  'event.outcome',
  'oncall.system.id',
  'oncall.object.name',
  'source.ip',
];

export const DELIVERY_SEARCHES: readonly SearchDescription[] = [
  {
    id: 'workflow-dispatch',
    title: 'CI/CD: runs started or let through by hand',
    description:
      'Workflows that a person dispatched, started again, cancelled or approved. In an incident these are the releases; at other times they pass the usual review.',
    query:
      'event.dataset: github.audit and (unmapped.event: workflow_dispatch or event.action: (workflows.rerun_workflow_run or workflows.approve_workflow_job or workflows.cancel_workflow_run or workflows.bypass_protection_rules))',
    columns: COLUMNS,
  },
  {
    id: 'failed-runs',
    title: 'CI/CD: failed runs',
    description: 'Runs of workflows that failed. The last one before an incident is where to look first.',
    query: 'event.action: workflows.completed_workflow_run and event.outcome: failure',
    columns: COLUMNS,
  },
  {
    id: 'production-deployments',
    title: 'CI/CD: services updated by deployments',
    description:
      'What the deployment role changed in production: the moments after which things are different.',
    query:
      'event.action: (UpdateService or RegisterTaskDefinition or *SLOTSSWAP/ACTION) and event.outcome: success',
    columns: [
      'user.name',
      'event.action',
      'user.effective.name',
      'oncall.object.name',
      'oncall.change.property',
    ],
  },
  {
    id: 'branch-protection',
    title: 'Code: protected branches',
    description: 'Pushes that a protected branch refused, and protection that was changed or overridden.',
    query: 'event.action: protected_branch.*',
    columns: COLUMNS,
  },
  {
    id: 'organization-members',
    title: 'Code: members, teams and tokens',
    description: 'Who was let into the organization or a team, and which tokens were let in.',
    query:
      'event.dataset: github.audit and event.action: (org.*_member or team.*_member or repo.*_member or personal_access_token.*)',
    columns: [
      'user.name',
      'event.action',
      'user.target.name',
      'group.name',
      'oncall.object.name',
      'source.ip',
    ],
  },
];
