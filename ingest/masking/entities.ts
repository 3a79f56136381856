// Undoes the entities that hide quotes and white space in XML, so that BY&#10;&quot;x&quot; is found like BY 'x'.
import { joinPieces } from './escapes.ts';
import type { Piece, Unescaped } from './escapes.ts';
import type { RecordText } from './record-text.ts';

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(quot|apos|amp|lt|gt));/g;
/** What would end a text or begin an entity is content here: any character that ends no value stands for it. */
const PLAIN = '_';
/** A double quote would end an attribute: a literal in double quotes is read as one in single ones. */
const NAMED: Readonly<Record<string, string>> = { quot: "'", apos: "'", amp: PLAIN, lt: PLAIN, gt: PLAIN };

/** Replaces the entities of ASCII characters, control characters by a blank; undefined when the record is no XML or has none. */
export function withoutEntities({ text, xml }: RecordText): Unescaped | undefined {
  if (!xml || !text.includes('&')) return undefined;
  const pieces: Piece[] = [];
  let place = 0;
  const add = (piece: string, origin: number, escape: boolean): void => {
    pieces.push({ text: piece, place, origin, escape });
    place += piece.length;
  };
  let done = 0;
  for (const match of text.matchAll(ENTITY)) {
    const [entity, decimal, hex, name = ''] = match;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const char = NAMED[name] ?? character(code);
    if (char === undefined) continue;
    add(text.slice(done, match.index), done, false);
    add(char, match.index, true);
    done = match.index + entity.length;
  }
  if (pieces.length === 0) return undefined;
  add(text.slice(done), done, false);
  return joinPieces(pieces);
}

function character(code: number): string | undefined {
  if (!(code > 0 && code < 0x7f)) return undefined;
  const char = String.fromCharCode(code);
  if (char === '"') return "'";
  return code < 0x20 ? ' ' : '<>&'.includes(char) ? PLAIN : char;
}
