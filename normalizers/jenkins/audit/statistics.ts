// Reads what the statistics-gatherer plugin sends: https://github.com/jenkinsci/statistics-gatherer-plugin § Documentation
import { fromMs, integer, string, text, type Json, type JsonObject } from '../../normalizer.ts';
import { END, EVENTS, PROGRESS, RESULTS, START, UNKNOWN } from './actions.ts';
import type { Finding } from './event.ts';
import { buildName, hostOf } from './names.ts';
import { accountOf, nobody, starterOf, type Who } from './who.ts';

export const DERIVED = ['startTime', 'endTime', 'createdDate', 'updatedDate'] as const;
export const CONSUMED = [...DERIVED, 'ciUrl', 'startedUserId', 'userId', 'buildCause'] as const;

export interface Statistic {
  readonly finding: Finding;
  /** ms since 1970 UTC; undefined when there is none. */
  readonly time: number | undefined;
}

/** What a record is about; `build_step` for what no event is made of, undefined for another plugin's record. */
export function readStatistic(record: JsonObject): Statistic | 'build_step' | undefined {
  if ('jenkinsQueueId' in record) return queue(record);
  if ('fullJobName' in record || ('jobName' in record && 'number' in record)) return build(record);
  if ('createdDate' in record || 'updatedDate' in record) return item(record);
  return 'startTime' in record && 'endTime' in record && 'buildUrl' in record ? 'build_step' : undefined;
}

function build(record: JsonObject): Statistic {
  const ended = typeof record['endTime'] === 'number' && record['endTime'] > 0;
  const name = buildName(
    string(record['fullJobName']) ?? string(record['jobName']) ?? 'unknown',
    text(record['number']),
  );
  const result = string(record['result']) ?? '';
  const cause = string(record['buildCause']);
  return {
    time: timeOf(ended ? record['endTime'] : record['startTime']),
    finding: {
      action: ended ? 'buildFinish' : 'buildStart',
      meaning: ended ? END : START,
      outcome: RESULTS.get(result) ?? 'unknown',
      provider: 'statistics-gatherer',
      who: whoStarted(record, cause),
      object: { type: 'build', name },
      command: { text: name, kind: 'workflow' },
      build: name,
      reason: cause ?? (ended ? result : undefined),
      duration: ended ? integer(record['duration']) : undefined,
      start: ended && typeof record['startTime'] === 'number' ? isoOf(record['startTime']) : undefined,
      url: urlOf(record),
    },
  };
}

/** The end of a build names nobody. A user id is that of who signed in; timers and others have none. */
function whoStarted(record: JsonObject, cause: string | undefined): Who {
  const id = string(record['startedUserId']);
  if (id !== undefined && !/^(?:SCM|TIMER|UPSTREAM)$/i.test(id))
    return accountOf(string(record['startedUsername']), id);
  return cause === undefined ? nobody('the record names no user') : starterOf(cause);
}

function queue(record: JsonObject): Statistic {
  const status = string(record['status']);
  const by = string(record['startedBy']);
  const left = record['exitTime'];
  return {
    time: timeOf(typeof left === 'number' ? left : record['entryTime']),
    finding: {
      action: status === undefined ? 'queue' : `queue ${status}`,
      meaning: PROGRESS,
      outcome: 'unknown',
      provider: 'statistics-gatherer',
      who:
        by !== undefined && /^(?:SCM|TIMER|UPSTREAM)$/i.test(by)
          ? nobody(`no user is named: ${by}`, undefined, 'system')
          : accountOf(by),
      object: { type: 'job', name: string(record['jobName']) },
      url: urlOf(record),
    },
  };
}

function item(record: JsonObject): Statistic {
  const deleted = string(record['status']) === 'DELETED';
  const created = 'createdDate' in record;
  const action = deleted ? 'deleteItem' : created ? 'createItem' : 'updateItem';
  return {
    time: timeOf(created ? record['createdDate'] : record['updatedDate']),
    finding: {
      action,
      meaning: EVENTS.get(action) ?? UNKNOWN,
      outcome: 'success',
      provider: 'statistics-gatherer',
      who: accountOf(string(record['userName']), string(record['userId'])),
      object: { type: 'job', name: string(record['name']) },
      url: urlOf(record),
    },
  };
}

function urlOf(record: JsonObject): Finding['url'] {
  const url = string(record['ciUrl']);
  return url === undefined ? undefined : { full: url, domain: hostOf(url) };
}

/** The documentation shows seconds in builds and ms in the others; no build ran before 1973, when ms had that many digits. */
function timeOf(value: Json): number | undefined {
  if (typeof value !== 'number' || value <= 0) return undefined;
  return value < 1e11 ? value * 1000 : value;
}

function isoOf(value: number): string | undefined {
  const ms = timeOf(value);
  return ms === undefined ? undefined : fromMs(ms);
}
