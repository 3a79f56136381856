// Ends what is under way when the process is to stop.
import { Fault } from '../pipeline/errors.ts';

/** Throws Fault `stopping` when the signal is aborted. */
export function mustGoOn(signal: AbortSignal): void {
  if (signal.aborted) throw new Fault('stopping', 'stopped while exporting');
}
