// The record itself: who touched it, where it names nobody, what could not become an event.
import type { SearchDescription } from '../types.ts';

export const RECORD_SEARCHES: readonly SearchDescription[] = [
  {
    id: 'audit-trail-touched',
    title: 'Audit logs exported or switched off',
    description:
      'Trails stopped, changed or deleted, audit settings altered, logs exported. Switching the log off is the first step of those who want no trace.',
    query:
      'event.action: (StopLogging or DeleteTrail or UpdateTrail or PutEventSelectors or org.audit_log_export or audit_log_streaming.* or MICROSOFT.INSIGHTS/DIAGNOSTICSETTINGS/*)',
    columns: ['user.name', 'event.action', 'event.outcome', 'oncall.object.name', 'source.ip'],
  },
  {
    id: 'nobody-named',
    title: 'Events that name nobody',
    description:
      'The record does not say who; oncall.actor.reason says why. A source where this grows needs a better log setting.',
    query: 'user.name: unknown',
    columns: ['oncall.actor.reason', 'event.action', 'oncall.system.id', 'event.dataset', 'source.ip'],
  },
  {
    id: 'secrets-masked',
    title: 'Records with masked secrets',
    description:
      'A password, key or token stood in the record and was masked before it was written. Whoever typed it should change it.',
    query: 'oncall.masking.count > 0',
    columns: ['user.name', 'event.action', 'oncall.masking.count', 'event.dataset', 'oncall.source.id'],
  },
  {
    id: 'rejects-open',
    title: 'Rejects that are open',
    description:
      'Records that became no event, with the reason. After mending the cause, accesstrail rejects replay sends them through again.',
    view: 'rejects',
    query: 'status: open',
    columns: ['source_id', 'dataset', 'stage', 'code', 'message', 'path', 'attempt'],
  },
];
