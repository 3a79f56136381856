// Keeps what a command asked, whatever came of it.
import { Fault } from '../pipeline/errors.ts';
import { QueryFault } from '../search/query-fault.ts';
import type { AccessAction, Noted } from '../web/api/access.ts';
import type { CommandAccess } from '../web/api/command-record.ts';

export type Recording = (access: CommandAccess) => Promise<void>;

/** Runs `use` and records it with what `noted` tells by then. Throws what `use` throws, having recorded that it failed. */
export async function recorded<T>(
  action: AccessAction,
  noted: Noted,
  record: Recording,
  use: () => Promise<T>,
): Promise<T> {
  const started = performance.now();
  const told = (error?: CommandAccess['error']): Promise<void> =>
    record({ ...noted, action, durationMs: performance.now() - started, ...(error && { error }) });
  let result: T;
  try {
    result = await use();
  } catch (error) {
    const code = error instanceof Fault || error instanceof QueryFault ? error.code : 'internal';
    await told({ code, message: (error as Error).message }).catch(() => undefined);
    throw error;
  }
  await told();
  return result;
}
