// Reads the words of a T-SQL batch as far as telling what it does needs.

/** A word in capitals, and where the text behind it begins. */
export interface Word {
  readonly text: string;
  readonly end: number;
}

/** What quotes a text or a name -> what ends it; a quote in it is doubled, which is another text for who only passes over. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['"', '"'],
  ['[', ']'],
]);
const RUN = /[\w@#$.]+/y;
const PLAIN = /^[A-Za-z_]\w{0,127}$/;
/** A name; brackets, and the names of databases and schemas before it, are passed over. */
const NAME = /(?:[[\w]{1,128}\]?\.{1,2}){0,3}\[?([A-Za-z_]\w{0,127})\]?/y;

/** The next word outside of parentheses that can begin a statement: not quoted, no variable, no name of several parts. */
export function keywordAt(batch: string, from: number): Word | undefined {
  let depth = 0;
  let at = from;
  while (at < batch.length) {
    const passed = passedAt(batch, at);
    if (passed > at) {
      at = passed;
      continue;
    }
    RUN.lastIndex = at;
    const run = RUN.exec(batch)?.[0];
    if (run !== undefined) {
      at += run.length;
      if (depth === 0 && PLAIN.test(run)) return { text: run.toUpperCase(), end: at };
      continue;
    }
    const char = batch.charAt(at++);
    if (char === '(') depth++;
    else if (char === ')') depth = Math.max(0, depth - 1);
  }
  return undefined;
}

/** The name that stands next, behind white space, semicolons and comments. */
export function nameAt(batch: string, from: number): Word | undefined {
  NAME.lastIndex = spaceEnd(batch, from);
  const name = NAME.exec(batch)?.[1];
  return name === undefined ? undefined : { text: name.toUpperCase(), end: NAME.lastIndex };
}

/** The next text in quotes, with its quotes as they were before they were doubled; at most `limit` characters. */
export function textAt(batch: string, from: number, limit: number): Word | undefined {
  const start = batch.indexOf("'", from) + 1;
  if (start === 0) return undefined;
  let end = batch.indexOf("'", start);
  while (end !== -1 && batch.charAt(end + 1) === "'") end = batch.indexOf("'", end + 2);
  const text = batch.slice(start, Math.min(end === -1 ? batch.length : end, start + limit));
  return { text: text.replaceAll("''", "'"), end: end === -1 ? batch.length : end + 1 };
}

/** Index behind a comment, a text or a quoted name that begins here; else the same index. */
function passedAt(text: string, at: number): number {
  const closing = CLOSING.get(text.charAt(at));
  return closing === undefined ? commentEnd(text, at) : after(text, closing, at + 1);
}

function spaceEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const char = text.charAt(at);
    if (char === '') return at;
    const isSpace = char <= ' ' || char === ';' || char === '\u00a0';
    const next = isSpace ? at + 1 : commentEnd(text, at);
    if (next === at) return at;
    at = next;
  }
}

function commentEnd(text: string, at: number): number {
  if (text.startsWith('--', at)) return after(text, '\n', at);
  return text.startsWith('/*', at) ? after(text, '*/', at + 2) : at;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}
