// The process's own log: ECS JSON lines on stderr, one per happening, never one per record.
import { ecsFormat } from '@elastic/ecs-pino-format';
import { type Logger, destination, pino } from 'pino';
import type { RetryOptions } from '../pipeline/retry.ts';

export type { Logger } from 'pino';

/** A logger of the level given (debug, info, warn, error, silent). Written synchronously, so that the last line before an exit is there. */
export function createLogger(level: string): Logger {
  return pino({ ...ecsFormat({ serviceName: 'accesstrail' }), level }, destination({ dest: 2, sync: true }));
}

/** Says of each fault that is retried what it is and when. */
export function retryLog(log: Logger): RetryOptions['onRetry'] {
  return ({ code, message }, pauseMs) => {
    log.warn({ code, pauseMs }, `${message}; trying again in ${String(pauseMs)} ms`);
  };
}
