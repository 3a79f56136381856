// What the program needs to know of a way by which records come in.
import type { Collected, CollectorContext } from '../../ingest/collector.ts';
import type { Check } from '../../pipeline/check.ts';
import type { Receivers } from '../../pipeline/receivers.ts';
import type { Settings, SourceSettings } from '../config/settings.ts';

/** Notes a fault at a path of keys below the transport's own key. */
export type SayBelow = (path: readonly (string | number)[], message: string) => void;

/** What all sources of a configuration share; relative paths are relative to `dir`. */
export type Surroundings = Pick<Settings, 'dir' | 'listen' | 'namespace' | 'sources'>;

/** What all sources of a process share while they are collected. */
export interface Collecting extends Surroundings {
  /** Where those that are sent to by HTTP take it. */
  readonly receivers: Receivers;
}

/** `Config` is what stands under the transport's key in `from`. */
export interface Transport<Config> {
  /** Where it reads, for tables. */
  readonly where: (config: Config) => string;
  /** Whether only one process at a time may collect a source, which may depend on how; else processes share it by the transport's own means. */
  readonly leased: boolean | ((config: Config) => boolean);
  /** What is wrong with a configuration and its schema cannot tell. Connects to nothing. */
  readonly faults?: (config: Config, surroundings: Surroundings, say: SayBelow) => void;
  /** Whether its input is there and may be read, for `doctor`. Never throws for what it finds. */
  readonly check?: (config: Config, surroundings: Surroundings) => Promise<Omit<Check, 'what'>>;
  /** Until the context's signal, or with untilIdle to the end of what is there. */
  readonly collect: (
    config: Config,
    source: SourceSettings,
    context: CollectorContext,
    surroundings: Collecting,
  ) => Promise<Collected>;
}
