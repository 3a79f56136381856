// Maps one record of any form to its outcome: each record is told by itself.
import {
  consumed,
  filtered,
  isoText,
  leftovers,
  object,
  parseRecord,
  parseSyslog,
  reject,
  string,
  writtenTime,
  WRITTEN_TIME_FAULTS,
  type Json,
  type JsonObject,
  type Outcome,
  type RecordInput,
} from '../../normalizer.ts';
import * as auditLog from './audit-log.ts';
import { toEvent, type Finding } from './event.ts';
import type { Settings } from './settings.ts';
import * as statistics from './statistics.ts';
import { LINE_START, readTrailLine } from './trail-line.ts';
import { readTrailMessage } from './trail-message.ts';
import { GENERIC_EVENT, NOTIFICATION, readGeneric, readNotification } from './webhooks.ts';

/** Reason -> what it means; the closed list that index.ts declares. */
export const FILTERS = {
  other_log:
    'A line of the log of Jenkins itself, with which the console logger shares its output, or of another logger of Log4j.',
  build_step: 'A step or checkout within a build (statistics-gatherer): no access of its own.',
} as const;

const ELASTICSEARCH = ['@timestamp', 'message'] as const;

/** Members whose value changes its form. */
export const DERIVED = [
  ...auditLog.DERIVED,
  ...statistics.DERIVED,
  '@timestamp',
  'build.timestamp',
  'time',
  'message',
].filter((path, index, all) => all.indexOf(path) === index);
/** Members that land in the event, in one of the JSON forms. */
export const CONSUMED = [
  ...DERIVED,
  ...auditLog.CONSUMED,
  ...statistics.CONSUMED,
  ...NOTIFICATION,
  ...GENERIC_EVENT,
].filter((path, index, all) => all.indexOf(path) === index);

const TREES = {
  elasticsearch: consumed(ELASTICSEARCH),
  generic: consumed(GENERIC_EVENT),
  notification: consumed(NOTIFICATION),
  statistics: consumed(statistics.CONSUMED),
};

export function mapRecord({ text, referenceTime }: RecordInput, settings: Settings): Outcome {
  if (text.startsWith('{') || text.startsWith('[')) return fromJson(text, settings);
  if (LINE_START.test(text) && !SYSLOG_ISO.test(text)) {
    const line = readTrailLine(text.trimEnd(), settings);
    return 'kind' in line ? line : toEvent(readTrailMessage(line.message), line.time, settings);
  }
  return text.trim() === ''
    ? reject('empty', 'the record has no content')
    : fromSyslog(text, referenceTime, settings);
}

/** rsyslog's files begin with an ISO time too, and go on with host and program. */
const SYSLOG_ISO = /^\d{4}-\d\d-\d\dT\S{8,30} [^-\s]\S{0,254} [^\s:]{1,140}: /;

function fromSyslog(line: string, referenceTime: number, settings: Settings): Outcome {
  const parsed = parseSyslog(line, (message) => ({ ok: true, record: { message } }));
  if (!parsed.ok) return parsed.reject;
  const header = object(parsed.record['syslog']) ?? {};
  const { time: written, host, data, ...rest } = header;
  const found = audited(data) ?? readTrailMessage((string(parsed.record['message']) ?? '').trim());
  return timed(
    isoText(written, referenceTime),
    { ...found, host: string(host) ?? found.host, rest: { ...found.rest, syslog: rest } },
    settings,
    'time',
  );
}

/** [login@18060 ...][mdc@18060 ...] of the audit-log plugin. */
function audited(data: Json): Finding | undefined {
  const text = string(data);
  const event = text === undefined ? undefined : auditLog.readElement(text);
  return event && auditLog.findingOf(event, auditLog.contextOf(text ?? ''));
}

function fromJson(text: string, settings: Settings): Outcome {
  const parsed = parseRecord(text);
  if (!parsed.ok) return parsed.reject;
  const { record } = parsed;
  const build = object(record['build']);
  if (build !== undefined && 'phase' in build) {
    const finding = readNotification(record, build);
    return timed(
      build['timestamp'],
      withRest(finding, record, TREES.notification),
      settings,
      'build/timestamp',
    );
  }
  if ('loggerName' in record) return fromLog4j(record, settings);
  const type = string(record['type']);
  if (type !== undefined && 'dataType' in record)
    return timed(
      record['time'],
      withRest(readGeneric(record, type), record, TREES.generic),
      settings,
      'time',
    );
  if (typeof record['message'] === 'string' && '@timestamp' in record) {
    const finding = readTrailMessage(record['message']);
    return timed(
      record['@timestamp'],
      withRest(finding, record, TREES.elasticsearch),
      settings,
      '@timestamp',
    );
  }
  const statistic = statistics.readStatistic(record);
  if (statistic === 'build_step') return filtered(statistic);
  if (statistic === undefined)
    return reject('unknown_form', 'the record is none of the forms of the plugins that this source reads');
  return timed(statistic.time, withRest(statistic.finding, record, TREES.statistics), settings, 'startTime');
}

function fromLog4j(record: JsonObject, settings: Settings): Outcome {
  const event = auditLog.readElement(string(record['message']) ?? '');
  if (record['loggerName'] !== 'AuditLogger' || !event) return filtered('other_log');
  const request = auditLog.requestOf(record);
  const finding = auditLog.findingOf(event, request);
  const tree = auditLog.treeOf(event, request);
  return timed(auditLog.instantOf(record), withRest(finding, record, tree), settings, 'instant');
}

function withRest(finding: Finding, record: JsonObject, tree: ReturnType<typeof consumed>): Finding {
  const rest = leftovers(record, tree);
  return { ...finding, rest: rest && finding.rest ? { ...rest, ...finding.rest } : (rest ?? finding.rest) };
}

function timed(written: Json, finding: Finding, settings: Settings, path: string): Outcome {
  const time = writtenTime(written, settings.zone, 'ms');
  if (typeof time === 'string')
    return reject(time, `${path.replace('/', '.')} ${WRITTEN_TIME_FAULTS[time]}`, `/${path}`);
  return toEvent(finding, time, settings);
}
