// Cuts SQL text into statements of tokens, without what stands in parentheses, strings' contents and comments.
import type { SqlToken } from '../../kit/sql-names.ts';

export interface Token extends SqlToken {
  /** Of an opening parenthesis, what stands between it and the closing one; else empty. */
  readonly inside: string;
}

/** Tokens kept of one statement, and statements kept of one text: enough for a GRANT to hundreds of roles. */
const MOST_TOKENS = 500;
const MOST_STATEMENTS = 100;

const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
const NUMBER = /[\d.]+(?:[eE][+-]?\d+)?/y;
const DOLLAR = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const SPACE = /\s+/y;

/**
 * The statements of a text, at the top level: of what stands in parentheses only the opening one is kept. Broken SQL gives what there
 * is. https://www.postgresql.org/docs/current/sql-syntax-lexical.html
 */
export function statementsOf(sql: string): Token[][] {
  const statements: Token[][] = [];
  let tokens: Token[] = [];
  let depth = 0;
  let opened = 0;
  const add = (kind: Token['kind'], text: string, upper = '', inside = ''): void => {
    if (depth === 0 && tokens.length < MOST_TOKENS) tokens.push({ kind, text, upper, inside });
  };
  for (let at = 0; at < sql.length && statements.length < MOST_STATEMENTS;) {
    const char = sql.charAt(at);
    const next = sql.charAt(at + 1);
    let end = after(SPACE, sql, at);
    if (end > at) at = end;
    else if (char === '-' && next === '-') at = lineEnd(sql, at);
    else if (char === '/' && next === '*') at = commentEnd(sql, at);
    else if (char === "'" || ((char === 'E' || char === 'e') && next === "'")) {
      const start = char === "'" ? at + 1 : at + 2;
      end = quoteEnd(sql, start, "'", char !== "'");
      add('string', sql.slice(start, end).replaceAll("''", "'"));
      at = end + 1;
    } else if (char === '"') {
      end = quoteEnd(sql, at + 1, '"', false);
      add('name', sql.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
    } else if ((end = after(DOLLAR, sql, at)) > at) {
      const close = sql.indexOf(sql.slice(at, end), end);
      add('string', sql.slice(end, close === -1 ? sql.length : close));
      at = close === -1 ? sql.length : close + end - at;
    } else if ((end = after(WORD, sql, at)) > at) {
      const text = sql.slice(at, end);
      add('word', text, text.toUpperCase());
      at = end;
    } else if ((end = after(NUMBER, sql, at)) > at) {
      add(char === '.' ? 'symbol' : 'string', sql.slice(at, end));
      at = end;
    } else {
      if (char === '(' && depth++ === 0) opened = at + 1;
      else if (char === ')' && depth > 0) {
        if (--depth === 0) add('symbol', '(', '', sql.slice(opened, at));
      } else if (char === ';' && depth === 0) {
        if (tokens.length > 0) statements.push(tokens);
        tokens = [];
      } else if (char !== ')' && char !== '(') add('symbol', char);
      at++;
    }
  }
  if (depth > 0) {
    depth = 0;
    add('symbol', '(', '', sql.slice(opened));
  }
  if (tokens.length > 0) statements.push(tokens);
  return statements;
}

function after(pattern: RegExp, sql: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(sql) ? pattern.lastIndex : at;
}

function lineEnd(sql: string, at: number): number {
  const end = sql.indexOf('\n', at);
  return end === -1 ? sql.length : end;
}

/** Block comments nest. */
function commentEnd(sql: string, at: number): number {
  let depth = 1;
  for (let end = at + 2; end < sql.length; end++) {
    const two = sql.slice(end, end + 2);
    if (two === '/*') depth++;
    else if (two === '*/') depth--;
    else continue;
    end++;
    if (depth === 0) return end + 1;
  }
  return sql.length;
}

/** Index of the quote that closes; a doubled one does not, nor one behind a backslash in an escape string. */
function quoteEnd(sql: string, start: number, quote: string, backslashes: boolean): number {
  for (let end = start; end < sql.length; end++) {
    const char = sql.charAt(end);
    if (backslashes && char === '\\') end++;
    else if (char === quote) {
      if (sql.charAt(end + 1) !== quote) return end;
      end++;
    }
  }
  return sql.length;
}
