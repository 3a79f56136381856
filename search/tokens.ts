// Cuts a query into words, quoted texts, operators and brackets, with their places.
import { QueryFault } from './query-fault.ts';

export type Operator = ':' | '<' | '<=' | '>' | '>=';

export interface Token {
  readonly kind: 'word' | 'quoted' | 'operator' | '(' | ')' | '{' | '}' | 'end';
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly raw: string;
  /** Of a word or a quoted text: what it says, cut at each `*` that stands for anything. */
  readonly parts: readonly string[];
}

export interface LexOptions {
  /** For texts that are being typed: a quoted text may lack its end, and what cannot be read is part of a word. */
  readonly lenient?: boolean;
}

const SPACE = /\s/u;
const SPECIAL = new Set(['(', ')', ':', '<', '>', '"', '{', '}', '\\']);
const NAMED: Readonly<Record<string, string>> = { t: '\t', r: '\r', n: '\n' };

/** All tokens in order, the last of kind `end`. Throws QueryFault for a text that does not end, or a `\` with nothing after it. */
export function tokensOf(text: string, { lenient = false }: LexOptions = {}): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const push = (kind: Token['kind'], end: number, parts: readonly string[] = []): void => {
    tokens.push({ kind, start: at, end, raw: text.slice(at, end), parts });
    at = end;
  };
  while (at < text.length) {
    const char = text.charAt(at);
    if (SPACE.test(char)) at++;
    else if (char === '(' || char === ')' || char === '{' || char === '}') push(char, at + 1);
    else if (char === ':') push('operator', at + 1);
    else if (char === '<' || char === '>') push('operator', at + (text.charAt(at + 1) === '=' ? 2 : 1));
    else if (char === '"') quoted();
    else word();
  }
  push('end', at);
  return tokens;

  function quoted(): void {
    let value = '';
    let end = at + 1;
    while (end < text.length && text.charAt(end) !== '"')
      if (text.charAt(end) === '\\' && end + 1 < text.length) {
        const escape = escaped(end);
        value += escape.value;
        end = escape.end;
      } else value += text.charAt(end++);
    if (end >= text.length && !lenient)
      throw new QueryFault('this quoted text does not end: add a `"`', { start: at, end: text.length });
    push('quoted', Math.min(end + 1, text.length), [value]);
  }

  function word(): void {
    const parts: string[] = [];
    let part = '';
    let end = at;
    while (end < text.length) {
      const char = text.charAt(end);
      if (char === '\\') {
        const escape = escaped(end);
        part += escape.value;
        end = escape.end;
      } else if (SPACE.test(char) || SPECIAL.has(char)) break;
      else if (char === '*') {
        parts.push(part);
        part = '';
        end++;
      } else {
        part += char;
        end++;
      }
    }
    parts.push(part);
    push('word', end, parts);
  }

  /** What a `\` at this place and what follows it stand for. */
  function escaped(start: number): { readonly value: string; readonly end: number } {
    const next = text.charAt(start + 1);
    if (next === '') {
      if (lenient) return { value: '\\', end: start + 1 };
      throw new QueryFault('nothing follows this `\\`: write `\\\\` for the character itself', {
        start,
        end: start + 1,
      });
    }
    const digits = /^u([0-9a-f]{4})/iu.exec(text.slice(start + 1, start + 6))?.[1];
    if (digits !== undefined)
      return { value: String.fromCharCode(Number.parseInt(digits, 16)), end: start + 6 };
    return { value: NAMED[next] ?? next, end: start + 2 };
  }
}
