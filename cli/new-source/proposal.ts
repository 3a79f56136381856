// A proposal for a source: what its sample says, gathered for the writers of its files.
import { type Field, fieldsOf } from './fields.ts';
import type { Role } from './role-rules.ts';
import { type Found, type Roles, rolesOf } from './roles.ts';
import type { Sample } from './sample.ts';
import { type TimeWriting, isStatusCode, outcomeOf, timeWriting } from './values.ts';
import { type Meaning, meaningOf } from './verbs.ts';

export interface Proposal {
  /** `<vendor>.<stream>`. */
  readonly id: string;
  readonly sample: Sample;
  readonly fields: readonly Field[];
  readonly roles: Roles;
  readonly time: { readonly field: Field; readonly writing: TimeWriting };
  /** Kind of the object, where a field beside its name says it. */
  readonly objectType: Field | undefined;
  /** Host in the header of syslog. */
  readonly host: Field | undefined;
  /** Actions of the sample and what their names say. */
  readonly actions: readonly (readonly [action: string, meaning: Meaning])[];
  /** Words of the outcome, or 'http' for status codes. */
  readonly outcomes: readonly (readonly [word: string, outcome: 'success' | 'failure'])[] | 'http';
}

/** What a name of an action does not say. */
export const GENERIC: Meaning = { category: 'api', type: 'info' };
/** So many actions are listed; what comes in all colours is no name of an action. */
const MOST_ACTIONS = 60;

/** `told` are fields for roles that are known, not guessed. Throws Fault `usage` when the sample has no time. */
export function propose(id: string, sample: Sample, told: Readonly<Record<string, string>>): Proposal {
  const fields = fieldsOf(sample.records);
  const roles = rolesOf(fields, told);
  const { time, action, object, outcome } = roles;
  if (!time) throw new Error('roles without a time');
  return {
    id,
    sample,
    fields,
    roles,
    time: { field: time.field, writing: writingOf(time.field) },
    objectType: object && beside(fields, object.field),
    host: fields.find(({ name }) => name === 'syslog.host'),
    actions: [...new Set(action?.field.values)]
      .slice(0, MOST_ACTIONS)
      .map((name) => [name, meaningOf(name) ?? GENERIC] as const),
    outcomes: outcomesOf(outcome),
  };
}

/** Whether times need the option `timezone`. */
export function isLocal({ time: { writing } }: Proposal): boolean {
  return writing === 'iso-local' || writing === 'other-local';
}

/** The roles that a sample should have a field for, and has none. */
export function missingRoles({ roles }: Proposal): Role[] {
  return (['actor', 'action', 'address', 'outcome', 'object'] as const).filter((role) => !roles[role]);
}

/** Without a zone if any is: the zone then is an option. */
function writingOf({ values }: Field): TimeWriting {
  const writings = values.flatMap((value) => timeWriting(value) ?? []);
  return writings.find((writing) => writing.endsWith('-local')) ?? writings[0] ?? 'iso';
}

function beside(fields: readonly Field[], { path }: Field): Field | undefined {
  const parent = path.slice(0, -1).join('.');
  return path.length < 2
    ? undefined
    : fields.find(({ name }) => name === `${parent}.type` || name === `${parent}.kind`);
}

function outcomesOf(found: Found | undefined): Proposal['outcomes'] {
  const words = [...new Set(found?.field.values)];
  if (words.length > 0 && words.filter(isStatusCode).length > words.length / 2) return 'http';
  return words.flatMap((word) => {
    const outcome = outcomeOf(word);
    return outcome ? [[word, outcome] as const] : [];
  });
}
