// Splits account names of Windows' domains, which databases and hosts that joined one write too.
import { flat } from './flat.ts';

export interface DomainName {
  readonly name: string;
  readonly domain: string | undefined;
}

/** `DOMAIN\name` in its two parts; any other text is a name without a domain. */
export function domainName(written: string): DomainName {
  const slash = written.indexOf('\\');
  if (slash <= 0 || slash === written.length - 1) return { name: written, domain: undefined };
  return { name: flat(written.slice(slash + 1)), domain: flat(written.slice(0, slash)) };
}
