// Events of Aurora's database activity stream: sign-ins, ends of sessions, statements with what became of them.
import type { Activity } from '../activity.ts';
import type { Finding } from '../finding.ts';
import type { Line } from '../line.ts';
import { failure } from './failure.ts';
import { audited } from './pgaudit.ts';

/**
 * An event without an error message is of a statement that did not fail; one with it has the server's words of severity ERROR or greater.
 * A connection that fails is refused: FATAL. Of the class CONNECT are connections and disconnections.
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/DBActivityStreams.AuditLog.databaseActivityEventList.html § Aurora PostgreSQL
 */
export function activity(line: Line, said: Activity): Finding {
  const { command, duration, outcome, statement: sequence } = said;
  const common = { provider: 'activity_stream', sequence };
  const isConnect = command === 'CONNECT';
  const isSession = isConnect || command === 'DISCONNECT' || said.class === 'CONNECT';
  if (outcome === 'failure') {
    const severity = isSession ? 'FATAL' : 'ERROR';
    const found = failure({ ...line, severity, tag: isConnect ? 'startup' : command });
    // The duration of what ends a session is that of the session.
    if (found) return { ...found, ...common, duration: found.ends ? undefined : duration };
  }
  if (isConnect)
    return {
      ...common,
      action: command,
      category: ['authentication', 'session'],
      type: ['start'],
      outcome,
      duration,
    };
  if (isSession)
    return { ...common, action: command, category: ['session'], type: ['end'], outcome, ends: {} };
  const sql = line.statement;
  return { ...common, ...audited({ ...said, sql }, line.user), outcome, duration, sql };
}
