// Tells whether a line begins a record, by the start pattern that a source declares.

const LF = 10;
/** As much of a line is shown to the pattern, so that the answer does not depend on how much of a long line has arrived. */
const SHOWN = 1024;

/** Whether the line begins a record; undefined while too little of it is there to tell. `at` is the index of its first byte. */
export type LineTest = (bytes: Buffer, at: number, final: boolean) => boolean | undefined;

/** The test for a pattern. Lines are shown as latin1, without their line end. */
export function startTest(pattern: RegExp): LineTest {
  // A pattern with g or y would remember where it matched last.
  const start = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
  return (bytes, at, final) => {
    const shown = bytes.subarray(at, at + SHOWN);
    const end = shown.indexOf(LF);
    if (end < 0 && shown.length < SHOWN && !final) return undefined;
    return start.test(shown.toString('latin1', 0, end < 0 ? shown.length : end).replace(/\r$/, ''));
  };
}
