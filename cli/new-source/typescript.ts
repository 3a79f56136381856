// Pieces of TypeScript text, laid out as Prettier would with lines of 100 columns.
const WIDTH = 100;

/** A text in quotes. */
export function quoted(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped}'`;
}

/** `before` items `after` in one line where they fit, else one a line. `indent` is that of the line they begin in, in spaces. */
export function list(before: string, items: readonly string[], after: string, indent = 0): string {
  const open = before.at(-1) === '{' ? ' ' : '';
  const line = `${before}${open}${items.join(', ')}${open}${after}`;
  if (indent + line.length <= WIDTH) return line;
  const inner = ' '.repeat(indent + 2);
  return `${before}\n${items.map((item) => `${inner}${item},\n`).join('')}${' '.repeat(indent)}${after}`;
}

/** An import of names from a module. */
export function importing(names: readonly string[], from: string): string {
  return list('import {', names, `} from ${quoted(from)};`);
}

/** Reads the member at a path of `record`. */
export function member(path: readonly string[]): string {
  const [key = ''] = path;
  return path.length === 1 ? `record[${quoted(key)}]` : `at(record, ${path.map(quoted).join(', ')})`;
}
