// Finds the values at the paths that a source declares secret, without parsing the record.
import { isNoSecret } from './redacted.ts';
import type { RecordText } from './record-text.ts';
import type { Anchor, Span } from './rule.ts';
import { NOTHING } from './rule.ts';

/** One step of a path; an undefined key is `*`. */
interface Step {
  readonly key: string | undefined;
  readonly last: boolean;
}

export interface DeclaredPaths {
  /** Where a last key stands; without one no path matches. Undefined when keys may be written in other ways and all records are read. */
  readonly anchors: readonly Anchor[] | undefined;
  /** String values at the paths, and within objects and arrays at the paths, in the order of the record. */
  readonly find: (record: RecordText) => readonly Span[];
}

/** Where reading stands in an object or array. */
interface Level {
  readonly isArray: boolean;
  /** Steps that a key here may take, as indices. */
  readonly steps: readonly number[];
  /** All strings below are secret. */
  readonly secret: boolean;
  index: number;
  /** What the last key led to. */
  next: readonly number[];
  nextSecret: boolean;
  awaitsKey: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Prepares `secrets` as contract.ts of the normalizers describes them. An empty list finds nothing. */
export function declaredPaths(secrets: readonly string[]): DeclaredPaths {
  const steps: Step[] = [];
  const roots: number[] = [];
  const anywhere: number[] = [];
  for (const secret of secrets) {
    const deep = secret.startsWith('**.');
    const keys = (deep ? secret.slice('**.'.length) : secret).split('.');
    (deep ? anywhere : roots).push(steps.length);
    keys.forEach((key, i) => steps.push({ key: key === '*' ? undefined : key, last: i === keys.length - 1 }));
  }

  const enter = (level: Level, key: string): void => {
    // Shared as long as no step is taken: records may be deep.
    let next: readonly number[] = anywhere;
    let secret = level.secret;
    for (const at of level.steps) {
      const step = steps[at];
      if (step === undefined || (step.key !== undefined && step.key !== key)) continue;
      if (step.last) secret = true;
      else next = [...next, at + 1];
    }
    level.next = next;
    level.nextSecret = secret;
  };

  const find = ({ bytes, text }: RecordText): readonly Span[] => {
    const spans: Span[] = [];
    const levels: Level[] = [];
    let top: Level | undefined;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      switch (code) {
        case QUOTE: {
          const end = stringEnd(text, i + 1);
          if (top?.awaitsKey === true) {
            enter(top, keyOf(bytes, i + 1, end));
            top.awaitsKey = false;
          } else if (top?.nextSecret === true && !isNoSecret(text.slice(i + 1, end))) {
            spans.push({ start: i + 1, end, kind: 'path' });
          }
          i = end;
          break;
        }
        case 0x7b /* { */:
        case 0x5b /* [ */: {
          const isArray = code === 0x5b;
          const steps = top === undefined ? [...roots, ...anywhere] : top.next;
          const secret = top?.nextSecret ?? false;
          top = { isArray, steps, secret, index: 0, next: [], nextSecret: secret, awaitsKey: !isArray };
          levels.push(top);
          if (isArray) enter(top, '0');
          break;
        }
        case 0x7d /* } */:
        case 0x5d /* ] */:
          levels.pop();
          top = levels.at(-1);
          break;
        case 0x2c /* , */:
          if (top?.isArray === true) enter(top, String(++top.index));
          else if (top !== undefined) top.awaitsKey = true;
          break;
      }
    }
    return spans;
  };

  const lastKeys = new Set(
    secrets.map((secret) => secret.split('.').findLast((key) => !/^\*{1,2}$/.test(key))),
  );
  const anchors = Array.from(lastKeys, anchorOf);
  return {
    anchors: anchors.includes(undefined) ? undefined : anchors.filter((anchor) => anchor !== undefined),
    find: secrets.length === 0 ? () => NOTHING : find,
  };
}

/** The quote that ends the string whose content begins at `from`, or the end of the text. */
function stringEnd(text: string, from: number): number {
  for (let i = text.indexOf('"', from); i !== -1; i = text.indexOf('"', i + 1)) {
    let slashes = 0;
    while (i - slashes > from && text.charCodeAt(i - slashes - 1) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return i;
  }
  return text.length;
}

/** A key as its object has it. One that is no valid JSON string stands for itself. */
function keyOf(bytes: Buffer, start: number, end: number): string {
  const key = bytes.toString('utf8', start, end);
  if (!key.includes('\\')) return key;
  try {
    return String(JSON.parse(`"${key}"`));
  } catch {
    return key;
  }
}

/** The last letters of a key and its quote make the word: what keys begin with is often common, such as "acc". */
const TAIL = 5;

/** The key in its quotes as an anchor. Keys that JSON may write otherwise than they are have none, other than by \u00. */
function anchorOf(key: string | undefined): Anchor | undefined {
  if (key === undefined || !/^[\w$:@ -]{2,}$/.test(key)) return undefined;
  const quoted = `"${key}"`;
  const word = key.length < TAIL ? `.${quoted}.` : quoted.slice(-TAIL - 1);
  return {
    anchors: [word.replaceAll('$', '\\$')],
    confirm: (bytes, at) => {
      const start = key.length < TAIL ? at : at + word.length - quoted.length;
      return start >= 0 && bytes.toString('latin1', start, start + quoted.length) === quoted;
    },
  };
}
