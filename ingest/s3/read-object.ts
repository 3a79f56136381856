// Reads one object: decompressed, split by the form's framing, handed over record by record.
import { createHash, type Hash } from 'node:crypto';
import { Fault } from '../../pipeline/errors.ts';
import { formOf, SHOWN } from '../content/form.ts';
import { ContentFault } from '../content/inflate.ts';
import { createSplitter } from '../framing/create-splitter.ts';
import type { Frame, Splitter } from '../framing/splitter.ts';
import type { Shard } from '../outbox.ts';
import { toRecord, toReject, type ContainerFault, type RecordOrigin } from '../to-record.ts';
import { identityOf, uriOf, type NamedObject } from './named-object.ts';
import { ObjectBody, type ObjectFacts } from './object-body.ts';
import { contentOf } from './object-content.ts';
import type { S3Context } from './s3-context.ts';

const NOTHING = Buffer.alloc(0);

export interface ReadObject {
  readonly facts: ObjectFacts;
  /** SHA-256 of the content after decompression in hex; undefined without `integrity`, or when it could not be read to its end. */
  readonly contentHash: string | undefined;
}

/**
 * Reads an object to its end. What is wrong with its content becomes a reject; the records before stand. Throws ObjectTrouble when it
 * cannot be had, in which case the records so far have been handed over too.
 */
export async function readObject(object: NamedObject, shard: Shard, shared: S3Context): Promise<ReadObject> {
  const body = await ObjectBody.open(shared.aws, object, shared.context.signal);
  try {
    const reading = new Reading(body.facts, shard, shared);
    const whole = await reading.read(body);
    return { facts: body.facts, contentHash: whole ? reading.hash : undefined };
  } finally {
    body.close();
  }
}

class Reading {
  readonly #facts: ObjectFacts;
  readonly #shard: Shard;
  readonly #shared: S3Context;
  readonly #origin: RecordOrigin;
  /** Only digests of CloudTrail are compared with it. */
  readonly #hash: Hash | undefined;
  #splitter: Splitter | undefined;
  /** Content before the form can be told. */
  #head: Buffer = NOTHING;
  /** Offset behind the last record. */
  #position = 0;

  constructor(facts: ObjectFacts, shard: Shard, shared: S3Context) {
    this.#facts = facts;
    this.#shard = shard;
    this.#shared = shared;
    this.#hash = shared.config.integrity === undefined ? undefined : createHash('sha256');
    this.#origin = {
      collector: 's3',
      uri: uriOf(facts),
      identity: identityOf(facts),
      referenceTime: facts.lastModified,
    };
  }

  /** Hex; once. */
  get hash(): string | undefined {
    return this.#hash?.digest('hex');
  }

  /** False when the content is cut off or damaged. */
  async read(body: ObjectBody): Promise<boolean> {
    try {
      for await (const bytes of contentOf(body)) await this.#take(bytes);
    } catch (error) {
      if (!(error instanceof ContentFault)) throw error;
      await this.#fail(error);
      return false;
    }
    const splitter = await this.#begin();
    await this.#deliver(splitter.end());
    if (splitter.broken !== undefined) this.#reject(splitter.broken);
    return true;
  }

  async #take(bytes: Buffer): Promise<void> {
    const { signal } = this.#shared.context;
    if (signal.aborted) throw new Fault('stopping', `stopped while reading ${this.#origin.uri}`);
    this.#hash?.update(bytes);
    if (this.#splitter !== undefined) return this.#deliver(this.#splitter.push(bytes));
    this.#head = this.#head.length === 0 ? bytes : Buffer.concat([this.#head, bytes]);
    if (this.#head.length >= SHOWN) await this.#begin();
  }

  /** The splitter of the form that the beginning shows; the beginning has been split. */
  async #begin(): Promise<Splitter> {
    if (this.#splitter !== undefined) return this.#splitter;
    const { forms } = this.#shared.context.source;
    const form = this.#shared.config.form ?? formOf(forms, this.#head);
    const framing = forms[form]?.framing;
    if (framing === undefined) throw new Error(`the source has no form "${form}"`);
    this.#splitter = createSplitter(framing);
    await this.#deliver(this.#splitter.push(this.#head));
    this.#head = NOTHING;
    return this.#splitter;
  }

  /** The content is cut off or damaged: whole records are handed over, the one that is not whole becomes part of the reject. */
  async #fail({ code, message }: ContentFault): Promise<void> {
    const splitter = await this.#begin();
    const frames = splitter.end();
    const unfinished = splitter.broken ?? frames.pop();
    await this.#deliver(frames);
    const { offset, bytes } = unfinished ?? { offset: this.#position, bytes: NOTHING };
    this.#reject({ code, message, offset, bytes });
  }

  async #deliver(frames: readonly Frame[]): Promise<void> {
    const { outbox, context } = this.#shared;
    for (const frame of frames) {
      this.#position = frame.end;
      if (frame.length !== undefined) {
        this.#reject({ ...frame, code: 'too_large', message: 'the record is too long to be held in memory' });
        continue;
      }
      const made = toRecord(frame, this.#origin, context);
      const record = made instanceof Promise ? await made : made;
      if (outbox.add(record, this.#shard)) await outbox.flush();
    }
  }

  #reject(fault: ContainerFault): void {
    const { outbox, context } = this.#shared;
    outbox.addReject(toReject(fault, this.#origin, context), this.#shard);
  }
}
