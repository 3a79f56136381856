// The audit extension: SESSION and OBJECT rows, CSV within the message.
import { csvFields } from '../../../normalizer.ts';
import { AUDIT_CLASSES, BY_CLASS, COMMANDS, UNKNOWN } from '../actions.ts';
import type { Finding } from '../finding.ts';
import type { Line } from '../line.ts';
import { commandOf, type Command } from '../sql-command.ts';
import { snake, targetOf } from '../sql-target.ts';
import { copyMeaning } from './statement.ts';

const PREFIX = 'AUDIT: ';
/** What stands for a statement or parameters that the row leaves out. */
const LEFT_OUT: ReadonlySet<string> = new Set(['', '<not logged>', '<previously logged>', '<none>']);

/**
 * An AUDIT row; undefined when the message is none, or not whole. The outcome is unknown: a row is written when the statement executes,
 * for queries before it, and stays when the transaction fails or rolls back; only rows that were counted prove a success.
 * https://github.com/pgaudit/pgaudit/blob/main/README.md § Format, § Caveats, § pgaudit.log_rows
 */
export function pgaudit({ message, user }: Line): Finding | undefined {
  if (!message.startsWith(PREFIX)) return undefined;
  const fields = csvFields(message.slice(PREFIX.length));
  if (!fields || fields.length < 9) return undefined;
  const [audit = '', statementId, substatement = '', auditClass = '', command = '', ...more] = fields;
  const [objectType = '', objectName = '', statement = '', parameter = '', rows, ...rest] = more;
  const sql = LEFT_OUT.has(statement) ? undefined : statement;
  const sequence = Number(statementId);
  return {
    ...audited({ class: auditClass, command, objectType, objectName, sql }, user),
    outcome: rows !== undefined && Number(rows) > 0 ? 'success' : 'unknown',
    provider: 'pgaudit',
    sequence: Number.isSafeInteger(sequence) ? sequence : undefined,
    sql,
    unmapped: {
      pgaudit: {
        audit_type: audit,
        substatement_id: substatement,
        class: auditClass,
        // A type without a name, or a name that is read from the statement instead.
        object_type: objectName === '' && objectType !== '' ? objectType : undefined,
        parameter: LEFT_OUT.has(parameter) ? undefined : parameter,
        rows,
        more: rest.length > 0 ? rest : undefined,
      },
    },
  };
}

/** What an audited statement is: its class and its command, and the object where one is named. */
interface Audited {
  readonly class: string;
  readonly command: string;
  readonly objectType: string;
  readonly objectName: string;
  readonly sql: string | undefined;
}

/** What such a statement does, to what; `user` is the session's role. */
export function audited(
  { class: auditClass, command, objectType, objectName, sql }: Audited,
  user: string | undefined,
): Pick<Finding, 'action' | 'category' | 'type' | 'target'> {
  const found = sql === undefined ? undefined : commandIn(sql, command, objectName);
  const written = found && targetOf(found, user);
  const named = objectName === '' ? written?.object : { type: snake(objectType), name: objectName };
  const ofTag = found?.tag === command ? found.meaning : COMMANDS.get(command);
  const byTag = BY_CLASS.has(command) ? undefined : ofTag;
  const meaning = byTag ?? AUDIT_CLASSES.get(auditClass) ?? COMMANDS.get(command) ?? UNKNOWN;
  const { category, type } = written?.program ? copyMeaning(meaning, written) : meaning;
  return {
    action: command === '' ? 'AUDIT' : command,
    category,
    type,
    target: { ...written, object: named },
  };
}

const COPY = /^\s*copy\b/i;

/** The text's command, where it says more than the row. Queries and changes of data are not read again: the row names their object. */
function commandIn(sql: string, command: string, objectName: string): Command | undefined {
  const weight = COMMANDS.get(command)?.weight ?? 0;
  const data = weight === 2 || weight === 3;
  if (data && objectName !== '' && !COPY.test(sql)) return undefined;
  if (command === 'SELECT' && !COPY.test(sql)) return undefined;
  const found = commandOf(sql, command);
  const isCopy = found?.tag === 'COPY' && COPY.test(sql);
  return isCopy || found?.tag === command ? found : undefined;
}
