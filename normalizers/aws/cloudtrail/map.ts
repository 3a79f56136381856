// One CloudTrail record to one access event.
// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
import type { JsonObject, MappedEvent, Outcome, RecordInput } from '../../normalizer.ts';
import { filtered, mapped, object, reject, text } from '../../normalizer.ts';
import { actionOf, serviceEventOf } from './action.ts';
import { afterLast } from './arn.ts';
import { callOf, type Call } from './call.ts';
import { changeOf } from './changes.ts';
import { NO_DETAILS, type Details } from './details.ts';
import { detailsOf } from './effects.ts';
import { unwrap, withAround, type Around } from './forms.ts';
import { identityOf, type Identity } from './identity.ts';
import { objectOf, type ActedOn } from './object.ts';
import { isDryRun, outcomeOf } from './outcome.ts';
import {
  cloudOf,
  clusterOf,
  emailIn,
  errorOf,
  hostIdIn,
  httpOf,
  sourceOf,
  tlsOf,
  urlOf,
  userAgentOf,
} from './parts.ts';
import { firstAt, type NamePath } from './paths.ts';
import { sessionTimeOf, timeOf } from './times.ts';
import { unmappedOf } from './unmapped.ts';

/** A dry run only asks whether the action would be permitted. */
const DRY_RUN: MappedEvent['event']['type'] = ['info'];

/** Maps one record of any form; its rejects and filters are those that index.ts declares. */
export function normalize({ text: raw }: RecordInput): Outcome {
  const unwrapped = unwrap(raw);
  if (!unwrapped.ok) return unwrapped.reject;
  const { record, around } = unwrapped;
  const category = record['eventCategory'];
  if (category === 'Insight') return filtered('insight');
  if (category === 'Aggregated') return filtered('aggregated');
  const name = text(record['eventName']);
  if (name === undefined) return withoutName(record);
  // Logstash's codec for CloudTrail moves eventTime to @timestamp.
  const written = text(record['eventTime']) ?? text(record['@timestamp']);
  if (written === undefined) return reject('missing_field', 'the record has no eventTime', '/eventTime');
  const time = timeOf(written);
  if (time === undefined) return reject('bad_time', 'eventTime is not an ISO 8601 time', '/eventTime');
  const event = eventOf(record, name, time, around, raw);
  return mapped(event, event.event.id === undefined ? undefined : [event.event.id]);
}

/** A record without an action: another file of CloudTrail, or none of its records at all. */
function withoutName(record: JsonObject): Outcome {
  if (record['insightDetails'] !== undefined) return filtered('insight');
  if (record['digestS3Object'] !== undefined && record['logFiles'] !== undefined) return filtered('digest');
  if (
    record['eventTime'] === undefined &&
    record['eventSource'] === undefined &&
    record['userIdentity'] === undefined
  )
    return reject('unknown_form', 'the record has none of the fields of a CloudTrail event');
  return reject('missing_field', 'the record has no eventName', '/eventName');
}

/** The members stand in one order always, the absent ones as undefined: one shape for all events, and JSON leaves them out. */
function eventOf(record: JsonObject, name: string, time: string, around: Around, raw: string): MappedEvent {
  const source = text(record['eventSource']);
  const tls = object(record['tlsDetails']);
  const generated = record['eventType'] === 'AwsServiceEvent';
  const known = generated ? serviceEventOf(source, name) : actionOf(source, name);
  const call = callOf(record, known.wrapper);
  const action = call.isWrapped ? (known.wrapped ?? known) : known;
  const details = action.effect === undefined ? NO_DETAILS : detailsOf(action.effect, call);
  const identity = identityOf(record, generated ? source : undefined);
  const acted = details.object ?? objectOf(action, call);
  const account = text(record['recipientAccountId']) ?? identity.domain;
  const code = text(record['errorCode']) ?? details.errorCode;
  // EKS has the message of a refusal in its answer.
  const message =
    text(record['errorMessage']) ?? (code === undefined ? undefined : text(call.response?.['message']));
  const hostId = acted?.type === 'instance' ? hostIdIn(acted.name) : undefined;
  return {
    '@timestamp': time,
    event: {
      kind: 'event',
      category: known.kind.category,
      type: isDryRun(code) ? DRY_RUN : known.kind.type,
      action: name,
      outcome: outcomeOf(record, name, code, code !== undefined || message !== undefined, details.outcome),
      provider: source,
      id: text(record['eventID']),
    },
    user: {
      id: identity.id,
      name: identity.name,
      email: emailIn(identity.name),
      domain: identity.domain,
      effective: identity.effective,
      target: details.target ?? subjectOf('user', action.targetId, action.target, call, acted),
      changes: details.changes,
    },
    group: details.group ?? subjectOf('group', action.groupId, action.group, call, acted),
    source: sourceOf(text(record['sourceIPAddress'])),
    destination: details.destination,
    host: hostId === undefined ? undefined : { id: hostId },
    cloud: cloudOf(text(record['awsRegion']), account, hostId),
    user_agent: userAgentOf(text(record['userAgent'])),
    tls: tlsOf(tls),
    url: urlOf(tls),
    error: errorOf(code, message),
    http: httpOf(text(record['requestID']), details.status),
    orchestrator: details.pod ?? clusterOf(details.cluster ?? firstAt(action.cluster, call)),
    oncall: {
      actor: {
        id: identity.actorId,
        name: identity.actorName,
        type: identity.type,
        credential: identity.accessKeyId ?? details.credential,
        reason: identity.reason,
      },
      command: details.command,
      change:
        action.change === undefined ? undefined : changeOf(action.change, call.request, action.identifying),
      system: account === undefined ? undefined : { id: account, kind: 'cloud_account' },
      object: acted,
      session: sessionOf(details, identity, time),
      reason: details.reason,
    },
    // Last: it changes the record.
    unmapped: withAround(unmappedOf(record, raw), around),
  };
}

/** The user or the group at the paths of its id and of its name; of a refused request without parameters the one that the message names. */
function subjectOf(
  type: 'user' | 'group',
  ids: readonly NamePath[],
  names: readonly NamePath[],
  call: Call,
  acted: ActedOn | undefined,
): { readonly id: string | undefined; readonly name: string | undefined } | undefined {
  if (ids.length === 0 && names.length === 0) return undefined;
  const id = firstAt(ids, call);
  const name = firstAt(names, call);
  if (id !== undefined || name !== undefined) return { id, name };
  if (call.request !== undefined || acted?.type !== type) return undefined;
  return { id: undefined, name: afterLast(acted.name, '/') ?? acted.name };
}

/**
 * The session that the event belongs to: the one that it starts or ends (a role session is named by the access key id handed out, an
 * SSM session by its id), else that of the temporary credentials that signed the request.
 */
function sessionOf(details: Details, identity: Identity, time: string): MappedEvent['oncall']['session'] {
  if (details.sessionId !== undefined)
    return {
      id: details.sessionId,
      start: details.starts === true ? time : undefined,
      end: details.ends === true ? time : undefined,
    };
  if (!identity.temporary || identity.accessKeyId === undefined) return undefined;
  return {
    id: identity.accessKeyId,
    start: identity.since === undefined ? undefined : sessionTimeOf(identity.since),
    end: undefined,
  };
}
