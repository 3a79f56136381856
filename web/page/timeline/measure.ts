// How wide a text is drawn, and a text cut to a width.

/** As timeline.css has it. */
const SIZE = '11.5px';
let context: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

/** Pixels of a text in the timeline's font. */
export function measure(text: string): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (context === undefined) {
    context = document.createElement('canvas').getContext('2d');
    if (context) context.font = `${SIZE} ${getComputedStyle(document.body).fontFamily}`;
  }
  const width = context ? context.measureText(text).width : text.length * 7;
  if (known.size > 5000) known.clear();
  known.set(text, width);
  return width;
}

/** The text, or as much of its beginning as fits, with an ellipsis. */
export function fit(text: string, width: number): string {
  if (measure(text) <= width) return text;
  let [fits, over] = [0, text.length];
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (measure(`${text.slice(0, middle)}…`) <= width) fits = middle;
    else over = middle;
  }
  return fits === 0 ? '' : `${text.slice(0, fits).trimEnd()}…`;
}
