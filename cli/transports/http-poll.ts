// from.http-poll: an HTTP API that is asked again and again.
import { durationMs } from '../../ingest/http-poll/description.ts';
import type { HttpPollOptions } from '../../ingest/http-poll/bind-api.ts';
import { parameterFaults } from '../../ingest/http-poll/check-description.ts';
import type { FromHttpPoll } from '../../schemas/generated/types.ts';
import { didYouMean } from '../config/suggest.ts';
import { utcTime } from '../config/utc-time.ts';
import { Fault } from '../../pipeline/errors.ts';
import { type LoadedDescription, loadDescription } from './http-poll-descriptions.ts';
import type { Surroundings, Transport } from './transport.ts';

export const httpPoll: Transport<FromHttpPoll> = {
  where: ({ use, baseUrl, with: given = {} }) => {
    const { org, enterprise, host, group, project, subscription, tenant, region } = given;
    const what = [org, enterprise, host, group, project, subscription, tenant, region].find(
      (each) => each !== undefined,
    );
    return [use, what, baseUrl].filter((each) => each !== undefined && each !== null).join(' ');
  },
  leased: true,
  faults: (config, { dir }, say) => {
    const loaded = loadDescription(config.use, dir);
    if (loaded.kind === 'faults') {
      for (const message of loaded.messages) say(['use'], message);
      return;
    }
    for (const { name, message } of parameterFaults(loaded.description, config.with ?? {}, didYouMean))
      say(name === undefined ? ['with'] : ['with', name], message);
    const since = config.backfill?.since;
    if (since !== undefined && utcTime(since) === undefined)
      say(['backfill', 'since'], `there is no time ${since}`);
  },
  check: async (config, surroundings) => {
    const { checkApi } = await import('./http-poll-try.ts');
    return checkApi(httpPollOptions(config, surroundings));
  },
  collect: async (config, _source, context, surroundings) => {
    const { collectHttpPoll } = await import('../../ingest/http-poll/collect-http-poll.ts');
    return collectHttpPoll(httpPollOptions(config, surroundings), context);
  },
};

/** What the engine takes, of a configuration that has been checked. */
export function httpPollOptions(config: FromHttpPoll, { dir }: Pick<Surroundings, 'dir'>): HttpPollOptions {
  const { backfill, overlap, settle } = config;
  const { name, description } = described(loadDescription(config.use, dir));
  return {
    name,
    description,
    with: config.with ?? {},
    baseUrl: config.baseUrl ?? undefined,
    dir,
    pollMs: config.pollMs,
    backfill: backfill && backfillOf(backfill),
    overlapMs: overlap === undefined ? undefined : durationMs(overlap),
    settleMs: settle === undefined ? undefined : durationMs(settle),
  };
}

function described(loaded: LoadedDescription): Extract<LoadedDescription, { kind: 'loaded' }> {
  if (loaded.kind === 'loaded') return loaded;
  throw new Fault('config', loaded.messages.join('\n'));
}

function backfillOf({ since, days }: NonNullable<FromHttpPoll['backfill']>): HttpPollOptions['backfill'] {
  return since === undefined ? { lastMs: (days ?? 0) * 86_400_000 } : { since: utcTime(since) ?? 0 };
}
