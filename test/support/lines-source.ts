// A source for tests of what carries records: a line says what is to become of it.
import { defineNormalizer } from '../../normalizers/contract.ts';
import { filtered, mapped, reject } from '../../normalizers/kit/outcome.ts';
import type { RawRecord } from '../../pipeline/ports.ts';
import type { PreparedSource } from '../../pipeline/source.ts';
import { START, accessEvent, envelope } from './events.ts';

export interface LinesSource extends PreparedSource {
  /** From now on lines that begin with `broken` are events too, as after a better mapping. */
  readonly mend: () => void;
}

/** `skip ...` is filtered, `bad ...` is rejected, `broken ...` is rejected until mended, `event N ...` is event N. */
export function linesSource(id: string): LinesSource {
  let mended = false;
  const normalizer = defineNormalizer({
    title: 'Lines',
    stability: 'stable',
    docs: [],
    mappingRevision: 1,
    idScope: 'instance',
    forms: { lines: { title: 'lines', framing: { kind: 'lines' } } },
    options: {},
    secrets: [],
    rejects: ['not_json'],
    filters: { skipped: 'The line asks for it.' },
    consumed: [],
    derived: [],
    create:
      () =>
      ({ text }) => {
        const [word = '', number = ''] = text.split(' ', 2);
        if (word === 'skip') return filtered('skipped');
        if (word === 'bad' || (word === 'broken' && !mended)) return reject('not_json', `${word} line`);
        const { event, oncall, ...rest } = accessEvent(Number(number));
        return mapped({ ...rest, event: { ...event, id: `${word}-${number}` }, oncall }, [word, number]);
      },
  });
  return {
    id,
    dataset: 'test.lines',
    instance: id,
    normalizer,
    normalize: normalizer.create({}),
    mend: () => {
      mended = true;
    },
  };
}

/** A line of the source as collected; each is at an offset of its own. */
export function line(source: PreparedSource, text: string | Buffer, offset: number): RawRecord {
  return {
    bytes: Buffer.isBuffer(text) ? text : Buffer.from(text),
    envelope: {
      ...envelope(offset),
      sourceId: source.id,
      dataset: source.dataset,
      instance: source.instance,
      originOffset: offset,
      received: START + 86_400_000,
    },
  };
}

/** Lines `event N` from (inclusive) to (exclusive), spread over so many origins. */
export function eventLines(
  source: PreparedSource,
  from: number,
  to: number,
  origins = 12,
  padding = '',
): RawRecord[] {
  return Array.from({ length: to - from }, (_, index) => {
    const number = from + index;
    const record = line(source, `event ${String(number)} ${padding}`, number);
    return {
      ...record,
      envelope: { ...record.envelope, originIdentity: `origin-${String(number % origins)}` },
    };
  });
}
