// Passwords of command line programs whose -p takes one: mysql -pSECRET, sshpass -p SECRET.
import { isNoSecret } from './redacted.ts';
import { NOTHING } from './rule.ts';
import type { Rule } from './rule.ts';
import { bare, quotedWithin, WORD } from './values.ts';

/** How far behind the program's name its options are looked for, in bytes. */
const REACH = 400;

/** The same command goes on up to a semicolon, a pipe, an ampersand or a line end, except within a list. */
const COMMAND = /^(?:[^;|&\r\n]|(?<=,\r?)[\r\n])*/;

/** -p with the value behind it; `-p` alone makes mysql ask. Arguments may stand in a list, each in quotes. */
const ATTACHED = /[\s"',]-p(?=[^\s"',\\]|\\{1,15}(?!["'\\])|\\{0,15}["'][^\s"',\\])/;
const SEPARATE = /[\s"',]-p(?:\s{1,8}|\\{0,15}["']\s{0,8},\s{0,8}(?=\\{0,15}["']))?(?=[^\s,])/;

/** mysql and MariaDB take `-p` with the value attached, sshpass either way. */
export const commands: Rule = {
  anchors: ['mysql.', 'mariadb', 'sshpas'],
  confirm: (bytes, at) => bytes.subarray(at, at + REACH).includes('-p'),
  find: (record, at) => {
    const { text } = record;
    const command = COMMAND.exec(text.slice(at, at + REACH))?.[0] ?? '';
    const option = (/^sshpas/i.test(command) ? SEPARATE : ATTACHED).exec(command);
    if (option === null) return undefined;
    const from = at + option.index + option[0].length;
    const value = quotedWithin(record, from, from) ?? bare(record, from, from, WORD);
    if (isNoSecret(text.slice(value.start, value.end))) return NOTHING;
    return [{ start: value.start, end: value.end, kind: 'password' }];
  },
};
