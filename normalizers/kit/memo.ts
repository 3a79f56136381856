// Remembers what a pure function gave for a text, up to a bound: records repeat the same few hundred names.

/** The same function with a memory of at most `limit` texts; later texts are computed each time, so memory stays bounded. */
export function memo<T extends string | boolean | object>(
  limit: number,
  compute: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = compute(text);
    if (known.size < limit) known.set(text, made);
    return made;
  };
}
