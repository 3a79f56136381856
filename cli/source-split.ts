// Splits the input of a case as ingest would.
import { splitAll } from '../ingest/framing/split-all.ts';
import type { Split } from '../normalizers/testing.ts';

/** For the runner of cases, which knows no ingest. */
export const split: Split = (bytes, framing) => {
  const { frames, broken } = splitAll(bytes, framing);
  return { records: frames.map((frame) => frame.bytes), broken: broken?.code };
};
