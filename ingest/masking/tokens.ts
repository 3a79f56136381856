// Tokens: what an Authorization header carries, and tokens that are known by their shape.
import { isNoSecret } from './redacted.ts';
import { NOTHING } from './rule.ts';
import type { Rule, Span } from './rule.ts';
import type { RecordText } from './record-text.ts';

const WORD = 'A-Za-z0-9';

interface Shape {
  readonly anchors: readonly string[];
  /** Matched at the anchor; the token is all of it, or what the group `token` holds. */
  readonly pattern: string;
  /** Characters that go on with the token, as many as there are. */
  readonly rest: string;
}

/** Vendors' tokens, by the prefixes that they document; the shortest ones real vendors give out are longer than the minimum. */
const SHAPES: readonly Shape[] = [
  // GitHub: personal, OAuth, user-to-server, server-to-server, refresh, fine-grained
  { anchors: ['.gh[pousr]_.'], pattern: `gh[pousr]_[${WORD}]{16}`, rest: WORD },
  { anchors: ['github_pat_'], pattern: `github_pat_[${WORD}_]{16}`, rest: `${WORD}_` },
  // GitLab: personal, deploy, runner, trigger, CI job, feed tokens
  {
    anchors: ['glpat-', '.gldt-', '.glrt-', 'glptt-', 'glcbt-', '.glft-'],
    pattern: `gl(?:pat|dt|rt|ptt|cbt|ft)-[${WORD}_-]{16}`,
    rest: `${WORD}_.-`,
  },
  // Slack
  { anchors: ['.xox[abeprs]-'], pattern: `xox[abeprs]-[${WORD}-]{8}`, rest: `${WORD}-` },
  // HashiCorp Vault: service, batch, recovery; also behind a tag, in a path, and behind \n as JSON has it
  {
    anchors: ['.[ \t\n\r"\'=:,;|(<>{[/nrt]hv[sbr]\\.'],
    pattern: `hv[sbr]\\.[${WORD}_-]{16}`,
    rest: `${WORD}_.-`,
  },
  // Stripe
  { anchors: ['[sr]k_live_'], pattern: `[sr]k_live_[${WORD}]{8}`, rest: WORD },
  // JSON Web Tokens: the beginnings that the usual first members of a header give
  {
    anchors: ['alg', 'typ', 'kid', 'enc', 'cty', 'x5t', 'jku', 'jwk', 'zip', 'ver', 'nonce'].map(jwtStart),
    pattern: `eyJ[${WORD}_-]{4,1000}\\.eyJ[${WORD}_-]{1,20}`,
    rest: `${WORD}_.-`,
  },
  // The signature of an Azure shared access URL
  { anchors: ['[&?]sig=.'], pattern: `[&?]sig=(?<token>[${WORD}%+/]{20})`, rest: `${WORD}%+/=` },
];

/** What base64 makes of the beginning of a header with that member first. */
function jwtStart(member: string): string {
  return Buffer.from(`{"${member}":`).toString('base64').slice(0, 6);
}

/** By shape. */
export const shapes: readonly Rule[] = SHAPES.map(({ anchors, pattern, rest }) => {
  // The anchor may begin up to three places before the token.
  const shape = new RegExp(`[^]{0,3}?(?<all>${pattern})`, 'dy');
  const more = charactersOf(rest);
  return {
    anchors,
    find: ({ text }, at) => {
      shape.lastIndex = Math.max(at, 0);
      const found = shape.exec(text);
      const [start, matched] = found?.indices?.groups?.['token'] ?? found?.indices?.groups?.['all'] ?? [0, 0];
      if (matched === 0) return undefined;
      let end = endOfRun(text, matched, more);
      // A full stop ends the sentence, not the token.
      while (text.charAt(end - 1) === '.') end--;
      return [{ start, end, kind: 'token' }];
    },
  };
});

function charactersOf(set: string): ReadonlySet<number> {
  const member = new RegExp(`[${set}]`);
  return new Set(
    Array.from({ length: 128 }, (_, code) => code).filter((code) => member.test(String.fromCharCode(code))),
  );
}

/** A loop and no pattern: tokens have no longest length, and a pattern keeps a place for each character. */
function endOfRun(text: string, from: number, characters: ReadonlySet<number>): number {
  let end = from;
  while (characters.has(text.charCodeAt(end))) end++;
  return end;
}

const SPACE = String.raw`(?:[ \t]|\\{1,15}t){1,40}`;
const SCHEME = '(?:bearer|basic|token|negotiate|apikey|ssws|geniekey|splunk)';
const CREDENTIALS = charactersOf(`${WORD}._~+/=:-`);

const HEADER = new RegExp(
  String.raw`[a-z]{0,9}(?:\\{0,15}["']{0,2})[ \t]{0,8}[:=,][ \t]{0,8}(?:\[(?!masked:)\s{0,20})?(?:\\{0,15}["']{0,2})(?:(${SCHEME})${SPACE})?`,
  'iy',
);
const ALONE = new RegExp(`(bearer|basic)(?:${SPACE}|%20|\\+)`, 'iy');

/** `Authorization: Bearer ...`, also as a JSON member, in curl commands and in lists of headers. */
export const authorization: Rule = {
  anchors: ['orization["\'=:\\\\]'],
  find: (record, at) => {
    HEADER.lastIndex = at;
    const header = HEADER.exec(record.text);
    if (header === null) return undefined;
    const from = HEADER.lastIndex;
    // Without a scheme, a word such as "allow" is no credential.
    return credentials(record, from, header[1] === undefined ? looksRandom : () => true);
  },
};

/** `Bearer ...` and `Basic ...` wherever they stand, when what follows is a credential and not a word. */
export const schemes: Rule = {
  anchors: ['bearer[ %+\\\\\t]', 'basic[ %+\\\\\t]'],
  find: (record, at) => {
    ALONE.lastIndex = at;
    const scheme = ALONE.exec(record.text)?.[1]?.toLowerCase();
    if (scheme === undefined) return undefined;
    return credentials(record, ALONE.lastIndex, scheme === 'basic' ? isUserAndPassword : looksRandom);
  },
};

function credentials(record: RecordText, from: number, accept: (value: string) => boolean): readonly Span[] {
  const end = endOfRun(record.text, from, CREDENTIALS);
  const value = record.text.slice(from, end);
  return isNoSecret(value) || !accept(value) ? NOTHING : [{ start: from, end, kind: 'token' }];
}

/** Long, or with a digit among letters: "Bearer authentication" is neither. AWS4-HMAC-SHA256 is the name of a scheme. */
function looksRandom(value: string): boolean {
  if (value.startsWith('AWS4-')) return false;
  return value.length >= 24 || (value.length >= 8 && /\d/.test(value) && /[A-Za-z]/.test(value));
}

function isUserAndPassword(value: string): boolean {
  return value.length >= 4 && Buffer.from(value, 'base64').includes(':');
}
