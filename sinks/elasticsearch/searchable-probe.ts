// Measures, by samples, how long it takes from the receipt of a record until a search finds its event.
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoreDocument } from '../../pipeline/ports.ts';
import type { StoreMeter } from '../../pipeline/store-meter.ts';
import type { Cluster } from './cluster.ts';

const BETWEEN_SEARCHES_MS = 100;
const BETWEEN_SAMPLES_MS = 1_000;

/** A sample that is not found for so long is counted with the time until then. */
const GIVE_UP_MS = 300_000;

export interface ProbeOptions {
  readonly cluster: Cluster;
  readonly meter: StoreMeter;
  /** ms since 1970 UTC. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** Takes one new event at a time; all others cost nothing. */
export class SearchableProbe {
  readonly #options: ProbeOptions;
  readonly #closing = new AbortController();
  readonly #signal: AbortSignal;
  #running: Promise<void> | undefined;

  constructor(options: ProbeOptions) {
    this.#options = options;
    this.#signal = AbortSignal.any([this.#closing.signal, options.signal]);
  }

  /** To be told of an event that was just created. */
  offer(document: StoreDocument, index: string): void {
    this.#running ??= this.#measure(document, index)
      // What cannot be measured is no fault of the store's: writing finds those.
      .catch(() => undefined)
      .finally(() => {
        this.#running = undefined;
      });
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  async #measure(document: StoreDocument, index: string): Promise<void> {
    const { meter, now } = this.#options;
    const signal = this.#signal;
    const received = Date.parse(document.event.event.created ?? '');
    if (!Number.isNaN(received)) {
      while (!(await this.#isFound(document.id, index)) && now() - received < GIVE_UP_MS)
        await sleep(BETWEEN_SEARCHES_MS, undefined, { signal, ref: false });
      meter.searchable.add((now() - received) / 1_000);
    }
    await sleep(BETWEEN_SAMPLES_MS, undefined, { signal, ref: false });
  }

  async #isFound(id: string, index: string): Promise<boolean> {
    const { body } = await this.#options.cluster.request<{
      readonly hits?: { readonly total?: { readonly value: number } };
    }>({
      method: 'POST',
      path: `/${index}/_search`,
      query: { size: 0, filter_path: 'hits.total.value' },
      body: { query: { ids: { values: [id] } } },
      doing: 'look whether an event can be searched',
    });
    return (body.hits?.total?.value ?? 0) > 0;
  }
}
