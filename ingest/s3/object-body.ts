// The bytes of one object as stored, read in order; a connection that is cut or falls silent is taken up where it ended.
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { Readable } from 'node:stream';
import { Fault } from '../../pipeline/errors.ts';
import type { Aws } from './aws.ts';
import { plainEtag, plainVersion, uriOf, type NamedObject } from './named-object.ts';

/** A body that gives nothing for so long is asked for again, in ms. */
const SILENCE_MS = 60_000;
const NOTHING = Buffer.alloc(0);

/** What S3 says of an object when it is read. */
export interface ObjectFacts extends NamedObject {
  /** Bytes as stored. */
  readonly size: number;
  /** ms since 1970 UTC. */
  readonly lastModified: number;
  /** The x-amz-meta- headers, names in lower case. */
  readonly metadata: Readonly<Record<string, string>>;
}

interface Opened {
  readonly facts: ObjectFacts;
  readonly stream: Readable;
}

export class ObjectBody {
  readonly facts: ObjectFacts;
  readonly #aws: Aws;
  readonly #signal: AbortSignal;
  #stream: Readable | undefined;
  #chunks: AsyncIterator<unknown, unknown>;
  #rest: Buffer = NOTHING;
  /** Position of the next byte that the stream gives, behind the rest. */
  #position = 0;

  private constructor(aws: Aws, { facts, stream }: Opened, signal: AbortSignal) {
    this.facts = facts;
    this.#aws = aws;
    this.#signal = signal;
    this.#stream = stream;
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** Throws ObjectTrouble, or Fault as Aws does. */
  static async open(aws: Aws, object: NamedObject, signal: AbortSignal): Promise<ObjectBody> {
    const opened = await aws.retrying(() => request(aws, object, signal));
    return new ObjectBody(aws, opened, signal);
  }

  /**
   * At most `length` bytes from a position on; undefined at the end. Bytes are of the same version and content throughout: when it has
   * changed meanwhile ObjectTrouble is thrown.
   */
  read(position: number, length: number): Promise<Buffer | undefined> {
    if (position >= this.facts.size) return Promise.resolve(undefined);
    return this.#aws.retrying(async () => {
      if (position !== this.#position - this.#rest.length || this.#stream === undefined)
        await this.#reopen(position);
      if (this.#rest.length === 0) this.#rest = await this.#next();
      const bytes = this.#rest.subarray(0, length);
      this.#rest = this.#rest.subarray(bytes.length);
      return bytes;
    });
  }

  close(): void {
    this.#stream?.destroy();
    this.#stream = undefined;
  }

  async #reopen(position: number): Promise<void> {
    this.close();
    const { stream } = await request(this.#aws, this.facts, this.#signal, position);
    this.#stream = stream;
    this.#chunks = stream[Symbol.asyncIterator]();
    this.#rest = NOTHING;
    this.#position = position;
  }

  async #next(): Promise<Buffer> {
    const { stopped, timer } = silence(this.#stream);
    try {
      const { value, done } = await this.#chunks.next();
      if (done !== true && Buffer.isBuffer(value)) {
        this.#position += value.length;
        return value;
      }
      throw new Error('the body ended early');
    } catch (error) {
      this.close();
      if (this.#signal.aborted)
        throw new Fault('stopping', `stopped while reading ${uriOf(this.facts)}`, error);
      const what = stopped.silent ? 'fell silent' : 'was cut';
      throw new Fault(
        'input_unavailable',
        `the connection ${what} at byte ${String(this.#position)} of ${uriOf(this.facts)}`,
        error,
      );
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Ends a stream that gives nothing for too long. */
function silence(stream: Readable | undefined): {
  readonly stopped: { silent: boolean };
  readonly timer: NodeJS.Timeout;
} {
  const stopped = { silent: false };
  const timer = setTimeout(() => {
    stopped.silent = true;
    stream?.destroy(new Error('silent'));
  }, SILENCE_MS);
  return { stopped, timer };
}

/** Whole, or resumed: from a position on, of the very content that was read so far. */
async function request(aws: Aws, object: NamedObject, signal: AbortSignal, resume?: number): Promise<Opened> {
  const from = resume ?? 0;
  const { bucket, key, versionId, etag } = object;
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: key,
    ...(versionId === undefined ? {} : { VersionId: versionId }),
    ...(resume === undefined ? {} : { Range: `bytes=${String(resume)}-` }),
    ...(resume === undefined || etag === undefined ? {} : { IfMatch: `"${etag}"` }),
  });
  const answer = await aws.once({
    what: `read ${uriOf(object)}`,
    action: 's3:GetObject',
    ofObject: true,
    send: ({ s3 }) => s3.send(command, { abortSignal: signal }),
  });
  const { Body: stream, ContentRange: range, ContentLength: length = 0 } = answer;
  if (!(stream instanceof Readable)) throw new Error('the AWS SDK gives no stream');
  if (from > 0 && range?.startsWith(`bytes ${String(from)}-`) !== true) {
    stream.destroy();
    throw new Fault(
      'input_unavailable',
      `${uriOf(object)} was asked for from byte ${String(from)} on, and came otherwise`,
    );
  }
  return {
    stream,
    facts: {
      bucket,
      key,
      versionId: plainVersion(answer.VersionId) ?? versionId,
      etag: plainEtag(answer.ETag),
      size: from + length,
      lastModified: answer.LastModified?.getTime() ?? 0,
      metadata: answer.Metadata ?? {},
    },
  };
}
