// Measures two sides in turn, so that a machine whose speed drifts drifts for both.

export interface Side {
  readonly name: string;
  /** Does the work once over all inputs and gives how many records that were. */
  readonly run: () => number;
}

export interface Rates {
  /** Records a second, one number a round. */
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Alternates the sides for so many rounds of about `roundMs`, after one warm-up round each that does not count. */
export function alternate(left: Side, right: Side, rounds: number, roundMs: number): Rates {
  const rates: { left: number[]; right: number[] } = { left: [], right: [] };
  for (let round = -1; round < rounds; round++)
    for (const [key, side] of [
      ['left', left],
      ['right', right],
    ] as const) {
      const rate = rateOf(side, roundMs);
      if (round >= 0) rates[key].push(rate);
    }
  return rates;
}

function rateOf({ run }: Side, roundMs: number): number {
  // Not a full collection: it takes the hidden classes of records that nothing holds any more, and with them the code that was compiled for them.
  globalThis.gc?.({ type: 'minor' });
  const start = process.hrtime.bigint();
  let records = 0;
  let elapsed = 0;
  while (elapsed < roundMs) {
    records += run();
    elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  }
  return (records * 1000) / elapsed;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
