// Compression for kafkajs, and with it the encoding of records: the codec is where bytes of our own making can enter a record batch.
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import kafkajs from 'kafkajs';
import lz4 from 'lz4-napi';
import { Fault } from '../../errors.ts';
import { type BusRecord, encodeRecords } from './bus-record.ts';
import type { KafkaConfig } from './kafka-config.ts';
import { wrapRecords } from './message.ts';
import { unsnap } from './snappy.ts';

const { CompressionCodecs, CompressionTypes } = kafkajs;

type Bytes = (bytes: Buffer) => Promise<Buffer>;

interface Codec {
  readonly compress: Bytes;
  readonly decompress: Bytes;
}

const LZ4: Codec = { compress: (bytes) => lz4.compressFrame(bytes), decompress: lz4.decompressFrame };
const GZIP: Codec = {
  compress: promisify<Buffer, Buffer>(zlib.gzip),
  decompress: promisify<Buffer, Buffer>(zlib.gunzip),
};

/** Others write it; we only read it. */
const SNAPPY: Codec = {
  compress: () => Promise.reject(new Error('nothing is written as Snappy')),
  decompress: (bytes) => Promise.resolve(unsnap(bytes)),
};

/** Marks a batch whose records are to be encoded here: 16 bytes that no other producer in this process sends. */
const MARK = randomBytes(16);
/** Where the value of a placeholder begins: five lengths and flags of one byte each come before, and the record's own length. */
const VALUE_AT = 6;

const waiting = new Map<number, readonly BusRecord[]>();
let lastTicket = 0;

/** What kafkajs is given in place of records that this module encodes. */
export interface Placeholder {
  readonly key: null;
  readonly value: Buffer | null;
}

/**
 * kafkajs takes 15 to 35 us to encode a record (it allocates a buffer for each header, and more); this takes 1 to 2. So kafkajs sees as
 * many empty messages as there are records, the first with a ticket, and the codec puts the records in. For compressed batches only.
 * `release` forgets the records when they are sent.
 */
export function placeholders(records: readonly BusRecord[]): {
  messages: Placeholder[];
  release: () => void;
} {
  const ticket = ++lastTicket;
  waiting.set(ticket, records);
  const value = Buffer.alloc(MARK.length + 6);
  MARK.copy(value);
  value.writeUIntBE(ticket, MARK.length, 6);
  const messages = records.map((_, index): Placeholder => ({ key: null, value: index === 0 ? value : null }));
  return { messages, release: () => waiting.delete(ticket) };
}

/** kafkajs' number for a compression. Registers its codec. Throws Fault `config` for zstd where this Node has none. */
export function compressionType(
  name: KafkaConfig['compression'],
): (typeof CompressionTypes)[keyof typeof CompressionTypes] {
  registerCodecs();
  switch (name) {
    case 'none':
      return CompressionTypes.None;
    case 'gzip':
      return CompressionTypes.GZIP;
    case 'lz4':
      return CompressionTypes.LZ4;
    case 'zstd':
      if (zstd() === undefined) throw noZstd('write');
      return CompressionTypes.ZSTD;
  }
}

/** Makes all compressions readable that can be: what is on a topic was chosen by its producer. */
export function registerCodecs(): void {
  const codecs = CompressionCodecs as Record<number, () => unknown>;
  codecs[CompressionTypes.LZ4] = () => encoding(LZ4);
  codecs[CompressionTypes.GZIP] = () => encoding(GZIP);
  codecs[CompressionTypes.Snappy] = () => encoding(SNAPPY);
  codecs[CompressionTypes.ZSTD] = () => {
    const codec = zstd();
    if (codec === undefined) throw noZstd('read');
    return encoding(codec);
  };
}

function encoding(codec: Codec): {
  compress: (encoder: { buffer: Buffer }) => Promise<Buffer>;
  decompress: Bytes;
} {
  return {
    compress: ({ buffer }) => codec.compress(redeemed(buffer)),
    decompress: async (bytes) => wrapRecords(await codec.decompress(bytes)),
  };
}

/** The records that a batch of placeholders stands for; any other batch as it is. */
function redeemed(bytes: Buffer): Buffer {
  const ticketAt = VALUE_AT + MARK.length;
  if (!bytes.subarray(VALUE_AT, ticketAt).equals(MARK)) return bytes;
  const records = waiting.get(bytes.readUIntBE(ticketAt, 6));
  if (!records) throw new Error('a batch was encoded after it had been given up');
  return encodeRecords(records);
}

/** Node has zstd from 22.15 on. */
function zstd(): Codec | undefined {
  const compress: unknown = Reflect.get(zlib, 'zstdCompress');
  const decompress: unknown = Reflect.get(zlib, 'zstdDecompress');
  if (typeof compress !== 'function' || typeof decompress !== 'function') return undefined;
  type Call = (bytes: Buffer, done: (error: Error | null, result: Buffer) => void) => void;
  return {
    compress: promisify<Buffer, Buffer>(compress as Call),
    decompress: promisify<Buffer, Buffer>(decompress as Call),
  };
}

function noZstd(verb: string): Fault {
  return new Fault(
    'config',
    `this Node cannot ${verb} zstd: run on Node 22.15 or later, or set bus.kafka.compression to lz4`,
  );
}
