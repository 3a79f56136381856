// The process's own log: ECS JSON lines on stderr, one per happening, never one per record.
import { ecsFormat } from '@elastic/ecs-pino-format';
import { type Logger, destination, pino } from 'pino';

export type { Logger } from 'pino';

/** A logger of the level given (debug, info, warn, error, silent). Written synchronously, so that the last line before an exit is there. */
export function createLogger(level: string): Logger {
  const out = destination({ dest: 2, sync: true });
  const options = { ...ecsFormat({ serviceName: 'accesstrail' }), level };
  if (!process.stderr.isTTY) return pino(options, out);
  // A progress bar may stand on the line; it is drawn again on the next.
  return pino(options, {
    write: (line) => {
      out.write(`\r\u001b[K${line}`);
    },
  });
}
