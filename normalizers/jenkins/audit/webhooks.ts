// Reads what the notification and generic-event plugins send.
import { at, integer, object, string, text, type Json, type JsonObject } from '../../normalizer.ts';
import { GENERIC, PHASES, PROGRESS, RESULTS, UNKNOWN } from './actions.ts';
import type { Finding } from './event.ts';
import { buildName, hostOf, nameOf, placeOf } from './names.ts';
import { accountOf, nobody, starterOf, type Who } from './who.ts';

/** https://wiki.jenkins.io/display/JENKINS/Notification+Plugin § Example of notification message */
export const NOTIFICATION = ['build.timestamp', 'build.phase', 'build.status', 'build.full_url'] as const;
/** https://github.com/jenkinsci/generic-event-plugin/tree/master/docs */
export const GENERIC_EVENT = ['time', 'type', 'id', 'metaData.oldName', 'metaData.newName'] as const;

/** Who started the build is not among what is sent: culprits are who committed. */
export function readNotification(record: JsonObject, build: JsonObject): Finding {
  const url = string(build['full_url']);
  const path = string(build['url']) ?? string(record['url']);
  const { job, number } = placeOf(path);
  const name = buildName(job ?? string(record['name']) ?? 'unknown', text(build['number']) ?? number);
  const phase = string(build['phase']) ?? 'unknown';
  const status = string(build['status']);
  const ended = phase === 'COMPLETED' || phase === 'FINALIZED';
  return {
    action: phase,
    meaning: PHASES.get(phase) ?? PROGRESS,
    outcome: ended && status !== undefined ? (RESULTS.get(status) ?? 'unknown') : 'unknown',
    provider: 'notification',
    who: nobody('the notification names no user'),
    object: { type: 'build', name },
    command: { text: name, kind: 'workflow' },
    build: name,
    reason: status,
    duration: ended ? integer(build['duration']) : undefined,
    url: url === undefined ? undefined : { full: url, domain: hostOf(url) },
  };
}

export function readGeneric(record: JsonObject, type: string): Finding {
  const data = object(record['data']) ?? {};
  const source = string(record['source']);
  const before = string(at(record, 'metaData', 'oldName'));
  const after = string(at(record, 'metaData', 'newName'));
  const isRun = type.startsWith('run.');
  const { job } = placeOf(source);
  const shown = string(data['fullDisplayName'])?.replace(/ #\d{1,12}$/, '');
  const item = string(data['fullName']) ?? string(data['name']) ?? job;
  const number = text(data['number']);
  const run = isRun ? buildName(job ?? nameOf(shown ?? 'unknown'), number) : undefined;
  const result = string(data['result']);
  const causes = causesOf(data);
  const ended = type === 'run.completed' || type === 'run.finalized';
  const known = GENERIC.has(type);
  return {
    action: type,
    meaning: GENERIC.get(type) ?? UNKNOWN,
    outcome: ended
      ? (RESULTS.get(result ?? '') ?? 'unknown')
      : known && (!isRun || type === 'run.deleted')
        ? 'success'
        : 'unknown',
    provider: 'generic-event',
    // Who deletes a run is not who started it.
    who: causes && type !== 'run.deleted' ? causes.who : nobody('the event names no user'),
    object: { type: isRun ? 'build' : 'item', name: run ?? after ?? item },
    command: run === undefined || type === 'run.deleted' ? undefined : { text: run, kind: 'workflow' },
    change: after === undefined ? undefined : { property: ['name'], before, after },
    build: run,
    reason: causes?.text,
    start: isRun ? msOf(data['timestamp']) : undefined,
    duration: ended ? integer(data['duration']) : undefined,
    id: string(record['id']),
  };
}

/** {"_class": "hudson.model.CauseAction", "causes": [{shortDescription, userId, userName}]} among the actions. */
function causesOf(data: JsonObject): { readonly who: Who; readonly text: string } | undefined {
  const { actions } = data;
  const causes: JsonObject[] = [];
  for (const action of Array.isArray(actions) ? actions : []) {
    const list: Json = object(action)?.['causes'];
    for (const each of Array.isArray(list) ? list : []) {
      const cause = object(each);
      if (cause) causes.push(cause);
    }
  }
  if (causes.length === 0) return undefined;
  const described = causes.map((cause) => string(cause['shortDescription']) ?? '').join(', ');
  const person = causes.find((cause) => string(cause['userId']) !== undefined);
  return {
    who: person ? accountOf(string(person['userName']), string(person['userId'])) : starterOf(described),
    text: described,
  };
}

function msOf(value: Json): string | undefined {
  const ms = integer(value);
  return ms === undefined || ms <= 0 || ms > 253_402_300_799_999 ? undefined : new Date(ms).toISOString();
}
