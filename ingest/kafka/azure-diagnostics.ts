// Mends the JSON that Azure diagnostic settings are known to send broken: strings in single quotes, and control characters left as they are.
// Single quotes: https://github.com/Azure/azure-functions-host/issues/7864 (`properties` of function apps on App Service plans).
// Line ends within strings: https://github.com/elastic/beats/issues/34092 (AppServicePlatformLogs).

const QUOTE = 0x22;
const SINGLE = 0x27;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const COMMA = 0x2c;
/** What may stand behind a string: , : ] } */
const BEHIND = new Set([COMMA, 0x3a, 0x5d, 0x7d]);
const SHORT: Readonly<Record<number, string>> = { 8: '\\b', 9: '\\t', 10: '\\n', 12: '\\f', 13: '\\r' };

/**
 * The bytes with what is known to be wrong with them mended; undefined when they are JSON as they are, or would not be after mending either:
 * then nothing is changed. The same bytes always give the same.
 */
export function mendDiagnostics(bytes: Buffer): Buffer | undefined {
  if (parses(bytes)) return undefined;
  const mended = mend(bytes);
  return mended !== undefined && parses(mended) ? mended : undefined;
}

function parses(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString());
    return true;
  } catch {
    return false;
  }
}

/** Copies what is right, and writes strings anew where they are not. */
function mend(bytes: Buffer): Buffer | undefined {
  const parts: Buffer[] = [];
  let copied = 0;
  const replace = (from: number, to: number, by: string): void => {
    parts.push(bytes.subarray(copied, from), Buffer.from(by));
    copied = to;
  };
  for (let at = 0; at < bytes.length; at++) {
    const quote = bytes[at];
    if (quote !== QUOTE && quote !== SINGLE) continue;
    if (quote === SINGLE) replace(at, at + 1, '"');
    for (at++; !ends(bytes, at, quote); at++) {
      const byte = bytes[at];
      if (byte === undefined) return undefined;
      if (byte === BACKSLASH) {
        // An escaped single quote is none of JSON's escapes.
        if (bytes[at + 1] === SINGLE) replace(at, at + 1, '');
        at++;
      } else if (byte < SPACE) replace(at, at + 1, SHORT[byte] ?? `\\u${byte.toString(16).padStart(4, '0')}`);
      else if (byte === QUOTE && quote === SINGLE) replace(at, at + 1, '\\"');
    }
    if (quote === SINGLE) replace(at, at + 1, '"');
  }
  parts.push(bytes.subarray(copied));
  return copied === 0 ? undefined : Buffer.concat(parts);
}

/** Whether a string ends here: a single quote may also stand for itself, and ends it only where the JSON goes on behind it. */
function ends(bytes: Buffer, at: number, quote: number): boolean {
  if (bytes[at] !== quote) return false;
  if (quote === QUOTE) return true;
  const next = behind(bytes, at + 1);
  const byte = bytes[next];
  if (byte === undefined || !BEHIND.has(byte)) return false;
  if (byte !== COMMA) return true;
  // In `'a', b'` the first one ends nothing: behind a comma comes the next string, or a value of another kind in a list.
  const after = bytes[behind(bytes, next + 1)];
  return after === SINGLE || after === QUOTE;
}

/** The index of the next byte that is no white space. */
function behind(bytes: Buffer, from: number): number {
  let at = from;
  for (let byte = bytes[at]; byte === SPACE || byte === 9 || byte === 10 || byte === 13; byte = bytes[at])
    at++;
  return at;
}
