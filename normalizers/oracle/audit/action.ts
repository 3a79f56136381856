// What was done: its name, its number, and the statement that did it.
import { ACTION_NAMES, ACTION_NUMBERS } from './action-names.ts';
import { actionOfText } from './actions.ts';
import type { Fields } from './fields.ts';
import { isNumber } from './numbers.ts';

interface Action {
  readonly name: string;
  readonly number: string | undefined;
  readonly sql: string | undefined;
  /** The statement itself says what it does: the record does not. */
  readonly isRead: boolean;
}

/** Stmt_Type of fine-grained records in XML files, which may have no statement: DBMS_FGA.XML without EXTENDED. */
const FINE_GRAINED: ReadonlyMap<string, string> = new Map([
  ['1', 'SELECT'],
  ['2', 'INSERT'],
  ['4', 'UPDATE'],
  ['8', 'DELETE'],
]);

/** The name as written, else of the number, else what the text of SYS's records does. */
export function actionOf({ action, number, text, sql, fineGrained }: Fields['values']): Action | undefined {
  const digits = isNumber(number) ? number : undefined;
  const written =
    action ?? FINE_GRAINED.get(fineGrained ?? '') ?? (digits === undefined ? number : undefined);
  const read = text === undefined ? undefined : actionOfText(text);
  const statement = sql ?? (read?.isStatement === true ? text : undefined);
  const recorded =
    written?.toUpperCase() ?? (digits === undefined ? undefined : (ACTION_NAMES[Number(digits)] ?? digits));
  const name =
    recorded ??
    read?.name ??
    // Records of SYS in XML files have a statement and no action.
    (sql === undefined ? undefined : actionOfText(sql).name);
  if (name === undefined) return undefined;
  const code = digits ?? (written === undefined ? undefined : ACTION_NUMBERS.get(name));
  return { name, number: code, sql: statement, isRead: recorded === undefined };
}
