// Finds what an entry is: its action, its meaning, and what it is done to.
import { onPrivileges } from '../../kit/mysql/privileges.ts';
import { commandOf, type Command } from '../../kit/mysql/sql-command.ts';
import { UNKNOWN, type Meaning } from '../../kit/mysql/sql-commands.ts';
import { targetOf, type Target } from '../../kit/mysql/sql-target.ts';
import { ARGUMENTS, CLASSES, COMMANDS, kindOf, PROTOCOL, type Known } from './actions.ts';
import type { Entry } from './entry.ts';

export interface Finding {
  readonly action: string;
  readonly meaning: Meaning;
  readonly known: Known;
  readonly target: Target;
}

/** By class and event; a statement by its command. */
export function findingOf(entry: Entry): Finding {
  const { class: group, event } = entry;
  const kind = kindOf(group, event);
  const known = kind?.known ?? 'status';
  if (group === 'general' || group === 'query') return statement(entry, known);
  const meaning = kind?.meaning ?? CLASSES.get(group) ?? UNKNOWN;
  const target = targetIn(entry);
  return {
    action: kind?.action ?? event ?? group,
    meaning: onPrivileges(meaning, target.object, undefined),
    known,
    target,
  };
}

/** What a class other than those of statements is done to. */
function targetIn({ class: group, event, database, table, program, variable }: Entry): Target {
  const qualified = (name: string): string => (database === undefined ? name : `${database}.${name}`);
  if (table !== undefined) return { object: { type: 'table', name: qualified(table) } };
  if (program !== undefined) return { object: { type: 'procedure', name: qualified(program) } };
  if (variable === undefined) return {};
  const { name, value } = variable;
  const isSet = group === 'global_variable' && event?.endsWith('set') === true;
  return {
    object: { type: 'parameter', name },
    change: isSet ? { property: [name], after: value } : undefined,
  };
}

/** The server says which command it is; its text, to what it is done. */
function statement(entry: Entry, known: Known): Finding {
  const { event, sqlCommand, sql, class: group, person, database } = entry;
  const argument = argumentOf(entry);
  const read = sql === undefined || argument ? undefined : commandOf(sql);
  const target = argument ?? (read ? targetOf(read, person.effective ?? person.name) : {});
  if (sqlCommand !== undefined && sqlCommand !== 'error') {
    const meaning = onPrivileges(refined(sqlCommand, read, target), target.object, database);
    return { action: sqlCommand, meaning, known, target };
  }
  const protocol = protocolOf(entry);
  return {
    action: protocol ?? event ?? group,
    meaning: PROTOCOL.get(protocol ?? '') ?? UNKNOWN,
    known,
    target,
  };
}

/** `Init DB` -> `init_db`. */
function protocolOf({ command }: Entry): string | undefined {
  return command?.toLowerCase().replaceAll(' ', '_');
}

/** What a command of the protocol names by itself: its text is no SQL. */
export function argumentOf({ command, sql }: Entry): Target | undefined {
  const type = command === undefined ? undefined : ARGUMENTS.get(command);
  if (type === undefined) return undefined;
  return sql === undefined ? {} : { object: { type, name: sql } };
}

/** Where one command of the server's is several: what is set, what is flushed, where a query writes. */
function refined(sqlCommand: string, read: Command | undefined, target: Target): Meaning {
  const meaning = COMMANDS.get(sqlCommand) ?? UNKNOWN;
  // Variables of the user's own are no setting.
  if (sqlCommand === 'set_option') return read && !target.object ? UNKNOWN : meaning;
  if (read?.tag === 'FLUSH PRIVILEGES' && sqlCommand === 'flush') return read.meaning;
  if (read?.tag === 'SELECT INTO OUTFILE' && sqlCommand === 'select') return read.meaning;
  return meaning;
}
