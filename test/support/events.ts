// Builds events and rejects for tests of stores: small, valid, each told from the others by a number.
import { createHash } from 'node:crypto';
import type { StoreDocument } from '../../pipeline/ports.ts';
import type { AccessEvent, Envelope, Reject } from '../../schemas/generated/types.ts';

/** 2026-03-01 00:00 UTC: event n of a test happened n seconds later. */
export const START = Date.UTC(2026, 2, 1);

/** Versions of one mapping revision begin here times the revision. */
const REVISION = 2 ** 20;

export interface EventOptions {
  readonly time?: number;
  readonly dataset?: string;
  readonly revision?: number;
  /** Number of the decision within the mapping revision. */
  readonly decision?: number;
  /** Last word on the event: gives it other fields. */
  readonly change?: (event: AccessEvent) => void;
}

/** A valid event: user n % 7 did action n % 5 from address n % 250. */
export function accessEvent(n: number, options: EventOptions = {}): AccessEvent {
  const { time = START + n * 1000, dataset = 'test.audit', revision = 1, change } = options;
  const name = `user${String(n % 7)}`;
  const original = `record ${String(n)} of ${name}`;
  const event: AccessEvent = {
    '@timestamp': new Date(time).toISOString(),
    ecs: { version: '9.4.0' },
    event: {
      id: `vendor-${String(n)}`,
      kind: 'event',
      category: n % 2 === 0 ? ['configuration', 'iam'] : ['authentication'],
      type: n % 2 === 0 ? ['change'] : ['start'],
      action: `action-${String(n % 5)}`,
      outcome: n % 3 === 0 ? 'failure' : 'success',
      dataset,
      original,
      hash: createHash('sha256').update(original).digest('hex'),
    },
    user: { name },
    source: { ip: `192.0.2.${String(n % 250)}` },
    related: { user: [name], ip: [`192.0.2.${String(n % 250)}`] },
    oncall: {
      actor: { id: `id-${name}`, name, type: 'user' },
      system: { id: 'orders', kind: 'database' },
      mapping: { revision },
      source: { id: 'test', instance: 'test' },
    },
  };
  change?.(event);
  return event;
}

/** The event on its way into a store; its id depends on n and the dataset only. */
export function storeDocument(n: number, options: EventOptions = {}): StoreDocument {
  const { revision = 1, decision = 0 } = options;
  const event = accessEvent(n, options);
  return {
    id: idOf(event.event.dataset, n),
    version: revision * REVISION + decision,
    time: Date.parse(event['@timestamp']),
    outOfRange: event.oncall.place === 'out_of_range',
    dataset: event.event.dataset,
    json: JSON.stringify(event),
    event,
  };
}

/** Documents from (inclusive) to (exclusive). */
export function storeDocuments(from: number, to: number, options: EventOptions = {}): StoreDocument[] {
  return Array.from({ length: to - from }, (_, index) => storeDocument(from + index, options));
}

export function envelope(n: number): Envelope {
  return {
    sourceId: `source${String(n % 2)}`,
    dataset: 'test.audit',
    instance: 'test',
    collector: 'files',
    originUri: 'file:///var/log/test.log',
    originIdentity: 'test.log',
    originOffset: n * 100,
    received: START,
    referenceTime: START,
    maskingVersion: 1,
    maskingCount: 0,
  };
}

/** Reject n, with whatever is to differ. */
export function reject(n: number, changes: Partial<Reject> = {}): Reject {
  return {
    id: idOf('reject', n),
    stage: 'normalize',
    code: 'not_json',
    message: `not JSON at byte ${String(n)}`,
    attempt: 1,
    status: 'open',
    time: START + n,
    dataset: 'test.audit',
    envelope: envelope(n),
    input: Buffer.from(`input ${String(n)}`).toString('base64'),
    ...changes,
  };
}

function idOf(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(parts.join(':')).digest('hex').slice(0, 32);
}
