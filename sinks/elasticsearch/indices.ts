// The indices of events that there are: made before their first write, and known with what blocks them.
import { Fault } from '../../pipeline/errors.ts';
import { errors } from '@elastic/elasticsearch';
import type { Cluster } from './cluster.ts';
import { REMEDIES } from './classify.ts';
import { causeOf, elasticsearchFault, reasonOf } from './elasticsearch-fault.ts';
import type { Layout, Place } from './layout.ts';
import { originationDate } from './lifecycle.ts';

/** Other processes make indices too, operators block them: looked up again after so long. */
const FRESH_MS = 60_000;

/** The same record, mapped the same way, moves by at most this much: when the zone its source is read in is set anew (-12 h to +14 h). */
const MARGIN_MS = 26 * 3_600_000;

export interface IndicesOptions {
  readonly cluster: Cluster;
  readonly namespace: string;
  readonly layout: Layout;
  readonly replicas: number;
  readonly now: () => number;
  /** Throws the Fault that an absent or older template is. Called before an index is made. */
  readonly verifyTemplate: () => Promise<void>;
}

interface Known {
  readonly place: Place;
  readonly writeBlocked: boolean;
}

type SettingsAnswer = Readonly<
  Record<
    string,
    { readonly settings?: { readonly index?: { readonly blocks?: Readonly<Record<string, string>> } } }
  >
>;

export class Indices {
  readonly #options: IndicesOptions;
  #known = new Map<string, Known>();
  #readAt = -Infinity;
  readonly #making = new Map<string, Promise<void>>();
  readonly #neighbours = new Map<string, readonly Place[]>();

  constructor(options: IndicesOptions) {
    this.#options = options;
  }

  /** Learns what indices there are, unless that was done a short while ago. */
  async refresh(): Promise<void> {
    const { cluster, namespace, layout, now } = this.#options;
    if (Math.abs(now() - this.#readAt) < FRESH_MS) return;
    const { body } = await cluster.request<SettingsAnswer>({
      method: 'GET',
      path: `/${namespace}-events-*/_settings`,
      query: {
        filter_path: '*.settings.index.provided_name,*.settings.index.blocks',
        expand_wildcards: 'all',
      },
      doing: 'look up the indices of events',
    });
    const known = new Map<string, Known>();
    for (const [index, { settings }] of Object.entries(body)) {
      const place = layout.read(index);
      const blocks = settings?.index?.blocks ?? {};
      if (place) known.set(index, { place, writeBlocked: blocks['write'] === 'true' });
    }
    this.#known = known;
    this.#neighbours.clear();
    this.#readAt = now();
  }

  has({ index }: Place): boolean {
    return this.#known.has(index);
  }

  /** Whether an index takes no more writes, as far as is known. */
  isWriteBlocked(index: string): boolean {
    return this.#known.get(index)?.writeBlocked ?? false;
  }

  /** An answer said that the index takes no more writes. */
  noteWriteBlock(place: Place): void {
    this.#known.set(place.index, { place, writeBlocked: true });
  }

  /** An answer said that the index is gone. */
  forget(index: string): void {
    this.#known.delete(index);
    this.#neighbours.clear();
  }

  /** Other indices of periods that can hold an event which belongs here at `time` (ms UTC), had its zone been set otherwise. */
  near(place: Place, time: number): readonly string[] {
    let neighbours = this.#neighbours.get(place.index);
    if (!neighbours) {
      neighbours = this.#neighboursOf(place);
      this.#neighbours.set(place.index, neighbours);
    }
    if (neighbours.length === 0) return NONE;
    return neighbours.filter(({ period }) => isNear(period, time, time)).map(({ index }) => index);
  }

  #neighboursOf(place: Place): readonly Place[] {
    const { from, to } = place.period ?? { from: -Infinity, to: Infinity };
    return [...this.#known.values()]
      .map((each) => each.place)
      .filter(({ index, period }) => index !== place.index && isNear(period, from, to));
  }

  /** Makes the indices that are not there. Throws Fault `not_set_up` without our template, `store_unavailable` when one cannot be made. */
  async ensure(places: Iterable<Place>): Promise<void> {
    const absent = [...new Set(places)].filter((place) => !this.has(place));
    await Promise.all(
      absent.map((place) => {
        const making = this.#making.get(place.index) ?? this.#make(place);
        this.#making.set(place.index, making);
        return making.finally(() => this.#making.delete(place.index));
      }),
    );
  }

  async #make(place: Place): Promise<void> {
    const { cluster, replicas, verifyTemplate } = this.#options;
    const { index, shards, period } = place;
    const doing = `make the index ${index}`;
    await verifyTemplate();
    const settings = {
      number_of_shards: shards,
      number_of_replicas: replicas,
      // A life cycle counts an event's age from the end of its period, not from the day it was written.
      'index.lifecycle.origination_date': originationDate(period?.to),
    };
    try {
      await cluster.attempt({ method: 'PUT', path: `/${index}`, body: { settings }, doing });
    } catch (error) {
      if (!(error instanceof errors.ResponseError)) throw elasticsearchFault(error, doing);
      const cause = causeOf(error);
      if (cause.type === 'validation_exception')
        throw new Fault('store_unavailable', `cannot ${doing}: ${reasonOf(cause)}; ${REMEDIES.limit}`, error);
      if (cause.type !== 'resource_already_exists_exception') throw elasticsearchFault(error, doing);
    }
    this.#known.set(index, { place, writeBlocked: false });
    this.#neighbours.clear();
  }
}

const NONE: readonly string[] = [];

function isNear(period: Place['period'], from: number, to: number): boolean {
  return period !== undefined && period.from - MARGIN_MS <= to && period.to + MARGIN_MS > from;
}
