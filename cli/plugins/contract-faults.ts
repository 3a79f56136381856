// Holds what a plugin exports against the contract of normalizers/contract.ts: its author may write JavaScript.
import { REJECT_CODES } from '../../schemas/reject-codes.ts';
import type { Framing, Normalizer } from '../../normalizers/contract.ts';

type Test = (value: unknown) => boolean;
type Rules = readonly (readonly [key: string, is: Test, must: string])[];

const isText: Test = (value) => typeof value === 'string' && value !== '';
const isTexts: Test = (value) => Array.isArray(value) && value.every(isText);
const isFunction: Test = (value) => typeof value === 'function';
const isRegExp: Test = (value) => value instanceof RegExp;
const orNone =
  (is: Test): Test =>
  (value) =>
    value === undefined || is(value);
const oneOf =
  (...values: readonly unknown[]): Test =>
  (value) =>
    values.includes(value);

const RULES: Rules = [
  ['title', isText, 'a text'],
  ['stability', oneOf('experimental', 'beta', 'stable'), 'experimental, beta or stable'],
  ['docs', isTexts, 'a list of pages'],
  ['mappingRevision', (value) => Number.isInteger(value) && Number(value) >= 1, 'a whole number from 1 up'],
  ['idScope', oneOf('global', 'instance'), 'global or instance'],
  ['forms', (value) => isObject(value) && Object.keys(value).length > 0, 'an object with at least one form'],
  ['options', isObject, 'an object'],
  ['secrets', isTexts, 'a list of paths'],
  [
    'rejects',
    (value) => isTexts(value) && (value as string[]).every((code) => Object.hasOwn(REJECT_CODES, code)),
    'a list of codes of docs/rejects.md',
  ],
  [
    'filters',
    (value) => isObject(value) && Object.values(value).every(isText),
    'an object of reasons and what each means',
  ],
  ['consumed', isTexts, 'a list of paths'],
  ['derived', isTexts, 'a list of paths'],
  ['create', isFunction, 'a function from options to the mapping'],
];

const FORM: Rules = [
  ['title', isText, 'a text'],
  ['match', orNone(isRegExp), 'a regular expression'],
];

const OPTION: Rules = [
  ['description', isText, 'a text'],
  ['example', isText, 'a text'],
  ['required', orNone(oneOf(true)), 'true, or left out'],
  ['check', orNone(isFunction), 'a function from a value to what is wrong with it'],
];

/** Kind of framing -> what it needs besides. */
const FRAMINGS: Readonly<Record<Framing['kind'], Rules>> = {
  lines: [],
  json: [
    ['arrays', orNone((value) => Array.isArray(value) && value.every(isTexts)), 'a list of lists of keys'],
  ],
  csv: [['start', isRegExp, 'a regular expression']],
  multiline: [['start', isRegExp, 'a regular expression']],
  group: [
    ['key', isRegExp, 'a regular expression'],
    ['end', orNone(isRegExp), 'a regular expression'],
    ['window', (value) => Number.isInteger(value), 'a whole number'],
  ],
  'journal-export': [],
};

/** Narrows an export to a normalizer; `faults` gets a sentence for everything that is not as the contract says. */
export function isNormalizer(value: unknown, faults: string[]): value is Normalizer {
  if (!isObject(value)) {
    faults.push('it must export `normalizer`: export const normalizer = defineNormalizer({ ... })');
    return false;
  }
  faults.push(...broken(value, RULES, ''));
  for (const [name, form] of members(value['forms'])) faults.push(...formFaults(form, `forms.${name}`));
  for (const [name, option] of members(value['options']))
    faults.push(...broken(option, OPTION, `options.${name}`));
  return faults.length === 0;
}

function formFaults(form: unknown, path: string): string[] {
  const framing = isObject(form) ? form['framing'] : undefined;
  const kind = isObject(framing) ? framing['kind'] : undefined;
  const needs = Object.entries(FRAMINGS).find(([name]) => name === kind)?.[1];
  return [
    ...broken(form, FORM, path),
    ...(needs
      ? broken(framing, needs, `${path}.framing`)
      : [`${path}.framing.kind must be one of ${Object.keys(FRAMINGS).join(', ')}`]),
  ];
}

function broken(value: unknown, rules: Rules, path: string): string[] {
  if (!isObject(value)) return [`${path} must be an object`];
  return rules
    .filter(([key, is]) => !is(value[key]))
    .map(([key, , must]) => {
      const at = path === '' ? key : `${path}.${key}`;
      return value[key] === undefined ? `${at} is missing: it must be ${must}` : `${at} must be ${must}`;
    });
}

function members(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
