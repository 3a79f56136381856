// Secrets by their name: JSON members, assignments, command line options, name and value pairs, XML elements.
import { kindOf, nameAt } from './names.ts';
import type { Name } from './names.ts';
import { match } from './pattern.ts';
import { isNoSecret } from './redacted.ts';
import { NOTHING } from './rule.ts';
import type { Find } from './rule.ts';
import type { RecordText } from './record-text.ts';
import { bare, quoted, quotedWithin, WORD } from './values.ts';
import type { Value } from './values.ts';

// White space, also as escapes within a JSON string. All repetitions are bounded, so that none can take long.
const SPACE = String.raw`(?:\s|\\{1,15}[nrt]){0,40}`;
const QUOTE = String.raw`\\{0,15}(?:"{1,8}|'{1,8})`;

const FORMS = {
  /** `"name" : "`, `'name' => '`, `""name"": ""`: up to the value's quote. */
  member: new RegExp(`${QUOTE}${SPACE}(?:=>|:=?|=)${SPACE}(?=${QUOTE})`, 'y'),
  /** `"--name", "`: an option in a list of arguments. */
  argument: new RegExp(`${QUOTE}${SPACE},${SPACE}(?=${QUOTE})`, 'y'),
  /** Behind a string that is no argument but the name of the next member. */
  colon: new RegExp(`${SPACE}:`, 'y'),
  /** `"name": "DB_PASSWORD", "value": "`, `key="Password" value="`, as in environments, parameters and XML. */
  pair: new RegExp(
    `(${QUOTE})(?:${SPACE},${SPACE}\\1(?:parameter|default)?value\\1${SPACE}:|\\s{1,8}value\\s{0,8}=)${SPACE}(?=${QUOTE})`,
    'iy',
  ),
  /** `name = "`, `name=md5('`: up to the value's quote. */
  assignment: new RegExp(
    `\\]?${SPACE}(?:=>|[:=]?=|:)${SPACE}(?:[A-Za-z_][\\w.]{0,60}\\(\\s{0,8})?(?=${QUOTE})`,
    'y',
  ),
  /** `name=value`, `name = value`. */
  bare: /\]?(?:=|[ \t]{1,40}=[ \t]{1,40})(?!=|\$\(|\{\{)/y,
  /** `name: value`, as in YAML and HTTP. */
  header: /:[ \t]{1,40}(?![{[]|[|>]\s)/y,
  /** `--name value` */
  option: /[ \t]{1,40}(?!-)/y,
  /** `<name>value<` */
  element: />(?=[^<>"'\\]{1,1000}<)/y,
} as const;

/** The value of a member: in JSON its quotes are those around the name, at the same depth. */
function memberValue(record: RecordText, hit: number, name: Name, open: number): Value | undefined {
  const around = /^(\\*)("+)/.exec(record.text.slice(name.end, name.end + 24));
  if (around === null || record.text.charAt(open) === "'") return quotedWithin(record, hit, open);
  const [, slashes = '', quotes = ''] = around;
  return record.text.startsWith(`${slashes}"`, open) ? quoted(record, hit, open, quotes.length) : undefined;
}

/** The value that a name is given, or undefined. */
export function valueOf(record: RecordText, hit: number, name: Name): Value | undefined {
  const { text } = record;
  const member = match(FORMS.member, text, name.end) ?? match(FORMS.pair, text, name.end);
  if (member !== undefined) return memberValue(record, hit, name, member);
  const next = name.option ? match(FORMS.argument, text, name.end) : undefined;
  const argument = next === undefined ? undefined : memberValue(record, hit, name, next);
  if (argument !== undefined)
    return match(FORMS.colon, text, argument.next) === undefined ? argument : undefined;
  const assigned = match(FORMS.assignment, text, name.end);
  const literal = assigned === undefined ? undefined : quotedWithin(record, hit, assigned);
  if (literal !== undefined) return literal;
  const element = '<:'.includes(text.charAt(name.start - 1))
    ? match(FORMS.element, text, name.end)
    : undefined;
  if (element !== undefined) return { start: element, end: text.indexOf('<', element), next: element };
  const from =
    match(FORMS.bare, text, name.end) ??
    (isHeaderName(name) ? match(FORMS.header, text, name.end) : undefined) ??
    (name.option ? match(FORMS.option, text, name.end) : undefined);
  if (from === undefined) return undefined;
  const value = (name.option ? quotedWithin(record, hit, from) : undefined) ?? bare(record, hit, from, WORD);
  return isCode(text.slice(value.start, value.end)) ? undefined : value;
}

/** Names whose value may follow a colon without quotes; the others are words of messages ("unexpected token: x", "passwd: done"). */
function isHeaderName(name: Name): boolean {
  return !/^(?:token|secret|no?passwd|.*chkpwd|.*pwd)$/.test(name.plain);
}

const FUNCTION =
  /^(?:\w{0,60}\.)?(?:md5|sha\d*|crypt|digest|encode|encrypt|hash\w{0,20}|gen_\w{1,30}|lower|upper|trim|concat|coalesce|nullif|(?:old_)?password)\(/i;
const COLUMN = /^[A-Za-z_]\w{0,60}\.(?:\w{0,60}_)?(?:password|passwd|pwd|token|secret)$/i;

/** A function or another column instead of a value: password = crypt(x, y), token = t.token */
function isCode(value: string): boolean {
  return FUNCTION.test(value) || COLUMN.test(value);
}

/** The working directory, as sudo and shells log it: PWD=/home/alice */
export function isWorkingDirectory(name: Name, value: string): boolean {
  return /^(?:old)?pwd$/.test(name.plain) && /^[/~]/.test(value);
}

/** A secret's name instead of the secret, under a member called no more than secret: prod/db, cluster-server-ca */
function isNameOfSecret(name: Name, value: string): boolean {
  return name.plain === 'secret' && /^[a-z]{2,30}\d{0,3}(?:[-./][a-z]{0,30}\d{0,3}){1,8}$/.test(value);
}

/** The value of the name at `at`. */
export const members: Find = (record, at) => {
  const name = nameAt(record.bytes, at);
  const kind = name === undefined ? undefined : kindOf(name);
  if (name === undefined || kind === undefined) return undefined;
  const value = valueOf(record, at, name);
  if (value === undefined) return undefined;
  const secret = record.text.slice(value.start, value.end);
  if (isNoSecret(secret) || isWorkingDirectory(name, secret) || isNameOfSecret(name, secret)) return NOTHING;
  return [{ start: value.start, end: value.end, kind }];
};
