// How wide text is in a terminal, in columns: characters of East Asia and emoji take two, marks that stand on another none.

const PLAIN = /^[\x20-\x7e]*$/;
/** Wide and fullwidth by https://www.unicode.org/reports/tr11/, but for signs that hardly anybody writes. */
const WIDE =
  /[\p{Script=Han}\p{Emoji_Presentation}\u1100-\u115f\u3000-\u303e\u3041-\u33ff\uac00-\ud7a3\uff01-\uff60\uffe0-\uffe6]/u;
/** Accents of their own, joiners, and what follows the first letter of a Korean syllable. */
const NOTHING = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u;

export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const each of text) width += widthOf(each);
  return width;
}

/** The text where it fits, else its beginning with an ellipsis. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let end = 0;
  let taken = 1;
  for (const each of text) {
    taken += widthOf(each);
    if (taken > width) break;
    end += each.length;
  }
  return `${text.slice(0, end)}…`;
}

/** With so many spaces behind it that the next one stands at `width`. */
export function filled(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function widthOf(character: string): number {
  if (NOTHING.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
