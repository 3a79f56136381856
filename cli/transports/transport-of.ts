// The transport that a source's `from` names, with its configuration filled in.
import type { Collected, CollectorContext } from '../../ingest/collector.ts';
import type { Check } from '../../pipeline/check.ts';
import type { From, SourceSettings } from '../config/settings.ts';
import { files } from './files.ts';
import { httpPoll } from './http-poll.ts';
import { kafka } from './kafka.ts';
import { receiver } from './receiver.ts';
import { s3 } from './s3.ts';
import { syslog } from './syslog.ts';
import type { Collecting, SayBelow, Surroundings, Transport } from './transport.ts';

export interface BoundTransport {
  /** Its key in `from`. */
  readonly name: keyof From;
  readonly where: string;
  readonly leased: boolean;
  readonly faults: (surroundings: Surroundings, say: SayBelow) => void;
  readonly check: ((surroundings: Surroundings) => Promise<Omit<Check, 'what'>>) | undefined;
  readonly collect: (
    source: SourceSettings,
    context: CollectorContext,
    surroundings: Collecting,
  ) => Promise<Collected>;
}

/** The schema sees to it that `from` has exactly one key. */
export function transportOf(from: From): BoundTransport {
  if (from.files) return bound('files', files, from.files);
  if (from['http-poll']) return bound('http-poll', httpPoll, from['http-poll']);
  if (from.s3) return bound('s3', s3, from.s3);
  if (from.kafka) return bound('kafka', kafka, from.kafka);
  if (from.receiver) return bound('receiver', receiver, from.receiver);
  if (from.syslog) return bound('syslog', syslog, from.syslog);
  throw new Error('the configuration names a transport that does not exist');
}

function bound<Config>(name: keyof From, transport: Transport<Config>, config: Config): BoundTransport {
  const { leased, check } = transport;
  return {
    name,
    leased: typeof leased === 'function' ? leased(config) : leased,
    where: transport.where(config),
    faults: (surroundings, say) => transport.faults?.(config, surroundings, say),
    check: check && ((surroundings) => check(config, surroundings)),
    collect: (source, context, surroundings) => transport.collect(config, source, context, surroundings),
  };
}
