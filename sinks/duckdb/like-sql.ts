// SQL for values with anything in between. Not by LIKE: its work grows with every `%` by a factor, so that a query can occupy a processor for days.
import type { Parameters } from './parameters.ts';

/** Whether a text, given as SQL, is these parts with anything between each two; every way of looking passes over the text once. */
export function likeSql(parts: readonly string[], parameters: Parameters): (value: string) => string {
  const [first = '', ...rest] = parts;
  const last = rest.pop() ?? '';
  const middle = rest.filter((part) => part !== '');
  const [only = ''] = middle;
  if (middle.length === 0) return edges(first, last, parameters);
  if (middle.length === 1 && first === '' && last === '') {
    const place = parameters.text(only);
    return (value) => `contains(${value}, ${place})`;
  }
  const pattern = parameters.text([first, ...middle, last].map(literally).join('.*'));
  return (value) => `regexp_full_match(${value}, ${pattern}, 's')`;
}

function edges(first: string, last: string, parameters: Parameters): (value: string) => string {
  const start = first === '' ? undefined : parameters.text(first);
  const end = last === '' ? undefined : parameters.text(last);
  // Both ends of one text must not overlap.
  const length = start && end ? String(Buffer.byteLength(first + last)) : undefined;
  return (value) =>
    [
      ...(start ? [`starts_with(${value}, ${start})`] : []),
      ...(end ? [`suffix(${value}, ${end})`] : []),
      ...(length ? [`strlen(${value}) >= ${length}`] : []),
    ].join(' AND ') || `${value} IS NOT NULL`;
}

/** As a regular expression that fits only this text. */
function literally(text: string): string {
  return text.replaceAll(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}
