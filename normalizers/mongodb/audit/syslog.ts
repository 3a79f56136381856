// Reads who wrote a message that came by syslog: auditLog.destination syslog.
import { at, object, string, type JsonObject, type MappedEvent } from '../../normalizer.ts';

/** Members of the header that land in the event. */
export const SYSLOG = ['syslog.host', 'syslog.program', 'syslog.pid'] as const;

/** The server's host: its name as syslog has it, its address as the message has it. */
export function hostOf(record: JsonObject, ip: string | undefined): MappedEvent['host'] {
  const name = string(at(record, 'syslog', 'host'));
  if (name === undefined && ip === undefined) return undefined;
  return { name, ip: ip === undefined ? undefined : [ip] };
}

/** mongod or mongos. */
export function processOf(record: JsonObject): MappedEvent['process'] {
  const syslog = object(record['syslog']);
  const name = string(syslog?.['program']);
  if (name === undefined) return undefined;
  const pid = Number(string(syslog?.['pid']));
  return { name, pid: Number.isSafeInteger(pid) ? pid : undefined };
}
