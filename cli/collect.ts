// Collects from all configured sources at once.
import { randomBytes } from 'node:crypto';
import type { Collected, CollectorContext } from '../ingest/collector.ts';
import type { SourceLedger } from '../ingest/ledger.ts';
import { MASKING_VERSION, createMasker } from '../ingest/masking/mask.ts';
import { tireless } from '../ingest/tireless.ts';
import { underLease } from '../ingest/under-lease.ts';
import { withoutLedger } from '../pipeline/ledger/rows.ts';
import type { Meter } from '../pipeline/meter.ts';
import type { Bus, CheckpointStore, Checkpoints, Leases } from '../pipeline/ports.ts';
import type { Receivers } from '../pipeline/receivers.ts';
import type { PreparedSource } from '../pipeline/source.ts';
import type { Settings, SourceSettings } from './config/settings.ts';
import { type Ledgers, createLedgers } from './ledgers.ts';
import type { Logger } from './logger.ts';
import { transportOf } from './transports/transport-of.ts';

export interface CollectParts {
  readonly settings: Settings;
  readonly sources: ReadonlyMap<string, PreparedSource>;
  readonly bus: Bus;
  readonly checkpoints: CheckpointStore;
  readonly leases: Leases;
  readonly blobs: CollectorContext['blobs'];
  readonly receivers: Receivers;
  readonly meter: Meter;
  readonly log: Logger;
  readonly signal: AbortSignal;
  /** Made for this call unless given. */
  readonly ledgers?: Ledgers;
}

/** Until the signal, or with untilIdle to the end of what is there. False when an input was not read to its end. */
export async function collectAll(parts: CollectParts, untilIdle: boolean): Promise<boolean> {
  const { settings, leases, signal, ledgers = createLedgers(parts.meter) } = parts;
  // On Kafka several processes may collect a source without a lease: each keeps what came to it.
  const own = settings.kafka === undefined ? '' : randomBytes(6).toString('hex');
  const results = await Promise.all(
    settings.sources.map((source) => {
      const { leased, collect } = transportOf(source.from);
      const collected = (whileHeld: AbortSignal, checkpoints: Checkpoints): Promise<Collected> => {
        const log = parts.log.child({ source: source.id });
        const writer = leased ? '' : own;
        return ledgers.keep(source, { ...parts, checkpoints, log, signal: whileHeld, writer }, (ledger) =>
          tireless(
            contextOf(source, { ...parts, checkpoints, log, signal: whileHeld }, ledger, untilIdle),
            (context) => collect(source, context, { ...settings, receivers: parts.receivers }),
          ),
        );
      };
      if (!leased) return collected(signal, parts.checkpoints);
      return underLease(leases, `collect/${source.id}`, signal, (lease, whileHeld) =>
        collected(whileHeld, parts.checkpoints.under(lease)),
      );
    }),
  );
  return results.every(({ complete }) => complete);
}

function contextOf(
  { id }: SourceSettings,
  {
    settings,
    sources,
    bus,
    checkpoints,
    blobs,
    meter,
    log,
    signal,
  }: Omit<CollectParts, 'checkpoints'> & Pick<CollectorContext, 'checkpoints'>,
  ledger: SourceLedger,
  untilIdle: boolean,
): CollectorContext {
  const source = sources.get(id);
  if (!source) throw new Error(`source ${id} was not prepared`);
  const mask = createMasker({ ...maskingKey(settings), secrets: source.normalizer.secrets });
  return {
    source: { id, dataset: source.dataset, instance: source.instance, forms: source.normalizer.forms },
    bus,
    checkpoints: withoutLedger(checkpoints),
    blobs,
    mask: (bytes) => ({ ...mask(bytes), version: MASKING_VERSION }),
    now: Date.now,
    signal,
    untilIdle,
    counts: meter.of(id, source.dataset),
    ledger,
    log,
  };
}

function maskingKey({ maskingKey: key }: Settings): { key?: string } {
  return key === undefined ? {} : { key };
}
