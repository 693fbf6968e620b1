const SEED = 0x9747b28c;
const MULTIPLIER = 0x5bd1e995;
const ROTATION = 24;

/**
 * The partition of a record's key, as the Java client and every client that follows it choose it: murmur2 of
 * the key's bytes, made positive, modulo the number of partitions. So a student has one partition,
 * whoever writes.
 * Source: org.apache.kafka.common.utils.Utils.murmur2.
 * @param partitions how many the topic has, at least 1
 */
export const partitionOfKey = (key: Uint8Array, partitions: number): number =>
  (murmur2(key) & 0x7fffffff) % partitions;

const mixed = (block: number): number => {
  const multiplied = Math.imul(block, MULTIPLIER);
  return Math.imul(multiplied ^ (multiplied >>> ROTATION), MULTIPLIER);
};

const murmur2 = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 4);
  let hash = SEED ^ bytes.length;
  for (let at = 0; at < whole; at += 4) {
    hash = Math.imul(hash, MULTIPLIER) ^ mixed(view.getInt32(at, true));
  }
  let rest = 0;
  for (let at = bytes.length - 1; at >= whole; at -= 1) rest = (rest << 8) | view.getUint8(at);
  if (whole < bytes.length) hash = Math.imul(hash ^ rest, MULTIPLIER);
  hash = Math.imul(hash ^ (hash >>> 13), MULTIPLIER);
  return hash ^ (hash >>> 15);
};
