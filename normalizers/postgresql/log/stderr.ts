// Reads a stderr record: the line with the severity, its continuation lines, and the DETAIL, STATEMENT ... lines behind it.
import { reject, type JsonObject } from '../../normalizer.ts';
import { compilePrefix, type PrefixMatch, type PrefixMatcher } from './line-prefix.ts';
import { typed, type Reading } from './record.ts';

/** Labels of the lines that say more about the line before them -> key of the record. */
const TAILS: Readonly<Record<string, string>> = {
  DETAIL: 'detail',
  HINT: 'hint',
  QUERY: 'internal_query',
  CONTEXT: 'context',
  LOCATION: 'location',
  STATEMENT: 'statement',
  BACKTRACE: 'backtrace',
};
const HEADS = 'DEBUG[1-5]?|LOG|INFO|NOTICE|WARNING|ERROR|FATAL|PANIC';
const LABEL = new RegExp(`(${HEADS}): {1,2}|(${Object.keys(TAILS).join('|')}): {2}`, 'g');

/**
 * A record begins at a line with a severity; a line with a tail label, one that begins with a tab (as the server prints the lines of a
 * message) and one without any label belong to it. It holds for every log_line_prefix.
 */
export const STDERR_START = new RegExp(
  `^(?!\\t)(?:(?!(?:${Object.keys(TAILS).join('|')}): {2}).){0,1000}?(?:${HEADS}): `,
);

/** Where lines are kept that stand in a record and are of another. */
export const OTHER_LINES = 'other_lines';

const TIMES: ReadonlySet<string> = new Set(['epoch', 'timestamp', 'seconds']);

/** A prefix is a few names and numbers; a label further on is part of a message. */
const LONGEST_PREFIX = 1000;

interface Labelled {
  readonly label: string;
  readonly prefix: PrefixMatch;
  readonly text: string;
}

/** A reader for one log_line_prefix. Reject: `not_a_log_line`. */
export function stderrReader(logLinePrefix: string): (text: string) => Reading {
  const matcher = compilePrefix(logLinePrefix);
  return (text) => {
    const [first = '', ...rest] = text.split('\n');
    const line = labelled(first, matcher);
    if (!line) return { reject: reject('not_a_log_line', 'the line does not begin as logLinePrefix says') };
    if (line.label in TAILS)
      return { reject: reject('not_a_log_line', `a ${line.label} line without the line it belongs to`) };
    return { record: recordOf(line, rest, matcher), form: 'stderr', background: line.prefix.background };
  };
}

/** The severity or label is the first behind which the text before it is the whole prefix. */
function labelled(text: string, matcher: PrefixMatcher): Labelled | undefined {
  LABEL.lastIndex = 0;
  for (let tries = 0; tries < 8; tries++) {
    const found = LABEL.exec(text);
    if (!found || found.index > LONGEST_PREFIX) return undefined;
    const prefix = matcher(text.slice(0, found.index));
    if (prefix)
      return {
        label: found[1] ?? found[2] ?? '',
        prefix,
        text: text.slice(LABEL.lastIndex).replace(/\r$/, ''),
      };
  }
  return undefined;
}

function recordOf(
  { label, prefix, text }: Labelled,
  rest: readonly string[],
  matcher: PrefixMatcher,
): JsonObject {
  const { values } = prefix;
  const record: JsonObject = {};
  // One time is enough: the epoch needs no zone, and the one with milliseconds is the better of the others.
  record['timestamp'] = values['epoch'] ?? values['timestamp'] ?? values['seconds'];
  for (const key in values) {
    const value = values[key] ?? '';
    if (!TIMES.has(key) && (key !== 'state_code' || value !== '00000')) record[key] = typed(key, value);
  }
  record['error_severity'] = label;
  record['message'] = text;
  let key = 'message';
  for (const line of rest) {
    const next = line.startsWith('\t') ? undefined : labelled(line, matcher);
    if (!next) append(record, key, key === OTHER_LINES ? line : continued(line));
    else {
      // A client can call itself DETAIL, and without the logging collector lines of two processes can stand mixed: such a line is
      // kept as it is.
      key = sameProcess(next.prefix, prefix) ? (TAILS[next.label] ?? OTHER_LINES) : OTHER_LINES;
      append(record, key, key === OTHER_LINES ? line : next.text);
    }
  }
  return verbose(record);
}

/** The server puts a tab before each further line of a message. */
function continued(line: string): string {
  return (line.startsWith('\t') ? line.slice(1) : line).replace(/\r$/, '');
}

function sameProcess({ values: one }: PrefixMatch, { values: other }: PrefixMatch): boolean {
  return IDENTITY.every((key) => one[key] === other[key]);
}

const IDENTITY = ['pid', 'session_id', 'user', 'dbname'];

function append(record: JsonObject, key: string, text: string): void {
  const before = record[key];
  record[key] = typeof before === 'string' ? `${before}\n${text}` : text;
}

/** log_error_verbosity = verbose puts the SQLSTATE before the message and adds a LOCATION line. */
function verbose(record: JsonObject): JsonObject {
  const message = record['message'];
  if (typeof message !== 'string' || record['location'] === undefined || !/^[0-9A-Z]{5}: /.test(message))
    return record;
  const code = message.slice(0, 5);
  if (code !== '00000') record['state_code'] = code;
  record['message'] = message.slice(7);
  return record;
}
