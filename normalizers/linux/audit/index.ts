// The source linux.audit: what auditd records of commands, files, sign-ins, accounts and its own configuration.
import { defineNormalizer, reject } from '../../normalizer.ts';
import { head } from './head.ts';
import { mapGroup } from './map.ts';
import { FILTERS } from './unread.ts';

/** Records of user space stand alone; PROCTITLE or EOE is a system call's last. The kernel's log has them by number. */
const LAST =
  '(?:EOE|PROCTITLE|USER_\\w+|CRED_\\w+|ADD_\\w+|DEL_\\w+|GRP_\\w+|ACCT_\\w+|CRYPTO_\\w+|SERVICE_\\w+|SYSTEM_\\w+|DAEMON_\\w+|VIRT_\\w+|ROLE_\\w+|' +
  'CHGRP_ID|CHUSER_ID|SOFTWARE_UPDATE|USYS_CONFIG|132[07]|1[12]\\d\\d|2[1-9]\\d\\d)';

export const normalizer = defineNormalizer({
  title: 'Linux audit (auditd)',
  stability: 'beta',
  docs: [
    'https://access.redhat.com/articles/4409591',
    'https://docs.redhat.com/en/documentation/Red_Hat_Enterprise_Linux/7/html/security_guide/sec-understanding_audit_log_files',
    'https://man7.org/linux/man-pages/man5/auditd.conf.5.html',
    'https://man7.org/linux/man-pages/man8/auditctl.8.html',
    'https://man7.org/linux/man-pages/man8/audisp-syslog.8.html',
  ],
  mappingRevision: 4,
  // A serial number comes again after a reboot, and two hosts may have the same: records are told by origin, offset and bytes.
  idScope: 'instance',
  forms: {
    log: {
      title:
        "audit.log, raw or enriched, the same behind a header of syslog, and the kernel's log: the records of one event grouped by host, time and serial number",
      framing: {
        kind: 'group',
        // Hosts may have the same serial number at the same time: the key has the name of the host.
        key: new RegExp(head('\\S{1,64}')),
        end: new RegExp(head(LAST)),
        // A log host has the lines of many between those of one.
        window: 256,
      },
    },
  },
  options: {},
  secrets: [],
  rejects: ['empty', 'not_a_log_line', 'bad_time'],
  filters: FILTERS,
  consumed: [],
  derived: [],
  create:
    () =>
    ({ text }) =>
      text.trim() === '' ? reject('empty', 'the record has no content') : mapGroup(text),
});
