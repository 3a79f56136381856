// What a test and the collecting process it starts tell each other.

export interface ChildOptions {
  readonly folder: string;
  readonly state: string;
  readonly paths: readonly string[];
  readonly untilIdle: boolean;
  /** File that gets a line for each record: identity, offset, text; safe when published. */
  readonly out?: string;
  /** How long a batch takes to be safe, in ms: a slow store. */
  readonly publishMs?: number;
  /** User and group it becomes before it reads. */
  readonly uid?: number;
}

/** What it prints when it ends. */
export interface ChildSummary {
  readonly complete: boolean;
  readonly records: number;
  readonly bytes: number;
  readonly rejects: readonly string[];
  readonly warnings: readonly string[];
  /** Most memory it ever held, in KiB. */
  readonly highWater: number;
}

/** One record as a line of `out`. */
export function outLine(identity: string, offset: number, text: string): string {
  return JSON.stringify([identity, offset, text]);
}
