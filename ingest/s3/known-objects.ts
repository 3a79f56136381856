// The objects that this process has read, as far as it remembers: a second notification of one is no reason to read it again.
import { uriOf, type NamedObject } from './named-object.ts';
import type { ObjectFacts } from './object-body.ts';

const REMEMBERED = 50_000;

export interface KnownObject {
  readonly versionId: string | undefined;
  readonly etag: string | undefined;
  /** SHA-256 of the content after decompression in hex; undefined without `integrity`, or when it could not be read to its end. */
  readonly contentHash: string | undefined;
}

export class KnownObjects {
  readonly #byUri = new Map<string, KnownObject>();

  add({
    facts,
    contentHash,
  }: {
    readonly facts: ObjectFacts;
    readonly contentHash: string | undefined;
  }): void {
    const uri = uriOf(facts);
    this.#byUri.delete(uri);
    this.#byUri.set(uri, { versionId: facts.versionId, etag: facts.etag, contentHash });
    if (this.#byUri.size <= REMEMBERED) return;
    const [oldest] = this.#byUri.keys();
    if (oldest !== undefined) this.#byUri.delete(oldest);
  }

  /** The object, when what is named is the very version, or content, that was read. */
  find(object: NamedObject): KnownObject | undefined {
    const known = this.#byUri.get(uriOf(object));
    if (known === undefined) return undefined;
    if (object.versionId !== undefined) return object.versionId === known.versionId ? known : undefined;
    return object.etag !== undefined && object.etag === known.etag ? known : undefined;
  }
}
