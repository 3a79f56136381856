// Passwords that SQL Server's stored procedures take by their place: EXEC sp_password 'old', 'new', 'login'.
import { match } from './pattern.ts';
import type { Rule, Span } from './rule.ts';
import { gap, literal, literalSpans } from './sql.ts';

/**
 * Which arguments are passwords, counted from 0. From https://learn.microsoft.com/en-us/sql/relational-databases/system-stored-procedures/,
 * security and replication procedures.
 */
const PASSWORDS: Readonly<Record<string, readonly number[]>> = {
  sp_password: [0, 1],
  sp_addlogin: [1],
  sp_addapprole: [1],
  sp_setapprole: [1],
  sp_approlepassword: [1],
  sp_addlinkedsrvlogin: [4],
};

const NAME = /[a-z_]{6,32}/iy;
/** The end of a quoted name, and an opening bracket where a driver calls. */
const OPENING = /(?:\\{0,15}["\]])?\s{0,8}\(?/y;
/** An argument's name: it may stand in any order then, and the name tells. */
const ASSIGNED = /@\w{1,64}\s{0,8}=\s{0,8}/y;
const PLAIN = /[^\s,;()'"\\]{1,128}/y;
const COMMA = /,/y;

export const sqlProcedures: Rule = {
  anchors: [
    'sp_password',
    'sp_addlogin',
    'sp_addapprole',
    'sp_setapprole',
    'sp_approlepassword',
    'sp_addlinkedsrvlogin',
  ],
  find: (record, at) => {
    const { text } = record;
    const limit = record.limit(at);
    const named = match(NAME, text, at) ?? at;
    const passwords = PASSWORDS[text.slice(at, named).toLowerCase()];
    if (!passwords) return undefined;
    const spans: Span[] = [];
    let next = gap(text, match(OPENING, text, named) ?? named);
    for (let place = 0; place <= Math.max(...passwords) && next < limit; place++) {
      const from = match(ASSIGNED, text, next) ?? next;
      const value = literal(record, at, from, false);
      const isSecret = passwords.includes(place) && from === next;
      if (value && isSecret) spans.push(...literalSpans(record, at, value, 'password'));
      const end = gap(text, value?.next ?? match(PLAIN, text, from) ?? from);
      const comma = match(COMMA, text, end);
      if (comma === undefined) break;
      next = gap(text, comma);
    }
    return spans;
  },
};
