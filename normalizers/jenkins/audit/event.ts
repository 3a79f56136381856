// Makes the event of what a reader found in a record of any form.
import { mapped, present, type MappedEvent, type Outcome, type WrittenTime } from '../../normalizer.ts';
import type { Meaning, Result } from './actions.ts';
import { clientOf, type Settings } from './settings.ts';
import type { Who } from './who.ts';

/** What a record says; the part of an event that differs from one form to another. */
export interface Finding {
  readonly action: string;
  readonly meaning: Meaning;
  readonly outcome: Result;
  readonly who: Who;
  /** The plugin that wrote the record. */
  readonly provider: string;
  readonly object?: MappedEvent['oncall']['object'];
  /** The account that it was done to. */
  readonly target?: string | undefined;
  /** The client's address as logged. */
  readonly address?: string | undefined;
  readonly command?: MappedEvent['oncall']['command'];
  readonly change?: MappedEvent['oncall']['change'];
  /** The build, by which its records are joined. */
  readonly build?: string | undefined;
  readonly reason?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  /** ms */
  readonly duration?: number | undefined;
  /** The node that a build ran on. */
  readonly node?: string | undefined;
  /** URL of the controller, or of what the record is about. */
  readonly url?: MappedEvent['url'];
  readonly http?: MappedEvent['http'];
  readonly host?: string | undefined;
  readonly message?: string | undefined;
  readonly id?: string | undefined;
  readonly rest?: MappedEvent['unmapped'];
}

/** The event of a finding at a time. */
export function toEvent(finding: Finding, time: WrittenTime, settings: Settings): Outcome {
  const { who, meaning, duration } = finding;
  const { source, proxy } = clientOf(finding.address ?? who.address, settings);
  const controller = settings.controller ?? finding.url?.domain ?? finding.host;
  const byOption = time.known?.zone_source === 'option';
  const { rest } = finding;
  const event: MappedEvent = {
    '@timestamp': time.utc,
    message: finding.message,
    event: {
      kind: 'event',
      category: [...meaning.category],
      type: [...meaning.type],
      action: finding.action,
      outcome: finding.outcome,
      provider: finding.provider,
      reason: finding.reason,
      start: finding.start,
      end: finding.end,
      duration: duration === undefined ? undefined : nanoseconds(duration),
      timezone: byOption ? settings.zone?.name : undefined,
      id: finding.id,
    },
    user: finding.target === undefined ? who.user : { ...who.user, target: { name: finding.target } },
    source,
    host: present({ name: finding.node ?? finding.host }),
    service: { type: 'jenkins', name: settings.controller },
    url: finding.url,
    http: finding.http,
    oncall: {
      actor: who.actor,
      command: finding.command,
      change: finding.change,
      system: controller === undefined ? undefined : { id: controller, kind: 'application' },
      object: finding.object,
      session: finding.build === undefined ? undefined : { id: finding.build },
      time: time.known,
    },
    unmapped: proxy === undefined ? rest : { ...rest, remote_address: proxy },
  };
  return mapped(event, finding.id === undefined ? undefined : [finding.id]);
}

/** ms as ns; undefined for what is no length of time. */
function nanoseconds(ms: number): number | undefined {
  const found = Math.round(ms * 1e6);
  return ms >= 0 && Number.isSafeInteger(found) ? found : undefined;
}
