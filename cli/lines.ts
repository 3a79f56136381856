// Physical lines of a stream, with their offsets.

export interface PhysicalLine {
  /** Without the line end (\n or \r\n). */
  readonly bytes: Buffer;
  /** Offset of its first byte. */
  readonly offset: number;
}

const NEWLINE = 10;
const RETURN = 13;

/** Every line, empty ones too; the last one may lack its line end. */
export async function* physicalLines(input: AsyncIterable<Buffer>): AsyncGenerator<PhysicalLine> {
  let pending: Buffer[] = [];
  let offset = 0;
  let pendingLength = 0;
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      const tail = chunk.subarray(start, end);
      const whole = pending.length === 0 ? tail : Buffer.concat([...pending, tail]);
      yield { bytes: trimmed(whole), offset };
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
  if (pendingLength > 0) yield { bytes: trimmed(Buffer.concat(pending)), offset };
}

function trimmed(line: Buffer): Buffer {
  return line.at(-1) === RETURN ? line.subarray(0, -1) : line;
}
