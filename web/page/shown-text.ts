// Text as it is, though it may have been written to be read as something else.

/** Control characters, and characters that change how others are read: what a record may hide behind. */
const HIDDEN =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** Of those the ones that people write: they join and part the letters of some scripts, and the pictures of an emoji. */
const JOINERS = new Set(['\u200c', '\u200d']);

/** With all characters named that have no form of their own, such as `[U+202E]`: for the bytes of a record. */
export const allShown = (text: string): string => text.replace(HIDDEN, named);

/** The same for names and values, in which joiners are at home. */
export const shown = (text: string): string =>
  text.replace(HIDDEN, (character) => (JOINERS.has(character) ? character : named(character)));

function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}
