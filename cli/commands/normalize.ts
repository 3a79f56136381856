// `accesstrail normalize DATASET`: records on stdin, one line out per line in, in the same order.
import { once } from 'node:events';
import { createMasker } from '../../ingest/masking/mask.ts';
import { MASKING_VERSION } from '../../ingest/masking/mask.ts';
import type { Options } from '../../normalizers/contract.ts';
import { Fault } from '../../pipeline/errors.ts';
import type { PreparedSource } from '../../pipeline/source.ts';
import { normalizeRecord } from '../../pipeline/stages/normalize.ts';
import type { Envelope } from '../../schemas/generated/types.ts';
import { resolveTime } from '../../search/date-math.ts';
import { QueryFault } from '../../search/query-fault.ts';
import { optionFaults } from '../config/check-sources.ts';
import { sourceNamed } from '../config/configured-sources.ts';
import { physicalLines } from '../lines.ts';

export interface NormalizeFlags {
  readonly framing: 'raw' | 'json';
  readonly set: Options;
  /** Configuration whose plugins count too. */
  readonly config?: string;
  /** ISO 8601; what missing years are taken from. */
  readonly referenceTime?: string;
}

/** Output is gathered to this many UTF-16 units before it is written. */
const CHUNK = 256 * 1024;

/** Reads stdin to its end. Rejects are lines like the others and leave the exit code 0; a missing option is Fault `usage`. */
export async function normalizeCommand(dataset: string, flags: NormalizeFlags): Promise<void> {
  const source = await prepare(dataset, flags);
  const referenceTime = flags.referenceTime === undefined ? Date.now() : instantOf(flags.referenceTime);
  const toLine = lineMaker(source, flags.framing, referenceTime);
  let out = '';
  for await (const { bytes, offset } of physicalLines(process.stdin)) {
    out += `${toLine(bytes, offset)}\n`;
    if (out.length < CHUNK) continue;
    const drained = process.stdout.write(out);
    out = '';
    if (!drained) await once(process.stdout, 'drain');
  }
  if (out !== '' && !process.stdout.write(out)) await once(process.stdout, 'drain');
}

/** In UTC where no offset is written. */
function instantOf(text: string): number {
  try {
    return resolveTime(text, 'from', { now: Date.now() });
  } catch (error) {
    if (!(error instanceof QueryFault)) throw error;
    throw new Fault('usage', `--reference-time ${text} is not an ISO 8601 time`);
  }
}

async function prepare(dataset: string, { set: options, config }: NormalizeFlags): Promise<PreparedSource> {
  const normalizer = await sourceNamed(dataset, config);
  const [fault] = optionFaults({ options, form: undefined, source: dataset }, normalizer);
  if (fault) throw new Fault('usage', `${fault.message}; give it with --set ${fault.key}=VALUE`);
  return { id: 'stdin', dataset, instance: 'stdin', normalizer, normalize: normalizer.create(options) };
}

/** The function from a line's bytes to the line to print. */
function lineMaker(
  source: PreparedSource,
  framing: NormalizeFlags['framing'],
  referenceTime: number,
): (line: Buffer, offset: number) => string {
  const mask = createMasker({ secrets: source.normalizer.secrets });
  const context = {
    sources: new Map([[source.id, source]]),
    // Nothing is received here: no time of arrival is stamped, and none is too far ahead.
    notBefore: Number.NEGATIVE_INFINITY,
    now: () => undefined,
  };
  const envelope: Envelope = {
    sourceId: source.id,
    dataset: source.dataset,
    instance: source.instance,
    collector: 'stdin',
    originUri: 'stdin',
    originIdentity: 'stdin',
    originOffset: 0,
    received: Number.POSITIVE_INFINITY,
    referenceTime,
    maskingVersion: MASKING_VERSION,
    maskingCount: 0,
  };
  return (line, originOffset) => {
    const record = framing === 'json' ? unquoted(line) : line;
    if (record === undefined)
      return errorLine(
        'not_json',
        'with --framing json a line is a JSON string that holds one record',
        undefined,
      );
    const { bytes, count } = mask(record);
    const outcome = normalizeRecord(
      { bytes, envelope: { ...envelope, originOffset, maskingCount: count } },
      context,
      undefined,
    );
    if (outcome.kind === 'event') return outcome.document.json;
    if (outcome.kind === 'filtered') return JSON.stringify({ filtered: { reason: outcome.reason } });
    return errorLine(outcome.reject.code, outcome.reject.message, outcome.reject.path);
  };
}

function errorLine(code: string, message: string, path: string | undefined): string {
  return JSON.stringify({ error: { code, message, path } });
}

function unquoted(line: Buffer): Buffer | undefined {
  try {
    const value: unknown = JSON.parse(line.toString());
    return typeof value === 'string' ? Buffer.from(value) : undefined;
  } catch {
    return undefined;
  }
}
