// Decodes a record's bytes once, as cheaply as they allow.
import { isAscii, isUtf8 } from 'node:buffer';

export interface Decoded {
  readonly text: string;
  /** The bytes exactly, in base64, when they are not UTF-8; the text then shows U+FFFD for them. */
  readonly base64: string | undefined;
}

/** Most records are ASCII, whose decoding is a copy. */
export function decode(bytes: Buffer): Decoded {
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), base64: undefined };
  return { text: bytes.toString('utf8'), base64: isUtf8(bytes) ? undefined : bytes.toString('base64') };
}
