// What a source is: its forms, options, identity and the pure function from one record to one outcome.
import type { AccessEvent } from '../schemas/generated/types.ts';
import type { RejectCode } from '../schemas/reject-codes.ts';

/** How bytes are split into records. Splitting is done by ingest while streaming; a source only declares it. */
export type Framing =
  /** One physical line is one record; empty lines are skipped. */
  | { readonly kind: 'lines' }
  /**
   * JSON values one after another. A root array, and an array at one of `arrays` (keys from the root object), is split into its
   * elements; any other root value is a record.
   */
  | { readonly kind: 'json'; readonly arrays?: readonly (readonly string[])[] }
  /** CSV rows, line ends inside quotes included; a line that matches `start` begins a new row after a broken one. */
  | { readonly kind: 'csv'; readonly start: RegExp }
  /** A record begins at a line that matches `start` and holds the lines after it, up to the next such line. */
  | { readonly kind: 'multiline'; readonly start: RegExp }
  /**
   * Lines with the same key are one record (joined by LF), also where lines of others stand between them. The key is what the groups of
   * `key` capture; a line that it does not match is a record. A record is complete with a line that matches `end`, when `window` lines of
   * others have followed its last, or when nothing more is written.
   */
  | { readonly kind: 'group'; readonly key: RegExp; readonly end?: RegExp; readonly window: number }
  /** Entries of systemd's journal export format, binary fields included. */
  | { readonly kind: 'journal-export' };

/** A form in which the vendor writes records. */
export interface Form {
  readonly title: string;
  readonly framing: Framing;
  /** Tells the form by the first 4 KiB of a file (decoded as latin1); the first form that matches is taken, else the last. */
  readonly match?: RegExp;
}

/** An option of a source, set in the config beside `id`, or by `--set KEY=VALUE`. All values are text. */
export interface OptionSpec {
  readonly description: string;
  readonly example: string;
  readonly required?: true;
  /** What is wrong with a value, or undefined; called at start, before any connection. */
  readonly check?: (value: string) => string | undefined;
}

export type Options = Readonly<Record<string, string | undefined>>;

/** One record as it reaches a normalizer: masked, decoded. */
export interface RecordInput {
  /** The masked bytes as UTF-8 text (bytes that are not UTF-8 show as U+FFFD here and stand exactly in the event). */
  readonly text: string;
  /** The origin's own time in ms since 1970 UTC: what a missing year is taken from. */
  readonly referenceTime: number;
}

type EventFields = AccessEvent['event'];
type Stamped = 'dataset' | 'original' | 'hash' | 'created' | 'ingested';

/** An event as a mapping makes it: the pipeline adds what it alone knows (version, dataset, original, hash, times of arrival). */
export type MappedEvent = Omit<AccessEvent, 'ecs' | 'event' | 'oncall' | 'related'> & {
  event: Omit<EventFields, Stamped | 'id'> & { id?: string | undefined };
  oncall: Omit<AccessEvent['oncall'], 'mapping' | 'masking' | 'source' | 'origin' | 'original' | 'place'>;
  /** Names and addresses that the record has besides those in the other fields, which are added by themselves. */
  related?:
    | { readonly user?: readonly string[] | undefined; readonly ip?: readonly string[] | undefined }
    | undefined;
};

/** One record gives exactly one of these. */
export type Outcome =
  | {
      readonly kind: 'event';
      readonly event: MappedEvent;
      /** The vendor's own id in parts, unique in the normalizer's `idScope`; undefined where this record has none. */
      readonly id: readonly string[] | undefined;
    }
  | {
      readonly kind: 'reject';
      readonly code: RejectCode;
      readonly message: string;
      readonly path?: string | undefined;
    }
  | { readonly kind: 'filtered'; readonly reason: string };

/** Pure: no clock, no files, no state between records. It returns rejects and never throws. */
export type Normalize = (record: RecordInput) => Outcome;

/** A source folder's index.ts exports one of these as `normalizer`; its id is the folder's path. */
export interface Normalizer {
  readonly title: string;
  readonly stability: 'experimental' | 'beta' | 'stable';
  /** Vendor pages that the mapping follows. */
  readonly docs: readonly string[];
  /** Counts up whenever a golden changes, so that the better event replaces the stored one. */
  readonly mappingRevision: number;
  /**
   * Where the vendor's id is unique: everywhere (the same event by two ways is one), or in one instance of the system. Records
   * without a vendor id are identified by origin, offset and bytes.
   */
  readonly idScope: 'global' | 'instance';
  /** Name -> form; the order is the order of recognition. */
  readonly forms: Readonly<Record<string, Form>>;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Paths of secrets in JSON records: keys joined by dots, `*` for any one key or index, a leading `**.` for any depth. */
  readonly secrets: readonly string[];
  /** Reject codes this source can give. */
  readonly rejects: readonly RejectCode[];
  /** Reasons for which a record is no access event, each explained. */
  readonly filters: Readonly<Record<string, string>>;
  /** Paths of a JSON record that the mapping reads and puts somewhere; all others land in `unmapped`. */
  readonly consumed: readonly string[];
  /** Those of `consumed` whose value changes its form on the way (times, codes), so that it is not found in the event as text. */
  readonly derived: readonly string[];
  /** Prepares the options once (compiles a prefix, builds a zone table); the result runs for each record. */
  readonly create: (options: Options) => Normalize;
}

/**
 * Gives a normalizer its type; nothing is registered as a side effect. The one exception that a mapping cannot see coming, a record
 * nested so deeply that walking it exhausts the stack, becomes the reject `too_deep`, which every source can thus give.
 */
export function defineNormalizer(normalizer: Normalizer): Normalizer {
  return {
    ...normalizer,
    rejects: [...new Set<RejectCode>([...normalizer.rejects, 'too_deep'])],
    create: (options) => bounded(normalizer.create(options)),
  };
}

function bounded(normalize: Normalize): Normalize {
  return (record) => {
    try {
      return normalize(record);
    } catch (error) {
      if (!(error instanceof RangeError) || !/call stack|nested deeper/.test(error.message)) throw error;
      return { kind: 'reject', code: 'too_deep', message: `nested too deeply: ${error.message}` };
    }
  };
}
