// What carries records from the collectors to the store: one process, or Kafka.
import type { Registry } from 'prom-client';
import type { Meter } from '../pipeline/meter.ts';
import type { Blobs, Bus, Checkpoints } from '../pipeline/ports.ts';
import type { Receivers } from '../pipeline/receivers.ts';
import type { PreparedSource } from '../pipeline/source.ts';
import type { Reject } from '../schemas/generated/types.ts';
import type { Endpoint } from '../sinks/duckdb/lock.ts';
import type { Settings } from './config/settings.ts';
import type { Exporting } from './exporting.ts';
import type { Ledgers } from './ledgers.ts';
import type { Logger } from './logger.ts';
import type { OpenedStore } from './opened-store.ts';
import type { Stage } from './stages.ts';

export interface Engine {
  /** Runs the stages until the signal, or with untilIdle to the end of their inputs; false when one was not read to its end. */
  readonly work: (untilIdle: boolean) => Promise<boolean>;
  /** What a collector publishes to: also for what this process itself has to record. */
  readonly publish: Bus['publish'];
  /** What other processes have saved of the completeness of sources; empty where that cannot be read from here. */
  readonly saved: Checkpoints['load'];
  /** Sends rejects to the stages that they came from, as another attempt; resolves when they are safe. */
  readonly replay: (rejects: readonly Reject[]) => Promise<void>;
  /** Why it cannot work just now, besides faults that are waited for; undefined when it can. */
  readonly unready: () => string | undefined;
  readonly addMetrics: (registry: Registry) => void;
  /** Where the API of this process is: for other commands that look for what the engine keeps. */
  readonly announce: (api: Endpoint) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface EngineParts {
  readonly settings: Settings;
  readonly sources: ReadonlyMap<string, PreparedSource>;
  /** Undefined where none of the stages needs it. */
  readonly store: OpenedStore | undefined;
  readonly stages: ReadonlySet<Stage>;
  /** Undefined where there is no store. */
  readonly exporting: Exporting | undefined;
  readonly blobs: Blobs;
  readonly receivers: Receivers;
  readonly meter: Meter;
  readonly ledgers: Ledgers;
  readonly log: Logger;
  readonly signal: AbortSignal;
}
