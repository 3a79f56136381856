// Finds the values of an object's members in its bytes, so that a record inside is taken as it was written.
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Key -> bytes of its value, of the object's own members; undefined when it is no object or its structure is broken. */
export function membersOf(bytes: Buffer, wanted: ReadonlySet<string>): Map<string, Buffer> | undefined {
  const found = new Map<string, Buffer>();
  let at = afterSpace(bytes, 0);
  if (bytes[at] !== OPEN_OBJECT) return undefined;
  at = afterSpace(bytes, at + 1);
  if (bytes[at] === CLOSE_OBJECT) return afterSpace(bytes, at + 1) === bytes.length ? found : undefined;
  for (;;) {
    const keyEnd = valueEnd(bytes, at);
    if (bytes[at] !== QUOTE || keyEnd < 0) return undefined;
    const key = bytes.toString('utf8', at + 1, keyEnd - 1);
    at = afterSpace(bytes, keyEnd);
    if (bytes[at] !== COLON) return undefined;
    const start = afterSpace(bytes, at + 1);
    const end = valueEnd(bytes, start);
    if (end < 0) return undefined;
    if (wanted.has(key)) found.set(key, bytes.subarray(start, end));
    at = afterSpace(bytes, end);
    if (bytes[at] === CLOSE_OBJECT) break;
    if (bytes[at] !== COMMA) return undefined;
    at = afterSpace(bytes, at + 1);
  }
  return afterSpace(bytes, at + 1) === bytes.length ? found : undefined;
}

/** The text of a JSON string; undefined when the bytes are none. */
export function textOf(value: Buffer): string | undefined {
  if (value[0] !== QUOTE) return undefined;
  try {
    const text: unknown = JSON.parse(value.toString());
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}

/** The number that a value is, or writes in a string; undefined when it is none. */
export function numberOf(value: Buffer): number | undefined {
  const number = Number(textOf(value) ?? value.toString());
  return Number.isFinite(number) ? number : undefined;
}

/** Index behind the value that begins at `from`; -1 when it does not end, or there is none. */
function valueEnd(bytes: Buffer, from: number): number {
  const first = bytes[from];
  if (first === QUOTE) return stringEnd(bytes, from);
  if (first === OPEN_OBJECT || first === OPEN_ARRAY) return bracketEnd(bytes, from);
  let at = from;
  while (at < bytes.length && !isDelimiter(bytes[at])) at++;
  return at === from ? -1 : at;
}

/** Index behind the bracket that closes the one at `from`. */
function bracketEnd(bytes: Buffer, from: number): number {
  let depth = 0;
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      at = stringEnd(bytes, at);
      if (at < 0) return -1;
      continue;
    }
    at++;
    if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth++;
    else if ((byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) && --depth === 0) return at;
  }
  return -1;
}

/** Index behind the quote that closes the string whose opening quote is at `from`. */
function stringEnd(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(QUOTE, from + 1);
  for (; at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
    let slashes = 0;
    while (bytes[at - 1 - slashes] === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  return -1;
}

function afterSpace(bytes: Buffer, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at++;
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isDelimiter(byte: number | undefined): boolean {
  return byte === COMMA || byte === CLOSE_OBJECT || byte === CLOSE_ARRAY || isSpace(byte);
}
