// A record as it was read, its headers parsed only when asked for: kafkajs makes objects of them that cost more than all the rest.
import { randomBytes } from 'node:crypto';
import type kafkajs from 'kafkajs';
import type { Header } from './bus-record.ts';
import { VarintReader, varintSize, writeVarint } from './varint.ts';

export interface Message {
  readonly offset: number;
  /** The producer's time, in ms since 1970 UTC. */
  readonly timestamp: number;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  headers(): readonly Header[];
}

/** The key of a wrapped record: 8 bytes that no producer uses. */
const MARK = randomBytes(8);

/**
 * The records of a batch (Kafka's format 2) with key, value and headers of each packed into its value, so that kafkajs sees no headers.
 * Anything else than such records is given back as it is.
 */
export function wrapRecords(bytes: Buffer): Buffer {
  const records = countRecords(bytes);
  if (records === undefined) return bytes;
  // A longer length and value, the mark with its length, and no headers.
  const wrapped = Buffer.allocUnsafe(bytes.length + records * (MARK.length + 10));
  const reader = new VarintReader(bytes);
  let at = 0;
  for (let record = 0; record < records; record++) {
    const length = reader.next();
    const body = reader.at;
    const end = body + length;
    reader.at++; // attributes
    reader.skip(); // time
    reader.skip(); // offset
    const tail = reader.at;
    const head = tail - body;
    const packed = end - tail;
    at = writeVarint(wrapped, at, head + 1 + MARK.length + varintSize(packed) + packed + 1);
    at += bytes.copy(wrapped, at, body, tail);
    at = writeVarint(wrapped, at, MARK.length);
    at += MARK.copy(wrapped, at);
    at = writeVarint(wrapped, at, packed);
    at += bytes.copy(wrapped, at, tail, end);
    at = writeVarint(wrapped, at, 0);
    reader.at = end;
  }
  return wrapped.subarray(0, at);
}

/** How many records there are; undefined when the bytes are not records one after the other. */
function countRecords(bytes: Buffer): number | undefined {
  const reader = new VarintReader(bytes);
  let records = 0;
  while (reader.at < bytes.length) {
    const length = reader.next();
    if (length < 7 || reader.at + length > bytes.length) return undefined;
    reader.at += length;
    records++;
  }
  return records;
}

/** What kafkajs has read, unpacked if it was wrapped. */
export function readMessage({ offset, timestamp, key, value, headers }: kafkajs.KafkaMessage): Message {
  return value !== null && key?.equals(MARK) === true
    ? new WrappedMessage(Number(offset), Number(timestamp), value)
    : { offset: Number(offset), timestamp: Number(timestamp), key, value, headers: () => listed(headers) };
}

/** One object a record, and no more until key or headers are asked for. */
class WrappedMessage implements Message {
  readonly offset: number;
  readonly timestamp: number;
  readonly value: Buffer | null;
  readonly #packed: Buffer;
  readonly #headersAt: number;

  constructor(offset: number, timestamp: number, packed: Buffer) {
    this.offset = offset;
    this.timestamp = timestamp;
    this.#packed = packed;
    const reader = new VarintReader(packed);
    const keyLength = reader.next();
    reader.at += Math.max(0, keyLength);
    this.value = take(reader);
    this.#headersAt = reader.at;
  }

  get key(): Buffer | null {
    return take(new VarintReader(this.#packed));
  }

  headers(): readonly Header[] {
    const reader = new VarintReader(this.#packed, this.#headersAt);
    const headers: Header[] = [];
    for (let left = reader.next(); left > 0; left--) headers.push([textOf(reader), textOf(reader)]);
    return headers;
  }
}

function take(reader: VarintReader): Buffer | null {
  const length = reader.next();
  if (length < 0) return null;
  const { bytes, at } = reader;
  reader.at = at + length;
  return bytes.subarray(at, at + length);
}

function textOf(reader: VarintReader): string {
  const length = Math.max(0, reader.next());
  const { bytes, at } = reader;
  reader.at = at + length;
  return bytes.toString('utf8', at, at + length);
}

function listed(headers: kafkajs.IHeaders = {}): readonly Header[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each): Header => [name, each?.toString() ?? '']),
  );
}
