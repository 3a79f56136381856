// Which names of members, settings and options hold a secret, as a table.
import type { Kind } from './rule.ts';

/** A name as it stands in a record. */
export interface Name {
  readonly start: number;
  readonly end: number;
  /** Small letters, without `_` and `-`. */
  readonly plain: string;
  /** Written as an option of a command line: --name. */
  readonly option: boolean;
}

/** The end of a name tells what it holds: dbPassword, DB_PASSWORD and password2 are passwords, passwordLastUsed is not. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/(?:password|passwd|passphrase|pwd)\d{0,3}(?:text|value|plaintext)?$/, 'password'],
  [/privatekey(?:pem|data)?$/, 'private_key'],
  [/secret(?:access)?(?:key)?(?:string|binary|text|value)?$/, 'secret_key'],
  [/(?:apikey|accountkey|sharedaccesskey)(?:value)?$/, 'secret_key'],
  [/token(?:value)?$/, 'token'],
];

/** Tokens that are a place in a list, make a request repeatable, or are hashes: identifiers that join records. */
const IDENTIFIERS =
  /(?:next|prev|previous|page|paging|pagination|continuation|client|creator|request|idempotency|sequence|forward|backward|sync|delta|skip|start|starting|resume|cursor|change|hash|hashed|importlast)token$/;

/** Longest name that is looked at, in bytes on each side of the anchor. */
const LONGEST = 64;

/** The name around the anchor at `at`, or undefined where what stands there is too long to be one. */
export function nameAt(text: string, at: number): Name | undefined {
  let start = at;
  while (start > 0 && isNameCode(text.charCodeAt(start - 1)) && at - start < LONGEST) start--;
  let end = at;
  while (isNameCode(text.charCodeAt(end)) && end - at < LONGEST) end++;
  if (at - start === LONGEST || end - at === LONGEST) return undefined;
  // The n of an escaped line end.
  if (text.charAt(start - 1) === '\\' && /[nrtbf]/.test(text.charAt(start))) start++;
  return {
    start,
    end,
    plain: text.slice(start, end).replace(/[-_]/g, '').toLowerCase(),
    option: text.charAt(start) === '-',
  };
}

/** What a name holds, or undefined when it is no secret. */
export function kindOf(name: Name): Kind | undefined {
  if (IDENTIFIERS.test(name.plain)) return undefined;
  return KINDS.find(([pattern]) => pattern.test(name.plain))?.[1];
}

function isNameCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 45
  );
}

// What may stand behind a name: a quote, an assignment, white space, an escape, the end of an XML tag.
const END = '["\'`=: \t\r\n\\\\>\\]]';

/** Anchors for these names. The endings keep names such as secretId and tokenIssueTime away from the rules. */
export const NAME_ANCHORS: readonly string[] = [
  'ssword',
  'passwd',
  'phrase',
  `.pwd${END}.`,
  `secret${END}`,
  'secret[ak_-]',
  'secret[sbtv][tiea]',
  `token${END}`,
  'token[v_]',
  `pikey${END}`,
  'pikeyv',
  'pi[_-]key',
  `ntkey${END}`,
  `sskey${END}`,
  `tekey${END}`,
  'tekey[pd]',
  'te[_-]key',
];
