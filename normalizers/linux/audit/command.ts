// Puts the command of an event together: EXECVE's arguments, else the process title, the command or the keystrokes.
import type { AuditRecord, Fields } from './records.ts';

/** The kernel writes at most so many arguments in records that a log can hold. */
const ARGUMENTS = 10_000;

export function commandOf(records: readonly AuditRecord[]): string | undefined {
  const execve = records.filter(({ type }) => type === 'EXECVE').map(({ fields }) => fields);
  const argumentsOf = execve.length > 0 ? join(execve) : undefined;
  if (argumentsOf !== undefined) return argumentsOf;
  for (const { type, fields } of records)
    if (type === 'USER_CMD') return fields['cmd'];
    else if (type === 'USER_TTY' || type === 'TTY') return fields['data'];
  return undefined;
}

/** The title of the process: its arguments with NUL between them, cut at 128 bytes. */
export function titleOf(records: readonly AuditRecord[]): string | undefined {
  const title = records.find(({ type }) => type === 'PROCTITLE')?.fields['proctitle'];
  return title?.replaceAll('\0', ' ').trimEnd();
}

/** Arguments go on over several records; a long one is split: a1[0]=, a1[1]=. */
function join(records: readonly Fields[]): string | undefined {
  const found: string[] = [];
  const valueOf = (key: string): string | undefined => {
    for (const fields of records) if (fields[key] !== undefined) return fields[key];
    return undefined;
  };
  for (let index = 0; index < ARGUMENTS; index++) {
    const whole = valueOf(`a${String(index)}`);
    if (whole !== undefined) {
      found.push(whole);
      continue;
    }
    const parts: string[] = [];
    for (let part = 0; part < ARGUMENTS; part++) {
      const value = valueOf(`a${String(index)}[${String(part)}]`);
      if (value === undefined) break;
      parts.push(value);
    }
    if (parts.length === 0) break;
    found.push(parts.join(''));
  }
  return found.length > 0 ? found.join(' ') : undefined;
}
