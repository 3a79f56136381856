// What a query that is being typed could go on with at the cursor: fields, values, operators.
import { FIELDS, type Field, fieldOf } from '../../search/fields.ts';
import { keywordOf } from '../../search/parse-syntax.ts';
import { type Token, tokensOf } from '../../search/tokens.ts';
import type { SuggestAnswer } from './answers.ts';

type Suggestion = SuggestAnswer['suggestions'][number];

/** Where the cursor stands. */
export interface Spot {
  /** What a suggestion replaces. */
  readonly start: number;
  readonly end: number;
  /** What is typed of it already: without quotes and escapes. */
  readonly typed: string;
  readonly wants:
    | { readonly kind: 'field' }
    | { readonly kind: 'value'; readonly field: Field }
    /** Behind a field's name. */
    | { readonly kind: 'operator'; readonly field: Field }
    /** Behind a whole condition. */
    | { readonly kind: 'joint' }
    | { readonly kind: 'nothing' };
}

export function spotAt(query: string, cursor: number): Spot {
  const tokens = tokensOf(query, { lenient: true }).filter(({ kind }) => kind !== 'end');
  const index = tokens.findIndex(
    ({ kind, start, end }) => (kind === 'word' || kind === 'quoted') && start < cursor && cursor <= end,
  );
  const token = tokens[index];
  const before = token ? tokens.slice(0, index) : tokens.filter(({ end }) => end <= cursor);
  const wants = wantsAfter(before);
  if (token === undefined) return { start: cursor, end: cursor, typed: '', wants: besideOf(before, wants) };
  const raw = query.slice(token.start, cursor);
  const typed = (token.kind === 'quoted' ? raw.slice(1) : raw).replaceAll(/\\(.)/gs, '$1');
  // Words beside each other are one text: only the first can be a field, or begin a condition.
  const previous = before.at(-1);
  const continues = previous?.kind === 'word' && keywordOf(previous) === undefined;
  return { start: token.start, end: token.end, typed, wants: continues ? { kind: 'joint' } : wants };
}

/** With nothing typed yet: behind a name comes an operator, behind a condition `and` or `or`. */
function besideOf(before: readonly Token[], wants: Spot['wants']): Spot['wants'] {
  const last = before.at(-1);
  if (last?.kind === ')') return { kind: 'joint' };
  if (last === undefined || (last.kind !== 'word' && last.kind !== 'quoted') || keywordOf(last) !== undefined)
    return wants;
  const field = fieldOf(nameOf(last));
  const isName = last.kind === 'word' && before.at(-2)?.kind !== 'operator' && field !== undefined;
  return isName ? { kind: 'operator', field } : { kind: 'joint' };
}

function wantsAfter(before: readonly Token[]): Spot['wants'] {
  const last = before.at(-1);
  if (last?.kind === 'operator') return valueOf(before.at(-2));
  const field = groupField(before);
  return field ? { kind: 'value', field } : { kind: 'field' };
}

function valueOf(name: Token | undefined): Spot['wants'] {
  const field = name && fieldOf(nameOf(name));
  return field ? { kind: 'value', field } : { kind: 'nothing' };
}

/** The field whose values stand in the brackets around this place: `user.name: (maya or |`. */
function groupField(before: readonly Token[]): Field | undefined {
  const open: (Field | undefined)[] = [];
  for (const [index, token] of before.entries()) {
    if (token.kind === ')') open.pop();
    if (token.kind !== '(') continue;
    const name = before[index - 1]?.kind === 'operator' ? before[index - 2] : undefined;
    open.push(name ? fieldOf(nameOf(name)) : open.at(-1));
  }
  return open.at(-1);
}

function nameOf({ parts }: Token): string {
  return parts.length === 1 ? (parts[0] ?? '') : '';
}

const MOST_FIELDS = 20;

/** Fields whose names hold what is typed: those that begin with it first, then those of which a part does. */
export function fieldSuggestions(typed: string, hides: (field: string) => boolean): Suggestion[] {
  const sought = typed.toLowerCase();
  const ranked: { readonly field: Field; readonly rank: number }[] = [];
  for (const field of FIELDS.values()) {
    if (!field.searchable || hides(field.name) || field.type === 'flattened') continue;
    const at = field.name.toLowerCase().indexOf(sought);
    if (at < 0) continue;
    const rank = at === 0 ? 0 : field.name[at - 1] === '.' ? 1 : 2;
    ranked.push({ field, rank: rank * 10 + (USUAL.has(field.name) ? 0 : 5) });
  }
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST_FIELDS)
    .map(({ field: { name, description } }) => ({ text: `${name}: `, kind: 'field', description }));
}

/** What most queries are about. */
const USUAL: ReadonlySet<string> = new Set([
  ...['user.name', 'user.effective.name', 'oncall.actor.name', 'event.action', 'event.outcome'],
  ...['event.category', 'event.dataset', 'oncall.system.id', 'oncall.object.name', 'oncall.command.text'],
  ...['source.ip', 'oncall.source.id', 'oncall.session.id'],
]);

const RANGES = new Set(['long', 'float', 'date']);

export function operatorSuggestions({ type }: Field): Suggestion[] {
  const equals: Suggestion = { text: ': ', kind: 'operator', description: 'has the value' };
  const exists: Suggestion = { text: ': * ', kind: 'operator', description: 'has any value' };
  if (!RANGES.has(type)) return [equals, exists];
  const range = (text: string, description: string): Suggestion => ({ text, kind: 'operator', description });
  return [
    equals,
    range('>= ', 'at least'),
    range('> ', 'more than'),
    range('<= ', 'at most'),
    range('< ', 'less than'),
    exists,
  ];
}

export function jointSuggestions(typed: string): Suggestion[] {
  const all: Suggestion[] = [
    { text: 'and ', kind: 'operator', description: 'both hold' },
    { text: 'or ', kind: 'operator', description: 'one of them holds' },
  ];
  return all.filter(({ text }) => text.startsWith(typed.toLowerCase()));
}

/** A value as it stands in a query. */
export function quoted(value: string): string {
  const plain = /^[\w@./+=-]+$/.test(value) && !/^(and|or|not)$/i.test(value);
  return plain
    ? value
    : `"${value.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}"`;
}
