// Reads the events of Argo CD's audit logger: Kubernetes events, and the log lines that say the same.
import { at, object, string, type JsonObject, type MappedEvent } from '../../normalizer.ts';
import { snake } from './content.ts';
import type { Finding } from './event.ts';
import { CREDENTIAL, REASONS, STATUS, type Meaning } from './methods.ts';
import { accountOf, componentOf, nobody, type Who } from './who.ts';

export const LINE = ['reason', 'application', 'project', 'dest-server', 'dest-namespace'] as const;
export const EVENT = [
  'metadata.uid',
  'reason',
  'message',
  'lastTimestamp',
  'involvedObject.kind',
  'involvedObject.name',
] as const;

/** What the logger writes once more, with all members of the line before, when Kubernetes does not take the event. */
const NOT_CREATED = 'Unable to create audit event: ';
const STATUS_CHANGE = /^Updated (sync|health) status: (.{0,100}?) -> (.{0,100})$/;
/** What the API server writes: who, and what they did. */
const BY_USER =
  /^(.{1,255}?) (?:created|updated|deleted|initiated|terminated|ran|patched|refreshed|rotated|set|removed|added) /;
const FAILED = /(?: failed|Failed|failed: |unsuccessful|error)/;

/** A log line with a reason and the type of an event. */
export function readEventLine(record: JsonObject, message: string): Finding | undefined {
  const reason = string(record['reason']);
  if (reason === undefined || !REASONS.has(reason) || !('type' in record)) return undefined;
  if (message.startsWith(NOT_CREATED)) return undefined;
  const application = string(record['application']);
  const project = string(record['project']);
  const type = application !== undefined ? 'application' : project !== undefined ? 'project' : 'resource';
  return {
    ...finding(reason, message, string(record['type'])),
    who: whoOf(string(record['user']), undefined, message),
    provider: 'argocd',
    object: { type, name: application ?? project ?? string(record['name']) },
    resource: destinationOf(record),
  };
}

/** A v1 Event of one of Argo CD's parts; undefined for those of others. */
export function readKubernetesEvent(event: JsonObject): Finding | undefined {
  const component = string(at(event, 'source', 'component')) ?? string(event['reportingComponent']);
  if (!component?.includes('argocd')) return undefined;
  const about = object(event['involvedObject']) ?? object(event['regarding']) ?? {};
  const kind = string(about['kind']);
  const name = string(about['name']);
  const message = string(event['message']) ?? string(event['note']) ?? '';
  const annotations = object(at(event, 'metadata', 'annotations')) ?? {};
  return {
    ...finding(string(event['reason']) ?? 'unknown', message, string(event['type'])),
    who: whoOf(string(annotations['user']), component, message),
    provider: component,
    object: kind === undefined ? undefined : { type: KINDS.get(kind) ?? snake(kind), name },
    resource: destinationOf(annotations) ?? {
      namespace: string(about['namespace']),
      resource: kind === undefined ? undefined : { type: kind, name },
    },
    id: string(at(event, 'metadata', 'uid')),
  };
}

/**
 * Where an application deploys to, as events and their lines say it. The object of the event is in the cluster of Argo CD itself, so that its
 * namespace and kind do not belong beside these.
 */
function destinationOf(fields: JsonObject): MappedEvent['orchestrator'] {
  const url = string(fields['dest-server']);
  const namespace = string(fields['dest-namespace']);
  if (url === undefined && namespace === undefined) return undefined;
  return { cluster: url === undefined ? undefined : { url }, namespace };
}

/** When it was last seen; events of Argo CD are seen once. */
export function eventTime(event: JsonObject): JsonObject[string] {
  return (
    string(event['lastTimestamp']) ??
    string(event['eventTime']) ??
    string(event['firstTimestamp']) ??
    at(event, 'metadata', 'creationTimestamp')
  );
}

const KINDS: ReadonlyMap<string, string> = new Map([['AppProject', 'project']]);

function finding(
  reason: string,
  message: string,
  type: string | undefined,
): Omit<Finding, 'who' | 'provider'> {
  const [, property, before, after] = STATUS_CHANGE.exec(message) ?? [];
  const failed = type === 'Warning' || (reason === 'OperationCompleted' && FAILED.test(message));
  return {
    action: reason,
    meaning: meaningOf(reason, message, property !== undefined),
    outcome: failed ? 'failure' : reason === 'OperationStarted' ? 'unknown' : 'success',
    change:
      property === undefined
        ? undefined
        : { property: [`${property}_status`], before: before === '' ? undefined : before, after },
    command: reason === 'ResourceActionRan' ? actionOf(message) : undefined,
    error: failed ? { message } : undefined,
    message: message === '' ? undefined : message,
  };
}

function meaningOf(reason: string, message: string, isStatus: boolean): Meaning {
  if (isStatus) return STATUS;
  return / token\b/.test(message) ? CREDENTIAL : (REASONS.get(reason) ?? STATUS);
}

/** admin ran action restart on resource apps/Deployment/guestbook-ui */
function actionOf(message: string): MappedEvent['oncall']['command'] {
  const action = / ran action (\S{1,255})/.exec(message)?.[1];
  return action === undefined ? undefined : { text: action, kind: 'api' };
}

/** The field that versions since 2.6 write; else who the message of the API server begins with; else the controller itself. */
function whoOf(user: string | undefined, component: string | undefined, message: string): Who {
  if (user !== undefined) return accountOf(user);
  if (component === undefined || component === 'argocd-server') {
    const named = BY_USER.exec(message)?.[1];
    if (named !== undefined && !/^(?:Initiated|Updated|Sync|Partial|Operation|Application)\b/.test(named))
      return accountOf(named);
  }
  if (component !== undefined && component !== 'argocd-server') return componentOf(component);
  return component === undefined
    ? nobody('no user is named: Argo CD acted by itself', 'system')
    : nobody('the event names no user');
}
