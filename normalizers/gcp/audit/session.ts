// Reads sessions: connections to a database, and those of a serial console, whose operation is the session.
import type { MappedEvent } from '../../normalizer.ts';

/** https://cloud.google.com/compute/docs/troubleshooting/troubleshooting-using-serial-console § Viewing serial console audit logs */
const CONSOLE = 'ssh-serialport.googleapis.com';

/** The id of a serial console's session: that of its operation; undefined for other services. */
export function consoleSession(service: string, operation: string | undefined): string | undefined {
  return service.endsWith(CONSOLE) ? operation : undefined;
}

/** A session by its id, and when it began or ended (UTC), by what the event is. */
export function sessionOf(
  id: string | undefined,
  types: readonly string[],
  outcome: string,
  time: string,
): MappedEvent['oncall']['session'] {
  if (id === undefined) return undefined;
  return {
    id,
    start: types.includes('start') && outcome === 'success' ? time : undefined,
    end: types.includes('end') ? time : undefined,
  };
}
