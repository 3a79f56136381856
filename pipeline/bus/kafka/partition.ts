// Which partition a key goes to: the same as every Kafka client's default, so that other producers agree.

const M = 0x5bd1e995;

/** Murmur2 with Kafka's seed, over the key's bytes, made positive, modulo the number of partitions. */
export function partitionOf(key: Buffer, partitions: number): number {
  return (murmur2(key) & 0x7fffffff) % partitions;
}

function murmur2(data: Buffer): number {
  const { length } = data;
  const whole = length & ~3;
  let h = 0x9747b28c ^ length;
  for (let at = 0; at < whole; at += 4) {
    let k = Math.imul(data.readInt32LE(at), M);
    k = Math.imul(k ^ (k >>> 24), M);
    h = Math.imul(h, M) ^ k;
  }
  if (length > whole) {
    for (let at = length - 1; at >= whole; at--) h ^= data.readUInt8(at) << (8 * (at - whole));
    h = Math.imul(h, M);
  }
  h = Math.imul(h ^ (h >>> 13), M);
  return h ^ (h >>> 15);
}
