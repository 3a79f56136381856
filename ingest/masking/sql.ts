// Passwords in SQL: PASSWORD '...', IDENTIFIED BY '...', and their relatives in PostgreSQL, MySQL, MariaDB, Oracle, SQL Server.
import { kindOf, nameAt } from './names.ts';
import type { Name } from './names.ts';
import { match } from './pattern.ts';
import { isNoSecret } from './redacted.ts';
import type { Find, Kind, Rule, Span } from './rule.ts';
import type { RecordText } from './record-text.ts';
import { quoted, quotedWithin } from './values.ts';
import type { Value } from './values.ts';

const SPACES = /(?:\s|\\{1,15}[nrtfv])/y;
const COMMENT = /\/\*[^]{0,256}?\*\/|--[^\r\n\\]{0,256}(?:[\r\n]|\\{1,15}[nr])/y;
/** Comments between two words that are looked through. */
const COMMENTS = 8;

/** Skips white space, its escapes, and comments. */
export function gap(text: string, at: number): number {
  for (let comments = 0, i = at; ; comments++) {
    for (let next = match(SPACES, text, i); next !== undefined; next = match(SPACES, text, i)) i = next;
    const next = comments < COMMENTS ? match(COMMENT, text, i) : undefined;
    if (next === undefined) return i;
    i = next;
  }
}

/** The place behind a word and the gap that follows it; undefined when another word stands there. */
function word(text: string, at: number, pattern: RegExp): number | undefined {
  const end = match(pattern, text, at);
  return end === undefined ? undefined : gap(text, end);
}

const PREFIX = /(?:[EeNnBbXx]|[Uu]&)(?=\\{0,15}')/y;
/** MariaDB's own redaction ends at a doubled quote: IDENTIFIED BY *****'rest' */
const REDACTED = /\*{3,}(?=\\{0,15}'[^\s,;)'"\\])/y;
const DOLLAR = /\$(?:[A-Za-z_\u0080-\u00ff][\w\u0080-\u00ff]{0,62})?\$/y;

/** A literal: '...', E'...', N'...', $tag$...$tag$; "..." where `double` says that the dialect may mean one. */
export function literal(record: RecordText, hit: number, at: number, double: boolean): Value | undefined {
  const { text } = record;
  const open = match(PREFIX, text, at) ?? match(REDACTED, text, at) ?? at;
  if (/^\\{0,15}"/.test(text.slice(open, open + 16)))
    return double ? quotedWithin(record, hit, open) : undefined;
  const body = match(DOLLAR, text, open);
  if (body === undefined) return quoted(record, hit, open);
  const limit = record.limit(hit);
  const tag = text.slice(open, body);
  const close = text.slice(body, limit).indexOf(tag);
  return close === -1
    ? { start: body, end: limit, next: limit }
    : { start: body, end: body + close, next: body + close + tag.length };
}

/** Most literals that are taken as one value. */
const PARTS = 32;

/** The spans of a literal and of those that continue it: 'abc' 'def' is one value when white space parts the two. */
export function* literalSpans(record: RecordText, hit: number, first: Value, kind: Kind): Generator<Span> {
  let value: Value | undefined = first;
  for (let part = 0; value !== undefined && part < PARTS; part++) {
    if (!isNoSecret(record.text.slice(value.start, value.end)))
      yield { start: value.start, end: value.end, kind };
    const after: number = gap(record.text, value.next);
    value = after > value.next && record.text.charAt(after) === "'" ? quoted(record, hit, after) : undefined;
  }
}

const CLOSING = /\\{0,15}["`]{1,4}/y;
const ASSIGN = /(?::=|=|\(|to\b)/iy;
const FOR = /for\b/iy;
const USER = /[\w.$%\u0080-\u00ff-]{1,128}(?:\s{0,8}\(\s{0,8}\))?/y;
const HOST = /\s{0,8}@\s{0,8}/y;

/** A user or a host: a word, or in quotes. */
function userPart(record: RecordText, hit: number, at: number): number | undefined {
  return quoted(record, hit, at)?.next ?? match(USER, record.text, at);
}

/** The place behind FOR 'user'@'host'. */
function forUser(record: RecordText, hit: number, at: number): number | undefined {
  const user = word(record.text, at, FOR);
  const name = user === undefined ? undefined : userPart(record, hit, user);
  if (name === undefined) return undefined;
  const host = match(HOST, record.text, name);
  return gap(record.text, (host === undefined ? undefined : userPart(record, hit, host)) ?? name);
}

/** ... PASSWORD 'x', PASSWORD = 'x', PASSWORD('x'), SET PASSWORD FOR 'u'@'h' = 'x', OPTIONS (password 'x'). */
export const passwordLiterals: Find = (record, at) => {
  const { text } = record;
  const name = nameAt(record.bytes, at);
  const kind = name === undefined ? undefined : kindOf(name);
  if (name === undefined || (kind !== 'password' && kind !== 'secret_key')) return undefined;
  const start = gap(text, name.end);
  const behind = forUser(record, at, start) ?? start;
  const assigned = word(text, behind, ASSIGN);
  if (behind !== start && assigned === undefined) return undefined;
  const plain = assigned ?? behind;
  const isLiteral = plain > name.end || opensLiteral(text, name);
  const value =
    (isLiteral ? literal(record, at, plain, false) : undefined) ??
    afterQuotedName(record, at, name.end) ??
    (plain > name.end && name.plain === 'password' && ROLE_STATEMENT.test(before(text, at))
      ? unquoted(record, at, plain)
      : undefined);
  return value === undefined ? undefined : [...literalSpans(record, at, value, kind)];
};

/** Where a password has to follow, one in the wrong quotes or without any is one too: failed statements are logged as well. */
const ROLE_STATEMENT = /\b(?:create|alter)\s{1,8}(?:role|user|group|login)\b[^;]*$/i;
const OPTION =
  /(?:null|expire|history|reuse|require|default|never|optional|current|unbounded|lock|failed)\b/iy;

function unquoted(record: RecordText, hit: number, at: number): Value | undefined {
  if (match(OPTION, record.text, at) !== undefined) return undefined;
  return literal(record, hit, at, true) ?? bareWord(record.text, at);
}

/** Whether the quote right behind a word opens a literal, as in PASSWORD'x', and does not end one, as in ('password', 'x'). */
function opensLiteral(text: string, name: Name): boolean {
  return (
    /\s/.test(text.charAt(name.start - 1)) &&
    /^\\{0,15}['$"`][^\s,;:)'"\\]/.test(text.slice(name.end, name.end + 17))
  );
}

/** OPTIONS ("password" 'x') */
function afterQuotedName(record: RecordText, hit: number, at: number): Value | undefined {
  const closed = match(CLOSING, record.text, at);
  if (closed === undefined || closed > record.limit(hit)) return undefined;
  const open = gap(record.text, closed);
  return record.text.charAt(open) === "'" ? quoted(record, hit, open) : undefined;
}

const HOW = /(?:with|via)\b/iy;
const BY = /(?:by|as|using)\b/iy;
const OR = /or\b/iy;
const REPLACE = /replace\b/iy;
/** Oracle's ALTER KEYSTORE PASSWORD ... SET new. */
const REPLACE_OR_SET = /(?:replace|set)\b/iy;
const KEYSTORE = /\badminister\b[^;]*$/i;
const PLUGIN = /[\w$]{1,128}/y;
const FORM = /(?:password|values)\b\s{0,8}\(?/iy;
/** Oracle's passwords may stand without quotes; some words that follow BY are no passwords. */
const BARE = /(?!(?:random|externally|globally|default|account)\b)[A-Za-z0-9_$#!%^*+.~-]{1,128}/iy;
const STATEMENT = /\b(?:create|alter|grant|administer|set\s{1,8}role)\b[^;]*$/i;
const REACH = 200;
/** Most passwords of one statement that are followed from IDENTIFIED on. */
const CLAUSES = 16;

/** IDENTIFIED BY 'x' [REPLACE 'old'], IDENTIFIED WITH plugin BY|AS 'x', IDENTIFIED VIA plugin USING 'x' OR plugin USING 'y'. */
export const identified: Rule = {
  anchors: ['tified'],
  find: (record, at) => {
    const { text } = record;
    const spans: Span[] = [];
    const start = gap(text, at + 'tified'.length);
    const how = word(text, start, HOW);
    const other = KEYSTORE.test(before(text, at)) ? REPLACE_OR_SET : REPLACE;
    let open = how === undefined ? word(text, start, BY) : afterPlugin(record, at, how);
    for (let clause = 0; open !== undefined && clause < CLAUSES; clause++) {
      const from = word(text, open, FORM) ?? open;
      const value =
        literal(record, at, from, true) ??
        (how === undefined && STATEMENT.test(before(text, at)) ? bareWord(text, from) : undefined);
      if (value === undefined) break;
      spans.push(...literalSpans(record, at, value, 'password'));
      const next = gap(text, value.next);
      const or = word(text, next, OR);
      open = or === undefined ? word(text, next, other) : afterPlugin(record, at, or);
    }
    return spans;
  },
};

/** The place behind `plugin BY`, `plugin AS` or `plugin USING`; plugins without a secret are passed over. */
function afterPlugin(record: RecordText, hit: number, at: number): number | undefined {
  const { text } = record;
  let plugin: number | undefined = at;
  for (let clause = 0; plugin !== undefined && clause < CLAUSES; clause++) {
    const end: number | undefined = match(PLUGIN, text, plugin) ?? quoted(record, hit, plugin)?.next;
    if (end === undefined) return undefined;
    const next = gap(text, end);
    const by = word(text, next, BY);
    if (by !== undefined) return by;
    plugin = word(text, next, OR);
  }
  return undefined;
}

function before(text: string, hit: number): string {
  return text.slice(Math.max(0, hit - REACH), hit);
}

function bareWord(text: string, at: number): Value | undefined {
  const end = match(BARE, text, at);
  return end === undefined ? undefined : { start: at, end, next: end };
}
