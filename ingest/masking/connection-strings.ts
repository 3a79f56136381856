// Passwords in connection strings: scheme://user:PASSWORD@host, and Password=...; in the style of ADO and Azure.
import { isWorkingDirectory } from './members.ts';
import { nameAt } from './names.ts';
import { match } from './pattern.ts';
import { isNoSecret } from './redacted.ts';
import { NOTHING } from './rule.ts';
import type { Find, Rule } from './rule.ts';
import { bare, quotedWithin, UP_TO_NEXT, UP_TO_SEMICOLON, WORD } from './values.ts';

const AT = 0x40;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** Longest user and password that are looked at, in bytes. */
const LONGEST = 512;

/** White space, double quotes and angle brackets end an address; an @ before this one has been looked at already. */
const OUTSIDE = new Set(Array.from(' \t\r\n"`<>@', (char) => char.charCodeAt(0)));

/** The place behind the `://`, or `:\/\/` as some JSON writers have it, of the address that holds the @; undefined when none does. */
function addressStart(bytes: Uint8Array, at: number): number | undefined {
  const first = Math.max(2, at - LONGEST);
  for (let i = at - 1; i >= first; i--) {
    const code = bytes[i] ?? 0;
    if (OUTSIDE.has(code)) return undefined;
    if (code !== SLASH) continue;
    if (bytes[i - 1] === SLASH && bytes[i - 2] === COLON) return i + 1;
    const isEscaped = bytes[i - 1] === BACKSLASH && bytes[i - 2] === SLASH && i >= 4;
    if (isEscaped && bytes[i - 3] === BACKSLASH && bytes[i - 4] === COLON) return i + 1;
  }
  return undefined;
}

// The rest of user and password behind this @, where they hold another one.
const MORE = /(?:[^\s"`<>@/?#\\,]{0,512}@){0,8}/y;

/** scheme://user:PASSWORD@host; the user may be empty. What follows a colon is a port when it is a number before a slash. */
export const userinfo: Rule = {
  anchors: [],
  byte: AT,
  confirm: (bytes, at) => addressStart(bytes, at) !== undefined,
  find: ({ bytes, text }, at) => {
    const address = addressStart(bytes, at);
    if (address === undefined || text.startsWith('@sha256:', at)) return undefined;
    const user = /^[^:/?#]*:(?!\d*[/?#'])/.exec(text.slice(address, at))?.[0];
    if (user === undefined) return undefined;
    const start = address + user.length;
    const end = (match(MORE, text, at + 1) ?? at + 1) - 1;
    return isNoSecret(text.slice(start, end)) ? NOTHING : [{ start, end, kind: 'connection_string' }];
  },
};

const SETTINGS = /^(?:password|pwd|accountkey|sharedaccesskey)$/;
const EQUALS = /[ \t]{0,8}=[ \t]{0,8}/y;
const PRECEDED = /;[ \t]{0,8}$/;
const FOLLOWED = /[^;"'\r\n]{0,512};[ \t]{0,8}[A-Za-z][\w .-]{0,40}=/y;
const CLOSED = /[^;"'\r\n]{0,512};/y;

/** Server=...;Password=...; where a value may hold blanks, up to the semicolon. */
export const settings: Find = (record, at) => {
  const { text } = record;
  const name = nameAt(record.bytes, at);
  if (name === undefined || name.option || !SETTINGS.test(name.plain)) return undefined;
  const from = match(EQUALS, text, name.end);
  if (from === undefined) return undefined;
  const preceded = PRECEDED.test(text.slice(Math.max(0, name.start - 9), name.start));
  const followed = match(FOLLOWED, text, from) !== undefined;
  if (!preceded && !followed) return undefined;
  const closed = match(CLOSED, text, from) !== undefined;
  const style = followed ? UP_TO_NEXT : closed ? UP_TO_SEMICOLON : WORD;
  const value = quotedWithin(record, at, from) ?? bare(record, at, from, style);
  const secret = text.slice(value.start, value.end);
  if (isNoSecret(secret) || isWorkingDirectory(name, secret)) return NOTHING;
  return [{ start: value.start, end: value.end, kind: 'connection_string' }];
};
