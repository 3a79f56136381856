// Two columns of text, the second one wrapped to the terminal's width.
import { printable } from './table.ts';

const INDENT = 2;
const GAP = 2;
const WIDEST_NAME = 44;
const NARROWEST_TEXT = 30;

/** A heading with its rows below, indented; nothing without rows. `width` is the terminal's, in columns. */
export function section(
  heading: string,
  rows: readonly (readonly [name: string, text: string])[],
  width = 100,
): string {
  if (rows.length === 0) return '';
  const widest = Math.max(...rows.map(([name]) => name.length));
  const column = widest === 0 ? 0 : Math.min(widest, WIDEST_NAME) + GAP;
  const room = Math.max(NARROWEST_TEXT, width - INDENT - column);
  const pad = ' '.repeat(INDENT + column);
  const lines = rows.flatMap(([name, text]) => {
    const wrapped = wrap(printable(text), room);
    const begin = `${' '.repeat(INDENT)}${name.padEnd(column)}`;
    // A name that is too long has a line of its own.
    if (name !== '' && name.length + GAP > column)
      return [begin.trimEnd(), ...wrapped.map((line) => pad + line)];
    return wrapped.map((line, index) => (index === 0 ? begin : pad) + line);
  });
  return `\n${heading}\n${lines.map((line) => `${line.trimEnd()}\n`).join('')}`;
}

/** Lines of at most so many columns, broken at spaces; a word that is longer stands whole. */
function wrap(text: string, room: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
