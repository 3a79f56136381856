// The data views: indices, labels, what stands first in Discover, and how values look.
import { aliasOf, rejectsIndexOf } from '../../../sinks/elasticsearch/templates.ts';
import type { View, ViewDescription } from './types.ts';

export const DATA_VIEWS: readonly ViewDescription[] = [
  { view: 'events', title: 'Events', timeField: '@timestamp', pattern: aliasOf },
  { view: 'rejects', title: 'Rejects', timeField: 'time', pattern: rejectsIndexOf },
  { view: 'logs', title: 'Events and all other logs', timeField: '@timestamp', pattern: () => 'logs-*' },
];

/** Shorter names of our own fields; those of ECS keep theirs, which every analyst knows. */
export const LABELS: Readonly<Record<string, string>> = {
  'oncall.actor.id': 'Actor as logged',
  'oncall.command.text': 'Command',
  'oncall.change.property': 'Setting changed',
  'oncall.change.before': 'Changed from',
  'oncall.change.after': 'Changed to',
  'oncall.system.id': 'System',
  'oncall.object.name': 'Object',
  'oncall.object.type': 'Kind of object',
  'oncall.session.id': 'Session',
  'oncall.reason': 'Stated reason',
};

/** Discover lists these before all others. */
export const POPULAR: readonly string[] = [
  'user.name',
  'event.action',
  'oncall.object.name',
  'oncall.system.id',
  'event.outcome',
  'user.effective.name',
  'source.ip',
  'event.dataset',
  'oncall.command.text',
  'oncall.change.after',
  'oncall.session.id',
  'oncall.incident.id',
];

/** A format as Kibana keeps it. */
export interface FieldFormat {
  readonly id: 'url' | 'bytes' | 'duration' | 'number';
  readonly params: Readonly<Record<string, unknown>>;
}

/** Numbers that are names: no thousands separators. */
const NUMBERS_AS_NAMES = /(?:\.port|\.pid|\.thread\.id|\.status_code|\.revision|\.sequence)$/;

/** Field -> format. */
export function formatsOf(
  view: View,
  fields: readonly { readonly name: string; readonly type: string }[],
  pageUrl: string | undefined,
): Readonly<Record<string, FieldFormat>> {
  const formats: Record<string, FieldFormat> = {};
  for (const { name, type } of fields) {
    if (name === 'event.duration') formats[name] = DURATION;
    else if (name === 'oncall.original.length' || name === 'length' || name === 'oncall.origin.offset')
      formats[name] = { id: 'bytes', params: { pattern: '0,0.[0] b' } };
    else if (type === 'long' && NUMBERS_AS_NAMES.test(name))
      formats[name] = { id: 'number', params: { pattern: '0' } };
  }
  if (pageUrl !== undefined && view === 'events') {
    const page = pageUrl.replace(/\/+$/, '');
    formats['_id'] = link(`${page}/event/{{value}}`, 'Open in accesstrail');
    formats['event.id'] = link(`${page}/?q=event.id%3A%22{{value}}%22`, '{{value}}');
  }
  return formats;
}

/** ECS counts in nanoseconds. */
const DURATION: FieldFormat = {
  id: 'duration',
  params: {
    inputFormat: 'nanoseconds',
    outputFormat: 'humanizePrecise',
    outputPrecision: 1,
    useShortSuffix: true,
  },
};

/** Kibana escapes the value for a URL. */
function link(urlTemplate: string, labelTemplate: string): FieldFormat {
  return { id: 'url', params: { type: 'a', urlTemplate, labelTemplate, openLinkInCurrentTab: false } };
}
