// Words that the descriptions of panels share: measures, groupings, sizes.
import type { Groups, Measure, Values } from './types.ts';

export const events: Measure = { operation: 'count', label: 'Events' };
export const failures: Measure = { operation: 'count', label: 'Failed', where: 'event.outcome: failure' };
export const people: Measure = { operation: 'unique_count', field: 'user.name', label: 'Names' };
export const systems: Measure = { operation: 'unique_count', field: 'oncall.system.id', label: 'Systems' };
export const last: Measure = { operation: 'max', field: '@timestamp', label: 'Last' };
export const first: Measure = { operation: 'min', field: '@timestamp', label: 'First' };

/** The most frequent values of a field, under a label of their own. */
export const values = (field: string, label: string, size = 10): Values => ({ field, label, size });

/** The same, and all others together. */
export const valuesAndOther = (field: string, label: string, size = 5): Values => ({
  field,
  label,
  size,
  other: true,
});

export const byPerson = values('user.name', 'Who', 15);
export const bySystem = values('oncall.system.id', 'System', 15);
export const bySource = values('event.dataset', 'Source', 20);
export const byAction = values('event.action', 'Action', 15);
export const byAddress = values('source.ip', 'From', 15);
export const byObject = values('oncall.object.name', 'Object', 15);
export const byOutcome = values('event.outcome', 'Outcome', 3);

/** Who or what acted, in words. */
export const byKindOfActor: Groups = {
  label: 'Kind of actor',
  groups: [
    { label: 'people', query: 'oncall.actor.type: user' },
    { label: 'roles', query: 'oncall.actor.type: role' },
    { label: 'services and programs', query: 'oncall.actor.type: (service or application or system)' },
    { label: 'accounts', query: 'oncall.actor.type: account' },
    { label: 'nobody named', query: 'oncall.actor.type: unknown' },
  ],
};

/** Sizes of panels, in the grid's columns and rows. */
export const TILE = { width: 12, height: 6 } as const;
export const WIDE = { width: 48, height: 10 } as const;
export const HALF = { width: 24, height: 12 } as const;
export const THIRD = { width: 16, height: 12 } as const;
