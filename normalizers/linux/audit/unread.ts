// Tells what to make of a line that is no audit record, as a log of the whole system has many.
import { filtered, reject, type Outcome } from '../../normalizer.ts';
import { behind, CLAIMED, LOGGED } from './head.ts';

/** journald's copies: `audit[1]: SERVICE_START pid=1 ...`. https://github.com/systemd/systemd/blob/main/src/journal/journald-audit.c § process_audit_string */
const COPY = new RegExp(`^${behind('audit')}(?:[A-Z][A-Z\\d_]{1,40}|UNKNOWN\\[\\d{1,5}\\]|audit-\\d{1,5}) `);
/** https://github.com/torvalds/linux/blob/master/kernel/audit.c § audit_log_lost, printk_ratelimit; audisp-remote.conf(5) § overflow_action */
const LOST =
  /auditd?_printk_skb: \d{1,10} callbacks suppressed|\baudit_lost=|: queue is full - dropping event/;
/** auditd's plugin, and fields in what it wrote: the rest of a record that was too long for one message. */
const PLUGIN = new RegExp(`^${behind('audisp[^\\s:[]{0,64}')}`);
const FIELDS = /\s\w{1,32}=\S{1,256} \w{1,32}=/;

/** Reason -> what it means. */
export const FILTERS = {
  end_of_event: 'EOE or PROCTITLE alone: the end of an event whose other records came before.',
  journal_copy:
    "journald's copy of a record (audit[1]: USER_AUTH pid=...), which has lost its time and serial number: the record itself is in audit.log, the kernel's log or the journal.",
  other_program: 'A line of syslog that is no audit record: of another program, or of audit about itself.',
  records_lost:
    'The kernel or a plugin of auditd says that it has dropped records; what was in them is not known.',
} as const;

/** Filtered when it is a line of a log that holds other things too; else, and where it should be a record, the reject `not_a_log_line`. */
export function unread(line: string): Outcome {
  if (line.startsWith('{'))
    return broken("an entry of systemd's journal: the README has how to write it as auditd does");
  if (!LOGGED.test(line)) return broken('the line does not begin with type=... msg=audit(time:serial)');
  if (LOST.test(line)) return filtered('records_lost');
  if (COPY.test(line)) return filtered('journal_copy');
  if (CLAIMED.test(line)) return broken('behind its header the line has no type=... msg=audit(time:serial)');
  if (PLUGIN.test(line) && FIELDS.test(line)) return broken('a part of a record without its beginning');
  return filtered('other_program');
}

function broken(message: string): Outcome {
  return reject('not_a_log_line', message);
}
