// KQL's grammar, by recursive descent: or < and < not < brackets and comparisons. Written from Kibana's documentation of the language.
import { LIMITS } from './limits.ts';
import { QueryFault } from './query-fault.ts';
import type { Comparison, Literal, Span, Syntax } from './syntax.ts';
import { type Operator, type Token, tokensOf } from './tokens.ts';

/** The syntax tree of a query; an empty one is everything. Throws QueryFault. */
export function parseSyntax(text: string): Syntax {
  if (text.length > LIMITS.length)
    throw new QueryFault(
      `a query has at most ${String(LIMITS.length)} characters, this one has ${String(text.length)}`,
      { start: LIMITS.length, end: text.length },
    );
  return new Parser(text).query();
}

/** The word a token is, when it is one of the language: `and`, `or`, `not` in any case, without quotes and escapes. */
export function keywordOf({ kind, raw }: Token): 'and' | 'or' | 'not' | undefined {
  const word = kind === 'word' && raw.length <= 3 ? raw.toLowerCase() : '';
  return word === 'and' || word === 'or' || word === 'not' ? word : undefined;
}

/** Of the field and operator that stand before a group of values, or undefined outside of one. */
type Group = Pick<Comparison, 'field' | 'operator'> | undefined;

const EXPECTED = 'a field, a value or an opening bracket';

class Parser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokensOf(text);
  }

  query(): Syntax {
    if (this.#token.kind === 'end') return { kind: 'everything' };
    const tree = this.#or(undefined);
    const rest = this.#token;
    if (rest.kind !== 'end') throw unexpected(rest, 'and, or, or the end of the query');
    return tree;
  }

  get #token(): Token {
    return this.#ahead(0);
  }

  #ahead(count: number): Token {
    const token = this.#tokens[Math.min(this.#at + count, this.#tokens.length - 1)];
    if (!token) throw new TypeError('the last token is the end');
    return token;
  }

  #or(group: Group): Syntax {
    return this.#list('or', () => this.#list('and', () => this.#not(group)));
  }

  #list(kind: 'and' | 'or', item: () => Syntax): Syntax {
    const first = item();
    if (keywordOf(this.#token) !== kind) return first;
    const of = [first];
    while (keywordOf(this.#token) === kind) {
      this.#at++;
      of.push(item());
    }
    return { kind, of };
  }

  #not(group: Group): Syntax {
    if (keywordOf(this.#token) !== 'not') return this.#single(group);
    return this.#within(this.#token, () => {
      this.#at++;
      return { kind: 'not', of: this.#not(group) };
    });
  }

  #single(group: Group): Syntax {
    const token = this.#token;
    if (token.kind === '(')
      return this.#within(token, () => {
        this.#at++;
        const tree = this.#or(group);
        const last = this.#token;
        if (last.kind !== ')')
          throw last.kind === 'end'
            ? new QueryFault('this bracket is not closed: add a `)`', token)
            : unexpected(last, 'and, or, or a closing bracket');
        this.#at++;
        return tree;
      });
    const literal = this.#literal(group ? 'a value' : EXPECTED);
    if (group) return this.#valueOfGroup(group, literal);
    const operator = this.#operator();
    return operator ? this.#comparison(literal, operator) : compare(undefined, ':', literal);
  }

  #valueOfGroup({ field, operator }: NonNullable<Group>, value: Literal): Syntax {
    const next = this.#token;
    if (next.kind === 'operator')
      throw new QueryFault(
        'the values in these brackets are all of the field before them: no other field can stand here',
        { start: value.start, end: next.end },
      );
    return compare(field, operator, value);
  }

  #comparison(field: Literal, operator: Operator): Syntax {
    const token = this.#token;
    if (token.kind === '{')
      throw new QueryFault('events have no nested fields: give the whole name of the field', token);
    if (token.kind === '(' && operator === ':') return this.#single({ field, operator });
    const value = this.#literal(token.kind === '(' ? 'one value (a group goes with `:` only)' : 'a value');
    const next = this.#token;
    if (next.kind === 'operator' && next.start === value.end) throw this.#unquoted(value, next);
    return compare(field, operator, value);
  }

  /** `@timestamp > 2026-11-22T10:00:00Z`, `source.ip: 2001:db8::1`: what was meant is known. */
  #unquoted(value: Span, colon: Token): QueryFault {
    const rest = /^[^\s()"<>{}]*/u.exec(this.#text.slice(colon.start))?.[0] ?? '';
    const end = colon.start + rest.length;
    const suggestion = `"${this.#text.slice(value.start, end)}"`;
    return new QueryFault('a value with a `:` stands in quotes', { start: value.start, end, suggestion });
  }

  #operator(): Operator | undefined {
    const { kind, raw } = this.#token;
    if (kind !== 'operator') return undefined;
    this.#at++;
    return raw as Operator;
  }

  /** A quoted text, or words up to the next thing that is none. */
  #literal(expected: string): Literal {
    const first = this.#token;
    if (first.kind === 'quoted') {
      this.#at++;
      return { parts: first.parts, quoted: true, start: first.start, end: first.end };
    }
    if (first.kind !== 'word' || keywordOf(first)) throw unexpected(first, expected);
    const parts = [...first.parts];
    let { end } = first;
    this.#at++;
    for (let next = this.#token; next.kind === 'word' && !keywordOf(next); next = this.#token) {
      const [head = '', ...tail] = next.parts;
      parts.push(`${parts.pop() ?? ''}${this.#text.slice(end, next.start)}${head}`, ...tail);
      end = next.end;
      this.#at++;
    }
    const after = this.#token;
    if (after.kind === 'quoted')
      throw new QueryFault('put `and` or `or` before this text, or a `\\` before its quotes', after);
    return { parts, quoted: false, start: first.start, end };
  }

  #within(token: Span, parse: () => Syntax): Syntax {
    if (++this.#depth > LIMITS.nesting)
      throw new QueryFault(
        `brackets and \`not\` can be within each other ${String(LIMITS.nesting)} times at most`,
        token,
      );
    const tree = parse();
    this.#depth--;
    return tree;
  }
}

function compare(field: Literal | undefined, operator: Operator, value: Literal): Comparison {
  const start = field?.start ?? value.start;
  return { kind: 'comparison', ...(field && { field }), operator, value, start, end: value.end };
}

function unexpected({ kind, raw, start, end }: Token, expected: string): QueryFault {
  const found =
    kind === 'end'
      ? 'the query ends here'
      : `there is ${kind === 'word' ? `the word "${raw.slice(0, 40)}"` : raw} here`;
  return new QueryFault(`${found}, where ${expected} is expected`, { start, end });
}
