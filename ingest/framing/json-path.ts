// Tells whether an array in a JSON object is one that holds records, by looking back at the keys before its brackets.

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_OBJECT = 123;

/** The keys from the root object to an array, each as written in JSON. */
export type KeyPath = readonly Buffer[];

export function keyPath(keys: readonly string[]): KeyPath {
  return keys.map((key) => Buffer.from(JSON.stringify(key)));
}

/** Whether the innermost of `brackets` (indices from the root object's on, outermost first) opens an array at one of the paths. */
export function opensContainer(
  bytes: Buffer,
  brackets: readonly number[],
  paths: readonly KeyPath[],
): boolean {
  return paths.some(
    (path) =>
      path.length === brackets.length - 1 &&
      path.every((key, depth) => hasKey(bytes, brackets[depth + 1] ?? 0, key)),
  );
}

/** Whether the bracket at an index is the value of a key. */
function hasKey(bytes: Buffer, bracket: number, key: Buffer): boolean {
  const colon = lastBefore(bytes, bracket);
  if (bytes[colon] !== COLON) return false;
  const quote = lastBefore(bytes, colon);
  const from = quote - key.length + 1;
  if (bytes[quote] !== QUOTE || from < 0 || !bytes.subarray(from, quote + 1).equals(key)) return false;
  const before = bytes[lastBefore(bytes, from)];
  return before === COMMA || before === OPEN_OBJECT;
}

/** Index of the last byte before `index` that is not white space. */
function lastBefore(bytes: Buffer, index: number): number {
  let at = index - 1;
  for (let byte = bytes[at]; byte === 32 || byte === 10 || byte === 13 || byte === 9; byte = bytes[at])
    at -= 1;
  return at;
}
