// SQL that cuts texts into words as Elasticsearch's standard analyzer does: by Unicode's word boundaries (UAX 29), in lower case.
import type { Condition } from '../../search/filter.ts';
import type { Parameters } from './parameters.ts';

/*
 * Written for JavaScript; RE2 writes code points in another way. Every class is compiled for every query, so there are few. Letters are those
 * of scripts that write words as runs of letters: not South East Asian ones, whose runs are one word, nor ideographs and hiragana, each a word.
 */
const LETTERS =
  '[^\\P{L}\\u{e00}-\\u{edf}\\u{1000}-\\u{109f}\\u{1780}-\\u{17ff}\\u{2e80}-\\u{312f}\\u{31a0}-\\u{a4cf}\\u{f900}-\\u{faff}\\u{ff66}-\\u{ff9f}\\u{20000}-\\u{3ffff}][\\p{M}\\u{200d}\\u{ad}]*';
const DIGITS = '\\p{Nd}';
const BOTH = "'.\\u{2018}\\u{2019}\\u{2024}\\u{fe52}\\u{ff07}\\u{ff0e}";
const IN_LETTERS = `[${BOTH}:\\u{b7}\\u{387}\\u{55f}\\u{5f4}\\u{2027}\\u{fe13}\\u{fe55}\\u{ff1a}]`;
const IN_DIGITS = `[${BOTH},;\\u{37e}\\u{589}\\u{60c}\\u{60d}\\u{66c}\\u{7f8}\\u{2044}\\u{fe10}\\u{fe14}\\u{ff0c}\\u{ff1b}]`;
const PICTURE = '[\\u{1f300}-\\u{1faff}\\u{2600}-\\u{27bf}]';

const WORD = [
  `(?:_|(?:${LETTERS})+(?:${IN_LETTERS}(?:${LETTERS})+)*|${DIGITS}+(?:${IN_DIGITS}${DIGITS}+)*)+`,
  '[\\u{30a1}-\\u{30fa}\\u{30fc}-\\u{30ff}\\u{31f0}-\\u{31ff}\\u{ff66}-\\u{ff9f}]+',
  '[\\u{e00}-\\u{edf}\\u{1000}-\\u{109f}\\u{1780}-\\u{17ff}]+',
  '[\\u{2e80}-\\u{2fdf}\\u{3005}\\u{3007}\\u{3021}-\\u{3029}\\u{3038}-\\u{303b}\\u{3041}-\\u{309f}\\u{3400}-\\u{4dbf}\\u{4e00}-\\u{9fff}\\u{f900}-\\u{faff}\\u{20000}-\\u{3ffff}]',
  `${PICTURE}(?:[\\u{fe0f}\\u{1f3fb}-\\u{1f3ff}]|\\u{200d}${PICTURE})*`,
].join('|');

/** Only what is no letter joins words. */
const NO_WORD = /^_+$/;

/** Stands between words that are compared as one text. */
const BETWEEN = 'chr(31)';

/** With more to look for, looking takes as long as cutting. */
const MOST_WORDS = 20;

/** The words of a text, as it is written. */
export function wordsIn(text: string): readonly string[] {
  const words = text.match(new RegExp(WORD, 'gu')) ?? [];
  return words.filter((word) => !NO_WORD.test(word));
}

/** Whether a text has one of the words, or all of them as a phrase. */
export function wordsTest(
  { text, phrase }: Condition & { readonly kind: 'words' },
  parameters: Parameters,
): (value: string) => string {
  const words = wordsIn(text);
  if (words.length === 0) return () => 'false';
  const wanted = `list_transform(${parameters.texts(words)}, lambda each: lower(each))`;
  const joined = (list: string): string => `${BETWEEN} || array_to_string(${list}, ${BETWEEN}) || ${BETWEEN}`;
  const looked = phrase ? words.slice(0, 1) : [...new Set(words)];
  return (value) => {
    const holds = phrase
      ? `contains(${joined(wordsOf(value))}, ${joined(wanted)})`
      : `list_has_any(${wordsOf(value)}, ${wanted})`;
    return containing(value, looked.length > MOST_WORDS ? [] : looked, holds, parameters);
  };
}

/** Whether one of the words of a text is like these parts, which a test finds out. */
export function wordTest(
  parts: readonly string[],
  test: (word: string) => string,
  parameters: Parameters,
): (value: string) => string {
  const [longest = ''] = [...parts].sort((left, right) => right.length - left.length);
  return (value) => {
    const holds = `len(list_filter(${wordsOf(value)}, lambda w: ${test('w')})) > 0`;
    return containing(value, longest === '' ? [] : [longest], holds, parameters);
  };
}

/** Cutting a text into words takes far longer than looking whether it contains something that one of them must contain. */
function containing(value: string, texts: readonly string[], holds: string, parameters: Parameters): string {
  if (texts.length === 0) return holds;
  const found = texts.map((text) => `contains(lower(${value}), lower(${parameters.text(text)}))`);
  return `CASE WHEN ${found.join(' OR ')} THEN ${holds} ELSE false END`;
}

/** The list of words of a text, given as SQL. */
function wordsOf(text: string): string {
  const pattern = WORD.replaceAll('\\u{', '\\x{').replaceAll("'", "''");
  const found = `list_filter(regexp_extract_all(${text}, '${pattern}'), lambda each: ltrim(each, '_') <> '')`;
  return `list_transform(${found}, lambda each: lower(each))`;
}
