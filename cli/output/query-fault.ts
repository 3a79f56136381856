// Shows what is wrong with a query under the place where it is wrong.
import type { QueryFault } from '../../search/query-fault.ts';
import { displayWidth } from './display-width.ts';
import { printable } from './table.ts';

/** So much of a long query is shown, before and after the place. */
const AROUND = 60;

/** The message, the line of the text, and carets under the part. `option` is what the text was given as, such as --from. */
export function queryFaultText(text: string, { message, start, end }: QueryFault, option?: string): string {
  const told = `${option === undefined ? '' : `${option}: `}${message}`;
  if (text.trim() === '') return told;
  const line = { from: text.lastIndexOf('\n', start - 1) + 1, to: text.length };
  const next = text.indexOf('\n', start);
  if (next >= 0) line.to = next;
  const from = Math.max(line.from, start - AROUND);
  const to = Math.min(line.to, Math.max(end, start + 1) + AROUND);
  const before = (from > line.from ? '…' : '') + shown(text.slice(from, start));
  const part = shown(text.slice(start, Math.min(end, to)));
  const after = shown(text.slice(Math.min(end, to), to)) + (to < line.to ? '…' : '');
  const caret = ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(part)));
  return `${told}\n  ${before}${part}${after}\n  ${caret}`;
}

/** One character stays one: the carets must be under their part. */
function shown(text: string): string {
  return Array.from(text, (each) => (/\s/.test(each) ? ' ' : printable(each))).join('');
}
