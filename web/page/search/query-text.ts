// Conditions added to and taken from the text of a query, and the parts of that text for colouring. The server alone judges queries.

export type TokenKind = 'field' | 'operator' | 'word' | 'string' | 'value' | 'paren' | 'space';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
}

const TOKEN = /(\s+)|("(?:[^"\\]|\\.)*"?)|([(){}])|(:|[<>]=?)|((?:[^\s"(){}:<>\\]|\\.)+|\\)/g;
const WORD = /^(?:and|or|not)$/i;

/** Every character is in exactly one token. */
export function tokensOf(query: string): readonly Token[] {
  const found = [...query.matchAll(TOKEN)].map((match) => ({ match, start: match.index }));
  return found.map(({ match, start }, index) => {
    const [text, space, string, paren, operator] = match;
    const next = found.slice(index + 1).find((each) => each.match[1] === undefined)?.match[4];
    const kind: TokenKind =
      space !== undefined
        ? 'space'
        : paren !== undefined
          ? 'paren'
          : operator !== undefined
            ? 'operator'
            : next !== undefined
              ? 'field'
              : string !== undefined
                ? 'string'
                : WORD.test(text)
                  ? 'word'
                  : 'value';
    return { kind, text, start };
  });
}

/** A value as a phrase: whatever it holds, it stays one value. */
export const quoted = (value: string): string => `"${value.replace(/[\\"]/g, '\\$&')}"`;

/** `user.name: "maya"`. */
export const clauseOf = (field: string, value: string): string => `${field}: ${quoted(value)}`;

/** The conditions that all must hold, split at `and` outside parentheses; undefined where an `or` joins them. */
function conjuncts(query: string): readonly string[] | undefined {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { kind, text, start } of tokensOf(query)) {
    if (kind === 'paren') depth += text === '(' || text === '{' ? 1 : -1;
    if (kind !== 'word' || depth !== 0) continue;
    if (/^or$/i.test(text)) return undefined;
    if (!/^and$/i.test(text)) continue;
    parts.push(query.slice(from, start).trim());
    from = start + text.length;
  }
  parts.push(query.slice(from).trim());
  return parts.filter((part) => part !== '');
}

const same = (left: string, right: string): boolean =>
  left.replace(/\s*:\s*/, ': ') === right.replace(/\s*:\s*/, ': ');

export function hasClause(query: string, clause: string): boolean {
  return conjuncts(query)?.some((part) => same(part, clause)) ?? false;
}

/** The query with one more condition; one that says the opposite is replaced, and one that is there stays alone. */
export function addClause(query: string, clause: string): string {
  const trimmed = query.trim();
  const parts = conjuncts(trimmed);
  if (parts === undefined) return `(${trimmed}) and ${clause}`;
  const opposite = clause.startsWith('not ') ? clause.slice(4) : `not ${clause}`;
  const kept = parts.filter((part) => !same(part, clause) && !same(part, opposite));
  return [...kept, clause].join(' and ');
}

/** The query without a condition that it has. */
export function removeClause(query: string, clause: string): string {
  return (
    conjuncts(query)
      ?.filter((part) => !same(part, clause))
      .join(' and ') ?? query
  );
}
