// Maps one record to its outcome: a log line, a Kubernetes event, or a record of the audit controller.
import {
  consumed,
  filtered,
  leftovers,
  object,
  parseLogfmt,
  parseRecord,
  reject,
  string,
  writtenTime,
  WRITTEN_TIME_FAULTS,
  type Json,
  type JsonObject,
  type Outcome,
  type Parsed,
} from '../../normalizer.ts';
import * as auditEvent from './audit-event.ts';
import * as auditRecord from './audit-record.ts';
import * as calls from './call.ts';
import { toEvent, type Finding, type Settings } from './event.ts';
import { REFUSED, SIGN_IN, TERMINAL } from './methods.ts';
import { accountOf, claimantOf } from './who.ts';

/** Reason -> what it means; the closed list that index.ts declares. */
export const FILTERS = {
  call_started: 'The start of a call (Argo CD 3): its payload line says who called what, its end the result.',
  read_finished:
    'The end of a call that only read and succeeded: the line of the received call is the event.',
  internal_call: 'A health check, or a call between parts of Argo CD.',
  other_log: 'A line of the log that is about no call, event or sign-in.',
  other_event: 'A Kubernetes event of another component.',
} as const;

/** Members in which Event Router, `kubectl get -w` and event exporters wrap an event. */
const WRAPPERS = ['event', 'object', 'jsonPayload'] as const;
const LINE = ['time', 'msg', 'level', 'userName', 'podName'] as const;

/** Members whose value changes its form. */
export const DERIVED: readonly string[] = [
  'time',
  'msg',
  'timestamp',
  'durationMillis',
  'result.status',
  'lastTimestamp',
  ...WRAPPERS.map((key) => `${key}.lastTimestamp`),
  'resource.type',
];
/** Members that land in the event, in one of the forms. */
export const CONSUMED = [
  ...LINE,
  ...calls.CONSUMED,
  ...auditEvent.LINE,
  ...auditEvent.EVENT,
  ...WRAPPERS.flatMap((key) => auditEvent.EVENT.map((path) => `${key}.${path}`)),
  ...auditRecord.CONSUMED,
].filter((path, index, all) => all.indexOf(path) === index);

const CALL = consumed([...LINE, ...calls.CONSUMED]);
const EVENT_LINE = consumed([...LINE, ...auditEvent.LINE]);
const EVENT = consumed(auditEvent.EVENT);
const RECORD = consumed(auditRecord.CONSUMED);
const PLAIN = consumed(LINE);

/** What kubectl, stern and container runtimes write before a line. */
const PREFIX = 200;

export function mapRecord(text: string, settings: Settings): Outcome {
  const parsed = read(text);
  if (!parsed.ok) return parsed.reject;
  const { record } = parsed;
  if (record['kind'] === 'AuditRecord')
    return timed(
      auditRecord.readAuditRecord(record),
      record['timestamp'],
      'timestamp',
      leftovers(record, RECORD),
      settings,
    );
  const event = eventIn(record);
  if (event) {
    const found = auditEvent.readKubernetesEvent(event);
    if (!found) return filtered('other_event');
    const rest = event === record ? leftovers(record, EVENT) : restOf(record, event);
    return timed(found, auditEvent.eventTime(event), 'lastTimestamp', rest, settings);
  }
  const message = string(record['msg']);
  return message === undefined
    ? reject('unknown_form', 'neither a log line of Argo CD, nor an event, nor an audit record')
    : fromLine(record, message, settings);
}

function read(text: string): Parsed {
  // What stands in brackets before a line, as `kubectl logs --prefix` writes it, is no array.
  if (/^(?:\{|\[\s*[[{"\]])/.test(text)) return parseRecord(text, ['items']);
  const logfmt = text.indexOf('time=');
  const json = text.indexOf('{"');
  const from = logfmt >= 0 && (json < 0 || logfmt < json) ? logfmt : json;
  const level = text.startsWith('level=');
  if (level || from < 0 || from > PREFIX) return parseLogfmt(text);
  const parsed = from === json ? parseRecord(text.slice(from)) : parseLogfmt(text.slice(from));
  if (parsed.ok && from > 0) parsed.record['prefix'] = text.slice(0, from).trim();
  return parsed;
}

/** The event itself, or the one that is wrapped. */
function eventIn(record: JsonObject): JsonObject | undefined {
  if (isEvent(record)) return record;
  for (const key of WRAPPERS) {
    const wrapped = object(record[key]);
    if (wrapped && isEvent(wrapped)) return wrapped;
  }
  return undefined;
}

function isEvent(record: JsonObject): boolean {
  return ('involvedObject' in record || 'regarding' in record) && 'reason' in record;
}

function restOf(wrapper: JsonObject, event: JsonObject): Record<string, unknown> {
  const rest: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(leftovers(wrapper, PLAIN) ?? {}))
    rest[key] = value === event ? leftovers(event, EVENT) : value;
  return rest;
}

function fromLine(record: JsonObject, message: string, settings: Settings): Outcome {
  const call = calls.readCall(record, message);
  if (typeof call === 'string') return filtered(call);
  if (call) return lineEvent(call, record, CALL, settings);
  const event = auditEvent.readEventLine(record, message);
  if (event) return lineEvent(event, record, EVENT_LINE, settings);
  const other = signIn(message) ?? terminal(record, message);
  return other ? lineEvent(other, record, PLAIN, settings) : filtered('other_log');
}

const FAILED_LOGIN = /^User (.{1,255}) failed login \d{1,9} time\(s\)$/;
const WEB_LOGIN = /^Web login successful\. Claims: /;

function signIn(message: string): Finding | undefined {
  const failed = FAILED_LOGIN.exec(message)?.[1];
  if (failed !== undefined)
    return {
      action: 'failed login',
      meaning: REFUSED,
      outcome: 'failure',
      who: accountOf(failed),
      provider: 'argocd-server',
      message,
    };
  const head = WEB_LOGIN.exec(message)?.[0];
  if (head === undefined) return undefined;
  const claims = parseRecord(message.slice(head.length));
  return {
    action: 'web login',
    meaning: SIGN_IN,
    outcome: 'success',
    who: claims.ok ? claimantOf(claims.record) : accountOf(undefined),
    provider: 'argocd-server',
    message,
  };
}

function terminal(record: JsonObject, message: string): Finding | undefined {
  if (message !== 'terminal session starting') return undefined;
  const pod = string(record['podName']);
  return {
    action: 'terminal session',
    meaning: TERMINAL,
    outcome: 'unknown',
    who: accountOf(string(record['userName'])),
    provider: 'argocd-server',
    object: { type: 'pod', name: pod },
    resource: { namespace: string(record['namespace']), resource: { type: 'Pod', name: pod } },
    client: string(record['source.ip']),
    message,
  };
}

function lineEvent(
  finding: Finding,
  record: JsonObject,
  tree: ReturnType<typeof consumed>,
  settings: Settings,
): Outcome {
  const severity = Number(record['security']);
  return timed(
    {
      ...finding,
      level: string(record['level']),
      severity: Number.isSafeInteger(severity) ? severity : undefined,
    },
    record['time'],
    'time',
    leftovers(record, tree),
    settings,
  );
}

function timed(
  finding: Finding,
  written: Json,
  path: string,
  rest: Record<string, unknown> | undefined,
  settings: Settings,
): Outcome {
  const time = writtenTime(written, undefined);
  // A time without an offset is none: Argo CD writes RFC 3339.
  const fault = time === 'zone_missing' ? 'bad_time' : time;
  if (typeof fault === 'string') return reject(fault, `${path} ${WRITTEN_TIME_FAULTS[fault]}`, `/${path}`);
  return toEvent(finding, fault, settings, rest);
}
