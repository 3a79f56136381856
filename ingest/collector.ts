// What every collector is given, whatever its transport: where records go, how they are masked, and when to stop.
import type { Form } from '../normalizers/contract.ts';
import { type Log, retryLog } from '../pipeline/log.ts';
import type { Blobs, Bus, Checkpoints } from '../pipeline/ports.ts';
import type { RetryOptions } from '../pipeline/retry.ts';
import type { SourceLedger } from './ledger.ts';

/** The configured source that is collected. */
export interface CollectedSource {
  readonly id: string;
  readonly dataset: string;
  readonly instance: string;
  /** The record forms of its normalizer, in the order of recognition. */
  readonly forms: Readonly<Record<string, Form>>;
}

export interface Masked {
  readonly bytes: Buffer;
  /** Secrets masked. */
  readonly count: number;
  /** Version of the masking rules. */
  readonly version: number;
}

export interface CollectorContext {
  readonly source: CollectedSource;
  readonly bus: Bus;
  readonly checkpoints: Checkpoints;
  readonly blobs: Blobs;
  /** Masks the secrets of a record. It is called before the record goes anywhere. */
  readonly mask: (bytes: Buffer) => Masked;
  /** ms since 1970 UTC. */
  readonly now: () => number;
  /** Aborted: stop reading, finish what is under way, save where it got to. */
  readonly signal: AbortSignal;
  /** Whether to stop at the end of the input seen after start, instead of following it. */
  readonly untilIdle: boolean;
  /**
   * Bytes known to be there and not yet read; the collector keeps it up to date. Records are counted where they are published. `dropped`:
   * what came, could not be kept and is not sent again, by cause. `steps`: containers of records that something was done to, or that
   * hold none, by what it is.
   */
  readonly counts: {
    behindBytes: number;
    readonly dropped?: Map<string, number>;
    readonly steps?: Map<string, number>;
  };
  /** Told what is missing, and up to when nothing is. */
  readonly ledger: SourceLedger;
  /** Told of the source beforehand. */
  readonly log: Pick<Log, 'info' | 'warn'>;
}

export interface Collected {
  /** False when an input could not be read to its end. */
  readonly complete: boolean;
}

/** How a collector retries what a store cannot do just now: until told to stop, and not silently. */
export function retryOptions({ signal, log }: CollectorContext): RetryOptions {
  return { signal, onRetry: retryLog(log) };
}
