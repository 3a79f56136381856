// A description with the parameters of one configured source: what the engine works with, durations in ms.
import {
  type DescribedAuth,
  type Description,
  type Keys,
  type TimeFormat,
  type Value,
  type Values,
  DEFAULTS,
  durationMs,
  keysOf,
} from './description.ts';
import { fill, fillUrl, placeholders } from './template.ts';

export interface HttpPollOptions {
  /** Name of the description: part of its records' identity, and its shard in checkpoints and ledger. */
  readonly name: string;
  readonly description: Description;
  readonly with: Readonly<Record<string, Value>>;
  /** Instead of the description's. */
  readonly baseUrl?: string | undefined;
  /** Folder that relative paths are relative to. */
  readonly dir: string;
  readonly pollMs?: number | undefined;
  /** Where the first poll begins: ms since 1970 UTC, or ms before the start. */
  readonly backfill?: { readonly since: number } | { readonly lastMs: number } | undefined;
  readonly overlapMs?: number | undefined;
  readonly settleMs?: number | undefined;
}

export interface Api {
  readonly name: string;
  readonly description: Description;
  /** Of the parameters, defaults filled in. */
  readonly values: Values;
  /** Values that are never shown. */
  readonly secrets: readonly string[];
  readonly baseUrl: URL;
  /** Its templates filled. */
  readonly auth: DescribedAuth | undefined;
  readonly at: Keys;
  readonly id: Keys | undefined;
  readonly time: Keys | undefined;
  readonly format: TimeFormat;
  readonly backfill: { readonly since: number } | { readonly lastMs: number };
  readonly pollMs: number;
  readonly overlapMs: number;
  readonly settleMs: number;
  readonly widthMs: number;
  readonly minimumMs: number;
  readonly horizonMs: number | undefined;
  readonly timeoutMs: number;
  readonly dir: string;
}

/** Binds what check-description.ts and check-parameters.ts have found right. */
export function bindApi(options: HttpPollOptions): Api {
  const { description, name, dir } = options;
  const { records, horizon } = description;
  const { window, cursor } = description.progress;
  const values = valuesOf(description, options.with);
  const base = options.baseUrl ?? fillUrl(description.baseUrl, values) ?? '';
  return {
    name,
    description,
    values,
    secrets: secretsOf(description, values),
    baseUrl: new URL(base.replace(/\/+$/, '')),
    auth: chosenAuth(description, values),
    at: keysOf(records.at),
    id: records.id === undefined ? undefined : keysOf(records.id),
    time: records.time === undefined ? undefined : keysOf(records.time),
    format: window?.format ?? cursor?.format ?? 'iso-s',
    backfill: options.backfill ?? { lastMs: durationMs(description.backfill ?? DEFAULTS.backfill) },
    pollMs: options.pollMs ?? durationMs(description.poll ?? DEFAULTS.poll),
    overlapMs: options.overlapMs ?? durationMs(window?.overlap ?? cursor?.overlap ?? DEFAULTS.overlap),
    settleMs: options.settleMs ?? durationMs(window?.settle ?? DEFAULTS.settle),
    widthMs: durationMs(window?.width ?? DEFAULTS.width),
    minimumMs: durationMs(window?.split?.minimum ?? DEFAULTS.minimum),
    horizonMs: horizon === undefined ? undefined : durationMs(horizon),
    timeoutMs: durationMs(description.timeout ?? DEFAULTS.timeout),
    dir,
  };
}

/** The parameters as given, and their defaults where they are not. */
export function valuesOf({ parameters = {} }: Description, given: Values): Values {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { default: fallback }]) => [name, given[name] ?? fallback]),
  );
}

/** All ways in which a description can prove who asks. */
export function authsOf({ auth }: Description): readonly DescribedAuth[] {
  return auth === undefined ? [] : Array.isArray(auth) ? auth : [auth];
}

const OPTIONAL: ReadonlySet<string> = new Set([
  'scheme',
  'scope',
  'accessKeyId',
  'secretAccessKey',
  'sessionToken',
  'roleArn',
  'key',
  'keyId',
]);

/** The parameters that a way to prove who asks cannot do without. */
export function neededBy(auth: DescribedAuth): string[] {
  return Object.values(auth).flatMap((members: Readonly<Record<string, string>> | undefined) =>
    Object.entries(members ?? {}).flatMap(([key, template]) =>
      OPTIONAL.has(key) ? [] : placeholders(template),
    ),
  );
}

function chosenAuth(description: Description, values: Values): DescribedAuth | undefined {
  const fits = (auth: DescribedAuth): boolean => neededBy(auth).every((name) => values[name] !== undefined);
  const chosen = authsOf(description).find(fits);
  if (chosen === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(chosen).map(([kind, members]: [string, Readonly<Record<string, string>>]) => [
      kind,
      Object.fromEntries(
        Object.entries(members).map(([key, template]) => [
          key,
          key === 'tokenUrl' ? fillUrl(template, values) : fill(template, values),
        ]),
      ),
    ]),
  );
}

function secretsOf({ parameters = {} }: Description, values: Values): string[] {
  return Object.entries(parameters).flatMap(([name, { secret }]) => {
    const value = values[name];
    return secret === true && value !== undefined && value !== '' ? [String(value)] : [];
  });
}

/** A text for people, with no secret parameter in it. */
export function withoutSecrets(text: string, { secrets }: Pick<Api, 'secrets'>): string {
  return secrets.reduce(
    (shown, secret) => shown.replaceAll(secret, '***').replaceAll(encodeURIComponent(secret), '***'),
    text,
  );
}
