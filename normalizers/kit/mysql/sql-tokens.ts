// Cuts the first statement of an SQL text in the dialect of MySQL and MariaDB into tokens, without what stands in parentheses and comments.
import type { SqlToken } from '../sql-names.ts';

export type Token = SqlToken;

/** Tokens kept of a statement: enough for a GRANT to many accounts. */
const MOST_TOKENS = 300;

const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
const NUMBER = /[\d.]+/y;
const SPACE = /\s+/y;
const LINE_COMMENT = /(?:#|--(?=\s|$))[^\n]*/y;
/** What stands in such a comment is executed: only its marks are passed over. */
const EXECUTED = /\/\*M?!\d{0,6}|\*\//y;
const COMMENT = /\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/y;

/**
 * The tokens at the top level: of what stands in parentheses only the opening one is kept. Broken or cut SQL gives what there is.
 * https://mariadb.com/docs/server/reference/sql-structure/sql-language-structure
 */
export function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  const add = (kind: Token['kind'], text: string, upper = ''): void => {
    if (depth === 0) tokens.push({ kind, text, upper });
  };
  for (let at = 0; at < sql.length && tokens.length < MOST_TOKENS;) {
    const char = sql.charAt(at);
    if (char === ' ') {
      at++;
      continue;
    }
    let end = skipped(sql, at, char);
    if (end > at) at = end;
    else if (char === "'" || char === '"' || char === '`') {
      end = quoteEnd(sql, at + 1, char);
      const text = sql.slice(at + 1, end);
      if (char === '`') add('name', text.replaceAll('``', '`'));
      else add('string', text.replaceAll(char + char, char));
      at = end + 1;
    } else if (isPunctuation(char)) {
      if (char === ')') depth = Math.max(0, depth - 1);
      else if (char === ';' && depth === 0 && tokens.length > 0) return tokens;
      else if (char !== ';') add('symbol', char);
      if (char === '(') depth++;
      at++;
    } else if ((end = after(WORD, sql, at)) > at) {
      const text = sql.slice(at, end);
      add('word', text, text.toUpperCase());
      at = end;
    } else {
      end = Math.max(at + 1, after(NUMBER, sql, at));
      add(end > at + 1 || (char >= '0' && char <= '9') ? 'string' : 'symbol', sql.slice(at, end));
      at = end;
    }
  }
  return tokens;
}

/** ASCII that neither begins a word nor a number. */
function isPunctuation(char: string): boolean {
  return (
    char < '0' || (char > '9' && char < 'A') || (char > 'Z' && char < '_') || (char > 'z' && char <= '~')
  );
}

/** The end of white space or of a comment that begins with this character, else the place itself. */
function skipped(sql: string, at: number, char: string): number {
  if (char <= ' ' || char > '~') return after(SPACE, sql, at);
  if (char === '#' || char === '-') return after(LINE_COMMENT, sql, at);
  if (char !== '/' && char !== '*') return at;
  const end = after(EXECUTED, sql, at);
  return end > at ? end : after(COMMENT, sql, at);
}

function after(pattern: RegExp, sql: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(sql) ? pattern.lastIndex : at;
}

/** Index of the quote that closes; a doubled one does not, nor one behind a backslash, which names do not have. */
function quoteEnd(sql: string, start: number, quote: string): number {
  for (let end = start; end < sql.length; end++) {
    const char = sql.charAt(end);
    if (char === '\\' && quote !== '`') end++;
    else if (char === quote) {
      if (sql.charAt(end + 1) !== quote) return end;
      end++;
    }
  }
  return sql.length;
}
