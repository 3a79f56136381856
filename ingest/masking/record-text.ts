// A record as rules read it: one character a byte, and where the string or cell around a place ends.

/** A record seen as text in which a character is a byte, whatever the encoding, so that places in both are the same. */
export interface RecordText {
  readonly bytes: Buffer;
  readonly text: string;
  /** The record is a JSON object or array: what a rule finds lies in a JSON string, with its escapes. */
  readonly json: boolean;
  /** The record is XML: quotes and angle brackets of the content are entities. */
  readonly xml: boolean;
  /**
   * Where a value that began at or behind `at` must end: the end of the JSON string, of the quoted CSV cell, of the attribute or the text in
   * XML, or of the record.
   */
  readonly limit: (at: number) => number;
  /** Whether JSON may be around `at`: in a JSON record, or behind the beginning of an object in a log line or a CSV cell. */
  readonly mayBeJson: (at: number) => boolean;
  /** Whether `at` lies in a quoted CSV cell, where a double quote is written as two. */
  readonly inCell: (at: number) => boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';

// A log line may begin with a bracket too ("[2026-11-02 ...]"), so that the bracket alone does not tell.
const JSON_START = /\s*(?:\{\s*["}]|\[\s*(?:[[{"\]]|(?:-?\d[\d.eE+-]*|true|false|null)\s*[,\]]))/y;

/**
 * Makes the view that rules get. Questions are cheap when their places go up, as hits do: what was found out for one place is kept
 * for the next, so that all of them together read the record once or twice.
 */
export function recordText(bytes: Buffer): RecordText {
  const text = bytes.toString('latin1');
  const json = isJson(text);
  const xml = !json && isXml(text);
  const endOf = json ? jsonStringEnd : cellEnd;
  // The answer for all places from `from` up to `end`.
  let from = 0;
  let end = -1;
  const quoteFrom = nextOf(text, '"');
  const tagFrom = nextOf(text, '<');
  const limit = (at: number): number => {
    if (xml) return inCell(at) ? quoteFrom(at) : tagFrom(at);
    if (!json && !inCell(at)) return text.length;
    if (at < from) {
      const nearer = endOf(text, at, from);
      if (nearer < from) end = nearer;
    } else if (at > end) {
      end = endOf(text, at, text.length);
    }
    from = at;
    return end;
  };
  let counted = 0;
  let odd = false;
  const inCell = (at: number): boolean => {
    if (json) return false;
    for (; counted < at; counted++) if (text.charCodeAt(counted) === QUOTE) odd = !odd;
    while (counted > at) if (text.charCodeAt(--counted) === QUOTE) odd = !odd;
    return odd;
  };
  let object: number | undefined;
  const mayBeJson = (at: number): boolean => json || (object ??= objectStart(text)) < at;
  return { bytes, text, json, xml, mayBeJson, limit, inCell };
}

function isJson(text: string): boolean {
  JSON_START.lastIndex = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  return JSON_START.test(text);
}

const XML_START = /\s{0,256}<(?:\?xml\s|[A-Za-z_][\w.:-]{0,100}[\s>/])/y;

function isXml(text: string): boolean {
  XML_START.lastIndex = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  return XML_START.test(text) && text.slice(-256).trimEnd().endsWith('>');
}

/** Where a character stands next; what was found out for one place is kept for those up to it. */
function nextOf(text: string, char: string): (at: number) => number {
  let from = 0;
  let end = -1;
  return (at) => {
    if (at < from || at > end) {
      from = at;
      const found = text.indexOf(char, at);
      end = found === -1 ? text.length : found;
    }
    return end;
  };
}

/** Where something like `{"` stands first, at any depth of escaping. */
function objectStart(text: string): number {
  const start = text.search(/[{[]\s{0,8}\\{0,8}"/);
  return start === -1 ? text.length : start;
}

/** The quote that ends the JSON string around `at`: one with an even number of backslashes before it; else `known`. */
function jsonStringEnd(text: string, at: number, known: number): number {
  let slashes = 0;
  for (let i = at; i < known; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE && slashes % 2 === 0) return i;
    slashes = code === BACKSLASH ? slashes + 1 : 0;
  }
  return known;
}

/** The quote that ends the CSV cell around `at`: the last of an odd run, with a delimiter or nothing behind it; else `known`. */
function cellEnd(text: string, at: number, known: number): number {
  for (let i = text.indexOf('"', at); i !== -1 && i < known; i = text.indexOf('"', i)) {
    const start = i;
    while (text.charCodeAt(i) === QUOTE) i++;
    if ((i - start) % 2 === 1 && (i === text.length || ',;\t|\r\n'.includes(text.charAt(i)))) return i - 1;
  }
  return known;
}
