// Finds copies of events in other indices than their own: an id lives in one index, but its time, and so its place, may be read anew.
import { Fault } from '../../pipeline/errors.ts';
import type { StoreDocument } from '../../pipeline/ports.ts';
import type { Cluster } from './cluster.ts';
import type { Indices } from './indices.ts';
import type { Place } from './layout.ts';
import type { Revisions } from './revisions.ts';
import type { Strays } from './strays.ts';

export interface Copy {
  readonly index: string;
  readonly version: number;
}

export interface Placed {
  readonly document: StoreDocument;
  readonly place: Place;
}

interface GetAnswer {
  readonly docs: readonly {
    readonly found?: boolean;
    readonly _version?: number;
    readonly error?: { readonly type: string };
  }[];
}

/** Ids asked for in one request. */
const CHUNK = 10_000;

export class Copies {
  readonly #cluster: Cluster;
  readonly #indices: Indices;
  readonly #strays: Strays;
  readonly #revisions: Revisions;

  constructor(cluster: Cluster, indices: Indices, strays: Strays, revisions: Revisions) {
    this.#cluster = cluster;
    this.#indices = indices;
    this.#strays = strays;
    this.#revisions = revisions;
  }

  /**
   * Copies of each event elsewhere. Asked is only where one can be: across the edge of its period, when that is near; out of range or
   * late, when its dataset has such events of about its day; where another mapping revision has put events. For most events that is nowhere.
   */
  async elsewhere<P extends Placed>(placed: readonly P[]): Promise<ReadonlyMap<P, readonly Copy[]>> {
    await this.#strays.refresh();
    const others = await this.#revisions.others(placed.map(({ document }) => document));
    const asked: { event: P; index: string }[] = [];
    for (const event of placed) {
      const { document, place } = event;
      const neighbours = this.#indices.near(place, document.time);
      const strays = this.#strays.near(document);
      const foreign = others(document);
      if (neighbours.length + strays.length + foreign.length === 0) continue;
      const suspects = new Set([...neighbours, ...strays, ...foreign]);
      suspects.delete(place.index);
      for (const index of suspects) asked.push({ event, index });
    }
    return this.#find(asked);
  }

  /** Copies of each event in its own place. */
  inPlace<P extends Placed>(placed: readonly P[]): Promise<ReadonlyMap<P, readonly Copy[]>> {
    return this.#find(placed.map((event) => ({ event, index: event.place.index })));
  }

  async #find<P extends Placed>(
    asked: readonly { readonly event: P; readonly index: string }[],
  ): Promise<ReadonlyMap<P, readonly Copy[]>> {
    const found = new Map<P, Copy[]>();
    for (let from = 0; from < asked.length; from += CHUNK) {
      const chunk = asked.slice(from, from + CHUNK);
      const { docs } = await this.#get(
        chunk.map(({ event, index }) => ({ _index: index, _id: event.document.id })),
      );
      for (const [position, { event, index }] of chunk.entries()) {
        const answer = docs[position];
        if (answer?.error && answer.error.type !== 'index_not_found_exception')
          throw new Fault('store_unavailable', `cannot look for copies in ${index}: ${answer.error.type}`);
        if (answer?._version === undefined) continue;
        const copies = found.get(event) ?? [];
        copies.push({ index, version: answer._version });
        found.set(event, copies);
      }
    }
    return found;
  }

  /** A get sees what was written a moment ago; a search would not. */
  async #get(docs: readonly { readonly _index: string; readonly _id: string }[]): Promise<GetAnswer> {
    const { body } = await this.#cluster.request<GetAnswer>({
      method: 'POST',
      path: '/_mget',
      // Each answer has one of these, so that none is left out and the order holds.
      query: { _source: false, filter_path: 'docs.found,docs._version,docs.error.type' },
      body: { docs },
      doing: 'look for copies of events',
    });
    return body;
  }
}
