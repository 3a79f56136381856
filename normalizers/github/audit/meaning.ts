// Looks up what an action means: by the table of documented actions, else by its family, its operation type and its words.
import {
  ACTIONS,
  BY_CONCLUSION,
  BY_STATUS,
  DOINGS,
  FAILING_WORDS,
  FAILURES,
  OPERATION_TYPES,
  REQUESTS,
  VERBS,
  type Category,
  type Doing,
  type EventType,
  type Row,
} from './actions.ts';
import type { ObjectType } from './objects.ts';

/** How an action ended: said by its name, or to be read from the record. */
export type Ending = 'success' | 'failure' | 'unknown' | 'by_status' | 'by_conclusion';

export interface Meaning {
  readonly category: Category[];
  readonly type: EventType[];
  /** Undefined for an action of a family that no page lists. */
  readonly object: ObjectType | undefined;
  readonly ending: Ending;
}

const endings = new Map<string, Ending>([
  ...words(FAILURES).map((action) => [action, 'failure'] as const),
  ...words(REQUESTS).map((action) => [action, 'unknown'] as const),
  [BY_STATUS, 'by_status'],
  [BY_CONCLUSION, 'by_conclusion'],
]);
const families = new Map<string, Row>();
const meanings = new Map<string, Meaning>();
for (const row of ACTIONS) for (const family of words(row.families)) addRow(family, row);

const operationTypes = new Map(Object.entries(OPERATION_TYPES));
const verbs = new Map(Object.entries(VERBS));
const failing = new Set(FAILING_WORDS);
/** Categories that ECS gives the types creation, deletion and change. */
const changeable = new Set<Category>(['configuration', 'file', 'iam']);

/**
 * What an action means. GitHub logs actions that were performed (REST schema of an audit log event: action is "the name of the action
 * that was performed"), so a documented one succeeded unless its page says that it failed or was only asked for. Of an action that no
 * page lists the ending is unknown, unless its own words say that it failed.
 */
export function meaningOf(action: string, operationType: string | undefined): Meaning {
  return meanings.get(action) ?? guess(action, operationType);
}

function addRow(family: string, row: Row): void {
  if (!families.has(family)) families.set(family, row);
  for (const doing of DOINGS)
    for (const operation of words(row[doing] ?? '')) {
      const action = `${family}.${operation}`;
      meanings.set(action, make(row, doing, endings.get(action) ?? 'success'));
    }
}

function guess(action: string, operationType: string | undefined): Meaning {
  const dot = action.indexOf('.');
  const row = families.get(action.slice(0, Math.max(0, dot)));
  const parts = action.slice(dot + 1).split(/[._]/);
  const doing = operationTypes.get(operationType ?? '') ?? verbIn(parts) ?? 'info';
  const ending = parts.some((word) => failing.has(word)) ? 'failure' : 'unknown';
  const { category = 'configuration' } = row ?? {};
  const fits = changeable.has(category) && !(category === 'iam' && doing === 'access');
  return make({ category, subject: row?.subject, object: row?.object }, fits ? doing : 'info', ending);
}

function verbIn(parts: readonly string[]): Doing | undefined {
  for (const word of parts) {
    const doing = verbs.get(word);
    if (doing !== undefined) return doing;
  }
  return undefined;
}

interface Kind {
  readonly category: Category;
  readonly subject?: Row['subject'] | undefined;
  readonly object?: ObjectType | undefined;
}

function make({ category, subject, object }: Kind, doing: Doing, ending: Ending): Meaning {
  const type: EventType[] = subject === undefined ? [doing] : [subject, doing];
  return { category: [category], type, object, ending };
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
