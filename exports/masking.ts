// What an audience does not see: values left out, or replaced by a keyed hash under which equal values stay equal.
import { createHmac } from 'node:crypto';

export type Treatment = 'hash' | 'drop' | 'keep';

export interface Masking {
  /** What becomes of a field. */
  readonly of: (field: string) => Treatment | undefined;
  /** `hmac:` and 32 hex digits. The field is no part of it, so that user.name and related.user can be joined. */
  readonly hash: (value: string) => string;
  /** Key of the hash. */
  readonly key: Buffer;
}

export const HASH_PREFIX = 'hmac:';
/** Hex digits that are kept of the hash: 128 bits. */
export const HASH_DIGITS = 32;

/** So many hashes are remembered: names and addresses come again and again. */
const REMEMBERED = 50_000;

/** Fields in which a record may repeat what stands in others, free texts and names of who acted: masking those means deciding about these. */
export const REPEATING: readonly string[] = [
  'message',
  'event.original',
  'event.reason',
  'error.message',
  'process.command_line',
  'url.full',
  'url.original',
  'oncall.actor.id',
  'oncall.actor.name',
  'oncall.session.id',
  'oncall.command.text',
  'oncall.command.head',
  'oncall.original.base64',
  'related.user',
  'related.ip',
  'related.hosts',
  'unmapped',
];

/** `fields`: names, or names with .* at their end, to treatments; the longest that fits a field counts. */
export function maskingOf(fields: Readonly<Record<string, Treatment>>, key: string): Masking {
  const rules = Object.entries(fields)
    .map(([name, treatment]) => ({ name: name.replace(/\.?\*$/, ''), wild: name.endsWith('*'), treatment }))
    .sort((a, b) => b.name.length - a.name.length || Number(a.wild) - Number(b.wild));
  const secret = Buffer.from(key);
  const known = new Map<string, string>();
  return {
    of: (field) =>
      rules.find(
        ({ name, wild }) => field === name || (wild && (name === '' || field.startsWith(`${name}.`))),
      )?.treatment,
    hash: (value) => {
      const found = known.get(value);
      if (found !== undefined) return found;
      if (known.size >= REMEMBERED) known.clear();
      const digest = createHmac('sha256', secret).update(value).digest('hex');
      const made = HASH_PREFIX + digest.slice(0, HASH_DIGITS);
      known.set(value, made);
      return made;
    },
    key: secret,
  };
}
