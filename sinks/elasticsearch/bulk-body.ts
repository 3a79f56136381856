// Builds the bodies of bulk requests: NDJSON in one buffer that is used again and again.
import { isUtf8 } from 'node:buffer';
import type { StoreDocument } from '../../pipeline/ports.ts';
import { wellFormed } from '../well-formed.ts';

/** What oneLine and wellFormed look for. */
const MENDED = [10, 13, Buffer.from('\\ud'), Buffer.from('\\uD')];

export interface IndexAction {
  readonly kind: 'index';
  readonly index: string;
  /** Hex digits. */
  readonly id: string;
  readonly version: number;
  /** Written also where it is there in this version: a write that is answered is on disk, and all before it in its shard. */
  readonly again?: boolean;
  /** Its JSON is asked for once, when the request is built: so that a batch need not be held as texts. */
  readonly document: Pick<StoreDocument, 'json' | 'bytes'>;
}

export type BulkAction =
  | IndexAction
  | { readonly kind: 'delete'; readonly index: string; readonly id: string; readonly version: number };

export class BulkBody {
  #buffer = Buffer.allocUnsafe(64 * 1024);

  /**
   * Packs actions from `from` on (one at least, fewer than `to`) until the next would make it longer than `maxBytes`. `lines` is valid
   * until the next call.
   */
  pack(
    actions: readonly BulkAction[],
    from: number,
    to: number,
    maxBytes: number,
  ): { readonly end: number; readonly lines: Buffer } {
    let length = 0;
    let end = from;
    for (; end < to; end++) {
      const action = actions[end];
      if (!action) break;
      const head = headOf(action);
      const body = action.kind === 'index' ? bodyOf(action.document) : '';
      // A UTF-16 unit makes at most 3 bytes; counting them exactly costs a pass over the text.
      let room = head.length + body.length * (typeof body === 'string' ? 3 : 1) + 1;
      if (length + room > maxBytes) {
        room = head.length + Buffer.byteLength(body) + 1;
        if (end > from && length + room > maxBytes) break;
      }
      this.#reserve(length, room);
      length += this.#buffer.write(head, length, 'latin1');
      if (body === '') continue;
      length += typeof body === 'string' ? this.#buffer.write(body, length) : body.copy(this.#buffer, length);
      this.#buffer[length++] = 10;
    }
    return { end, lines: this.#buffer.subarray(0, length) };
  }

  /** To be called when a request failed: its body may still be on the way. */
  discard(): void {
    this.#buffer = Buffer.allocUnsafe(64 * 1024);
  }

  #reserve(length: number, room: number): void {
    if (length + room <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(length + room, this.#buffer.length * 2));
    this.#buffer.copy(larger, 0, 0, length);
    this.#buffer = larger;
  }
}

/** Index names and ids are plain ASCII without quotes: the one is made here, the other was looked at. */
function headOf(action: BulkAction): string {
  const { kind, index, id, version } = action;
  const type = action.kind === 'index' && action.again ? 'external_gte' : 'external';
  return `{"${kind}":{"_index":"${index}","_id":"${id}","version":${String(version)},"version_type":"${type}"}}\n`;
}

/** The bytes that the event came in, copied once, where nothing in them has to be mended. */
function bodyOf(document: Pick<StoreDocument, 'json' | 'bytes'>): Buffer | string {
  const { bytes } = document;
  if (bytes && isUtf8(bytes) && !MENDED.some((part) => bytes.includes(part))) return bytes;
  return oneLine(wellFormed(document.json));
}

/** A line end would begin another action. Between the members of JSON it means no more than a space; within them it cannot stand. */
function oneLine(json: string): string {
  return json.includes('\n') || json.includes('\r') ? json.replace(/[\n\r]+/g, ' ') : json;
}
