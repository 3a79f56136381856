// from.receiver: what others push by HTTP to the address that the process listens on.
import type { FromReceiver } from '../../schemas/generated/types.ts';
import { isLoopback } from '../../web/api/loopback.ts';
import type { SayBelow, Surroundings, Transport } from './transport.ts';

/** Splunk's own path, for senders that can be given no other. */
const SPLUNK = '/services/collector';

export const receiver: Transport<FromReceiver> = {
  where: ({ path, protocol = 'webhook' }) => `${path} (${protocol})`,
  // Each process takes what is sent to it.
  leased: false,
  faults: (config, surroundings, say) => {
    const {
      path,
      protocol = 'webhook',
      verify,
      maxBytes = 8_388_608,
      maxInFlightBytes = 67_108_864,
    } = config;
    if (surroundings.sources.filter(({ from }) => from.receiver?.path === path).length > 1)
      say(['path'], `another source receives at ${path} too`);
    if (path === SPLUNK && protocol !== 'hec') say(['path'], `${SPLUNK} is for protocol: hec`);
    if (verify === undefined) unverifiedFaults(surroundings, say);
    if (maxInFlightBytes < 2 * maxBytes)
      say(['maxInFlightBytes'], `at least twice maxBytes is needed, ${String(2 * maxBytes)}`);
    const { timestampHeader, signed } = verify?.hmac ?? {};
    if (timestampHeader !== undefined && signed?.includes(`{${timestampHeader}}`) === false)
      say(
        ['verify', 'hmac', 'signed'],
        `what is signed must hold {${timestampHeader}}, or the time proves nothing`,
      );
    const { oidc } = verify ?? {};
    for (const key of ['issuer', 'keys'] as const)
      if (oidc?.[key] !== undefined && !isSafe(oidc[key]))
        say(['verify', 'oidc', key], 'must be https: who changes the keys on their way can make tokens');
  },
  collect: async (config, { form }, context, { receivers }) => {
    const { collectReceiver } = await import('../../ingest/receiver/collect-receiver.ts');
    return collectReceiver({ ...config, form }, context, receivers);
  },
};

function unverifiedFaults({ listen }: Surroundings, say: SayBelow): void {
  if (/^(127\.\d+\.\d+\.\d+|::1|localhost)$/.test(listen.host)) return;
  say(
    [],
    `anybody who reaches ${listen.host} could send records: add verify, or say verify: { none: true } where something before it checks`,
  );
}

function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || isLoopback(hostname);
}
