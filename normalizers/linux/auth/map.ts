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
import { readSudo, type Sudo } from './sudo.ts';

type Groups = Sudo['groups'];
interface Finding {
  readonly meaning: Meaning | Filter;
  readonly groups: Groups;
}

/** The outcome of a line; `timezone` is the configured one. */
export function mapLine(line: Line, timezone: string | undefined): Outcome {
  const name = line.program.slice(line.program.lastIndexOf('/') + 1);
  const program = name.toLowerCase();
  const { meaning, groups: parts } = findingOf(program, line.message);
  if (typeof meaning === 'string') return filtered(meaning);
  const groups = flatOf(parts);
  const who = whoOf(groups, meaning);
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
    group:
      meaning.category[0] === 'iam' && groups['group'] !== undefined ? { name: groups['group'] } : undefined,
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

/** The first rule that fits; PAM speaks in the name of any program. A message that no rule fits is the program's, and says nothing more. */
function findingOf(program: string, message: string): Finding {
  if (message.startsWith('pam_') || message.startsWith('PAM ')) {
    if (SCHEDULERS.has(program)) return { meaning: 'scheduled_job', groups: {} };
    const found = firstOf(PAM_RULES, message);
    if (found) return found;
  }
  const rules = PROGRAMS.get(program);
  if (!rules) return { meaning: 'other_program', groups: {} };
  const found = program === 'sudo' ? readSudo(message) : firstOf(rules, message);
  return (
    found ?? {
      meaning: { action: program, category: ['authentication'], type: ['info'], outcome: 'unknown' },
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

/** A session is opened `for` one and `by` another; when the second is nobody (a daemon as root), the first signed in. */
function whoOf(
  groups: Groups,
  { category }: Meaning,
): Pick<MappedEvent, 'user'> & { actor: MappedEvent['oncall']['actor'] } {
  const by = filled(groups['by']);
  const root = groups['root'] === undefined ? undefined : 'root';
  const forWhom = filled(groups['effective']);
  const named = filled(groups['user']) ?? filled(groups['user2']) ?? root;
  const account = by ?? named ?? forWhom;
  const keyId = filled(groups['keyid']);
  const target = filled(groups['target']);
  if (account === undefined)
    return {
      user: { name: 'unknown', target: target === undefined ? undefined : { name: target } },
      actor: { type: 'unknown', reason: 'the message names nobody' },
    };
  const effective = keyId === undefined ? (forWhom ?? (by === named ? undefined : by && named)) : account;
  const id = by === undefined ? groups['effectiveid'] : groups['byid'];
  return {
    user: {
      name: keyId ?? account,
      id: keyId === undefined ? id : undefined,
      email: keyId?.includes('@') === true ? keyId : undefined,
      effective:
        effective === undefined || (effective === account && keyId === undefined)
          ? undefined
          : { name: effective, id: by === undefined ? undefined : groups['effectiveid'] },
      target: target === undefined || category[0] !== 'iam' ? undefined : { name: target },
    },
    actor: { type: 'user', name: account, id, credential: credentialOf(groups) },
  };
}

/** The key with its fingerprint, else the method. */
function credentialOf(groups: Groups): string | undefined {
  return groups['key'] ?? groups['method'];
}

function sourceOf(groups: Groups): MappedEvent['source'] {
  const found = addressOf(filled(groups['address']) ?? filled(groups['address2']));
  if (!found) return undefined;
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

function unmappedOf({ rest }: Line, { tty, cwd, chroot, host }: Groups): MappedEvent['unmapped'] {
  const sudo = present({ tty, cwd, chroot, host });
  return rest || sudo ? { ...rest, sudo } : undefined;
}

function filled(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
