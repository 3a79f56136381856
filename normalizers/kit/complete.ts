// Adds to a mapped event what follows from its other fields: related.*, the command's hash and head.
import { hash } from 'node:crypto';
import type { AccessEvent } from '../../schemas/generated/types.ts';
import type { MappedEvent } from '../contract.ts';

/** Longest command text (UTF-16 units) that is searched whole; a longer one also gets its head. */
const HEAD = 8000;
/** Names and addresses that a mapping adds beyond these are left out: what clients write into headers has no bound. */
const MOST_RELATED = 100;

/** Completes the event in place and returns its `related`; the same for every source, so that no mapping repeats it. */
export function complete(event: MappedEvent): AccessEvent['related'] {
  const command = event.oncall.command;
  if (command?.text !== undefined) {
    command.hash = hash('sha256', command.text);
    if (command.text.length > HEAD) command.head = command.text.slice(0, HEAD);
  }
  const users = relatedUsers(event);
  const ips = relatedIps(event);
  if (!users && !ips) return undefined;
  return { user: users, ip: ips };
}

function relatedUsers({ user, oncall, related }: MappedEvent): string[] | undefined {
  const found: string[] = [];
  add(found, user.name);
  add(found, user.email);
  add(found, oncall.actor.name);
  add(found, user.effective?.name);
  add(found, user.target?.name);
  add(found, user.target?.email);
  addAll(found, related?.user);
  return found.length > 0 ? found : undefined;
}

function relatedIps({ source, client, destination, related }: MappedEvent): string[] | undefined {
  const found: string[] = [];
  add(found, source?.ip);
  add(found, client?.ip);
  add(found, destination?.ip);
  addAll(found, related?.ip);
  return found.length > 0 ? found : undefined;
}

function addAll(list: string[], values: readonly string[] | undefined): void {
  if (values) for (const value of values.slice(0, MOST_RELATED)) add(list, value);
}

function add(list: string[], value: string | undefined): void {
  if (value !== undefined && value !== 'unknown' && !list.includes(value)) list.push(value);
}
