// Exit codes, and what a person is told when a command ends in a fault.
import { CommanderError } from 'commander';
import { FAULTS, Fault, type FaultCode } from '../pipeline/errors.ts';

export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  verification: 3,
} as const;

/** Faults that end a start before anything is done: wrong usage or configuration, and servers that setup has not prepared. */
const USAGE: ReadonlySet<FaultCode> = new Set<FaultCode>(['config', 'usage', 'not_set_up']);

/** The exit code of an error, its message having been written to stderr. */
export function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof Fault) {
    process.stderr.write(`accesstrail: ${error.message}\n`);
    return USAGE.has(error.code) ? EXIT.usage : EXIT.failed;
  }
  const { stack, message, syscall } = error as NodeJS.ErrnoException;
  // What the system refuses (a folder without rights, a full disk) is no fault of the program, and its words are enough.
  const told = syscall === undefined ? `unexpected fault, please report it: ${stack ?? message}` : message;
  process.stderr.write(`accesstrail: ${told}\n`);
  return EXIT.failed;
}

/** One line on the class of a fault, for logs. */
export function explain({ code, message }: Fault): string {
  return message === '' ? FAULTS[code].text : message;
}
