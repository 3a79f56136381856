// Physical lines of a stream, with their offsets.

export interface PhysicalLine {
  /** Without the line end (\n or \r\n). */
  readonly bytes: Buffer;
  /** Offset of its first byte. */
  readonly offset: number;
}

const NEWLINE = 10;
const RETURN = 13;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Every line, empty ones too; the last one may lack its line end. A byte order mark at the beginning is passed over. */
export async function* physicalLines(input: AsyncIterable<Buffer>): AsyncGenerator<PhysicalLine> {
  let pending: Buffer[] = [];
  let offset = 0;
  let pendingLength = 0;
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      const tail = chunk.subarray(start, end);
      const whole = pending.length === 0 ? tail : Buffer.concat([...pending, tail]);
      yield { bytes: trimmed(whole, offset), offset };
      offset += whole.length + 1;
      start = end + 1;
      pending = [];
      pendingLength = 0;
    }
    if (start < chunk.length) {
      pending.push(chunk.subarray(start));
      pendingLength += chunk.length - start;
    }
  }
  if (pendingLength > 0) yield { bytes: trimmed(Buffer.concat(pending), offset), offset };
}

function trimmed(line: Buffer, offset: number): Buffer {
  const start = offset === 0 && line.indexOf(BYTE_ORDER_MARK) === 0 ? BYTE_ORDER_MARK.length : 0;
  return line.subarray(start, line.at(-1) === RETURN ? -1 : undefined);
}
