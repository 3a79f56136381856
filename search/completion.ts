// What can stand at a place of a query that is being typed: a field, a value of a field, or what joins them.
import { type Field, fieldOf } from './fields.ts';
import { keywordOf } from './parse-syntax.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface Completion {
  /** `operator` after a field: `:` and the like; `join` after a condition: and, or, a closing bracket. */
  readonly kind: 'field' | 'value' | 'operator' | 'join';
  /** What is to be replaced, in UTF-16 units of the text: the word or quoted text at the cursor, or nothing. */
  readonly start: number;
  readonly end: number;
  /** What of it stands before the cursor, without quotes and escapes; `*` as written. */
  readonly prefix: string;
  /** Whose values are expected; absent also for a name that no field has. */
  readonly field?: Field;
  /** As written before the operator, for `value` and `operator`. */
  readonly name?: string;
  /** Whether a bracket is open, that could be closed here. */
  readonly open: boolean;
}

/** Looks only at what is before the cursor, and never fails. A query of any length takes time in proportion to it. */
export function completionAt(text: string, cursor: number): Completion {
  const at = Math.min(Math.max(Math.trunc(cursor), 0), text.length);
  const before = tokensOf(text.slice(0, at), { lenient: true });
  const last = before.at(-2);
  const touching = last && isWord(last) && last.end === at && !isClosed(last) ? last : undefined;
  const place = placeAfter(before.slice(0, touching ? -2 : -1));
  const start = touching?.start ?? at;
  const field = place.name === undefined ? undefined : fieldOf(place.name);
  return {
    kind: place.kind,
    start,
    end: touching ? endOf(text, touching, at) : at,
    prefix: touching ? touching.parts.join('*') : '',
    ...(field && { field }),
    ...(place.name !== undefined && { name: place.name }),
    open: place.open,
  };
}

/** A value as it is written in a query: in quotes where it needs them. */
export function quoted(value: string): string {
  const plain = /^[^\s\\():<>"*{}]+$/u.test(value) && !/^(?:and|or|not)$/i.test(value);
  return plain ? value : `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
}

interface Place {
  readonly kind: Completion['kind'];
  readonly name: string | undefined;
  readonly open: boolean;
}

/** Reads whole tokens and says what comes next, however wrong they are. */
function placeAfter(tokens: readonly Token[]): Place {
  /** Of every open bracket the field whose values it holds. */
  const groups: (string | undefined)[] = [];
  let kind: Completion['kind'] = 'field';
  let name: string | undefined;
  for (const token of tokens) {
    const keyword = keywordOf(token);
    if (token.kind === 'operator') kind = 'value';
    else if (token.kind === '(') {
      groups.push(kind === 'value' ? name : undefined);
    } else if (token.kind === ')') {
      groups.pop();
      [kind, name] = ['join', undefined];
    } else if (keyword === 'not') continue;
    else if (keyword !== undefined) {
      name = groups.at(-1);
      kind = name === undefined ? 'field' : 'value';
    } else if (kind === 'field') {
      kind = 'operator';
      name = token.parts.join('*');
    } else if (kind === 'value') kind = 'join';
  }
  return { kind, name: kind === 'join' || kind === 'field' ? undefined : name, open: groups.length > 0 };
}

function isWord({ kind }: Token): boolean {
  return kind === 'word' || kind === 'quoted';
}

function isClosed({ kind, raw }: Token): boolean {
  return kind === 'quoted' && raw.length > 1 && /(?:^|[^\\])(?:\\\\)*"$/.test(raw.slice(1));
}

/** The word may go on after the cursor, a quoted text up to its closing quotes. */
function endOf(text: string, { kind, raw }: Token, at: number): number {
  const rest = text.slice(at);
  const more =
    kind === 'quoted' && raw.startsWith('"')
      ? (/^(?:[^"\\\n]|\\.)*"/u.exec(rest)?.[0] ?? '')
      : (/^[^\s\\():<>"{}]*/u.exec(rest)?.[0] ?? '');
  return at + more.length;
}
