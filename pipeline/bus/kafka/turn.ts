// One turn of a consumer: the batches of a fetch, processed in slices, and how far each batch has got without a hole.
import type { Message } from './message.ts';
import { onAbort } from './on-abort.ts';

/** Messages of one partition, in order. */
export interface Part {
  readonly topic: string;
  readonly partition: number;
  readonly messages: readonly Message[];
}

/** Processes messages; resolves when every outcome is durable. With the signal it may give up (Fault `stopping`). */
export type Handler = (parts: readonly Part[], signal: AbortSignal) => Promise<void>;

export interface SliceLimits {
  /** Most records and bytes of a slice, though one record always fits. */
  readonly records: number;
  readonly bytes: number;
  /** A turn of fewer records is not cut at all; a longer one so that the slices at once are alike. */
  readonly atLeast: number;
  /** Slices that are processed at once. */
  readonly atOnce: number;
}

/** A batch and how many of its messages are finished, counted from its first one. */
export interface Progress {
  readonly part: Part;
  readonly finished: number;
}

/**
 * Processes the batches slice by slice until all is done or `enough` is aborted (no new slice is begun then) or `abandon` is (those in work
 * are not waited for either). Gives the finished prefix of each batch, in order, and the work left behind. Throws what the handler throws.
 */
export async function takeTurn(
  batches: readonly Part[],
  handler: Handler,
  limits: SliceLimits,
  enough: AbortSignal,
  abandon: AbortSignal,
): Promise<{ readonly progress: readonly Progress[]; readonly left: Promise<unknown> }> {
  const slices = cut(batches, limits);
  const done = new Set<number>();
  const working = new Set<Promise<void>>();
  const abandoned = onAbort(abandon);
  let failure: { readonly error: unknown } | undefined;

  for (const [index, slice] of slices.entries()) {
    if (working.size >= limits.atOnce) await Promise.race([...working, abandoned.promise]);
    if (failure !== undefined || enough.aborted || abandon.aborted) break;
    const work: Promise<void> = handler(slice, abandon)
      .then(() => {
        done.add(index);
      })
      .catch((error: unknown) => {
        // What is given up because of the signal is no failure.
        if (!abandon.aborted) failure ??= { error };
      })
      .finally(() => working.delete(work));
    working.add(work);
  }
  await Promise.race([Promise.all(working), abandoned.promise]);
  abandoned.release();
  if (failure !== undefined) throw failure.error;

  const finished = new Map<string, number>();
  for (const [index, slice] of slices.entries()) {
    if (!done.has(index)) break;
    for (const part of slice)
      finished.set(keyOf(part), (finished.get(keyOf(part)) ?? 0) + part.messages.length);
  }
  const progress = batches.map((part) => ({ part, finished: finished.get(keyOf(part)) ?? 0 }));
  return { progress, left: Promise.all(working) };
}

/** Names a partition in maps. */
export function keyOf({ topic, partition }: Pick<Part, 'topic' | 'partition'>): string {
  return `${topic}/${String(partition)}`;
}

function cut(batches: readonly Part[], limits: SliceLimits): Part[][] {
  const total = batches.reduce((sum, { messages }) => sum + messages.length, 0);
  const most = Math.min(limits.records, Math.max(limits.atLeast, Math.ceil(total / limits.atOnce)));
  const slices: Part[][] = [];
  let slice: Part[] = [];
  let records = 0;
  let bytes = 0;
  for (const { topic, partition, messages } of batches) {
    let from = 0;
    for (const [index, { value }] of messages.entries()) {
      records++;
      bytes += value?.length ?? 0;
      if (records < most && bytes < limits.bytes) continue;
      slice.push({ topic, partition, messages: messages.slice(from, index + 1) });
      slices.push(slice);
      [slice, records, bytes, from] = [[], 0, 0, index + 1];
    }
    if (from < messages.length) slice.push({ topic, partition, messages: messages.slice(from) });
  }
  if (slice.length > 0) slices.push(slice);
  return slices;
}
