// Statements: log_statement, log_duration, log_min_duration_statement.
import { COMMANDS, UNKNOWN, type Meaning } from '../actions.ts';
import type { Finding } from '../finding.ts';
import type { Line } from '../line.ts';
import { commandOf } from '../sql-command.ts';
import { targetOf, type Target } from '../sql-target.ts';

/** What an SQL text does. */
export interface SqlReading {
  readonly action: string;
  readonly meaning: Meaning;
  readonly target: Target | undefined;
}

/**
 * Reads an SQL text; `tag` (the session's command tag) names what the text does not, `self` is the session's role. Undefined when neither
 * is known.
 */
export function readSql(
  sql: string | undefined,
  tag: string | undefined,
  self: string | undefined,
): SqlReading | undefined {
  const command = sql === undefined ? undefined : commandOf(sql);
  if (command) {
    const target = targetOf(command, self);
    return { action: command.tag, meaning: copyMeaning(command.meaning, target), target };
  }
  const meaning = tag === undefined ? undefined : COMMANDS.get(tag);
  return tag !== undefined && meaning ? { action: tag, meaning, target: undefined } : undefined;
}

/** COPY FROM writes to its table, and PROGRAM starts a process on the server's host. */
export function copyMeaning(meaning: Meaning, { program, writes }: Target): Meaning {
  if (!program && !writes) return meaning;
  const type = writes ? 'change' : 'access';
  return program
    ? { category: ['database', 'process'], type: [type, 'start'], weight: meaning.weight }
    : { category: ['database'], type: [type], weight: meaning.weight };
}

const DURATION = /^duration: (\d{1,12}(?:\.\d{1,6})?) ms */;
const STEPS = ['execute fetch from ', 'execute ', 'parse ', 'bind '];

/**
 * The messages of statement logging; undefined for any other. A statement is logged before it runs, so its outcome is not known; a
 * duration is logged when it completed. https://www.postgresql.org/docs/current/runtime-config-logging.html § log_statement,
 * § log_duration, § log_min_duration_statement
 */
export function statement(line: Line): Finding | undefined {
  const { message } = line;
  const timed = DURATION.exec(message);
  const rest = timed ? message.slice(timed[0].length) : message;
  const duration = timed ? Math.round(Number(timed[1]) * 1e6) : undefined;
  const outcome = timed ? 'success' : 'unknown';
  if (rest.startsWith('statement: '))
    return executed(rest.slice('statement: '.length), line, outcome, duration);
  const step = STEPS.find((each) => rest.startsWith(each));
  const colon = step === undefined ? -1 : rest.indexOf(': ', step.length);
  if (step !== undefined && colon !== -1) {
    const sql = rest.slice(colon + 2);
    if (step.startsWith('execute ')) return executed(sql, line, outcome, duration);
    return { ...info(step.trim().toUpperCase(), outcome), duration, sql };
  }
  if (message.startsWith('fastpath function call: '))
    return { ...info('fastpath function call', outcome), type: ['access'], keeps: 'message' };
  if (!timed) return undefined;
  const tag = line.tag !== undefined && COMMANDS.has(line.tag) ? line.tag : 'duration';
  return { ...info(tag, outcome), duration, keeps: rest === '' ? undefined : 'message' };
}

function info(action: string, outcome: Finding['outcome']): Finding {
  return { action, category: UNKNOWN.category, type: UNKNOWN.type, outcome };
}

const PREPARED = /^prepare: PREPARE\s[^']*?\sAS\s/i;

/** What EXECUTE runs: the statement that was prepared, which the server writes into DETAIL (src/backend/tcop/postgres.c, errdetail_execute). */
function readPrepared({ detail, user }: Line): SqlReading | undefined {
  const head = detail?.startsWith('prepare: ') ? PREPARED.exec(detail) : null;
  return head ? readSql(detail?.slice(head[0].length), undefined, user) : undefined;
}

function executed(
  sql: string,
  line: Line,
  outcome: Finding['outcome'],
  duration: number | undefined,
): Finding {
  const sent = readSql(sql, line.tag, line.user);
  const read = readPrepared(line) ?? sent;
  const { category, type } = read?.meaning ?? UNKNOWN;
  return {
    action: sent?.action ?? 'statement',
    category,
    type,
    outcome,
    duration,
    sql,
    target: read?.target,
  };
}
