// Reads the file of a sample as text, and says what else it is when it is none.
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { Fault } from '../../pipeline/errors.ts';

/** So much of a sample is read, in bytes. */
const LONGEST = 8 * 1024 * 1024;
const LINE_END = 0x0a;

/** What files that are no UTF-8 text begin with, and what to do about it. */
const OTHERS: readonly (readonly [beginning: Buffer, remedy: string])[] = [
  [Buffer.from([0x1f, 0x8b]), 'is compressed: unpack it with gunzip first'],
  [Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), 'is compressed: unpack it with unzstd first'],
  [Buffer.from('PK\u0003\u0004'), 'is an archive: unpack it first'],
  [Buffer.from([0xff, 0xfe]), 'is UTF-16: convert it first (iconv -f UTF-16 -t UTF-8)'],
  [Buffer.from([0xfe, 0xff]), 'is UTF-16: convert it first (iconv -f UTF-16 -t UTF-8)'],
];

/** The text of the file, of a long one the first lines. Throws Fault `usage` for what cannot be read or is no UTF-8 text. */
export function sampleText(file: string): string {
  const bytes = read(file);
  const [, remedy] = OTHERS.find(([beginning]) => bytes.indexOf(beginning) === 0) ?? [];
  if (remedy !== undefined) throw new Fault('usage', `--from ${file} ${remedy}`);
  const text = bytes.length <= LONGEST ? bytes : bytes.subarray(0, bytes.lastIndexOf(LINE_END, LONGEST));
  if (!isUtf8(text) || text.includes(0)) throw new Fault('usage', `--from ${file} is no UTF-8 text`);
  return text.toString();
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    throw new Fault('usage', `--from ${file} cannot be read (${code})`);
  }
}
