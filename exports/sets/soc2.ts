// SOC 2 (Trust Services Criteria 2017, points of focus 2022): which events show the criteria on logical access and monitoring; a table.
import type { Standard } from './set.ts';

const standard = 'SOC 2';

export const SOC2: Standard = {
  id: 'soc2',
  title: 'SOC 2 CC6.1, CC6.2, CC6.3 and CC7.2: access by on-call engineers',
  controls: [
    {
      standard,
      set: 'soc2-cc6.1',
      id: 'CC6.1',
      asks: 'access to systems is restricted to identified users with the rights they need',
      shows:
        'every access with the person, the identity and credential used, the rights used, the system, and whether it was let in',
      query: '',
      columns: [
        'user.name',
        'oncall.actor.id',
        'oncall.actor.type',
        'oncall.actor.credential',
        'user.effective.name',
        'oncall.system.id',
        'oncall.system.sensitivity',
        'source.ip',
        'event.outcome',
      ],
    },
    {
      standard,
      set: 'soc2-cc6.2',
      id: 'CC6.2',
      asks: 'accounts are created after authorization and removed when no longer needed',
      shows:
        'accounts that were created, disabled or removed: by whom, which, when, and under which ticket or grant',
      query: 'event.category: iam and event.type: (user or creation or deletion)',
      columns: [
        'user.name',
        'event.action',
        'user.target.name',
        'oncall.object.type',
        'oncall.object.name',
        'oncall.justification',
        'oncall.grant.id',
        'oncall.reason',
        'event.outcome',
      ],
    },
    {
      standard,
      set: 'soc2-cc6.3',
      id: 'CC6.3',
      asks: 'rights are given, changed and taken away by role and least privilege',
      shows:
        'changes of rights, roles and groups with their values before and after, and what justified them',
      query: 'event.category: iam and event.type: (change or admin or group)',
      columns: [
        'user.name',
        'event.action',
        'user.target.name',
        'user.target.roles',
        'group.name',
        'oncall.change.property',
        'oncall.change.before',
        'oncall.change.after',
        'oncall.justification',
        'oncall.grant.id',
      ],
    },
    {
      standard,
      set: 'soc2-cc7.2',
      id: 'CC7.2',
      asks: 'systems are monitored for anomalies, and these are looked into',
      shows:
        'accesses that were refused or failed: who tried what, from where, why it failed, and the incident it belongs to',
      query: 'event.outcome: failure',
      columns: [
        'user.name',
        'source.ip',
        'event.action',
        'error.code',
        'event.reason',
        'oncall.incident.id',
        'oncall.command.text',
      ],
    },
  ],
};
