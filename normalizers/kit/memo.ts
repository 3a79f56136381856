// Remembers what a pure function gave for a text, up to a bound: records repeat the same few hundred names.

/** No name is longer; who writes the records must not fill our memory by it. */
const LONGEST = 1000;

/** The same function with a memory of at most `limit` texts; longer and later ones are computed each time, so memory stays bounded. */
export function memo<T extends string | boolean | object>(
  limit: number,
  compute: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = compute(text);
    if (known.size < limit && text.length <= LONGEST) known.set(text, made);
    return made;
  };
}
