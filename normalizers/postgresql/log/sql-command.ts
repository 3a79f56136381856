// Names the command of an SQL text as the server's command tag does, the heaviest of several.
import { COMMANDS, MODIFIERS, SYNONYMS, UNKNOWN, type Meaning } from './actions.ts';
import { statementsOf, type Token } from './sql-tokens.ts';

/** A statement's command: its tag, what it means, and its tokens with the index of the first behind the tag. */
export interface Command {
  readonly tag: string;
  readonly meaning: Meaning;
  readonly tokens: readonly Token[];
  readonly next: number;
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

function tagged(tokens: readonly Token[]): Command | undefined {
  const first = tokens[0];
  if (!first) return undefined;
  if (first.text === '(' || first.upper === 'WITH') return mainVerb(tokens);
  const start = first.upper === 'CREATE' ? afterModifiers(tokens) : 1;
  for (let words = 3; words >= 0; words--) {
    const tag = known(first.upper, tokens, start, words);
    if (tag !== undefined) return command(refined(tag, tokens, start + words), tokens, start + words);
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

function afterModifiers(tokens: readonly Token[]): number {
  let index = 1;
  while (MODIFIERS.has(tokens[index]?.upper ?? '')) index++;
  // CREATE CONSTRAINT TRIGGER is a trigger.
  return tokens[index]?.upper === 'CONSTRAINT' && tokens[index + 1]?.upper === 'TRIGGER' ? index + 1 : index;
}

/** What the first words leave open: roles are granted without ON, and a table may be made of a query. */
function refined(tag: string, tokens: readonly Token[], next: number): string {
  if (tag === 'GRANT' || tag === 'REVOKE')
    return tokens.some(({ upper }) => upper === 'ON') ? tag : `${tag} ROLE`;
  if (tag === 'CREATE TABLE' && tokens.slice(next, next + 8).some(({ upper }) => upper === 'AS'))
    return 'CREATE TABLE AS';
  return tag;
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
function mainVerb(tokens: readonly Token[]): Command | undefined {
  const index = tokens.findIndex(({ upper }) => VERBS.has(upper));
  const verb = tokens[index]?.upper ?? 'SELECT';
  return command(SYNONYMS.get(verb) ?? verb, tokens, index === -1 ? tokens.length : index + 1);
}
