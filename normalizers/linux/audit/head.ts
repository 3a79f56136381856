// Patterns for what stands before the fields of a record: its own head, and before that what syslog or the kernel's log puts there.
import { SYSLOG_DATA, SYSLOG_TIME } from '../../normalizer.ts';

/**
 * Who may write records: what is named after audit (audispd, audisp-syslog, auditd, a tag of rsyslog's imfile such as tag_audit_log) and the kernel.
 * What other programs write may hold text of anybody, which must not become a record.
 */
const PROGRAM = '(?:kernel|[^\\s:[]{0,64}[Aa]udi[st][^\\s:[]{0,64})';
/**
 * The source of a pattern for the header of what a program writes, which captures the host. BusyBox's syslogd has the priority in words behind it,
 * imfile takes a tag without a colon, and rsyslog keeps the blank before the message when it makes RFC 5424 of RFC 3164.
 */
export const behind = (program: string): string =>
  `(?:<\\d{1,3}>)?(?:1 \\S{1,40} (\\S{1,255}) ${program} \\S{1,128} \\S{1,32} ${SYSLOG_DATA} {0,2}(?:\\ufeff|\\xef\\xbb\\xbf)?|` +
  `${SYSLOG_TIME} (\\S{1,255}) (?:[a-z\\d]{2,8}\\.[a-z]{3,7} )?${program}(?:\\[[^\\]]{1,32}\\])?:? ?)`;
/** The clock of the kernel's log, by dmesg -T a date; since Linux 5.1 it may be followed by who wrote. */
const STAMP = '\\[[^\\][]{1,40}\\] ?';
const BEFORE = `(?:${behind(PROGRAM)})?(?:${STAMP}){0,2}(?:audit: )?(?:node=(\\S{1,255}) )?type=`;

/**
 * The source of a pattern for a line up to the colon before its fields, at its beginning. It captures the host of RFC 5424, that of RFC 3164, the
 * node, what `type` captures, the time and the serial number. https://access.redhat.com/articles/4409591 § Audit Event Fields, and for the
 * kernel, which leaves out `msg=`, https://github.com/torvalds/linux/blob/master/kernel/audit.c § kauditd_printk_skb
 */
export const head = (type: string): string =>
  `^${BEFORE}${type} (?:msg=)?audit\\((\\d{1,14}\\.\\d{1,6}):(\\d{1,20})\\)`;

/** A line that says it is a record. */
export const CLAIMED = new RegExp(`^${BEFORE}`);
/** A line of syslog or of the kernel's log. */
export const LOGGED = new RegExp(`^(?:${behind('[^\\s:[]{1,128}')}|${STAMP})`);
