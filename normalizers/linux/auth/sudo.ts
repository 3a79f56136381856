// Reads what sudo logs: https://man7.org/linux/man-pages/man5/sudoers.5.html § EVENT LOGGING
import type { Meaning } from './messages.ts';

export interface Sudo {
  readonly meaning: Meaning;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

const ENTRY = /^(.{1,256}?) : (.*)$/s;
const START: Omit<Meaning, 'outcome'> = { action: 'sudo', category: ['process'], type: ['start'] };
const NAMES: ReadonlyMap<string, string> = new Map([
  ['USER', 'effective'],
  ['GROUP', 'runas'],
  ['TSID', 'session'],
  ['TTY', 'tty'],
  ['PWD', 'cwd'],
  ['CWD', 'cwd'],
  ['CHROOT', 'chroot'],
  ['HOST', 'host'],
]);

/** `user : [reason ; ] KEY=value ; ... ; COMMAND=everything behind`; undefined for all else. */
export function readSudo(message: string): Sudo | undefined {
  const [, user, entry = ''] = ENTRY.exec(message) ?? [];
  if (user === undefined) return undefined;
  if (entry.startsWith('(command continued)'))
    return { meaning: { ...START, outcome: 'unknown' }, groups: { user, command: entry.slice(20) } };
  const groups: Record<string, string | undefined> = { user };
  let at = 0;
  while (at < entry.length) {
    if (entry.startsWith('COMMAND=', at)) {
      groups['command'] = entry.slice(at + 'COMMAND='.length);
      break;
    }
    const end = entry.indexOf(' ; ', at);
    const part = entry.slice(at, end < 0 ? undefined : end);
    const equals = part.indexOf('=');
    const name = NAMES.get(part.slice(0, Math.max(0, equals)));
    if (name !== undefined) groups[name] = part.slice(equals + 1);
    // What is neither a known KEY=value nor the command says why it was refused; it stands first.
    else if (at === 0) groups['reason'] = part;
    at = end < 0 ? entry.length : end + 3;
  }
  if (groups['command'] === undefined && groups['effective'] === undefined) return undefined;
  return { meaning: { ...START, outcome: groups['reason'] === undefined ? 'success' : 'failure' }, groups };
}
