// Whether page and API may be where the configuration puts them.
import { isLoopback } from '../../web/api/loopback.ts';
import type { ConfigDocument } from './document.ts';
import { type Settings, configFault } from './settings.ts';

/**
 * Throws Fault `config` for a process that would show everything to a network: it serves, listens on more than this machine and knows no
 * tokens. Where records are received over HTTP the port is for the senders: page and API then answer this machine only.
 */
export function checkExposure({ listen, api, sources }: Settings, { faultAt }: ConfigDocument): void {
  const receives = sources.some(({ from }) => from.receiver !== undefined);
  if (api.tokens.length > 0 || receives || isLoopback(listen.host)) return;
  throw configFault([
    faultAt(
      ['listen', 'host'],
      `${listen.host} lets others reach page and API, and no token is configured: ` +
        'make one with `accesstrail token NAME --role ROLE`, or listen on 127.0.0.1',
    ),
  ]);
}
