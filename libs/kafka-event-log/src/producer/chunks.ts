import type { NewRecord } from '@mastery/ports';
import type { Outgoing } from './append-queue.ts';

/** Brokers take 1 MiB for one partition at once; this leaves room for their framing. */
export const CHUNK_BYTES = 768 * 1024;
/** kafkajs sorts a request's records into partitions in quadratic time. */
export const CHUNK_RECORDS = 2_000;

/** Cuts records into requests that a broker takes, in order; a record that is too large goes alone. */
export const chunksOf = (outgoing: readonly Outgoing[]): readonly (readonly Outgoing[])[] => {
  const chunks: Outgoing[][] = [];
  let chunk: Outgoing[] = [];
  let bytes = 0;
  for (const one of outgoing) {
    const size = sizeOf(one.record);
    if (chunk.length > 0 && (bytes + size > CHUNK_BYTES || chunk.length === CHUNK_RECORDS)) {
      chunks.push(chunk);
      chunk = [];
      bytes = 0;
    }
    chunk.push(one);
    bytes += size;
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
};

const sizeOf = ({ key, value, headers }: NewRecord): number =>
  Object.entries(headers).reduce(
    (sum, [name, content]) => sum + name.length + length(content) + 4,
    length(key) + length(value) + 32,
  );

const length = (part: string | Buffer | null): number =>
  part === null ? 0 : Buffer.byteLength(part);
