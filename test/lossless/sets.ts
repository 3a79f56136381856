// What lies in the topics and in the cluster, as sets to be compared with what was made.
import type { PreparedSource } from '../../pipeline/source.ts';
import { envelopeOf } from '../../pipeline/bus/kafka/envelope-headers.ts';
import { normalizeRecord } from '../../pipeline/stages/normalize.ts';
import { createStoreMeter } from '../../pipeline/store-meter.ts';
import type { Reject } from '../../schemas/generated/types.ts';
import type { ElasticsearchConfig } from '../../sinks/elasticsearch/elasticsearch-config.ts';
import { openElasticsearch } from '../../sinks/elasticsearch/open-elasticsearch.ts';
import { ask } from '../services/ask.ts';
import { type Stored, placeOf } from '../support/store.ts';
import type { KafkaSide } from './kafka-side.ts';

export interface InTopics {
  /** Messages of the raw topic, and how many different records they are. */
  readonly messages: number;
  readonly records: number;
  /** What normalizing the raw topic again gives, each record once: `_id`s, places of rejects, and a number. */
  readonly normalized: {
    readonly events: ReadonlySet<string>;
    readonly rejects: ReadonlySet<string>;
    readonly filtered: number;
  };
  /** `_id`s in the events topic, and places in the rejects topic. */
  readonly events: ReadonlySet<string>;
  readonly rejects: ReadonlySet<string>;
}

/** Reads the three topics of a namespace from their beginning. */
export async function readTopics(
  side: KafkaSide,
  namespace: string,
  sources: ReadonlyMap<string, PreparedSource>,
): Promise<InTopics> {
  const context = { sources, notBefore: 0, now: () => 0 };
  const places = new Set<string>();
  const normalized = { events: new Set<string>(), rejects: new Set<string>(), filtered: 0 };
  let messages = 0;
  await side.read(`${namespace}.raw`, (message) => {
    messages++;
    const envelope = envelopeOf(message.headers());
    if ('fault' in envelope || message.value === null) throw new Error('a raw record has an envelope');
    const place = `${envelope.originIdentity}:${String(envelope.originOffset)}`;
    if (places.has(place)) return;
    places.add(place);
    const outcome = normalizeRecord({ bytes: message.value, envelope }, context, undefined);
    if (outcome.kind === 'event') normalized.events.add(outcome.document.id);
    else if (outcome.kind === 'reject') normalized.rejects.add(placeOf(outcome.reject));
    else normalized.filtered++;
  });
  const events = new Set<string>();
  await side.read(`${namespace}.events`, ({ key }) => events.add(String(key)));
  const rejects = new Set<string>();
  await side.read(`${namespace}.rejects`, ({ value }) =>
    rejects.add(placeOf(JSON.parse(String(value)) as Reject)),
  );
  return { messages, records: places.size, normalized, events, rejects };
}

/** Everything in the cluster, as readStore gives it of a DuckDB file. */
export async function readCluster(config: ElasticsearchConfig): Promise<Stored> {
  const opened = await openElasticsearch({
    config,
    log: { info: console.log, warn: console.warn },
    meter: createStoreMeter(),
    now: Date.now,
    signal: new AbortController().signal,
  });
  const open = await opened.rejects.list({ status: 'open', limit: 1_000_000 });
  await opened.close();
  return {
    ids: await idsIn(config.nodes[0] ?? '', `logs-${config.namespace}`),
    rejects: open.map(placeOf),
  };
}

interface Page {
  readonly pit_id: string;
  readonly hits: { readonly hits: readonly { readonly _id: string; readonly sort: readonly unknown[] }[] };
}

/** The `_id`s behind an alias, each as often as it is there. */
async function idsIn(url: string, alias: string): Promise<string[]> {
  const opened = await ask(`${url}/${alias}/_pit?keep_alive=2m`, { method: 'POST' });
  let { id } = JSON.parse(opened.body) as { id: string };
  const ids: string[] = [];
  for (let after: readonly unknown[] | undefined; ;) {
    const json = {
      size: 10_000,
      _source: false,
      pit: { id, keep_alive: '2m' },
      sort: [{ _shard_doc: 'asc' }],
      ...(after ? { search_after: after } : {}),
    };
    const page = JSON.parse((await ask(`${url}/_search`, { json })).body) as Page;
    id = page.pit_id;
    ids.push(...page.hits.hits.map(({ _id }) => _id));
    after = page.hits.hits.at(-1)?.sort;
    if (after === undefined) return ids;
  }
}
