// HIPAA Security Rule (45 CFR Part 164): which events show the review of activity and the audit controls; a table.
import type { Standard } from './set.ts';

const standard = 'HIPAA';

export const HIPAA: Standard = {
  id: 'hipaa',
  title: 'HIPAA 164.308(a)(1)(ii)(D) and 164.312(b): activity of on-call engineers',
  controls: [
    {
      standard,
      set: 'hipaa-164.308',
      id: '164.308(a)(1)(ii)(D)',
      asks: 'records of activity in information systems are reviewed regularly',
      shows:
        'every access with the person, the object, the outcome, and the grant, incident or shift it belongs to: what a reviewer goes through',
      query: '',
      columns: [
        'user.name',
        'event.action',
        'oncall.object.type',
        'oncall.object.name',
        'event.outcome',
        'oncall.justification',
        'oncall.grant.id',
        'oncall.incident.id',
        'oncall.shift.id',
        'oncall.reason',
      ],
    },
    {
      standard,
      set: 'hipaa-164.312',
      id: '164.312(b)',
      asks: 'activity in systems that hold protected health information is recorded and examined',
      shows:
        'every recorded activity with its command, session and address, and the hash of the record; the manifest shows that the recording was complete',
      query: '',
      columns: [
        'user.name',
        'user.effective.name',
        'oncall.session.id',
        'oncall.command.text',
        'oncall.object.name',
        'source.ip',
        'event.hash',
        'oncall.origin.uri',
      ],
    },
  ],
};
