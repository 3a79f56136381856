// Takes an address to listen on, or says why it cannot be had.
import { Fault } from '../../pipeline/errors.ts';
import type { SyslogAddress } from './syslog-config.ts';

/** Binds by `bind`, which rejects with the system's error. Throws Fault `port_in_use`. */
export async function takeAddress(
  { protocol, host, port }: SyslogAddress,
  sourceId: string,
  bind: () => Promise<void>,
): Promise<void> {
  try {
    await bind();
  } catch (error) {
    const { code = 'error' } = error as NodeJS.ErrnoException;
    const address = `${host.includes(':') ? `[${host}]` : host}:${String(port)} (${protocol})`;
    const why = REASONS[code] ?? `it cannot be used (${code}); correct from.syslog.listen`;
    throw new Fault('port_in_use', `source ${sourceId} cannot listen on ${address}: ${why}`, error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program is listening there; choose another port in from.syslog.listen',
  EACCES: 'ports below 1024 need the capability CAP_NET_BIND_SERVICE; choose a higher one',
};

/** A sender as the URI of an origin: syslog+tls://192.0.2.7. IPv4 addresses are written as such on listeners for both. */
export function senderUri(scheme: 'udp' | 'tcp' | 'tls', address: string | undefined): string {
  const plain = (address ?? 'unknown').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return `syslog+${scheme}://${plain.includes(':') ? `[${plain}]` : plain}`;
}

/** Something that listens. */
export interface Listener {
  /** Port that was taken. */
  readonly port: number;
  /** Stops listening, hands over what was sent until then, closes. */
  readonly close: () => Promise<void>;
}
