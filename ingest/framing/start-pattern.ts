// Tells whether a line begins a record, by the start pattern that a source declares.

const CR = 13;
/** As much of a line is shown to the pattern, so that the answer does not depend on how much of a long line has arrived. */
export const SHOWN = 1024;

/**
 * Whether the line from index `at` to `end` begins a record; undefined while too little of it is there to tell (`complete`: its end
 * is known).
 */
export type LineTest = (bytes: Buffer, at: number, end: number, complete: boolean) => boolean | undefined;

/** The test for a pattern. Lines are shown to it as latin1, without their line end. */
export function startTest(pattern: RegExp): LineTest {
  const start = plainPattern(pattern);
  return (bytes, at, end, complete) => {
    if (!complete && end - at < SHOWN) return undefined;
    const line = bytes[end - 1] === CR ? end - 1 : end;
    return start.test(bytes.toString('latin1', at, Math.min(line, at + SHOWN)));
  };
}

/** The pattern without g and y, with which it would remember where it matched last. */
export function plainPattern({ source, flags }: RegExp): RegExp {
  return new RegExp(source, flags.replace(/[gy]/g, ''));
}
