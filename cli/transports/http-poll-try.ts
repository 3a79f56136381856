// Whether an API may be asked, for `doctor`.
import { amount } from '../output/table.ts';
import type { HttpPollOptions } from '../../ingest/http-poll/bind-api.ts';
import { tryOnce } from '../../ingest/http-poll/try-once.ts';
import type { Check } from '../../pipeline/check.ts';
import { Fault } from '../../pipeline/errors.ts';

const LIMIT_MS = 30_000;

/** Asks for one page. */
export async function checkApi(options: HttpPollOptions): Promise<Omit<Check, 'what'>> {
  const signal = AbortSignal.timeout(LIMIT_MS);
  const quiet = { info: () => undefined, warn: () => undefined };
  try {
    const { api, page } = await tryOnce(options, 0, {
      signal,
      now: Date.now,
      log: quiet,
      trace: () => undefined,
    });
    const { host } = api.baseUrl;
    return page.kind === 'page'
      ? { state: 'fine', found: `${host} answers, ${amount(page.records, 'record')} on the first page` }
      : { state: 'fine', found: `${host} answers: ${page.why}` };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const waited = error.code === 'stopping';
    return {
      state: error.backoff || waited ? 'warning' : 'wrong',
      found: waited ? `no answer within ${String(LIMIT_MS / 1000)} s` : error.message,
      remedy: REMEDIES[error.code] ?? 'Look whether the address and the network between are right',
    };
  }
}

const REMEDIES: Readonly<Record<string, string>> = {
  access_denied: 'Give a credential that is valid and has the rights named in docs/http-poll.md',
  untrusted: 'Name the authority of its certificate in NODE_EXTRA_CA_CERTS',
  config: 'Correct from.http-poll; collect-once --dry-run shows the requests',
};
