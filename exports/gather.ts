// Reads the events of an export from the store into its stage: over views that are lost, from the last safe point on.
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../pipeline/errors.ts';
import type { EventExport } from '../pipeline/event-export.ts';
import type { EventQuery } from '../pipeline/ports.ts';
import { type Column, rowMaker } from './columns.ts';
import type { Masking } from './masking.ts';
import { mustGoOn } from './must-go-on.ts';
import type { Stage, StageState } from './stage.ts';

/** Rows are made safe after so many, where the time moves on: a slice ends between two instants. */
export const SLICE_ROWS = 10_000;

/** So often a store is asked again that fails before it has given anything new. */
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 500;

export interface GatherOptions {
  readonly events: EventExport;
  readonly query: EventQuery;
  readonly columns: readonly Column[];
  readonly masking: Masking | undefined;
  readonly stage: Stage;
  readonly signal: AbortSignal;
  readonly onRows: (rows: number) => void;
  readonly onRetry: (fault: Fault) => void;
  readonly sliceRows?: number | undefined;
}

interface Origin {
  readonly oncall?: {
    readonly source?: { readonly id?: string };
    readonly mapping?: { readonly revision?: number };
  };
  readonly event?: { readonly dataset?: string };
}

/** Resolves with the whole stage. Throws Fault `stopping` when the signal is aborted, and the store's fault when it lasts. */
export async function gather(options: GatherOptions): Promise<StageState> {
  const { stage, signal, onRetry } = options;
  if (stage.saved.done) return stage.saved;
  for (let failed = 0, safe = stage.next; ;) {
    try {
      await readOn(options);
      return await stage.save('done');
    } catch (error) {
      if (!(error instanceof Fault) || !error.backoff || signal.aborted) throw error;
      failed = stage.next === safe ? failed + 1 : 1;
      safe = stage.next;
      if (failed >= ATTEMPTS) throw error;
      await stage.rollBack();
      onRetry(error);
      await sleep(FIRST_PAUSE_MS * 2 ** (failed - 1), undefined, { signal }).catch(() => undefined);
    }
  }
}

async function readOn(options: GatherOptions): Promise<void> {
  const { events, query, columns, masking, stage, signal, onRows, sliceRows = SLICE_ROWS } = options;
  const rowOf = rowMaker(columns, masking);
  const from = stage.next ?? query.from;
  for await (const page of events.pages({ ...query, ...(from === undefined ? {} : { from }) })) {
    mustGoOn(signal);
    for (const { id, event } of page) {
      const time = Date.parse(event['@timestamp'] as string);
      if (stage.unsaved >= sliceRows && time !== stage.last) await stage.save(time);
      const { oncall, event: { dataset = '' } = {} } = event as Origin;
      const source = { source: oncall?.source?.id ?? '', dataset };
      stage.add(rowOf(id, event), time, source, oncall?.mapping?.revision ?? 0);
    }
    await stage.flush();
    onRows(stage.rows);
  }
}
