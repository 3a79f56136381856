// Finds names among the tokens of a SQL statement, alike in all dialects but for the words that may stand before one.

/** `word`: a keyword or a plain name, `upper` in capitals. `name`: one in quotes. `string`: a literal's content, or a number. */
export interface SqlToken {
  readonly kind: 'word' | 'name' | 'string' | 'symbol';
  readonly text: string;
  readonly upper: string;
}

export interface SqlNames<Token extends SqlToken> {
  /** The qualified name at an index, noise passed over; undefined where none stands. */
  readonly nameAt: (tokens: readonly Token[], start: number) => string | undefined;
  /** `a, s.b`: DROP and others name several; a function's parameters and the * of a table are passed over. */
  readonly namesAt: (tokens: readonly Token[], start: number) => string | undefined;
  readonly afterNoise: (tokens: readonly Token[], start: number) => number;
}

/** `noise`: words in capitals that may stand before a name; `isName`: whether a token can begin one. */
export function sqlNames<Token extends SqlToken>(
  noise: ReadonlySet<string>,
  isName: (token: Token) => boolean,
): SqlNames<Token> {
  const afterNoise = (tokens: readonly Token[], start: number): number => {
    let index = start;
    while (noise.has(tokens[index]?.upper ?? '')) index++;
    return index;
  };
  const nameAt = (tokens: readonly Token[], start: number): string | undefined => {
    const index = afterNoise(tokens, start);
    const first = tokens[index];
    if (!first || first.upper === 'ON' || !isName(first)) return undefined;
    return joined(tokens.slice(index, behindName(tokens, index)));
  };
  const namesAt = (tokens: readonly Token[], start: number): string | undefined => {
    const found: string[] = [];
    for (let index = start; ; index++) {
      const name = nameAt(tokens, index);
      if (name === undefined) break;
      found.push(name);
      index = behindName(tokens, afterNoise(tokens, index));
      while (tokens[index]?.text === '(' || tokens[index]?.text === '*') index++;
      if (tokens[index]?.text !== ',') break;
    }
    return found.length === 0 ? undefined : found.join(', ');
  };
  return { nameAt, namesAt, afterNoise };
}

/** Index behind the name that begins at `index`. */
export function behindName(tokens: readonly SqlToken[], index: number): number {
  let end = index + 1;
  while (tokens[end]?.text === '.' && tokens[end + 1]) end += 2;
  return end;
}

/** Tokens as text: `a.b, c`, `user@host`. */
export function joined(tokens: readonly SqlToken[]): string {
  let text = '';
  let glue = true;
  for (const token of tokens) {
    if (token.text === '(') continue;
    const tight = token.text === '.' || token.text === ',' || token.text === '@';
    text += glue || tight ? token.text : ` ${token.text}`;
    glue = token.text === '.' || token.text === '@' || token.text === '-';
  }
  return text;
}
