// The source linux.auth: who signed in to a Linux host, and who used whose rights (sshd, sudo, su, login, systemd-logind).
import { JSON_REJECTS, defineNormalizer, isZone, reject, zone } from '../../normalizer.ts';
import { CONSUMED, DERIVED, fromExport, fromJson } from './journal.ts';
import { mapLine } from './map.ts';
import { FILTERS } from './messages.ts';
import { readSyslog } from './syslog.ts';

const EXPORT = /^(?:__CURSOR|__REALTIME_TIMESTAMP|_BOOT_ID|_TRANSPORT)=/;

export const normalizer = defineNormalizer({
  title: 'Linux sign-ins and privileges (sshd, sudo, su, login, systemd-logind)',
  stability: 'beta',
  docs: [
    'https://man.openbsd.org/sshd.8',
    'https://man7.org/linux/man-pages/man5/sudoers.5.html',
    'https://man7.org/linux/man-pages/man8/pam_unix.8.html',
    'https://www.freedesktop.org/software/systemd/man/latest/systemd.journal-fields.html',
    'https://systemd.io/JOURNAL_EXPORT_FORMATS/',
    'https://www.rfc-editor.org/rfc/rfc3164',
    'https://www.rfc-editor.org/rfc/rfc5424',
  ],
  mappingRevision: 3,
  // The cursor of a journal entry; lines of syslog have no id.
  idScope: 'instance',
  forms: {
    journal_json: {
      title: 'journalctl -o json: one entry a line',
      framing: { kind: 'lines' },
      match: /^\s*\{/,
    },
    journal_export: {
      title: 'journalctl -o export, systemd-journal-remote',
      framing: { kind: 'journal-export' },
      match: EXPORT,
    },
    syslog: {
      title: 'auth.log, secure, or by network: RFC 3164, RFC 5424, rsyslog with ISO times',
      framing: { kind: 'lines' },
    },
  },
  options: {
    timezone: {
      description: 'Time zone of the hosts: needed for times of RFC 3164 (Nov 22 02:17:00), which have none.',
      example: 'Europe/Paris',
      check: (value) => (isZone(value) ? undefined : `"${value}" is not an IANA time zone`),
    },
  },
  secrets: [],
  rejects: [...JSON_REJECTS, 'not_a_log_line', 'missing_field', 'bad_time', 'zone_missing'],
  filters: FILTERS,
  consumed: CONSUMED,
  derived: DERIVED,
  create: ({ timezone }) => {
    const local = timezone === undefined ? undefined : zone(timezone);
    return ({ text, referenceTime }) => {
      if (text.trim() === '') return reject('empty', 'the record has no content');
      const line = text.startsWith('{')
        ? fromJson(text)
        : EXPORT.test(text)
          ? fromExport(text)
          : readSyslog(text, local, referenceTime);
      return 'kind' in line ? line : mapLine(line, timezone);
    };
  },
});
