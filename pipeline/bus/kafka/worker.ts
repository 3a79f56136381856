// A stage at work on Kafka, as the process that starts it sees it.

/** A consumer group's member that runs one stage. */
export interface Worker {
  /**
   * Runs until the signal (and drains then), or with `untilIdle` until everything up to the end offsets is processed; these are taken
   * once `upstream` has resolved. Rejects with a Fault when the process must stop.
   */
  readonly run: (options: {
    readonly untilIdle: boolean;
    readonly upstream: Promise<unknown>;
  }) => Promise<void>;
}
