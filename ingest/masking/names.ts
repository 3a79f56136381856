// Which names of members, settings and options hold a secret, as a table.
import type { Anchor, Kind } from './rule.ts';

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

const DASH = 0x2d;
const BACKSLASH = 0x5c;

/** The name around the anchor at `at`, or undefined where what stands there is too long to be one. */
export function nameAt(bytes: Buffer, at: number): Name | undefined {
  let start = at;
  while (start > 0 && isNameCode(bytes[start - 1]) && at - start < LONGEST) start--;
  const end = nameEnd(bytes, at);
  if (at - start === LONGEST || end - at === LONGEST) return undefined;
  // The n of an escaped line end.
  if (start > 0 && bytes[start - 1] === BACKSLASH && /[nrtbf]/.test(String.fromCharCode(bytes[start] ?? 0)))
    start++;
  const written = bytes.toString('latin1', start, end);
  return {
    start,
    end,
    plain: written.replace(/[-_]/g, '').toLowerCase(),
    option: written.startsWith('-') && mayPrecedeOption(start === 0 ? undefined : bytes[start - 1]),
  };
}

function mayPrecedeOption(code: number | undefined): boolean {
  return code === undefined || /[\s"'`(,;|&\\]/.test(String.fromCharCode(code));
}

function nameEnd(bytes: Buffer, at: number): number {
  let end = at;
  // Two dashes begin a comment of SQL.
  while (isNameCode(bytes[end]) && end - at < LONGEST && !(bytes[end] === DASH && bytes[end + 1] === DASH))
    end++;
  return end;
}

/** What a name holds, or undefined when it is no secret. */
export function kindOf(name: Name): Kind | undefined {
  if (IDENTIFIERS.test(name.plain)) return undefined;
  return KINDS.find(([pattern]) => pattern.test(name.plain))?.[1];
}

function isNameCode(code = 0): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === DASH
  );
}

/**
 * What stands behind a name that is given a value: an assignment, a literal, a blank, a comment, an escape, the end of an XML tag, a
 * quote as XML's entity, or the quote behind the name and an assignment (of a string, in JSON), or the member that holds the value.
 */
const BEHIND =
  /^(?:[=>`\]\\$(/\s-]|:[ "'\\]|["'](?::(?![tfn{[\d-])|[=\s"'\\]|,[\s"'][\s"'vp])|'[^:,]|&(?:quo|apo|#3[49]))/;
const ARGUMENT = /^["'],[\s"']/;

/** What follows a short word for it to be an anchor: a quote, an assignment, a blank, an escape or entity, the end of a tag or subscript. */
const NEXT = '["\'`=: \\\\>\\]&]';

/** Where names of secrets may stand. `confirm` keeps records that only mention one, or name a secretId, from the rules. */
export const NAMES: Anchor = {
  anchors: [
    ...[
      'ssword',
      'passwd',
      'phrase',
      'secret',
      'pi[_-]key',
      'te[_-]key',
      'tekey[pd]',
      'pikeyv',
      'tokenv',
      'token[_-]v',
    ],
    ...['token', 'pikey', 'ntkey', 'sskey', 'tekey'].map((word) => word + NEXT),
    `.pwd${NEXT}.`,
  ],
  confirm: (bytes, at) => {
    const end = nameEnd(bytes, at);
    const behind = bytes.toString('latin1', end, end + 4);
    if (!BEHIND.test(behind) && !ARGUMENT.test(behind)) return false;
    const name = nameAt(bytes, at);
    return name !== undefined && kindOf(name) !== undefined && (name.option || BEHIND.test(behind));
  },
};
