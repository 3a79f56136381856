// Bars of block characters, to an eighth of a column.

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** `value` of `most` as a bar of at most `width` columns; what is not nothing is seen. */
export function bar(value: number, most: number, width: number): string {
  if (value <= 0 || most <= 0 || width <= 0) return '';
  const eighths = Math.max(1, Math.round((value / most) * width * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

/** A bar whose beginning is marked: `part` of `value`, each at least a column where it is not nothing. */
export function markedBar(
  { value, part }: { readonly value: number; readonly part: number },
  most: number,
  width: number,
): { readonly marked: string; readonly rest: string } {
  if (part <= 0) return { marked: '', rest: bar(value, most, width) };
  const columns = Math.max(1, Math.round((value / most) * width));
  const marked = value <= part ? columns : Math.min(Math.max(1, Math.round((part / most) * width)), columns);
  return { marked: '▒'.repeat(marked), rest: '█'.repeat(columns - marked) };
}
