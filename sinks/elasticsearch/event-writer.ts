// Writes events: each to the index of its period, once, the highest version of it, whatever was there or elsewhere before.
import type { StoreDocument, WriteResult } from '../../pipeline/ports.ts';
import type { StoreMeter } from '../../pipeline/store-meter.ts';
import { bestOfEachId } from '../best-of-each-id.ts';
import type { BulkAction, IndexAction } from './bulk-body.ts';
import type { BulkSender } from './bulk-sender.ts';
import type { RetryClass, Verdict } from './classify.ts';
import type { Copies, Copy, Placed } from './copies.ts';
import type { Indices } from './indices.ts';
import type { Layout } from './layout.ts';
import type { Revisions } from './revisions.ts';
import type { Strays } from './strays.ts';
import { Undone } from './undone.ts';
import { unstorable } from './unstorable.ts';

export interface WriterParts {
  readonly sender: BulkSender;
  readonly indices: Indices;
  readonly copies: Copies;
  readonly revisions: Revisions;
  readonly strays: Strays;
  readonly layout: Layout;
  readonly meter: StoreMeter;
  readonly now: () => number;
  /** Told of one new event of each call, and the index it went to. */
  readonly onCreated: (document: StoreDocument, index: string) => void;
  /** Told of an index that turned out to be closed. */
  readonly onClosed: (index: string) => void;
}

/** An event of the batch on its way. */
interface Pending extends Placed {
  /** Its place in the batch. */
  readonly position: number;
  /** Copies of lower versions in other indices, to be removed when this one is safe. */
  older: readonly Copy[];
}

type Results = (WriteResult | undefined)[];

/** A batch on its way, over several calls of write if need be. */
interface Batch {
  readonly results: Results;
  /** Places of events whose request ended without an answer: they may be found there before they are on disk. */
  readonly unanswered: Set<number>;
}

/** Whether it was written is not known. */
const UNANSWERED: ReadonlySet<RetryClass> = new Set(['timeout', 'connection', 'unavailable', 'unknown']);

export class EventWriter {
  readonly #parts: WriterParts;
  /** What became of the events of batches that a fault interrupted: the same batch given again goes on there. */
  readonly #unfinished = new WeakMap<readonly StoreDocument[], Batch>();

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  /** One result per document, in order. Throws a Fault when some could not be written; the same array given again sends only those. */
  async write(documents: readonly StoreDocument[]): Promise<readonly WriteResult[]> {
    const { indices } = this.#parts;
    const batch = this.#unfinished.get(documents) ?? batchOf(documents.length);
    const { results } = batch;
    this.#unfinished.set(documents, batch);
    const undone = new Undone();
    await indices.refresh();
    const pending = await this.#settleElsewhere(this.#pendingOf(documents, results), results);
    const open = pending.filter((event) => !this.#isClosedPeriod(event));
    const closed = pending.filter((event) => this.#isClosedPeriod(event));
    closed.push(...(await this.#writeInPlace(open, batch, undone)));
    await this.#writeLate(closed, batch, undone);
    undone.throwIfAny(documents.length);
    this.#unfinished.delete(documents);
    return results.map((result): WriteResult => result ?? { kind: 'duplicate' });
  }

  #pendingOf(documents: readonly StoreDocument[], results: Results): readonly Pending[] {
    const { layout } = this.#parts;
    const storable = (index: number): boolean => {
      const document = documents[index];
      const message = document && unstorable(document);
      if (message !== undefined) results[index] = { kind: 'refused', message };
      return message === undefined;
    };
    return bestOfEachId(documents, storable)
      .filter(({ index }) => results[index] === undefined)
      .map(({ index, document }) => ({
        position: index,
        document,
        place: document.outOfRange ? layout.outOfRange : layout.placeOf(document.time),
        older: [],
      }));
  }

  /** Ends what stands elsewhere in the same or a higher version; gives the rest, with the older copies that are to go. */
  async #settleElsewhere(pending: readonly Pending[], results: Results): Promise<readonly Pending[]> {
    const { copies, indices, meter } = this.#parts;
    const found = await copies.elsewhere(pending);
    if (found.size === 0) return pending;
    return pending.filter((event) => {
      const there = found.get(event) ?? [];
      if (there.some(({ version }) => version >= event.document.version)) {
        results[event.position] = { kind: 'duplicate' };
        return false;
      }
      // An older copy that cannot be removed stays: one event in two indices would be worse.
      if (there.some(({ index }) => indices.isWriteBlocked(index))) {
        meter.keptOlder++;
        results[event.position] = { kind: 'duplicate' };
        return false;
      }
      event.older = there;
      return true;
    });
  }

  /** Whether its index is known to take no more writes because its period is over. */
  #isClosedPeriod({ place }: Pending): boolean {
    return this.#isOver(place.period) && this.#parts.indices.isWriteBlocked(place.index);
  }

  #isOver(period: Placed['place']['period']): boolean {
    return period !== undefined && period.to <= this.#parts.now();
  }

  /** Gives those whose index turned out to take no more writes. */
  async #writeInPlace(
    pending: readonly Pending[],
    batch: Batch,
    undone: Undone,
  ): Promise<readonly Pending[]> {
    const { indices } = this.#parts;
    const { results } = batch;
    await indices.ensure(pending.map(({ place }) => place));
    const actions = pending.map((event) => actionOf(event, event.place.index, event.document));
    const verdicts = await this.#send(pending, actions, batch, 'write events');
    const closed: Pending[] = [];
    const safe: Pending[] = [];
    for (const [index, event] of pending.entries()) {
      const verdict = verdicts[index];
      if (verdict?.kind === 'blocked' && this.#isOver(event.place.period)) {
        if (!indices.isWriteBlocked(event.place.index)) this.#parts.onClosed(event.place.index);
        indices.noteWriteBlock(event.place);
        closed.push(event);
      } else if (this.#note(event, event.place.index, verdict, results, undone)) safe.push(event);
    }
    await this.#removeOlder(safe, results, undone);
    const created = safe.find(({ position }) => results[position]?.kind === 'created');
    if (created) this.#parts.onCreated(created.document, created.place.index);
    return closed;
  }

  /** Writes to the late index what its own index does not have. */
  async #writeLate(pending: readonly Pending[], batch: Batch, undone: Undone): Promise<void> {
    if (pending.length === 0) return;
    const { copies, indices, layout, meter } = this.#parts;
    const { results } = batch;
    const found = await copies.inPlace(pending);
    const absent = pending.filter((event) => {
      const version = found.get(event)?.[0]?.version;
      if (version === undefined) return true;
      if (version < event.document.version) meter.keptOlder++;
      results[event.position] = { kind: 'duplicate' };
      return false;
    });
    if (absent.length === 0) return;
    await indices.ensure([layout.late]);
    const actions = absent.map((event) => actionOf(event, layout.late.index, markedLate(event.document)));
    const verdicts = await this.#send(absent, actions, batch, 'write late events');
    const safe = absent.filter((event, index) =>
      this.#note(event, layout.late.index, verdicts[index], results, undone),
    );
    meter.late += safe.filter(({ position }) => results[position]?.kind === 'created').length;
    await this.#removeOlder(
      safe.map((event) => ({
        ...event,
        older: event.older.filter(({ index }) => index !== layout.late.index),
      })),
      results,
      undone,
    );
  }

  /**
   * One verdict for each. Elasticsearch shows an event as soon as it has it, and syncs it to the disk before it answers: one that is found
   * there after a request without an answer may still be lost with the node, so it is written once more.
   */
  async #send(
    pending: readonly Pending[],
    actions: readonly IndexAction[],
    { unanswered }: Batch,
    doing: string,
  ): Promise<readonly Verdict[]> {
    const { sender } = this.#parts;
    const verdicts = [...(await sender.send(actions, doing))];
    const again = pending.flatMap(({ position }, index) => {
      const verdict = verdicts[index];
      const present = verdict?.kind === 'done' && verdict.result === 'present';
      const action = actions[index];
      return action && present && unanswered.has(position) ? [{ index, action }] : [];
    });
    const second = await sender.send(
      again.map(({ action }) => ({ ...action, again: true })),
      doing,
    );
    for (const [place, { index }] of again.entries()) {
      const verdict = second[place];
      if (verdict && verdict.kind !== 'done') verdicts[index] = verdict;
    }
    for (const [index, { position }] of pending.entries()) {
      const verdict = verdicts[index];
      if (verdict?.kind === 'retry' && UNANSWERED.has(verdict.why)) unanswered.add(position);
    }
    return verdicts;
  }

  /** Keeps what a verdict means for an event; true when it is safe. */
  #note(
    event: Pending,
    index: string,
    verdict: Verdict | undefined,
    results: Results,
    undone: Undone,
  ): boolean {
    if (verdict?.kind === 'done') {
      results[event.position] = resultOf(verdict);
      this.#parts.revisions.note(event.document, index);
      if (index !== event.place.index || event.place.period === undefined)
        this.#parts.strays.note(event.document, index);
      return true;
    }
    if (verdict?.kind === 'refused') {
      results[event.position] = verdict;
      return false;
    }
    if (verdict?.kind === 'retry' && verdict.why === 'missing') this.#parts.indices.forget(index);
    undone.add(verdict);
    return false;
  }

  async #removeOlder(safe: readonly Pending[], results: Results, undone: Undone): Promise<void> {
    const { meter, sender } = this.#parts;
    const removals = safe.flatMap((event) => event.older.map(({ index }) => ({ event, index })));
    if (removals.length === 0) return;
    const verdicts = await sender.send(
      removals.map(({ event, index }): BulkAction => ({
        kind: 'delete',
        index,
        id: event.document.id,
        version: event.document.version,
      })),
      'remove older copies of events',
    );
    for (const [index, { event }] of removals.entries()) {
      const verdict = verdicts[index];
      if (verdict?.kind === 'done') {
        if (verdict.result === 'deleted') meter.moved++;
        if (results[event.position]?.kind === 'created') results[event.position] = { kind: 'replaced' };
      } else {
        // Begun again with this event: what is there already is found, and the copy with it.
        results[event.position] = undefined;
        undone.add(verdict);
      }
    }
  }
}

function batchOf(length: number): Batch {
  return { results: Array<WriteResult | undefined>(length).fill(undefined), unanswered: new Set() };
}

function actionOf(
  { document: { id, version } }: Pending,
  index: string,
  document: { readonly json: string },
): IndexAction {
  return { kind: 'index', index, id, version, document };
}

function resultOf({ result }: Extract<Verdict, { kind: 'done' }>): WriteResult {
  return { kind: result === 'created' || result === 'replaced' ? result : 'duplicate' };
}

function markedLate(document: StoreDocument): { readonly json: string } {
  return {
    get json(): string {
      try {
        const { event } = document;
        return JSON.stringify({ ...event, oncall: { ...event.oncall, place: 'late' } });
      } catch {
        // Not JSON: Elasticsearch says what is wrong with it.
        return document.json;
      }
    },
  };
}
