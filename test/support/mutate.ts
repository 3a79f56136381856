// Makes bad records out of good ones, by seed: what broken hosts, shippers and attackers make of them.
import type { Random } from './random.ts';

type Value = string | number | boolean | null | Value[] | Members;
interface Members {
  [key: string]: Value;
}
type Container = Value[] | Members;

/** Values that stand in anything's place. */
const ODD: readonly (string | number | boolean | null)[] = [
  ...[null, true, false, 0, -1, 0.5, 1e308, -1e-308, 2 ** 53 + 2, '', ' ', 'null', '-', '0', '{}', '[]'],
  ...['\0', '\ud800', '\udfff\ud800', '\u202eevil', 'e\u0301', '\u{1f511}', '\ufeff', 'İ', '\u2028'],
  ...['2026-02-30T00:00:00Z', '0000-00-00T00:00:00Z', '9999-12-31T23:59:60Z', '+275760-09-13T00:00:00Z'],
  ...[
    '256.256.256.256',
    '::ffff:1.2.3.4%eth0',
    '[::1]:99999',
    'arn:aws:iam::',
    'urn:',
    '%ff%00',
    '__proto__',
    'constructor',
  ],
];

/** Numbers and shapes that JSON.stringify never writes. */
const RAW: readonly string[] = [
  ...['1e999', '-1e999', '-0', '123456789012345678901234567890', '1E-400', '0.1e+7', '9223372036854775808'],
  ...[12, 100].map((levels) => '{"k":'.repeat(levels) + '1' + '}'.repeat(levels)),
];

/** Nested more deeply than any program writes. */
const DEEP: readonly string[] = [
  ...[900, 10_000].map((levels) => '{"k":'.repeat(levels) + '1' + '}'.repeat(levels)),
  ...[900, 10_000].map((levels) => '['.repeat(levels) + ']'.repeat(levels)),
];

/** Names that every object has without being given them. */
const INHERITED: readonly string[] = ['__proto__', 'constructor', 'toString', 'valueOf'];

const KEYS: readonly string[] = [...INHERITED, 'length', '', 'a.b', '\0', '0', 'é'];

const PIECES: readonly string[] = [
  ...['"', "'", '\\', '\\"', ',', ';', ':', '=', '|', ' ', '\t', '\n', '\r\n', '(', ')', '[', ']', '{', '}'],
  ...[
    '<',
    '>',
    '&#0;',
    ']]>',
    '<!--',
    '$1',
    '%',
    '@',
    '--',
    '/*',
    '*/',
    "''",
    '""',
    '\0',
    '\u{1f511}',
    '\ufffd',
  ],
];

const HOLE = 'a-hole-to-be-filled';

/** The record with one to three faults. */
export function mutate(record: Buffer, chance: Random): Buffer {
  const faults = 1 + chance.integer(3);
  const parsed = chance.integer(6) > 0 ? parse(record) : undefined;
  if (parsed) {
    for (let more = faults; more > 1; more--) reshape(parsed, chance);
    return Buffer.from(written(parsed, chance));
  }
  let bytes = record;
  for (let more = faults; more > 0; more--)
    bytes =
      chance.integer(2) === 0 ? flipped(bytes, chance) : Buffer.from(reworded(bytes.toString(), chance));
  return bytes;
}

function parse(bytes: Buffer): Container | undefined {
  if (bytes[0] !== 0x7b) return undefined;
  try {
    const value = JSON.parse(bytes.toString()) as Value;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** One member retyped, removed, moved, renamed or reworded. */
function reshape(root: Container, chance: Random): void {
  const { integer, pick } = chance;
  const [parent, key] = memberOf(root, chance);
  const value = get(parent, key);
  const kind = integer(8);
  if (kind === 0) remove(parent, key);
  else if (kind === 1)
    set(parent, key, pick<Value>([[value], { value }, [[value], null], JSON.stringify(value)]));
  else if (kind === 2) {
    const [other, otherKey] = memberOf(root, chance);
    const moved = JSON.stringify(get(other, otherKey));
    set(parent, key, JSON.parse(moved) as Value);
  } else if (kind === 3) {
    remove(parent, key);
    set(parent, pick([...KEYS, key.toUpperCase(), key.toLowerCase()]), value);
  } else if (kind <= 5 && typeof value === 'string') set(parent, key, reworded(value, chance));
  else set(parent, key, pick<Value>([...ODD, [], {}]));
}

/** The record as text, with a last fault: a doubled key, a value that JSON.stringify does not write, or one as above. */
function written(root: Container, chance: Random): string {
  const { integer, pick } = chance;
  const kind = integer(8);
  if (kind > 1) reshape(root, chance);
  else {
    const [parent, key] = memberOf(root, chance);
    if (kind === 0) set(parent, `${key}${HOLE}`, pick(ODD));
    else set(parent, key, HOLE);
  }
  const text = JSON.stringify(root);
  if (kind === 0) return text.replace(HOLE, '');
  return kind === 1 ? text.replace(`"${HOLE}"`, () => pick(integer(40) > 0 ? RAW : DEEP)) : text;
}

function memberOf(root: Container, { integer, pick }: Random): [Container, string] {
  let parent = root;
  for (;;) {
    const keys = Object.keys(parent);
    if (keys.length === 0) return [parent, 'added'];
    const key = pick(keys);
    const child = get(parent, key);
    if (typeof child !== 'object' || child === null || integer(4) === 0) return [parent, key];
    parent = child;
  }
}

function get(parent: Container, key: string): Value {
  return (Array.isArray(parent) ? parent[Number(key)] : parent[key]) ?? null;
}

function set(parent: Container, key: string, value: Value): void {
  if (Array.isArray(parent)) parent[Number.parseInt(key, 10) || 0] = value;
  else Object.defineProperty(parent, key, { value, enumerable: true, writable: true, configurable: true });
}

function remove(parent: Container, key: string): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}

/** A text with a piece put in, cut out, repeated up to 20,000 times, cut off, or with another number. */
function reworded(text: string, { integer, pick }: Random): string {
  const at = integer(text.length + 1);
  const length = 1 + integer(8);
  const kind = integer(12);
  if (kind <= 2) return text.slice(0, at) + pick(PIECES) + text.slice(at);
  if (kind <= 4) return text.slice(0, at) + text.slice(at + length);
  if (kind <= 6)
    return text.slice(0, at) + text.slice(at, at + length).repeat(1 + integer(9)) + text.slice(at);
  if (kind === 7)
    return integer(2) === 0 ? text.slice(0, at) : text.slice(0, at) + String(pick(ODD)) + text.slice(at);
  if (kind === 8) return text.slice(0, at) + text.slice(at).replace(/\w+/, () => pick(INHERITED));
  if (kind === 9) return text.replace(/\d+/, () => pick(['99999999999999999999', '-1', '00', '1e9', '']));
  if (kind === 10 || integer(12) > 0) return text.slice(at) + text.slice(0, at);
  const piece = integer(2) === 0 ? pick(PIECES) : text.slice(at, at + length);
  return piece === '' ? text : text.slice(0, at) + piece.repeat(20_000 / piece.length) + text.slice(at);
}

/** Bytes flipped, cut off, put in or zeroed. */
function flipped(record: Buffer, { integer }: Random): Buffer {
  const at = integer(record.length + 1);
  const kind = integer(4);
  if (kind === 0) return record.subarray(0, at);
  if (kind === 1)
    return Buffer.concat([record.subarray(0, at), Buffer.from([integer(256)]), record.subarray(at)]);
  const bytes = Buffer.from(record);
  for (let flips = 1 + integer(6); flips > 0 && bytes.length > 0; flips--) {
    const place = integer(bytes.length);
    bytes[place] = kind === 2 ? (bytes[place] ?? 0) ^ (1 << integer(8)) : integer(256);
  }
  return bytes;
}
