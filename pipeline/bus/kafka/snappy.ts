// Decompresses Snappy as it stands in record batches: plain, or in the blocks that Java's library writes.
// Formats: https://github.com/google/snappy/blob/main/format_description.txt and the header of xerial's SnappyOutputStream.

const JAVA_MAGIC = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
/** Magic, version, and the oldest version that can read it. */
const JAVA_HEADER = JAVA_MAGIC.length + 8;

/** Throws an Error when the bytes are no whole Snappy. */
export function unsnap(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, JAVA_MAGIC.length).equals(JAVA_MAGIC)) return unsnapBlock(bytes);
  const blocks: Buffer[] = [];
  for (let at = JAVA_HEADER; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    at += 4;
    if (at + length > bytes.length) throw new Error('a Snappy block is cut off');
    blocks.push(unsnapBlock(bytes.subarray(at, at + length)));
    at += length;
  }
  return Buffer.concat(blocks);
}

function unsnapBlock(bytes: Buffer): Buffer {
  const [size, start] = sizeOf(bytes);
  const out = Buffer.allocUnsafe(size);
  let to = 0;
  for (let at = start; at < bytes.length;) {
    const tag = bytes[at++] ?? 0;
    const kind = tag & 3;
    if (kind === 0) {
      // A literal: its length less one in the tag, or in the one to four bytes behind it.
      let length = tag >>> 2;
      if (length >= 60) {
        const width = length - 59;
        length = bytes.readUIntLE(at, width);
        at += width;
      }
      length += 1;
      if (at + length > bytes.length || to + length > size) throw new Error('a Snappy literal is too long');
      bytes.copy(out, to, at, at + length);
      at += length;
      to += length;
      continue;
    }
    let length = (tag >>> 2) + 1;
    let back: number;
    if (kind === 1) {
      length = ((tag >>> 2) & 7) + 4;
      back = ((tag & 0xe0) << 3) | bytes.readUInt8(at);
      at += 1;
    } else if (kind === 2) {
      back = bytes.readUInt16LE(at);
      at += 2;
    } else {
      back = bytes.readUInt32LE(at);
      at += 4;
    }
    if (back === 0 || back > to || to + length > size)
      throw new Error('a Snappy copy points out of the block');
    // Byte by byte where it repeats what it is just writing.
    if (back >= length) out.copy(out, to, to - back, to - back + length);
    else for (let index = 0; index < length; index++) out[to + index] = out[to + index - back] ?? 0;
    to += length;
  }
  if (to !== size) throw new Error('a Snappy block is shorter than it says');
  return out;
}

/** The size of the block when decompressed, and where it begins. */
function sizeOf(bytes: Buffer): [size: number, at: number] {
  let size = 0;
  for (let at = 0; at < 5; at++) {
    const byte = bytes.readUInt8(at);
    size += (byte & 0x7f) * 2 ** (7 * at);
    if (byte < 0x80) return [size, at + 1];
  }
  throw new Error('a Snappy block has no size');
}
