// What the pipeline tells people: a happening a line, never one per record. Pino's loggers fit.
import type { RetryOptions } from './retry.ts';

export interface Log {
  readonly info: (details: object, message: string) => void;
  readonly warn: (details: object, message: string) => void;
  readonly error: (details: object, message: string) => void;
}

/** Says of each fault that is retried what it is and when. */
export function retryLog(log: Pick<Log, 'warn'>): RetryOptions['onRetry'] {
  return ({ code, message }, pauseMs) => {
    log.warn({ code, pauseMs }, `${message}; trying again in ${String(pauseMs)} ms`);
  };
}
