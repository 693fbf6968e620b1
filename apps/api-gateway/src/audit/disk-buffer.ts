import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Segment, openSegment } from './segment.ts';

/** Lines on disk that wait to be sent, first in, first out. */
export interface DiskBuffer {
  /** Bytes that wait. */
  readonly bytes: number;
  /** @throws Error of the file system */
  append(line: string): void;
  /** The oldest lines, about 256 KiB; empty when none waits. */
  peek(): readonly string[];
  /** What `peek` showed was sent. */
  drop(): void;
  sync(): Promise<void>;
  close(): void;
}

const SEGMENT_BYTES = 1_024 * 1_024;
const CHUNK_BYTES = 256 * 1_024;
const NAME = /^audit-\d{10}\.jsonl$/;

/**
 * Opens the buffer in a folder that is this process's alone, with whatever an earlier process left there.
 * It consists of segments, so that what was sent gives its space back.
 */
export const openDiskBuffer = (folder: string): DiskBuffer => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const names = readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort();
  const segments = names.map((name) => openSegment(join(folder, name)));
  let next = names.length === 0 ? 0 : Number(names.at(-1)?.slice(6, 16)) + 1;
  let bytes = segments.reduce((sum, { size }) => sum + size, 0);
  let shown = 0;

  const current = (): Segment => {
    const last = segments.at(-1);
    if (last && last.size < SEGMENT_BYTES) return last;
    const name = `audit-${String(next).padStart(10, '0')}.jsonl`;
    const added = openSegment(join(folder, name));
    next += 1;
    segments.push(added);
    return added;
  };

  /** Empty segments give way, the one that is written to begins anew. */
  const tidy = () => {
    for (let [first] = segments; first?.isTaken && segments.length > 1; [first] = segments) {
      first.remove();
      segments.shift();
    }
    const [only] = segments;
    if (segments.length === 1 && only?.isTaken && only.size > 0) only.clear();
  };

  return {
    get bytes() {
      return bytes;
    },
    append: (line) => {
      const encoded = Buffer.from(`${line}\n`);
      current().append(encoded);
      bytes += encoded.length;
    },
    peek: () => {
      tidy();
      const chunk = segments[0]?.peek(CHUNK_BYTES);
      shown = chunk?.length ?? 0;
      return chunk && shown > 0 ? chunk.toString('utf8').trimEnd().split('\n') : [];
    },
    drop: () => {
      segments[0]?.take(shown);
      bytes -= shown;
      shown = 0;
      tidy();
    },
    sync: async () => {
      await Promise.all(segments.map((segment) => segment.sync()));
    },
    close: () => segments.forEach((segment) => segment.close()),
  };
};
