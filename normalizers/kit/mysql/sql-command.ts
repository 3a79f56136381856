// Names the command of an SQL text, as the statement is called in MariaDB's documentation.
import { COMMANDS, OBJECT_KINDS, SYNONYMS, UNKNOWN, type Meaning } from './sql-commands.ts';
import { tokensOf, type Token } from './sql-tokens.ts';

/** A statement's command: its name, what it means, and its tokens with the index of the first behind the name. */
export interface Command {
  readonly tag: string;
  readonly meaning: Meaning;
  readonly tokens: readonly Token[];
  readonly next: number;
  /** The statement that ANALYZE runs. */
  readonly runs?: Command | undefined;
}

/** The command of a text's first statement; undefined when it is none that is known. */
export function commandOf(sql: string): Command | undefined {
  return tagged(tokensOf(sql));
}

function tagged(tokens: readonly Token[], from = 0): Command | undefined {
  const first = tokens[from];
  if (!first) return undefined;
  if (first.text === '(' || first.upper === 'WITH') return mainVerb(tokens, from);
  if (first.upper === 'SET') return setCommand(tokens, from);
  if (KIND_VERBS.has(first.upper)) {
    const found = kindAt(tokens, from);
    if (found) return found;
  }
  for (let words = 2; words >= 0; words--) {
    const tag = known(tokens, from, words);
    if (tag !== undefined) return refined(tag, tokens, from + words + 1);
  }
  return first.upper === 'ANALYZE' ? analyzed(tokens, from + 1) : undefined;
}

/** ANALYZE [FORMAT = JSON] statement runs it. https://mariadb.com/docs/server/reference/sql-statements/administrative-sql-statements/analyze-and-explain-statements/analyze-statement */
function analyzed(tokens: readonly Token[], from: number): Command | undefined {
  const next = tokens[from]?.upper === 'FORMAT' ? from + 3 : from;
  const runs = tagged(tokens, next);
  return runs && { tag: 'ANALYZE', meaning: runs.meaning, tokens, next, runs };
}

function command(tag: string, tokens: readonly Token[], next: number): Command {
  return { tag, meaning: COMMANDS.get(tag) ?? UNKNOWN, tokens, next };
}

/** The command of a verb and so many words behind it, when there is one. */
function known(tokens: readonly Token[], from: number, words: number): string | undefined {
  let text = tokens[from]?.upper ?? '';
  for (let index = from + 1; index <= from + words; index++) {
    const word = tokens[index];
    if (word?.kind !== 'word') return undefined;
    text += ` ${word.upper}`;
  }
  const tag = SYNONYMS.get(text) ?? text;
  return COMMANDS.has(tag) ? tag : undefined;
}

const KIND_VERBS: ReadonlySet<string> = new Set(['CREATE', 'ALTER', 'DROP']);
const KINDS: ReadonlySet<string> = new Set([...OBJECT_KINDS, 'ROLE', 'USER']);
/** Words between the verb and the kind, such as DEFINER = `a`@`b` SQL SECURITY INVOKER. */
const FURTHEST = 16;

/** CREATE [OR REPLACE] [TEMPORARY] [DEFINER = ...] kind. */
function kindAt(tokens: readonly Token[], from: number): Command | undefined {
  const verb = tokens[from]?.upper ?? '';
  for (let index = from + 1; index < Math.min(tokens.length, from + FURTHEST); index++) {
    const { upper = '', text = '' } = tokens[index] ?? {};
    if (text === '(') return undefined;
    const two = `${upper} ${tokens[index + 1]?.upper ?? ''}`;
    if (KINDS.has(two)) return command(`${verb} ${two}`, tokens, index + 2);
    const kind = upper === 'SCHEMA' ? 'DATABASE' : upper;
    if (KINDS.has(kind)) return command(`${verb} ${kind}`, tokens, index + 1);
  }
  return undefined;
}

/** What the first words leave open: roles are granted without ON, a query may write a file, an explained statement may run. */
function refined(tag: string, tokens: readonly Token[], next: number): Command | undefined {
  if (tag === 'GRANT' || tag === 'REVOKE') return command(granting(tag, tokens, next), tokens, next);
  if (tag === 'SELECT' && has(tokens, next, 'OUTFILE', 'DUMPFILE'))
    return command('SELECT INTO OUTFILE', tokens, next);
  return command(tag, tokens, next);
}

function granting(tag: string, tokens: readonly Token[], next: number): string {
  // REVOKE ALL PRIVILEGES, GRANT OPTION FROM account
  const all = tokens[next]?.upper === 'ALL';
  return all || has(tokens, next, 'ON') ? tag : `${tag} ROLE`;
}

/** SET PASSWORD, SET ROLE, SET DEFAULT ROLE, SET STATEMENT ... FOR statement, and settings, global ones apart. */
function setCommand(tokens: readonly Token[], from: number): Command | undefined {
  const next = from + 1;
  const second = tokens[next]?.upper ?? '';
  if (second === 'PASSWORD') return command('SET PASSWORD', tokens, next + 1);
  if (second === 'ROLE') return command('SET ROLE', tokens, next + 1);
  if (second === 'DEFAULT' && tokens[next + 1]?.upper === 'ROLE')
    return command('SET DEFAULT ROLE', tokens, next + 2);
  if (second === 'STATEMENT') {
    const main = tokens.findIndex(({ upper }, index) => index > next && upper === 'FOR');
    return main === -1 ? undefined : tagged(tokens, main + 1);
  }
  const global = has(tokens, next, 'GLOBAL', 'PERSIST', 'PERSIST_ONLY');
  return command(global ? 'SET GLOBAL' : 'SET', tokens, next);
}

function has(tokens: readonly Token[], from: number, ...words: readonly string[]): boolean {
  return tokens.some(({ upper }, index) => index >= from && words.includes(upper));
}

const VERBS: ReadonlySet<string> = new Set([
  'SELECT',
  'INSERT',
  'REPLACE',
  'UPDATE',
  'DELETE',
  'VALUES',
  'TABLE',
]);

/** Behind WITH, its queries stand in parentheses; the first verb outside is the statement's. */
function mainVerb(tokens: readonly Token[], from: number): Command {
  const index = tokens.findIndex(({ upper }, at) => at > from && VERBS.has(upper));
  return index === -1
    ? command('SELECT', tokens, tokens.length)
    : (refined(tokens[index]?.upper ?? 'SELECT', tokens, index + 1) ?? command('SELECT', tokens, index + 1));
}
