// A plain part of KQL, read as Kibana's documentation gives it: what is in it, Kibana takes too.

/** Throws an Error with the place of what is not in it. Gives the fields that are asked for. */
export function fieldsOfKql(text: string): readonly string[] {
  const tokens = [...text.matchAll(TOKEN)].map(([token]) => token).filter((token) => token.trim() !== '');
  if (tokens.join('').replaceAll(/\s/g, '') !== text.replaceAll(/\s/g, ''))
    throw new Error(`characters that have to be escaped: ${text}`);
  const fields: string[] = [];
  let at = 0;
  const peek = (): string => tokens[at] ?? '';
  const next = (): string => tokens[at++] ?? '';
  const expect = (token: string): void => {
    const found = next();
    if (found !== token) throw new Error(`${token} expected, ${found} found: ${text}`);
  };
  const isWord = (token: string): boolean =>
    /^["\w@*.\\/:_-]/.test(token) && !KEYWORDS.has(token) && token !== ':';

  const values = (): void => {
    if (peek() !== '(') {
      if (!isWord(peek())) throw new Error(`a value expected, ${peek()} found: ${text}`);
      next();
      return;
    }
    next();
    do values();
    while (['or', 'and'].includes(peek()) && next() !== '');
    expect(')');
  };
  const comparison = (): void => {
    const field = next();
    if (!/^[@\w][\w.]*$/.test(field) || KEYWORDS.has(field)) throw new Error(`no field: ${field}: ${text}`);
    fields.push(field);
    const operator = next();
    if (operator === ':') values();
    else if (['>', '>=', '<', '<='].includes(operator) && isWord(peek())) next();
    else throw new Error(`an operator expected, ${operator} found: ${text}`);
  };
  const term = (): void => {
    if (peek() === 'not') next();
    if (peek() !== '(') {
      comparison();
      return;
    }
    next();
    either();
    expect(')');
  };
  const both = (): void => {
    do term();
    while (peek() === 'and' && next() !== '');
  };
  const either = (): void => {
    do both();
    while (peek() === 'or' && next() !== '');
  };
  either();
  if (at < tokens.length) throw new Error(`${peek()} is too much: ${text}`);
  return fields;
}

const KEYWORDS = new Set(['and', 'or', 'not']);

/** A phrase, a word with escapes, or a sign. A colon ends a word unless it is escaped. */
const TOKEN = /"(?:[^"\\]|\\["\\])*"|(?:[\w@*./_-]|\\[\\():<>"*{}])+|[():]|[<>]=?|\s+/g;
