// Takes a line of the log apart: ten fields, of which only a statement is quoted, so that names may hold commas.
import { OPERATIONS, type Shape } from './actions.ts';

/** The fields of a line; each as written, but a statement, which is without its quotes and escapes. */
export interface Line {
  readonly serverHost: string;
  readonly user: string;
  /** The client's host, or host:port. */
  readonly client: string;
  readonly connection: string;
  readonly query: string;
  readonly operation: string;
  readonly shape: Shape;
  readonly database: string;
  readonly object: string;
  /** Empty where the log gives none. */
  readonly retcode: string;
  /** What the fork of RDS for MySQL adds. */
  readonly connectionType?: string | undefined;
  /** What an event of an activity stream says besides: why it failed, and how long it took, in ns. */
  readonly stream?: { readonly error: string | undefined; readonly duration: number | undefined };
}

/** The one place that a line can be known by: two numbers and an operation in capitals. */
const ANCHOR = /,(-?\d{1,20}),(\d{1,20}),([A-Z][A-Z_]{2,29}),/g;
/** Names before it are a few hundred characters at most. */
const LONGEST_HEAD = 4000;
/** Names that look like an operation and are passed over. */
const MOST_TRIES = 8;

/**
 * A line from `start` on (behind the time or the prefix of syslog); undefined when it has not the ten fields. A name that looks like an
 * operation is passed over, as what follows does not fit.
 */
export function readLine(text: string, start: number): Line | undefined {
  ANCHOR.lastIndex = start;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const found = ANCHOR.exec(text);
    if (!found || found.index > start + LONGEST_HEAD) return undefined;
    const [whole, connection = '', query = '', operation = ''] = found;
    const head = headOf(text.slice(start, found.index));
    const shape = OPERATIONS.get(operation)?.shape;
    const tail = head && tailOf(text.slice(found.index + whole.length), shape, operation);
    if (tail) return { ...head, connection, query, operation, shape: shape ?? 'table', ...tail };
    ANCHOR.lastIndex = found.index + 1;
  }
  return undefined;
}

type Head = Pick<Line, 'serverHost' | 'user' | 'client'>;
type Tail = Pick<Line, 'database' | 'object' | 'retcode' | 'connectionType'>;

/** serverhost,username,host: hosts have no commas. */
function headOf(text: string): Head | undefined {
  const first = text.indexOf(',');
  const last = text.lastIndexOf(',');
  if (first === last) return undefined;
  return {
    serverHost: text.slice(0, first),
    user: text.slice(first + 1, last),
    client: text.slice(last + 1).trim(),
  };
}

function tailOf(text: string, shape: Shape | undefined, operation: string): Tail | undefined {
  if (shape === 'statement') return statementTail(text);
  if (shape === 'connection') return connectionTail(text);
  return (shape === undefined ? statementTail(text) : undefined) ?? tableTail(text, operation);
}

/** retcode, and the two empty fields that RDS for MySQL adds. */
const BEHIND_STATEMENT = /^ ?(-?\d{1,10})(?:,([^,']{0,40}),?)?$/;

/** database,'statement',retcode */
function statementTail(text: string): Tail | undefined {
  const open = text.indexOf(",'");
  const close = text.lastIndexOf("',");
  if (open === -1 || close < open + 2) return undefined;
  const behind = BEHIND_STATEMENT.exec(text.slice(close + 2));
  if (!behind) return undefined;
  const [, retcode = '', type] = behind;
  return {
    database: text.slice(0, open),
    object: unescaped(text.slice(open + 2, close)),
    retcode,
    connectionType: type === '' ? undefined : type,
  };
}

const CONNECTION = /^(.{0,1000}?),([^,]{0,1000}),(-?\d{1,10})(?:,([A-Za-z][A-Za-z/ ]{0,39}|\d{1,2}))?$/;

/** database,object,retcode, and the type of the connection that RDS for MySQL adds. */
function connectionTail(text: string): Tail | undefined {
  const [whole, database = '', object = '', retcode = '', connectionType] = CONNECTION.exec(text) ?? [];
  return whole === undefined ? undefined : { database, object, retcode, connectionType };
}

const TABLE = /^([^,]{0,1000}),(.{0,2000}),(-?\d{0,10})$/;
/** As MariaDB Enterprise Audit's page has it: the new name as two fields, and no retcode. */
const RENAMED = /^([^,]{0,1000}),([^,]{1,1000}),([^,]{0,1000}),([^,]{1,1000})$/;

/** database,table,retcode */
function tableTail(text: string, operation: string): Tail | undefined {
  const [whole, database = '', object = '', retcode = ''] = TABLE.exec(text) ?? [];
  if (whole !== undefined) return { database, object, retcode };
  const renamed = operation === 'RENAME' ? RENAMED.exec(text) : null;
  if (!renamed) return undefined;
  const [, old = '', table = '', to = '', name = ''] = renamed;
  return { database: old, object: `${table}|${to}.${name}`, retcode: '' };
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
  '\\b': '\b',
  '\\f': '\f',
  "\\'": "'",
  '\\\\': '\\',
};

/** A statement without its escapes. */
export function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(/\\[nrtbf'\\]/g, (pair) => ESCAPES[pair] ?? pair) : text;
}
