// Names the command of an SQL text as the server's command tag does, the heaviest of several.
import { COMMANDS, MEMBERSHIP, MODIFIERS, SYNONYMS, UNKNOWN, type Meaning } from './actions.ts';
import { statementsOf, type Token } from './sql-tokens.ts';

/** A statement's command: its tag, what it means, and its tokens with the index of the first behind the tag. */
export interface Command {
  readonly tag: string;
  readonly meaning: Meaning;
  readonly tokens: readonly Token[];
  readonly next: number;
  /** The statement that EXPLAIN ANALYZE runs. */
  readonly runs?: Command | undefined;
}

/**
 * The command of a text; of several statements the first with the `wanted` tag, else the heaviest, else the first. Undefined when none
 * is known.
 */
export function commandOf(sql: string, wanted?: string): Command | undefined {
  let found: Command | undefined;
  for (const tokens of statementsOf(sql)) {
    const command = tagged(tokens);
    if (command?.tag === wanted && command) return command;
    if (command && (!found || command.meaning.weight > found.meaning.weight)) found = command;
  }
  return found;
}

function tagged(tokens: readonly Token[], from = 0): Command | undefined {
  const first = tokens[from]?.upper;
  if (first === 'WITH') return heaviestOfWith(tokens, from);
  return first === 'EXPLAIN' ? explained(tokens, from) : verbed(tokens, from);
}

function verbed(tokens: readonly Token[], from: number): Command | undefined {
  const first = tokens[from];
  if (!first) return undefined;
  if (first.text === '(' || first.upper === 'WITH') return mainVerb(tokens, from);
  const start = first.upper === 'CREATE' ? afterModifiers(tokens, from + 1) : from + 1;
  for (let words = 3; words >= 0; words--) {
    const tag = known(first.upper, tokens, start, words);
    if (tag !== undefined) return refined(tag, tokens, start + words);
  }
  return undefined;
}

function command(tag: string, tokens: readonly Token[], next: number): Command {
  return { tag, meaning: COMMANDS.get(tag) ?? UNKNOWN, tokens, next };
}

/** The tag of a verb and so many words behind it, when there is one. */
function known(verb: string, tokens: readonly Token[], start: number, words: number): string | undefined {
  let text = verb;
  for (let index = start; index < start + words; index++) {
    const word = tokens[index];
    if (word?.kind !== 'word') return undefined;
    text += ` ${word.upper}`;
  }
  const tag = SYNONYMS.get(text) ?? text;
  return COMMANDS.has(tag) ? tag : undefined;
}

function afterModifiers(tokens: readonly Token[], from: number): number {
  let index = from;
  while (MODIFIERS.has(tokens[index]?.upper ?? '')) index++;
  // CREATE CONSTRAINT TRIGGER is a trigger.
  return tokens[index]?.upper === 'CONSTRAINT' && tokens[index + 1]?.upper === 'TRIGGER' ? index + 1 : index;
}

/** What the first words leave open: roles are granted without ON, a table may be made of a query, a group's members changed. */
function refined(tag: string, tokens: readonly Token[], next: number): Command {
  if (tag === 'GRANT' || tag === 'REVOKE')
    return command(tokens.some(({ upper }) => upper === 'ON') ? tag : `${tag} ROLE`, tokens, next);
  if (tag === 'CREATE TABLE' && tokens.slice(next, next + 8).some(({ upper }) => upper === 'AS'))
    return command('CREATE TABLE AS', tokens, next);
  if (tag === 'SELECT') return selected(tokens, next);
  if (tag === 'ALTER ROLE' && tokens[next - 1]?.upper === 'GROUP' && tokens[next + 2]?.upper === 'USER')
    return { tag, meaning: MEMBERSHIP, tokens, next };
  return command(tag, tokens, next);
}

/** INTO is a reserved word: outside of parentheses it names the table that is made of the query. */
function selected(tokens: readonly Token[], next: number): Command {
  const into = tokens.findIndex(({ upper }, index) => index >= next && upper === 'INTO');
  return into === -1
    ? command('SELECT', tokens, next)
    : command('SELECT INTO', tokens, afterModifiers(tokens, into + 1));
}

const VERBS: ReadonlySet<string> = new Set([
  'SELECT',
  'INSERT',
  'UPDATE',
  'DELETE',
  'MERGE',
  'VALUES',
  'TABLE',
]);

/** Behind WITH, its queries stand in parentheses; the first verb outside is the statement's. */
function mainVerb(tokens: readonly Token[], from: number): Command {
  const index = tokens.findIndex(({ upper }, at) => at >= from && VERBS.has(upper));
  const verb = tokens[index]?.upper ?? 'SELECT';
  return refined(SYNONYMS.get(verb) ?? verb, tokens, index === -1 ? tokens.length : index + 1);
}

/**
 * A query of WITH may change data, and does so whatever the statement behind makes of it; only those of the outermost WITH may.
 * https://www.postgresql.org/docs/current/queries-with.html § Data-Modifying Statements in WITH
 */
function heaviestOfWith(tokens: readonly Token[], from: number): Command {
  let found = mainVerb(tokens, from);
  for (let index = from; index < tokens.length; index++) {
    const before = tokens[index - 1]?.upper;
    if (tokens[index]?.text !== '(' || (before !== 'AS' && before !== 'MATERIALIZED')) continue;
    const query = verbed(statementsOf(tokens[index]?.inside ?? '')[0] ?? [], 0);
    if (query && query.meaning.weight > found.meaning.weight) found = query;
  }
  return found;
}

const ANALYZE = /\banaly[sz]e\b(?!\s+'?(?:false|off|0))/i;

/** With ANALYZE the statement is run, and means what it means by itself. https://www.postgresql.org/docs/current/sql-explain.html */
function explained(tokens: readonly Token[], from: number): Command {
  const option = tokens[from + 1];
  const isRun = ANALYZE.test(option?.text === '(' ? option.inside : (option?.upper ?? ''));
  let next = option?.text === '(' || isRun ? from + 2 : from + 1;
  if (tokens[next]?.upper === 'VERBOSE') next++;
  const own = command('EXPLAIN', tokens, next);
  const runs = isRun ? tagged(tokens, next) : undefined;
  return runs ? { tag: 'EXPLAIN', meaning: runs.meaning, tokens, next, runs } : own;
}
