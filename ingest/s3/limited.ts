// Runs so many pieces of work at once, the others in the order of asking.

export type Limited = <T>(work: () => Promise<T>) => Promise<T>;

export function limited(most: number): Limited {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most)
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    else running += 1;
    try {
      return await work();
    } finally {
      // The place goes to the next one, if somebody waits.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
