// Cuts the header off a syslog message, for senders that carry a record of its own in it (JSON, CEE).

const PRI = /^<\d{1,3}>/;
/** RFC 5424 section 6: version, time, host, application, process, message id, structured data. */
const HEADER_5424 =
  /^<\d{1,3}>[1-9]\d{0,2} \S+ \S+ \S+ \S+ \S+ (?:-|(?:\[(?:[^\]\\"]|\\.|"(?:[^"\\]|\\.)*")*\])+)(?: |$)/s;
/** RFC 3164 section 4.1.2, and with the times that rsyslog and syslog-ng write instead: time, host if there is one, tag if there is one. */
const TIME_3164 =
  /^<\d{1,3}>(?:[A-Z][a-z]{2} [ \d]\d (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d+)?|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)) /;
const TAG = /^(?:[^\s:[{"]{1,128}(?:\[[^\]\s]*\])?:)(?: |$)/;
const HOST = /^[^\s{"[]*[^\s:{"[\]] /;
const COOKIE = /^ *@cee: ?/;
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** A header is not longer. */
const SHOWN = 8192;

/**
 * What follows the header of a message, without a byte order mark or CEE's cookie: a slice of its bytes. A message whose header is not
 * understood is given whole.
 */
export function messagePart(message: Buffer): Buffer {
  const text = message.toString('latin1', 0, SHOWN);
  let at = HEADER_5424.exec(text)?.[0].length ?? headerOf(text);
  if (message.subarray(at, at + MARK.length).equals(MARK)) at += MARK.length;
  at += COOKIE.exec(text.slice(at))?.[0].length ?? 0;
  return message.subarray(at);
}

function headerOf(text: string): number {
  const time = TIME_3164.exec(text)?.[0].length;
  // Without a time there is no header (RFC 3164 section 4.3.3), only the priority.
  if (time === undefined) return PRI.exec(text)?.[0].length ?? 0;
  const rest = text.slice(time);
  const host = HOST.exec(rest)?.[0].length ?? 0;
  return time + host + (TAG.exec(rest.slice(host))?.[0].length ?? 0);
}
