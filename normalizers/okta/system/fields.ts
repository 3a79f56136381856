// Reads the members of a LogEvent by the names of the API, of a warehouse that writes them in lower case, and of Log Analytics' columns.
import { at, object, parseRecord, type Json, type JsonObject } from '../../normalizer.ts';

/** Paths that land in the event whole; `target` and READ are read too and stay in `unmapped`. */
export const PLACED = [
  'uuid',
  'published',
  'eventType',
  'displayMessage',
  'severity',
  'actor.id',
  'actor.alternateId',
  'actor.displayName',
  'client.ipAddress',
  'client.userAgent.rawUserAgent',
  'outcome.result',
  'outcome.reason',
  'authenticationContext.externalSessionId',
  'transaction.id',
] as const;
const READ = [
  'actor.type',
  'client.id',
  'client.geographicalContext.city',
  'client.geographicalContext.state',
  'client.geographicalContext.country',
  'client.userAgent.browser',
  'securityContext.domain',
  'transaction.detail.requestApiTokenId',
  'debugContext.debugData.requestId',
  'debugContext.debugData.requestUri',
  'debugContext.debugData.url',
] as const;
type Path = (typeof PLACED)[number] | (typeof READ)[number];

/**
 * Members in which log streaming wraps an event: EventBridge's, and that of Splunk's HTTP event collector.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html
 */
const WRAPPERS = ['detail', 'event'] as const;
const wrapped = (paths: readonly string[]): string[] =>
  WRAPPERS.flatMap((wrapper) => paths.map((path) => [wrapper, path].join('.')));

/** The event itself, out of what it is wrapped in. */
export function unwrapped(record: JsonObject): JsonObject {
  for (const wrapper of WRAPPERS) {
    const inner = object(record[wrapper]);
    if (inner && 'eventType' in inner) return inner;
  }
  return record;
}

const CHANGED = ['published', 'outcome.result', 'actor.alternateId'] as const;
/** Those whose value changes its form, or says only that it is "unknown". */
export const DERIVED: readonly string[] = [
  ...CHANGED,
  'published_t',
  'outcome_result_s',
  'actor_alternateId_s',
  ...wrapped(CHANGED),
];

/** The path as a column of Log Analytics, which writes the type behind it. */
const SUFFIXES: Readonly<Record<string, string>> = { uuid: '_g', published: '_t' };
const columnOf = (path: string): string => path.replaceAll('.', '_') + (SUFFIXES[path] ?? '_s');

const LOWER = ['eventtype', 'displaymessage', 'authenticationcontext.externalSessionId'] as const;

export const CONSUMED: readonly string[] = [...PLACED, ...PLACED.map(columnOf), ...LOWER, ...wrapped(PLACED)];

const KEYS = new Map<
  string,
  { readonly nested: readonly string[]; readonly lower: readonly string[]; readonly column: string }
>(
  [...PLACED, ...READ].map((path) => {
    const nested = path.split('.');
    const [first = '', ...rest] = nested;
    return [path, { nested, lower: [first.toLowerCase(), ...rest], column: columnOf(path) }];
  }),
);

/** The member at a path of the API. */
export function get(record: JsonObject, path: Path): Json {
  const keys = KEYS.get(path);
  if (!keys) return undefined;
  return at(record, ...keys.nested) ?? record[keys.column] ?? at(record, ...keys.lower);
}

/** The targets, also where Log Analytics holds them as text. */
export function targetsOf(record: JsonObject): readonly Json[] {
  const { target, target_s: column } = record;
  if (Array.isArray(target)) return target;
  if (typeof column !== 'string' || !column.startsWith('[')) return [];
  const parsed = parseRecord(`{"target":${column}}`);
  return parsed.ok && Array.isArray(parsed.record['target']) ? parsed.record['target'] : [];
}
