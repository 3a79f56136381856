// Tells IP addresses from names, and takes ports off.
import { isIP } from 'node:net';
import { flat } from './flat.ts';

export interface Address {
  readonly address: string;
  readonly ip: string | undefined;
  readonly port: number | undefined;
}

/**
 * Splits what a record calls an address: an IPv4 or IPv6 address, `a.b.c.d:port`, `[v6]:port`, or a name. `ip` only when it is one
 * (an IPv4 address mapped into IPv6 is given as IPv4, and one with a zone, `fe80::1%eth0`, without it); undefined for no address at all.
 */
export function addressOf(value: string | undefined): Address | undefined {
  if (value === undefined || value === '') return undefined;
  if (isIP(value) !== 0) return { address: value, ip: plain(value), port: undefined };
  const end = value.lastIndexOf(':');
  if (end > 0) {
    const host =
      value.startsWith('[') && value[end - 1] === ']' ? value.slice(1, end - 1) : value.slice(0, end);
    const port = Number(value.slice(end + 1));
    if (isIP(host) !== 0 && Number.isInteger(port) && port >= 0 && port <= 65535) {
      const address = flat(host);
      return { address, ip: plain(address), port };
    }
  }
  return { address: value, ip: undefined, port: undefined };
}

/** A zone is the name of an interface on the host that wrote it (RFC 4007 § 11), and no part of what stores take for an address. */
function plain(ip: string): string {
  const zone = ip.indexOf('%');
  if (zone !== -1) return flat(ip.slice(0, zone));
  if (!ip.startsWith('::')) return ip;
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  return v4 !== undefined && isIP(v4) === 4 ? flat(v4) : ip;
}
