// The record of what was asked without a request: by a command of this machine, or by an export's schedule.
import { randomUUID } from 'node:crypto';
import type { Access, AccessAction, Noted } from './access.ts';

export interface CommandAccess extends Noted {
  readonly action: AccessAction;
  readonly error?: { readonly code: string; readonly message: string } | undefined;
  readonly durationMs: number;
}

/** For a command the user's name at the machine. */
export interface Asker {
  readonly name: string;
  readonly via: 'command' | 'schedule';
}

/** `now` is when it was answered, ms since 1970 UTC. */
export function commandRecord(
  { action, error, durationMs, query, object, count, returned }: CommandAccess,
  { name, via }: Asker,
  server: Access['server'],
  now: number,
): Access {
  return {
    id: randomUUID(),
    time: new Date(now - Math.max(durationMs, 0)).toISOString(),
    action,
    outcome: error ? 'failure' : 'success',
    ...(error && { error }),
    actor: { name, role: 'admin', via },
    ...(query && { query }),
    ...(object && { object }),
    ...(count !== undefined && { count }),
    ...(returned !== undefined && { returned }),
    durationMs: Math.round(durationMs),
    server,
  };
}
