// Text that hardly compresses, always the same for the same seed text.
import { createHash } from 'node:crypto';

/** Four thousand hex digits. */
export function noise(text: string): string {
  const hashes = Array.from({ length: 32 }, (_, n) => createHash('sha512').update(`${text} ${String(n)}`));
  return hashes.map((hash) => hash.digest('hex')).join('');
}
