// The record of what a command of this machine asked.
import { randomUUID } from 'node:crypto';
import type { Access, AccessAction, Noted } from './access.ts';

export interface CommandAccess extends Noted {
  readonly action: AccessAction;
  readonly error?: { readonly code: string; readonly message: string } | undefined;
  readonly durationMs: number;
}

/** `name` is the user's at the machine; `now` ms since 1970 UTC. */
export function commandRecord(
  { action, error, durationMs, query, object, count, returned }: CommandAccess,
  name: string,
  server: Access['server'],
  now: number,
): Access {
  return {
    id: randomUUID(),
    time: new Date(now - Math.max(durationMs, 0)).toISOString(),
    action,
    outcome: error ? 'failure' : 'success',
    ...(error && { error }),
    actor: { name, role: 'admin', via: 'command' },
    ...(query && { query }),
    ...(object && { object }),
    ...(count !== undefined && { count }),
    ...(returned !== undefined && { returned }),
    durationMs: Math.round(durationMs),
    server,
  };
}
