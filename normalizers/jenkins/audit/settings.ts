// What the options of the source say, read once.
import { BlockList, isIP } from 'node:net';
import {
  addressOf,
  isZone,
  zone,
  type MappedEvent,
  type Options,
  type OptionSpec,
  type Zone,
} from '../../normalizer.ts';

export interface Settings {
  readonly zone: Zone | undefined;
  /** What stands between time and message in the log file; undefined: a blank, or another usual one. */
  readonly separator: string | undefined;
  readonly prefix: string | undefined;
  readonly controller: string | undefined;
  readonly proxies: BlockList;
}

export const OPTIONS: Readonly<Record<string, OptionSpec>> = {
  timezone: {
    description:
      'Time zone of the JVM that runs Jenkins: needed for lines of the audit-trail plugin (file, console, RFC 3164), whose times have none.',
    example: 'Europe/Paris',
    check: (value) => (isZone(value) ? undefined : `"${value}" is not an IANA time zone`),
  },
  separator: {
    description: 'The separator of the audit-trail plugin between time and message, when it is not a blank.',
    example: ';',
  },
  logPrefix: { description: "The log prefix of the audit-trail plugin's console logger.", example: 'AUDIT' },
  controller: {
    description: 'Name of the controller, where the records have none.',
    example: 'ci.example.com',
  },
  proxies: {
    description:
      'Addresses or networks of reverse proxies before Jenkins, by commas: one of them is logged where the client is not known.',
    example: '10.0.0.0/8,127.0.0.1',
    check: (value) => {
      const wrong = value.split(',').find((part) => !isNetwork(part.trim()));
      return wrong === undefined ? undefined : `"${wrong.trim()}" is neither an address nor a network`;
    },
  },
};

export function settingsOf({ timezone, separator, logPrefix, controller, proxies }: Options): Settings {
  const list = new BlockList();
  for (const part of (proxies ?? '').split(',')) {
    const [address = '', bits] = part.trim().split('/');
    if (!isNetwork(part.trim())) continue;
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return {
    zone: timezone === undefined ? undefined : zone(timezone),
    separator,
    prefix: logPrefix,
    controller,
    proxies: list,
  };
}

function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/**
 * The client's address as Jenkins saw it. That of a proxy is not the client's: then it is given back as `proxy`. The servlet container
 * writes IPv6 addresses in full, some in brackets.
 */
export function clientOf(
  written: string | undefined,
  { proxies }: Settings,
): { readonly source?: MappedEvent['source']; readonly proxy?: string } {
  const found = addressOf(written?.startsWith('[') && written.endsWith(']') ? written.slice(1, -1) : written);
  if (!found) return {};
  const { address, ip } = found;
  if (ip !== undefined && proxies.check(ip, isIP(ip) === 4 ? 'ipv4' : 'ipv6')) return { proxy: address };
  return { source: { address, ip, domain: ip === undefined ? address : undefined } };
}
