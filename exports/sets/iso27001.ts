// ISO/IEC 27001:2022, Annex A: which events show the controls on access and logging; a table.
import type { Standard } from './set.ts';

const standard = 'ISO/IEC 27001:2022';

export const ISO27001: Standard = {
  id: 'iso27001',
  title: 'ISO/IEC 27001:2022 A.5.15, A.5.18, A.8.2 and A.8.15: access by on-call engineers',
  controls: [
    {
      standard,
      set: 'iso27001-a.5.15',
      id: 'A.5.15',
      asks: 'access to information is controlled by rules that follow the needs of business and security',
      shows:
        'every access with the person, the system and its sensitivity, the rights used, what justified it, and the outcome',
      query: '',
      columns: [
        'user.name',
        'user.effective.name',
        'oncall.system.id',
        'oncall.system.sensitivity',
        'oncall.object.name',
        'oncall.justification',
        'oncall.grant.id',
        'event.outcome',
      ],
    },
    {
      standard,
      set: 'iso27001-a.5.18',
      id: 'A.5.18',
      asks: 'access rights are given, reviewed, changed and removed',
      shows: 'every change of accounts, roles and groups: by whom, for whom, before and after',
      query: 'event.category: iam',
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
      set: 'iso27001-a.8.2',
      id: 'A.8.2',
      asks: 'privileged rights are restricted, and their use is known',
      shows:
        'accesses with the rights of a role or another account, and administrative actions, with session, grant and incident',
      query: 'user.effective.name: * or event.type: admin or oncall.grant.id: *',
      columns: [
        'user.name',
        'user.effective.name',
        'user.effective.roles',
        'oncall.actor.credential',
        'oncall.session.id',
        'oncall.grant.id',
        'oncall.incident.id',
        'oncall.shift.id',
        'oncall.command.text',
      ],
    },
    {
      standard,
      set: 'iso27001-a.8.15',
      id: 'A.8.15',
      asks: 'activities, failures and other events are logged, kept, protected and looked at',
      shows:
        'every event with the hash of the record as it was received, where it was read and when; the manifest shows completeness and rejects',
      query: '',
      columns: [
        'event.category',
        'event.type',
        'event.created',
        'event.ingested',
        'event.hash',
        'oncall.origin.uri',
        'oncall.origin.offset',
        'oncall.source.id',
      ],
    },
  ],
};
