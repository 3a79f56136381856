// Passwords in connection strings: scheme://user:PASSWORD@host, and Password=...; in the style of ADO and Azure.
import { isWorkingDirectory, match, quotedWithin } from './members.ts';
import { nameAt } from './names.ts';
import { NOTHING } from './rule.ts';
import type { Find, Rule } from './rule.ts';
import { bare, isNoSecret, UP_TO_SEMICOLON, WORD } from './values.ts';

const AT = 0x40;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** Longest user and password that are looked at, in bytes. */
const LONGEST = 512;

/** White space, quotes and angle brackets end an address; an @ before this one has been looked at already. */
const OUTSIDE = new Set(Array.from(' \t\r\n"\'`<>@', (char) => char.charCodeAt(0)));

/** Whether `://`, or `:\/\/` as some JSON writers have it, stands before the @ in the same address. */
function isAddress(bytes: Uint8Array, at: number): boolean {
  const first = Math.max(2, at - LONGEST);
  for (let i = at - 1; i >= first; i--) {
    const code = bytes[i] ?? 0;
    if (code === SLASH) {
      const before = bytes[i - 1] === BACKSLASH ? i - 2 : i - 1;
      const colon = bytes[before - 1] === BACKSLASH ? before - 2 : before - 1;
      if (bytes[before] === SLASH && bytes[colon] === COLON) return true;
    } else if (OUTSIDE.has(code)) return false;
  }
  return false;
}

// The rest of user and password behind this @, where they hold another one.
const MORE = /(?:[^\s"'`<>@/?#\\,]{0,512}@){0,8}/y;

/** scheme://user:PASSWORD@host; the user may be empty. What follows a colon is a port when it is a number before a slash. */
export const userinfo: Rule = {
  anchors: [],
  byte: AT,
  confirm: isAddress,
  find: ({ text }, at) => {
    const before = text.slice(Math.max(0, at - LONGEST - 2), at);
    const scheme = /^[^]*:(?:\/\/|\\\/\\\/)/.exec(before)?.[0];
    if (scheme === undefined || text.startsWith('@sha256:', at)) return undefined;
    const user = /^[^:/?#]*:(?!\d*[/?#])/.exec(before.slice(scheme.length))?.[0];
    if (user === undefined) return undefined;
    const start = at - before.length + scheme.length + user.length;
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
  if (!preceded && match(FOLLOWED, text, from) === undefined) return undefined;
  const style = match(CLOSED, text, from) === undefined ? WORD : UP_TO_SEMICOLON;
  const value = quotedWithin(record, at, from) ?? bare(record, at, from, style);
  const secret = text.slice(value.start, value.end);
  if (isNoSecret(secret) || isWorkingDirectory(name, secret)) return NOTHING;
  return [{ start: value.start, end: value.end, kind: 'connection_string' }];
};
