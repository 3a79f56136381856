// SQL that compares IP addresses as numbers, whatever way they are written; DuckDB's own type for them is not built in.
import { addressText } from '../../search/addresses.ts';
import type { Condition } from '../../search/filter.ts';
import type { Parameters } from './parameters.ts';

const IPV4 = '00000000000000000000ffff';

/** Whether an address, given as SQL, is in the range. */
export function addressesSql(
  { first, last }: Condition & { readonly kind: 'addresses' },
  parameters: Parameters,
): (value: string) => string {
  const [low, high] = [parameters.text(first), parameters.text(last)];
  const between = (address: string): string => `${address} >= ${low} AND ${address} <= ${high}`;
  const short = first.startsWith(IPV4) && last.startsWith(IPV4) ? sharedStart(first, last) : '';
  if (first === last && first.startsWith(IPV4)) {
    const text = parameters.text(short);
    return (value) => `(${value} = ${text} OR (contains(${value}, ':') AND ${between(addressHex(value))}))`;
  }
  if (short === '') return (value) => between(addressHex(value));
  const start = parameters.text(short);
  return (value) =>
    `((starts_with(${value}, ${start}) OR contains(${value}, ':')) AND ${between(addressHex(value))})`;
}

/** What all addresses between two IPv4 addresses begin with: whole numbers and their dots. */
function sharedStart(first: string, last: string): string {
  const [from, to] = [addressText(first), addressText(last)];
  if (from === to) return from;
  const parts = to.split('.');
  const same = from.split('.').findIndex((part, index) => part !== parts[index]);
  return parts
    .slice(0, same)
    .map((part) => `${part}.`)
    .join('');
}

/** The 32 hex digits of an address, given as SQL; NULL for what is none. */
export function addressHex(value: string): string {
  return `CASE WHEN contains(${value}, ':') THEN ${sixHex(value)} ELSE '${IPV4}' || ${fourHex(value)} END`;
}

function fourHex(value: string): string {
  const parts = [1, 2, 3, 4].map((part) => `TRY_CAST(split_part(${value}, '.', ${String(part)}) AS INTEGER)`);
  return `printf('%02x%02x%02x%02x', ${parts.join(', ')})`;
}

/** The last two groups may be written as IPv4; one run of zeros may be left out. */
function sixHex(value: string): string {
  const hex = bound('f', fourHex('d'), "left(f, 4) || ':' || right(f, 4)");
  const plain = bound(
    'd',
    `regexp_extract(${value}, '[0-9]+[.][0-9.]+$')`,
    `CASE WHEN d = '' THEN ${value} ELSE left(${value}, length(${value}) - length(d)) || ${hex} END`,
  );
  const groups = (half: string): string =>
    `list_filter(string_split(coalesce(${half}, ''), ':'), lambda p: p <> '')`;
  const zeros = "list_resize([]::VARCHAR[], greatest(8 - len(b) - len(a), 0), '0')";
  const all = `list_transform(list_concat(list_concat(b, ${zeros}), a), lambda g: lpad(lower(g), 4, '0'))`;
  const joined = bound('b', groups('h[1]'), bound('a', groups('h[2]'), `array_to_string(${all}, '')`));
  return bound('h', `string_split(${plain}, '::')`, joined);
}

/** SQL in which `name` stands for a value. */
function bound(name: string, value: string, body: string): string {
  return `list_transform([${value}], lambda ${name}: ${body})[1]`;
}
