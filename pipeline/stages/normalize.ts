// The normalize stage: raw records in, one outcome for each, in order.
import { hash } from 'node:crypto';
import type { MappedEvent, Outcome } from '../../normalizers/contract.ts';
import { complete } from '../../normalizers/kit/complete.ts';
import { flat } from '../../normalizers/kit/flat.ts';
import { reject } from '../../normalizers/kit/outcome.ts';
import { checkEvent } from '../../schemas/check-event.ts';
import { ECS_VERSION } from '../../schemas/generated/tables.ts';
import type { AccessEvent, Envelope, Reject } from '../../schemas/generated/types.ts';
import { eventId } from '../identity.ts';
import { mappingFault } from '../mapping-fault.ts';
import { isOutOfRange, version } from '../place.ts';
import type { Blobs, RawRecord, StoreDocument } from '../ports.ts';
import { makeReject } from '../rejects.ts';
import type { PreparedSource } from '../source.ts';
import { decode } from '../text.ts';
import { WrittenDocument } from '../written-document.ts';
import { MAX_EVENT, fit } from './fit.ts';

export type NormalizeOutcome =
  | { readonly kind: 'event'; readonly document: StoreDocument; readonly envelope: Envelope }
  | { readonly kind: 'reject'; readonly reject: Reject }
  | { readonly kind: 'filtered'; readonly reason: string; readonly envelope: Envelope };

export interface RecordContext {
  /** Sources by their config id; a record of a source that is not here is a fault of the configuration and throws. */
  readonly sources: ReadonlyMap<string, PreparedSource>;
  /** Events before this (ms UTC) are marked out of range. */
  readonly notBefore: number;
  /** Time of processing in ms since 1970 UTC, stamped as event.ingested; undefined stamps no times of arrival. */
  readonly now: () => number | undefined;
}

export interface NormalizeContext extends RecordContext {
  readonly blobs: Blobs;
}

export type NormalizeStage = (records: readonly RawRecord[]) => Promise<readonly NormalizeOutcome[]>;

/** Normalizes a batch. Never throws for a record: what cannot be an event is a reject, and its neighbours go on. */
export function normalizeStage(context: NormalizeContext): NormalizeStage {
  return async (records) => {
    const ingested = isoOf(context.now());
    const outcomes: NormalizeOutcome[] = [];
    for (const record of records)
      outcomes.push(
        record.envelope.blob === undefined && record.bytes.length <= MAX_EVENT / 2
          ? normalizeRecord(record, context, ingested)
          : await normalizeLong(record, context, ingested),
      );
    return outcomes;
  };
}

/** One record whose bytes are at hand. */
export function normalizeRecord(
  record: RawRecord,
  context: RecordContext,
  ingested: string | undefined,
): NormalizeOutcome {
  const { bytes, envelope } = record;
  const source = sourceOf(envelope, context);
  const { text, base64 } = decode(bytes);
  const outcome = guarded(source, text, envelope.referenceTime);
  if (outcome.kind === 'filtered') return { kind: 'filtered', reason: outcome.reason, envelope };
  if (outcome.kind === 'reject') return rejected(outcome, record, context);

  const bytesHash = hash('sha256', bytes);
  const event = stamp(outcome.event, source, record, bytesHash, text, ingested);
  if (base64 !== undefined) event.oncall.original = { base64 };
  return finish(event, outcome, JSON.stringify, source, record, context);
}

/** A record that is in the blob store, or long enough that its event may have to be cut. */
async function normalizeLong(
  record: RawRecord,
  context: NormalizeContext,
  ingested: string | undefined,
): Promise<NormalizeOutcome> {
  const { envelope } = record;
  const source = sourceOf(envelope, context);
  const bytes = envelope.blob === undefined ? record.bytes : await context.blobs.get(envelope.blob);
  const outcome = guarded(source, decode(bytes).text, envelope.referenceTime);
  if (outcome.kind === 'filtered') return { kind: 'filtered', reason: outcome.reason, envelope };
  if (outcome.kind === 'reject') return rejected(outcome, record, context);

  const sha256 = hash('sha256', bytes);
  const blob = envelope.blob ?? (await context.blobs.put(bytes)).name;
  const event = stamp(outcome.event, source, record, sha256, decode(record.bytes).text, ingested);
  event.oncall.original = { truncated: true, length: bytes.length, sha256, blob };
  return finish(event, outcome, fit, source, record, context);
}

function sourceOf({ sourceId }: Envelope, { sources }: RecordContext): PreparedSource {
  const source = sources.get(sourceId);
  if (!source) throw new Error(`source ${sourceId} is not in the configuration`);
  return source;
}

/** A mapping must not throw; if one does, it costs the record a reject and never the stream. */
function guarded({ normalize }: PreparedSource, text: string, referenceTime: number): Outcome {
  try {
    return normalize({ text, referenceTime });
  } catch (error) {
    return mappingFault(error);
  }
}

function rejected(
  reason: Extract<Outcome, { kind: 'reject' }>,
  record: RawRecord,
  context: RecordContext,
): NormalizeOutcome {
  return { kind: 'reject', reject: makeReject('normalize', reason, record, context.now() ?? 0) };
}

/** Adds what only the pipeline knows. The mapped event becomes the access event: no copy is made. */
function stamp(
  mapped: MappedEvent,
  { normalizer }: PreparedSource,
  { envelope }: RawRecord,
  bytesHash: string,
  original: string,
  ingested: string | undefined,
): AccessEvent {
  const related = complete(mapped);
  // The members that MappedEvent leaves out are set here and by finish.
  const event = mapped as unknown as AccessEvent;
  event.ecs = { version: ECS_VERSION };
  event.event.dataset = envelope.dataset;
  event.event.created = ingested === undefined ? undefined : isoOf(envelope.received);
  event.event.ingested = ingested;
  event.event.original = original;
  event.event.hash = bytesHash;
  event.related = related;
  event.oncall.mapping = { revision: normalizer.mappingRevision };
  event.oncall.masking = { version: envelope.maskingVersion, count: envelope.maskingCount };
  event.oncall.source = { id: envelope.sourceId, instance: envelope.instance };
  event.oncall.origin = { uri: flat(envelope.originUri), offset: envelope.originOffset };
  return event;
}

/** Identifies, places, validates and serializes a stamped event. */
function finish(
  event: AccessEvent,
  mapped: Extract<Outcome, { kind: 'event' }>,
  serialize: (event: AccessEvent) => string,
  { normalizer }: PreparedSource,
  record: RawRecord,
  context: RecordContext,
): NormalizeOutcome {
  const { envelope } = record;
  const id = eventId(normalizer.idScope, mapped.id, envelope, event.event.hash);
  event.event.id = mapped.event.event.id ?? id;
  const time = Date.parse(event['@timestamp']);
  const outOfRange = isOutOfRange(time, envelope.received, context.notBefore);
  if (outOfRange) event.oncall.place = 'out_of_range';
  const fault = checkEvent(event);
  if (fault) return rejected(reject('invalid_event', fault.message, fault.path), record, context);
  let json: string;
  try {
    json = serialize(event);
  } catch (error) {
    // What a mapping left nested too deeply, or is no JSON.
    return rejected(mappingFault(error), record, context);
  }
  const document = new WrittenDocument({
    id,
    version: version(normalizer.mappingRevision),
    time,
    outOfRange,
    dataset: envelope.dataset,
    json,
  });
  return { kind: 'event', document, envelope };
}

let lastMs: number | undefined;
let lastIso: string | undefined;

/** ms as ISO text; the records of a batch share their times of arrival, so the last one is kept. */
function isoOf(ms: number | undefined): string | undefined {
  if (ms !== lastMs) {
    lastIso = ms === undefined ? undefined : new Date(ms).toISOString();
    lastMs = ms;
  }
  return lastIso;
}
