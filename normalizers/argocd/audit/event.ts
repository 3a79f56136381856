// Makes the event of what a reader found in a record.
import {
  addressOf,
  mapped,
  present,
  type MappedEvent,
  type Outcome,
  type WrittenTime,
} from '../../normalizer.ts';
import type { Meaning } from './methods.ts';
import type { Who } from './who.ts';

export interface Settings {
  /** Name of the Argo CD instance. */
  readonly server: string | undefined;
  readonly isProxy: (ip: string) => boolean;
}

/** What a record says; the part of an event that differs from one form to another. */
export interface Finding {
  readonly action: string;
  readonly meaning: Meaning;
  readonly outcome: MappedEvent['event']['outcome'];
  readonly who: Who;
  readonly provider: string;
  readonly object?: MappedEvent['oncall']['object'];
  readonly resource?: MappedEvent['orchestrator'];
  readonly command?: MappedEvent['oncall']['command'];
  readonly change?: MappedEvent['oncall']['change'];
  readonly error?: MappedEvent['error'];
  readonly target?: string | undefined;
  /** Address of the client as the server knows it. */
  readonly client?: string | undefined;
  /** Host of the server, where a token names its issuer. */
  readonly server?: string | undefined;
  readonly agent?: string | undefined;
  readonly start?: string | undefined;
  /** ms */
  readonly duration?: number | undefined;
  readonly transaction?: string | undefined;
  readonly level?: string | undefined;
  readonly severity?: number | undefined;
  readonly message?: string | undefined;
  readonly id?: string | undefined;
}

/** The event of a finding; what is denied is also that. */
export function toEvent(
  finding: Finding,
  time: WrittenTime,
  settings: Settings,
  rest: MappedEvent['unmapped'],
): Outcome {
  const { meaning, who, id } = finding;
  const denied = DENIALS.has(finding.error?.code ?? '') && meaning.category[0] !== 'authentication';
  const server = settings.server ?? finding.server;
  const event: MappedEvent = {
    '@timestamp': time.utc,
    message: finding.message,
    event: {
      kind: 'event',
      category: denied ? merged(meaning.category, 'api') : [...meaning.category],
      type: denied ? [...meaning.type, 'denied'] : [...meaning.type],
      action: finding.action,
      outcome: finding.outcome,
      provider: finding.provider,
      severity: finding.severity,
      start: finding.start,
      duration: finding.duration === undefined ? undefined : nanoseconds(finding.duration),
      id,
    },
    user: finding.target === undefined ? who.user : { ...who.user, target: { name: finding.target } },
    source: sourceOf(finding.client, settings),
    service: { type: 'argocd', name: settings.server },
    user_agent: finding.agent === undefined ? undefined : { original: finding.agent },
    orchestrator: finding.resource && present({ type: 'kubernetes', ...finding.resource }),
    log: finding.level === undefined ? undefined : { level: finding.level },
    error: finding.error,
    transaction: finding.transaction === undefined ? undefined : { id: finding.transaction },
    oncall: {
      actor: who.actor,
      command: finding.command,
      change: finding.change,
      system: server === undefined ? undefined : { id: server, kind: 'application' },
      object: finding.object,
      time: time.known,
    },
    unmapped: rest,
  };
  return mapped(event, id === undefined ? undefined : [id]);
}

/** Codes of gRPC that say no: https://grpc.io/docs/guides/status-codes/ */
const DENIALS: ReadonlySet<string> = new Set(['PermissionDenied', 'Unauthenticated']);

type Categories = MappedEvent['event']['category'];

function merged(categories: readonly Categories[number][], one: Categories[number]): Categories {
  return categories.includes(one) ? [...categories] : [...categories, one];
}

/** The API's own connection to itself is no client, and neither is a proxy. */
function sourceOf(written: string | undefined, { isProxy }: Settings): MappedEvent['source'] {
  const found = addressOf(written);
  if (found?.ip === undefined || isProxy(found.ip)) return undefined;
  return { address: found.address, ip: found.ip, port: found.port };
}

function nanoseconds(ms: number): number | undefined {
  const found = Math.round(ms * 1e6);
  return ms >= 0 && Number.isSafeInteger(found) ? found : undefined;
}
