// A record on its way to a topic, and its bytes in Kafka's record format (version 2).

import { varintSize, writeVarint } from './varint.ts';

/** A header's name and its value as text. */
export type Header = readonly [name: string, value: string];

export interface BusRecord {
  readonly key: Buffer;
  /** Null removes the key from a compacted topic. */
  readonly value: Buffer | string | null;
  readonly headers: readonly Header[];
}

/** Room that a record surely fits into, in bytes: lengths take at most 5 each. */
export function sizeOf({ key, value, headers }: BusRecord): number {
  let size = 32 + key.length + lengthOf(value);
  for (const [name, text] of headers) size += 10 + name.length + Buffer.byteLength(text);
  return size;
}

/** In bytes. */
export function lengthOf(value: BusRecord['value']): number {
  return typeof value === 'string' ? Buffer.byteLength(value) : (value?.length ?? 0);
}

/** The records one after the other, as they stand in a record batch. All have the batch's time. */
export function encodeRecords(records: readonly BusRecord[]): Buffer {
  let size = 0;
  for (const record of records) size += sizeOf(record);
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for (const [index, record] of records.entries()) at = writeRecord(bytes, at, record, index);
  return bytes.subarray(0, at);
}

function writeRecord(
  bytes: Buffer,
  start: number,
  { key, value, headers }: BusRecord,
  index: number,
): number {
  // The body goes where it will stay if its length takes three bytes, as it does from 8 KiB on; else it is moved.
  const room = 3;
  let at = start + room;
  bytes[at++] = 0; // attributes
  bytes[at++] = 0; // time since the batch's
  at = writeVarint(bytes, at, index);
  at = writeVarint(bytes, at, key.length);
  at += key.copy(bytes, at);
  at = writeVarint(bytes, at, value === null ? -1 : lengthOf(value));
  if (typeof value === 'string') at += bytes.write(value, at);
  else if (value) at += value.copy(bytes, at);
  at = writeVarint(bytes, at, headers.length);
  for (const [name, text] of headers) {
    at = writeText(bytes, at, name);
    at = writeText(bytes, at, text);
  }
  const body = start + room;
  const length = at - body;
  const taken = varintSize(length);
  if (taken !== room) bytes.copy(bytes, start + taken, body, at);
  writeVarint(bytes, start, length);
  return start + taken + length;
}

function writeText(bytes: Buffer, start: number, text: string): number {
  // Short ASCII is by far the most frequent, and written faster by hand than by a call.
  const { length } = text;
  const body = start + varintSize(length);
  if (length < 64) {
    let at = body;
    for (let index = 0; index < length; index++) {
      const unit = text.charCodeAt(index);
      if (unit > 0x7f) return writeUtf8(bytes, start, text);
      bytes[at++] = unit;
    }
    writeVarint(bytes, start, length);
    return at;
  }
  return writeUtf8(bytes, start, text);
}

function writeUtf8(bytes: Buffer, start: number, text: string): number {
  const at = writeVarint(bytes, start, Buffer.byteLength(text));
  return at + bytes.write(text, at);
}
