// What a ready-made set is: a query and columns, with the control that they serve and which columns show it.
import type { ColumnChoice } from '../columns.ts';

export interface Control {
  readonly standard: string;
  /** As the standard numbers it. */
  readonly id: string;
  /** What is asked for, in our words. */
  readonly asks: string;
  /** What the export shows of it. */
  readonly shows: string;
  /** The columns that show it: fields. */
  readonly columns: readonly string[];
}

export interface ExportSet {
  /** What `use` names. */
  readonly id: string;
  readonly title: string;
  readonly query: string;
  readonly columns: readonly ColumnChoice[];
  readonly controls: readonly Control[];
}

/** A standard as one table: each control as a set of its own, and all together as one. */
export interface Standard {
  readonly id: string;
  readonly title: string;
  readonly controls: readonly (Control & { readonly set: string; readonly query: string })[];
}

/** What every set shows besides: when, who, what, where, how it ended, and how to find the event again. */
const FRAME: readonly ColumnChoice[] = [
  { field: '@timestamp', label: 'Time (UTC)' },
  { field: 'user.name', label: 'Who' },
  { field: 'event.action', label: 'Action' },
  { field: 'oncall.system.id', label: 'System' },
  { field: 'event.outcome', label: 'Outcome' },
  { field: 'oncall.source.id', label: 'Source' },
  { field: '_id', label: 'Event' },
];

/** What columns are called in the files of sets; others are called as their fields. */
const LABELS: Readonly<Record<string, string>> = {
  'user.effective.name': 'Rights used',
  'user.effective.roles': 'Roles used',
  'user.target.name': 'Account changed',
  'user.target.roles': 'Roles of that account',
  'user.changes.roles': 'Roles after the change',
  'group.name': 'Group',
  'oncall.actor.id': 'Identity as logged',
  'oncall.actor.type': 'Kind of identity',
  'oncall.actor.credential': 'Credential',
  'oncall.change.property': 'What changed',
  'oncall.change.before': 'Before',
  'oncall.change.after': 'After',
  'oncall.command.text': 'Command',
  'oncall.object.type': 'Kind of object',
  'oncall.object.name': 'Object',
  'oncall.system.sensitivity': 'Sensitivity',
  'oncall.system.environment': 'Environment',
  'oncall.session.id': 'Session',
  'oncall.session.start': 'Session began',
  'oncall.session.end': 'Session ended',
  'oncall.justification': 'Justified by',
  'oncall.grant.id': 'Grant',
  'oncall.incident.id': 'Incident',
  'oncall.shift.id': 'Shift',
  'oncall.reason': 'Reason given',
  'source.ip': 'From address',
  'error.code': 'Error',
  'event.reason': 'Reason of the outcome',
  'event.category': 'Category',
  'event.type': 'Type',
  'event.created': 'Received (UTC)',
  'event.ingested': 'Stored (UTC)',
  'event.hash': 'SHA-256 of the record',
  'oncall.origin.uri': 'Read from',
  'oncall.origin.offset': 'At byte',
};

/** The sets of a standard: all its controls together first, then each. */
export function setsOf({ id, title, controls }: Standard): readonly ExportSet[] {
  const each = controls.map(({ set, query, ...control }): ExportSet => ({
    id: set,
    title: `${control.standard} ${control.id}: ${control.asks}`,
    query,
    columns: framed(control.columns),
    controls: [control],
  }));
  const all: ExportSet = {
    id,
    title,
    query: '',
    columns: framed(controls.flatMap(({ columns }) => columns)),
    controls: each.flatMap((set) => set.controls),
  };
  return [all, ...each];
}

/** The frame's first columns, what the controls add, the frame's last two. */
function framed(fields: readonly string[]): readonly ColumnChoice[] {
  const frame = new Set(FRAME.map(({ field }) => field));
  const added = [...new Set(fields)].filter((field) => !frame.has(field));
  return [
    ...FRAME.slice(0, -2),
    ...added.map((field) => ({ field, label: LABELS[field] ?? field })),
    ...FRAME.slice(-2),
  ];
}
