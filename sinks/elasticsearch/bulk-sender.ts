// Sends actions as bulk requests of fitting size, a few at a time, and gives one verdict for each.
import { errors } from '@elastic/elasticsearch';
import { count } from '../../pipeline/meter.ts';
import type { StoreMeter } from '../../pipeline/store-meter.ts';
import { BatchLimit } from './batch-limit.ts';
import { type BulkAction, BulkBody } from './bulk-body.ts';
import { type BulkItem, type RetryClass, type Verdict, classify } from './classify.ts';
import type { Cluster } from './cluster.ts';
import { elasticsearchFault } from './elasticsearch-fault.ts';

/** Requests under way at once, of all calls together: two keep a node busy while we build the next. */
const LANES = 2;

/** Only what classify reads: answers are a tenth as long. */
const ANSWER = [
  'errors',
  'items.*.status',
  'items.*.result',
  'items.*.error.type',
  'items.*.error.reason',
  'items.*.error.caused_by.reason',
  'items.*.error.caused_by.caused_by.reason',
].join(',');

interface BulkAnswer {
  readonly items: readonly Readonly<Record<'index' | 'delete', BulkItem>>[];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

export class BulkSender {
  readonly #cluster: Cluster;
  readonly #meter: StoreMeter;
  readonly #limit = new BatchLimit();
  readonly #free = Array.from({ length: LANES }, () => new BulkBody());
  readonly #waiting: ((body: BulkBody) => void)[] = [];

  constructor(cluster: Cluster, meter: StoreMeter) {
    this.#cluster = cluster;
    this.#meter = meter;
  }

  /**
   * One verdict per action, in order; no id twice in one index. A request that fails as a whole is a verdict `retry` for each of its
   * actions; what only the operator can mend is thrown as a Fault. `doing` says what it is for: "write events".
   */
  async send(actions: readonly BulkAction[], doing: string): Promise<readonly Verdict[]> {
    const verdicts = Array<Verdict>(actions.length);
    const ranges: Range[] = actions.length > 0 ? [{ from: 0, to: actions.length }] : [];
    const lane = async (): Promise<void> => {
      while (ranges.length > 0)
        await this.#withBody((body) => this.#next(actions, ranges, verdicts, body, doing));
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    for (const verdict of verdicts) if (verdict.kind === 'retry') count(this.#meter.retries, verdict.why);
    return verdicts;
  }

  async #next(
    actions: readonly BulkAction[],
    ranges: Range[],
    verdicts: Verdict[],
    body: BulkBody,
    doing: string,
  ): Promise<void> {
    const range = ranges.pop();
    if (!range) return;
    const { from, to } = range;
    const most = Math.min(to, from + this.#limit.items);
    const { end, lines } = body.pack(actions, from, most, this.#limit.bytes);
    // Before anything is awaited: the other lane goes on with the rest.
    if (end < to) ranges.push({ from: end, to });
    const started = performance.now();
    try {
      const answer = await this.#cluster.attempt<BulkAnswer>({
        method: 'POST',
        path: '/_bulk',
        query: { filter_path: ANSWER },
        lines,
        doing,
      });
      this.#meter.requests++;
      this.#meter.bytes += lines.length;
      const overloaded = this.#take(actions, from, end, answer.body.items, verdicts);
      if (overloaded) this.#limit.halve();
      else if (end < to) this.#limit.grow(performance.now() - started);
    } catch (error) {
      body.discard();
      const fault = elasticsearchFault(error, doing);
      if (!fault.backoff) {
        // The rest would end in the same way.
        ranges.length = 0;
        throw fault;
      }
      const why = whyOf(error);
      if (HALVING.has(why)) this.#limit.halve();
      if (why === 'too_large' && end - from > 1) {
        const middle = Math.ceil((from + end) / 2);
        ranges.push({ from: middle, to: end }, { from, to: middle });
        return;
      }
      verdicts.fill({ kind: 'retry', why, message: fault.message }, from, end);
    }
  }

  /** Whether an item was refused because of the load. */
  #take(
    actions: readonly BulkAction[],
    from: number,
    end: number,
    items: BulkAnswer['items'],
    verdicts: Verdict[],
  ): boolean {
    let overloaded = false;
    for (let index = from; index < end; index++) {
      const item = items[index - from]?.[actions[index]?.kind ?? 'index'];
      const verdict: Verdict = item
        ? classify(item)
        : { kind: 'retry', why: 'unknown', message: 'the answer has no item for it' };
      if (verdict.kind === 'retry' && verdict.why === 'overloaded') overloaded = true;
      verdicts[index] = verdict;
    }
    return overloaded;
  }

  async #withBody(work: (body: BulkBody) => Promise<void>): Promise<void> {
    const body = this.#free.pop() ?? (await new Promise<BulkBody>((resolve) => this.#waiting.push(resolve)));
    try {
      await work(body);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(body);
      else this.#free.push(body);
    }
  }
}

const HALVING = new Set<RetryClass>(['too_large', 'overloaded', 'timeout']);

function whyOf(error: unknown): RetryClass {
  if (error instanceof errors.TimeoutError) return 'timeout';
  if (!(error instanceof errors.ResponseError)) return 'connection';
  const status = error.statusCode ?? 0;
  if (status === 413) return 'too_large';
  if (status === 429) return 'overloaded';
  return status >= 500 ? 'unavailable' : 'unknown';
}
