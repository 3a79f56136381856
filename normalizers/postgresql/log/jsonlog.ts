// Reads a jsonlog line.
import { parseRecord } from '../../normalizer.ts';
import type { Reading } from './record.ts';

/** One JSON object a line; the rejects are those of every JSON source. */
export function readJson(text: string): Reading {
  const parsed = parseRecord(text);
  return parsed.ok ? { record: parsed.record, form: 'jsonlog' } : { reject: parsed.reject };
}
