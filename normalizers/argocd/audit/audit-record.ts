// Reads the records of argocd-audit-controller: https://argo-cd.readthedocs.io/en/latest/operator-manual/audit-trail/ § Record format
import { at, string, type JsonObject, type MappedEvent } from '../../normalizer.ts';
import { snake } from './content.ts';
import type { Finding } from './event.ts';
import { CHANGE, METHODS, REFUSED, VERBS, type Meaning } from './methods.ts';
import { accountOf } from './who.ts';

/** What lands in the event whole. */
export const CONSUMED = [
  'timestamp',
  'id',
  'source',
  'action',
  'actor.username',
  'actor.subject',
  'actor.sourceIP',
  'actor.userAgent',
  'resource.type',
  'resource.name',
  'resource.namespace',
  'result.status',
  'durationMillis',
] as const;

export function readAuditRecord(record: JsonObject): Finding {
  const action = string(record['action']) ?? string(record['verb']) ?? 'unknown';
  const status = string(at(record, 'result', 'status'));
  const code = string(at(record, 'result', 'code'));
  const failed = status === 'failure';
  const name = string(at(record, 'resource', 'name'));
  const type = string(at(record, 'resource', 'type'));
  const namespace = string(at(record, 'resource', 'namespace'));
  const ms = record['durationMillis'];
  return {
    action,
    meaning: meaningOf(record, failed),
    outcome: failed ? 'failure' : status === 'success' ? 'success' : 'unknown',
    who: accountOf(string(at(record, 'actor', 'username')), {
      id: string(at(record, 'actor', 'subject')),
    }),
    provider: string(record['source']) ?? 'argocd-audit-controller',
    object: type === undefined ? undefined : { type: snake(type), name },
    resource: namespace === undefined ? undefined : { namespace },
    command: commandOf(record),
    error: failed ? { code, message: string(at(record, 'result', 'message')) } : undefined,
    client: string(at(record, 'actor', 'sourceIP')),
    agent: string(at(record, 'actor', 'userAgent')),
    duration: typeof ms === 'number' ? ms : undefined,
    server: /^https?:\/\/([^/:\s]{1,253})(?::\d{1,5})?\/(?:.{0,200}\/)?api\/dex$/.exec(
      string(at(record, 'actor', 'issuer')) ?? '',
    )?.[1],
    id: string(record['id']),
  };
}

function meaningOf(record: JsonObject, failed: boolean): Meaning {
  const method = string(record['method'])?.replace(/^\//, '');
  const found = METHODS.get(method ?? '') ?? VERBS.get(string(record['verb']) ?? '') ?? CHANGE;
  return failed && found.category[0] === 'authentication' && found.type[0] === 'start' ? REFUSED : found;
}

/** The action that ran on a resource, or the method. */
function commandOf(record: JsonObject): MappedEvent['oncall']['command'] {
  const text = string(at(record, 'details', 'action')) ?? string(record['method']);
  return text === undefined ? undefined : { text, kind: 'api' };
}
