// What the options of the source say, read once.
import {
  addressOf,
  isZone,
  PROXIES,
  proxyTest,
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
  readonly isProxy: (ip: string) => boolean;
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
  proxies: PROXIES,
};

export function settingsOf({ timezone, separator, logPrefix, controller, proxies }: Options): Settings {
  return {
    zone: timezone === undefined ? undefined : zone(timezone),
    separator,
    prefix: logPrefix,
    controller,
    isProxy: proxyTest(proxies),
  };
}

/**
 * The client's address as Jenkins saw it. That of a proxy is not the client's: then it is given back as `proxy`. The servlet container
 * writes IPv6 addresses in full, some in brackets.
 */
export function clientOf(
  written: string | undefined,
  { isProxy }: Settings,
): { readonly source?: MappedEvent['source']; readonly proxy?: string } {
  const found = addressOf(written?.startsWith('[') && written.endsWith(']') ? written.slice(1, -1) : written);
  if (!found) return {};
  const { address, ip } = found;
  if (ip !== undefined && isProxy(ip)) return { proxy: address };
  return { source: { address, ip, domain: ip === undefined ? address : undefined } };
}
