// Maps a line of the log to its outcome.
import {
  addressOf,
  filtered,
  flat,
  mapped,
  present,
  type MappedEvent,
  type Outcome,
} from '../../normalizer.ts';
import type { Line } from './line.ts';
import { PAM_RULES, PROGRAMS, SCHEDULERS, type Filter, type Meaning, type Rule } from './messages.ts';
import { readSudo } from './sudo.ts';
import { filled, whoOf, type Groups } from './who.ts';

interface Finding {
  readonly meaning: Meaning | Filter;
  readonly groups: Groups;
}

/** `message repeated 2 times: [ ...]`: https://www.rsyslog.com/doc/configuration/action/rsconf1_repeatedmsgreduction.html */
const REPEATED = /^message repeated \d{1,9} times: \[ ?(.*)\]$/s;
/** sshd says so of what its child before the sign-in logged. */
const BEFORE = ' [preauth]';
/** What stands for the address of who sits at the host itself. */
const TERMINAL = /^(?:\/dev\/)?(?:tty\w{0,32}|pts\/\d{1,9}|console)$/;

/** The outcome of a line; `timezone` is the configured one. */
export function mapLine(line: Line, timezone: string | undefined): Outcome {
  const name = nameOf(line.program);
  const program = name.toLowerCase();
  const { meaning, groups: parts } = findingOf(program, saidIn(program, line.message));
  if (typeof meaning === 'string') return filtered(meaning);
  const groups = flatOf(parts);
  const who = whoOf(groups);
  const { journal, zone } = line;
  const session = groups['session'] ?? journal?.session;
  const command = groups['command'];
  const event: MappedEvent = {
    '@timestamp': line.time,
    message: line.message === '' ? undefined : flat(line.message),
    event: {
      kind: 'event',
      category: [...meaning.category],
      type: [...meaning.type],
      action: meaning.action,
      outcome: meaning.outcome,
      provider: name === '' ? undefined : flat(name),
      reason: groups['reason'],
      timezone: zone.source === 'option' ? timezone : undefined,
      id: journal?.cursor,
    },
    user: who.user,
    group: present({ name: groups['group'], id: groups['groupid'] }),
    source: sourceOf(groups),
    host: present({ name: line.host, id: journal?.machine }),
    process: present({ pid: line.pid, name: name === '' ? undefined : flat(name), command_line: command }),
    service: meaning.action.startsWith('ssh_') ? { type: 'sshd' } : undefined,
    oncall: {
      actor: who.actor,
      command: command === undefined ? undefined : { text: command, kind: 'shell' },
      system: line.host === undefined ? undefined : { id: line.host, kind: 'host' },
      object: objectOf(groups, meaning),
      session: session === undefined ? undefined : { id: session },
      time: {
        zone_source: zone.source,
        ambiguous: zone.ambiguous || undefined,
        nonexistent: zone.nonexistent || undefined,
      },
    },
    unmapped: unmappedOf(line, groups),
  };
  return mapped(event, journal?.cursor === undefined ? undefined : [journal.cursor]);
}

/** Without its path; GDM's programs leave a bracket open in theirs (`gdm-password][123]`). */
function nameOf(program: string): string {
  const name = program.slice(program.lastIndexOf('/') + 1);
  return name.endsWith(']') ? name.slice(0, -1) : name;
}

function saidIn(program: string, message: string): string {
  const said = message.startsWith('message repeated ') ? (REPEATED.exec(message)?.[1] ?? message) : message;
  return program.startsWith('sshd') && said.endsWith(BEFORE) ? said.slice(0, -BEFORE.length) : said;
}

/** The first rule that fits; PAM speaks in the name of any program. A message that no rule fits is the program's, and says nothing more. */
function findingOf(program: string, message: string): Finding {
  if (message.startsWith('pam_') || message.startsWith('PAM ')) {
    if (SCHEDULERS.has(program)) return { meaning: 'scheduled_job', groups: {} };
    const found = firstOf(PAM_RULES, message);
    if (found) return found;
  }
  const known = PROGRAMS.get(program);
  if (!known) return { meaning: 'other_program', groups: {} };
  const found = program === 'sudo' ? readSudo(message) : firstOf(known.rules, message);
  return (
    found ?? {
      meaning: { action: program, category: [known.category], type: ['info'], outcome: 'unknown' },
      groups: {},
    }
  );
}

/** The parts of a message, each with memory of its own. */
function flatOf(groups: Groups): Groups {
  const made: Record<string, string | undefined> = {};
  for (const key in groups) {
    const value = groups[key];
    if (value !== undefined) made[key] = flat(value);
  }
  return made;
}

function firstOf(rules: readonly Rule[], message: string): Finding | undefined {
  for (const { pattern, meaning } of rules) {
    const match = pattern.exec(message);
    if (match) return { meaning, groups: match.groups ?? {} };
  }
  return undefined;
}

function sourceOf(groups: Groups): MappedEvent['source'] {
  const found = addressOf(filled(groups['address']) ?? filled(groups['address2']));
  if (!found || TERMINAL.test(found.address)) return undefined;
  const port = Number(groups['port']);
  return {
    address: found.address,
    ip: found.ip,
    domain: found.ip === undefined ? found.address : undefined,
    port: port > 0 && port <= 65_535 ? port : undefined,
  };
}

function objectOf(groups: Groups, { category }: Meaning): MappedEvent['oncall']['object'] {
  if (category[0] !== 'iam') return undefined;
  if (groups['group'] !== undefined) return { type: 'group', name: groups['group'] };
  return groups['target'] === undefined ? undefined : { type: 'user', name: groups['target'] };
}

function unmappedOf({ rest }: Line, { tty, cwd, chroot, host, runas }: Groups): MappedEvent['unmapped'] {
  const sudo = present({ tty, cwd, chroot, host, group: runas });
  return rest || sudo ? { ...rest, sudo } : undefined;
}
