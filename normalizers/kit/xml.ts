// Reads XML records: one element with its attributes, texts and children as a plain object, or what is wrong with it.
import { XMLParser } from 'fast-xml-parser';
import type { Outcome } from '../contract.ts';
import type { Json, JsonObject } from './json.ts';
import { reject } from './outcome.ts';

/** Levels of elements within each other; the audit logs that come as XML have five at most. */
const MAX_DEPTH = 32;
const TOO_DEEP = `elements nested deeper than ${String(MAX_DEPTH)} levels`;

export type ParsedXml =
  | { readonly ok: true; readonly name: string; readonly record: JsonObject }
  | { readonly ok: false; readonly reject: Outcome };

/**
 * Parses one XML element; an XML declaration, comments and white space around it are passed over. `name` is the element's. `record` holds
 * its attributes as `@NAME` and its child elements by name: a string when there is only text (empty when there is nothing), an object
 * of the same kind when there are attributes or children, an array when the name occurs more than once; text beside either is
 * `#text`. Values are text (true for an attribute without one), white space kept, with the five named entities and numeric ones decoded; others stay as written.
 * Rejects: `empty`, `not_xml` for what is not well-formed or has a document type (no entity is ever expanded), `too_deep`.
 */
export function parseXml(text: string): ParsedXml {
  if (text.trim() === '') return { ok: false, reject: reject('empty', 'the record has no content') };
  const fault = faultIn(text);
  if (fault !== undefined)
    return {
      ok: false,
      reject: reject(fault === TOO_DEEP ? 'too_deep' : 'not_xml', `not valid XML: ${fault}`),
    };
  try {
    // With these options the library gives one member for the root, and no values but text.
    const root = PARSER.parse(text) as JsonObject;
    const [name = '', value] = Object.entries(root).at(-1) ?? [];
    return { ok: true, name, record: recordOf(value) };
  } catch {
    // Messages of the library quote the input; ours must not repeat a record.
    return { ok: false, reject: reject('not_xml', 'not valid XML: it cannot be parsed') };
  }
}

function recordOf(value: Json): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  return value === '' || value === undefined ? {} : { '#text': value };
}

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    // Half of a surrogate pair is no character.
    return code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff) ? whole : String.fromCodePoint(code);
  });
}

const nothing = (): void => undefined;

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  allowBooleanAttributes: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: MAX_DEPTH,
  jPath: false,
  onDangerousProperty: (name) => name,
  // White space between elements is layout; that of an element without children is its value.
  tagValueProcessor: (_name, value, _path, _hasAttributes, isLeaf) =>
    !isLeaf && value.trim() === '' ? '' : value,
  entityDecoder: {
    decode,
    reset: nothing,
    setXmlVersion: nothing,
    setExternalEntities: nothing,
    addInputEntities: nothing,
  },
});

/** What is not well-formed. The library passes over missing and wrong end tags, so that they are looked at here, before. */
function faultIn(text: string): string | undefined {
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  for (;;) {
    const start = text.indexOf('<', at);
    if (open.length === 0 && text.slice(at, start === -1 ? text.length : start).trim() !== '')
      return roots === 0 ? 'text before the first element' : 'text behind the last element';
    if (start === -1) break;
    const tag = tagAt(text, start);
    if (typeof tag === 'string') return tag;
    at = tag.end;
    if (tag.kind === 'open' || tag.kind === 'empty') {
      if (open.length === 0 && ++roots > 1) return 'more than one element';
      if (open.length >= MAX_DEPTH) return TOO_DEEP;
      if (tag.kind === 'open') open.push(tag.name);
    } else if (tag.kind === 'close' && open.pop() !== tag.name) return 'an end tag without its start tag';
    else if (tag.kind === 'data' && open.length === 0) return 'a CDATA section outside of an element';
  }
  if (open.length > 0) return 'it ends before its last end tag';
  return roots === 0 ? 'no element' : undefined;
}

interface Tag {
  readonly kind: 'open' | 'empty' | 'close' | 'data' | 'other';
  readonly name: string;
  /** Index behind it. */
  readonly end: number;
}

const NAME = /[^\s<>/!?="'&]{1,256}/y;

/** The tag, comment, CDATA section or instruction at an index, or its fault. */
function tagAt(text: string, start: number): Tag | string {
  if (text.startsWith('<!--', start)) return upTo(text, start + 4, '-->', 'other');
  if (text.startsWith('<![CDATA[', start)) return upTo(text, start + 9, ']]>', 'data');
  if (text.startsWith('<?', start)) return upTo(text, start + 2, '?>', 'other');
  if (text.startsWith('<!', start)) return 'it declares a document type or entities';
  const isEnd = text.startsWith('</', start);
  NAME.lastIndex = start + (isEnd ? 2 : 1);
  const name = NAME.exec(text)?.[0];
  const close = name === undefined ? -1 : tagClose(text, NAME.lastIndex);
  if (name === undefined || close === -1) return `a broken tag at offset ${String(start)}`;
  if (!isEnd) return { kind: text.charAt(close - 1) === '/' ? 'empty' : 'open', name, end: close + 1 };
  return text.slice(NAME.lastIndex, close).trim() === ''
    ? { kind: 'close', name, end: close + 1 }
    : `an end tag with attributes at offset ${String(start)}`;
}

/** Index of the `>` that closes a tag, outside of quotes; -1 when another tag begins before it, or it is missing. */
function tagClose(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '>') return at;
    if (char === '<') return -1;
    if (char === '"' || char === "'") {
      at = text.indexOf(char, at + 1);
      if (at === -1) return -1;
    }
  }
  return -1;
}

function upTo(text: string, from: number, mark: string, kind: Tag['kind']): Tag | string {
  const end = text.indexOf(mark, from);
  return end === -1 ? `"${mark}" is missing` : { kind, name: '', end: end + mark.length };
}
