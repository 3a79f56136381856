// SQL that cuts texts into words as Elasticsearch's standard analyzer does: by Unicode's word boundaries (UAX 29), in lower case.

const MARKS = '[\\p{M}\\x{200d}\\x{ad}]*';

/** Scripts whose words are runs of letters; of all others a letter is a word. */
const SCRIPTS = [
  'Latin Greek Cyrillic Armenian Hebrew Arabic Syriac Thaana Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu',
  'Kannada Malayalam Sinhala Tibetan Georgian Hangul Ethiopic Cherokee Mongolian',
]
  .join(' ')
  .split(' ');
const LETTER = `(?:[${SCRIPTS.map((script) => `\\p{${script}}`).join('')}\\x{aa}\\x{b5}\\x{ba}\\x{2b0}-\\x{2c1}]${MARKS})`;
const DIGIT = `(?:\\p{Nd}${MARKS})`;
const KATAKANA = `(?:[\\p{Katakana}\\x{30fc}\\x{3031}-\\x{3035}\\x{ff70}]${MARKS})`;
const BOTH = "'.\\x{2018}\\x{2019}\\x{2024}\\x{fe52}\\x{ff07}\\x{ff0e}";
const MID_LETTER = `[${BOTH}:\\x{b7}\\x{387}\\x{55f}\\x{5f4}\\x{2027}\\x{fe13}\\x{fe55}\\x{ff1a}]${MARKS}`;
const MID_DIGIT = `[${BOTH},;\\x{37e}\\x{589}\\x{60c}\\x{60d}\\x{66c}\\x{7f8}\\x{2044}\\x{fe10}\\x{fe14}\\x{ff0c}\\x{ff1b}]${MARKS}`;
const JOINER = '[\\p{Pc}\\x{202f}]';
const RUN = `(?:(?:${LETTER}(?:${MID_LETTER}${LETTER})*|${DIGIT}(?:${MID_DIGIT}${DIGIT})*)+|${KATAKANA}+)`;
const SOUTH_EAST = '[\\p{Thai}\\p{Lao}\\p{Khmer}\\p{Myanmar}]+';
const PICTURE = '[\\x{1f300}-\\x{1faff}\\x{2600}-\\x{27bf}]';
const EMOJI = `${PICTURE}(?:[\\x{fe0f}\\x{1f3fb}-\\x{1f3ff}]|\\x{200d}${PICTURE})*`;

const WORD = `${JOINER}*${RUN}(?:${JOINER}+(?:${RUN})?)*|${SOUTH_EAST}|[\\p{Han}\\p{Hiragana}]${MARKS}|${EMOJI}`;

/** Stands between words that are compared as one text. */
const BETWEEN = 'chr(31)';

/** Whether a list of words holds another one as it is, without anything between; both given as SQL. */
export function phraseSql(words: string, wanted: string): string {
  const joined = (list: string): string => `${BETWEEN} || array_to_string(${list}, ${BETWEEN}) || ${BETWEEN}`;
  return `(len(${wanted}) > 0 AND contains(${joined(words)}, ${joined(wanted)}))`;
}

/** The list of words of a text, given as SQL. */
export function wordsOf(text: string): string {
  return `list_transform(regexp_extract_all(${text}, '${WORD.replaceAll("'", "''")}'), lambda each: lower(each))`;
}
