// A configured source as its status shows it.
import type { SourceInfo } from '../pipeline/ledger/status.ts';
import type { From, SourceSettings } from './config/settings.ts';
import { transportOf } from './transports/transport-of.ts';

/** Why it is unknown up to when everything arrived, as long as the collector has not told. */
const UNTOLD: Readonly<Partial<Record<keyof From, string>>> = {
  files: 'no file was read to its end yet',
  s3: 'no digest has vouched for its objects',
  kafka: 'no partition was read to its end yet',
  'http-poll': 'no page was read to its end yet, or the API does not tell',
  receiver: 'senders push: what was never sent cannot be seen from here',
  syslog: 'senders push: what was never sent cannot be seen from here',
};

export function infoOf({ id, source, from }: SourceSettings): SourceInfo {
  const { name } = transportOf(from);
  return {
    source: id,
    dataset: source,
    transport: name,
    untold: UNTOLD[name] ?? 'its collector has not told',
  };
}
