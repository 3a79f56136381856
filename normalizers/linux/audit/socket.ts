// Reads the address of a socket: SOCKADDR's saddr is struct sockaddr in hexadecimal. https://man7.org/linux/man-pages/man7/ip.7.html § Address format
import { addressOf, type MappedEvent } from '../../normalizer.ts';
import type { AuditRecord } from './records.ts';

type Endpoint = NonNullable<MappedEvent['destination']>;

/** Whom a call turns to, or who turned to it. */
const CALLS: ReadonlyMap<string, 'destination' | 'source'> = new Map([
  ['connect', 'destination'],
  ['accept', 'source'],
  ['accept4', 'source'],
]);
/** AF_INET and AF_INET6 as machines write them whose lowest byte is the first; the port behind them has its highest first. */
const V4 = /^0200([0-9A-F]{4})([0-9A-F]{8})/;
const V6 = /^0A00([0-9A-F]{4})[0-9A-F]{8}([0-9A-F]{32})/;

/** The other end of the connection that `action`, a system call, is about; nothing for sockets of the machine itself. */
export function endOf(
  records: readonly AuditRecord[],
  action: string,
): { readonly destination?: Endpoint; readonly source?: Endpoint } {
  const end = CALLS.get(action);
  if (end === undefined) return {};
  const written = records.find(({ type }) => type === 'SOCKADDR')?.fields['saddr'] ?? '';
  const v4 = V4.exec(written);
  const [, port = '', address = ''] = v4 ?? V6.exec(written) ?? [];
  if (address === '') return {};
  const text = v4
    ? [0, 2, 4, 6].map((at) => Number.parseInt(address.slice(at, at + 2), 16)).join('.')
    : // The shortest form of the address, as other records write it.
      new URL(`http://[${(address.match(/.{4}/g) ?? []).join(':')}]`).hostname.slice(1, -1);
  const ip = addressOf(text)?.ip;
  const number = Number.parseInt(port, 16);
  return { [end]: { address: ip ?? text, ip, port: number > 0 ? number : undefined } };
}
