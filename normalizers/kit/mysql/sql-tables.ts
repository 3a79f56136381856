// Names the tables that a query reads, as far as they stand outside of parentheses.
import type { Token } from './sql-tokens.ts';

const ENDS: ReadonlySet<string> = new Set([
  'EXCEPT',
  'FOR',
  'GROUP',
  'HAVING',
  'INTERSECT',
  'INTO',
  'LIMIT',
  'LOCK',
  'ORDER',
  'PROCEDURE',
  'UNION',
  'WHERE',
  'WINDOW',
]);
const JOINS: ReadonlySet<string> = new Set(['JOIN', 'STRAIGHT_JOIN', 'FROM']);
/** What stands behind FROM, a comma or JOIN and is no table. */
const NO_TABLES: ReadonlySet<string> = new Set(['DUAL', 'LATERAL']);

/** `a, shop.b`: the tables behind FROM, commas and JOIN; undefined when there is none. Tables of subqueries are not among them. */
export function tablesOf(tokens: readonly Token[], start: number): string | undefined {
  const from = tokens.findIndex(({ upper }, index) => index >= start && upper === 'FROM');
  if (from === -1) return undefined;
  const found: string[] = [];
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || (token.kind === 'word' && ENDS.has(token.upper))) break;
    if (token.text !== ',' && !JOINS.has(token.upper)) continue;
    const name = nameAt(tokens, index + 1);
    if (name !== undefined && !found.includes(name)) found.push(name);
  }
  return found.length === 0 ? undefined : found.join(', ');
}

/** The qualified name at an index; none of a function, such as JSON_TABLE(...). */
function nameAt(tokens: readonly Token[], index: number): string | undefined {
  const first = tokens[index];
  if (!first || (first.kind !== 'word' && first.kind !== 'name') || NO_TABLES.has(first.upper))
    return undefined;
  let name = first.text;
  let at = index + 1;
  for (; tokens[at]?.text === '.'; at += 2) name += `.${tokens[at + 1]?.text ?? ''}`;
  return tokens[at]?.text === '(' ? undefined : name;
}
