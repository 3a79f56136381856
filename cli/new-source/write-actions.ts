// Writes the actions.ts of a proposed source: what its words mean, as data.
import { GENERIC, type Proposal } from './proposal.ts';
import { quoted } from './typescript.ts';
import type { Meaning } from './verbs.ts';

/** The text of the file. */
export function actionsText({ id, actions, outcomes }: Proposal): string {
  const rows = actions
    .map(([action, meaning]) => `  [${quoted(action)}, ${meaningText(meaning)}],\n`)
    .join('');
  return `// The actions of ${id} in ECS's terms${outcomes === 'http' ? '' : ', and the words of its outcomes'}: tables to complete.
import type { MappedEvent } from 'accesstrail/normalizer';

type Event = MappedEvent['event'];
type Meaning = Pick<Event, 'category' | 'type'>;

const meaning = (category: Event['category'][number], type: Event['type'][number]): Meaning => ({
  category: [category],
  type: [type],
});

/** An action that is not listed. */
export const GENERIC = ${meaningText(GENERIC)};

/** Action -> category and type, which must go together: https://www.elastic.co/docs/reference/ecs/ecs-category-field-values-reference */
export const ACTIONS: ReadonlyMap<string, Meaning> = new Map([
${rows}]);
${outcomes === 'http' ? HTTP : outcomesText(outcomes)}`;
}

function meaningText({ category, type }: Meaning): string {
  return `meaning(${quoted(category)}, ${quoted(type)})`;
}

function outcomesText(outcomes: readonly (readonly [string, string])[]): string {
  if (outcomes.length === 0) return '';
  const rows = outcomes.map(([word, outcome]) => `  [${quoted(word)}, ${quoted(outcome)}],\n`).join('');
  return `
/** How it ended; all other words are unknown. */
export const OUTCOMES: ReadonlyMap<string | undefined, Event['outcome']> = new Map([
${rows}]);
`;
}

const HTTP = `
/** How it ended, by the status code of HTTP. */
export function outcomeOf(status: string | undefined): Event['outcome'] {
  if (status === undefined) return 'unknown';
  return Number(status) < 400 ? 'success' : 'failure';
}
`;
