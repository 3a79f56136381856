// Finds the file of an event among its PATH records: https://access.redhat.com/articles/4409591 § Audit Record Types
import { IN_DIRECTORY } from './actions.ts';
import type { AuditRecord } from './records.ts';

/** A file; `nametype` says what became of its name: NORMAL, CREATE, DELETE. */
export interface AuditFile {
  readonly path: string;
  readonly nametype: string | undefined;
}

/** AT_FDCWD as 32 and as 64 bits: the directory of the process. */
const HERE: ReadonlySet<string> = new Set(['ffffff9c', 'ffffffffffffff9c']);

/**
 * The file itself, not the directory it is in; of a program the first, before its interpreter. Without PATH records the one that a security
 * module names whole. `action` is the name of the system call.
 */
export function fileOf(records: readonly AuditRecord[], action: string): AuditFile | undefined {
  const paths = records.filter(({ type, fields }) => type === 'PATH' && fields['name'] !== undefined);
  const files = paths.filter(({ fields }) => fields['nametype'] !== 'PARENT');
  const fields = ((isProgram(records) ? files[0] : files.at(-1)) ?? paths.at(-1))?.fields;
  const name = fields?.['name'];
  if (name !== undefined) return { path: absolute(name, records, action), nametype: fields?.['nametype'] };
  const whole = wholeIn(records);
  return whole === undefined ? undefined : { path: whole, nametype: undefined };
}

/**
 * Of several decisions about a file the first may name it by its last part only. What a message on a bus has as path is no file:
 * https://manpages.ubuntu.com/manpages/noble/man5/apparmor.d.5.html § DBus rules
 */
function wholeIn(records: readonly AuditRecord[]): string | undefined {
  for (const { fields } of records) {
    if (fields['bus'] !== undefined) continue;
    const named = fields['path'] ?? fields['name'];
    if (named?.startsWith('/') === true) return named;
  }
  return undefined;
}

/** Whether the event is the start of a program. */
export function isProgram(records: readonly AuditRecord[]): boolean {
  return records.some(({ type }) => type === 'EXECVE');
}

/** Joined with CWD, unless it is relative to a directory that only has a number. */
function absolute(name: string, records: readonly AuditRecord[], action: string): string {
  if (name.startsWith('/')) return name;
  const cwd = records.find(({ type }) => type === 'CWD')?.fields['cwd'];
  const directory = IN_DIRECTORY.has(action) ? fieldOf(records, 'a0') : undefined;
  const isElsewhere = directory !== undefined && !HERE.has(directory);
  return cwd === undefined || isElsewhere ? name : joined(cwd, name);
}

function joined(directory: string, name: string): string {
  const parts = directory === '/' ? [''] : directory.split('/');
  for (const part of name.split('/'))
    if (part === '..') parts.length = Math.max(1, parts.length - 1);
    else if (part !== '' && part !== '.') parts.push(part);
  return parts.length === 1 ? '/' : parts.join('/');
}

function fieldOf(records: readonly AuditRecord[], key: string): string | undefined {
  return records.find(({ type }) => type === 'SYSCALL')?.fields[key];
}
