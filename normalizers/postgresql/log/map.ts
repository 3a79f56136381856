// Maps a record of any form to its outcome.
import { filtered, mapped, reject, string, text, type Outcome } from '../../normalizer.ts';
import { isReject, type Clock } from './clock.ts';
import { compose } from './compose.ts';
import { activity } from './events/activity.ts';
import { connection } from './events/connection.ts';
import { failure } from './events/failure.ts';
import { pgaudit } from './events/pgaudit.ts';
import { server } from './events/server.ts';
import { statement } from './events/statement.ts';
import { chatterReason } from './filter.ts';
import type { Finding } from './finding.ts';
import { lineOf, type Line } from './line.ts';
import type { Read } from './record.ts';
import { OTHER_LINES } from './stderr.ts';

/** The outcome of a record that was read. Rejects: `missing_field`, and those of the clock. */
export function map(reading: Read, clock: Clock, zone: string | undefined): Outcome {
  const { record } = reading;
  const time = string(record['timestamp']);
  // An event of an activity stream has a message only where something failed.
  const message = text(record['message']) ?? (reading.activity && '');
  if (time === undefined) return reject('missing_field', 'the record has no timestamp', '/timestamp');
  if (message === undefined) return reject('missing_field', 'the record has no message', '/message');
  const stamp = clock(time, '/timestamp');
  if (isReject(stamp)) return stamp;
  const line = lineOf(record, message, reading.background === true);
  if (line.user === undefined && !reading.activity && record[OTHER_LINES] === undefined) {
    const reason = chatterReason(message);
    if (reason) return filtered(reason);
  }
  const id = idOf(line);
  const event = compose(line, findingOf(line, reading), stamp, clock, zone, id?.join('/'), reading.around);
  return mapped(event, id && reading.form === 'stderr' ? ['stderr', ...id] : id);
}

function findingOf(line: Line, reading: Read): Finding {
  if (reading.activity) return activity(line, reading.activity);
  return failure(line) ?? (line.ownWords ? said(line) : undefined) ?? unrecognised(line);
}

/** Messages of severity LOG and below that the server itself words. */
function said(line: Line): Finding | undefined {
  return pgaudit(line) ?? statement(line) ?? connection(line) ?? server(line);
}

function unrecognised({ severity, code }: Line): Finding {
  // With translated messages the severity is no English word; the SQLSTATE is.
  const failed =
    severity !== undefined && !SEVERITIES.has(severity) && code !== undefined && !/^0[0-2]/.test(code);
  return {
    action: 'message',
    category: ['database'],
    type: failed ? ['error'] : ['info'],
    outcome: failed ? 'failure' : 'unknown',
    keeps: failed ? 'error' : 'message',
  };
}

const SEVERITIES: ReadonlySet<string> = new Set([
  'DEBUG',
  'DEBUG1',
  'DEBUG2',
  'DEBUG3',
  'DEBUG4',
  'DEBUG5',
  'INFO',
  'LOG',
  'NOTICE',
  'WARNING',
]);

/**
 * Session id and line number: the primary key of the manual's table for csvlogs. csvlog and jsonlog count alike; stderr counts each DETAIL
 * and STATEMENT line too, so its numbers are others, and its ids are kept apart.
 */
function idOf({ record }: Line): [string, string] | undefined {
  const session = string(record['session_id']);
  const number = text(record['line_num']);
  return session === undefined || number === undefined ? undefined : [session, number];
}
