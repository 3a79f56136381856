// Reads sample files and maps their records, as tests and the coverage table need them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { splitAll } from '../../ingest/framing/split-all.ts';
import type { Normalizer, Outcome } from '../../normalizers/contract.ts';
import { formOf } from '../../normalizers/testing.ts';
import { decode } from '../../pipeline/text.ts';
import type { SampleFile } from './sample-files.mts';

/** The outcomes of a sample file's records, in order. */
export function* sampleOutcomes(
  root: string,
  { file, options = {} }: SampleFile,
  normalizer: Normalizer,
): Generator<{ readonly text: string; readonly outcome: Outcome }> {
  const stored = readFileSync(join(root, 'test/samples', file));
  const bytes = file.endsWith('.gz') ? gunzipSync(stored) : stored;
  const { framing } = formOf(normalizer, bytes, options['form']);
  const { frames, broken } = splitAll(bytes, framing);
  if (broken) throw new Error(`${file}: ${broken.code}`);
  const normalize = normalizer.create(options);
  for (const frame of frames) {
    const { text } = decode(frame.bytes);
    const outcome = normalize({ text, referenceTime: Date.parse('2026-11-22T00:00:00Z') });
    yield { text, outcome };
  }
}
