import {
  closeSync,
  fstatSync,
  fsync,
  ftruncateSync,
  openSync,
  readSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { promisify } from 'node:util';

const NEWLINE = 0x0a;

/** A file of lines: written at its end, taken from its beginning. */
export interface Segment {
  /** Bytes written, taken or not. */
  readonly size: number;
  /** Whether every line was taken. */
  readonly isTaken: boolean;
  /** Appends whole lines or nothing. @throws Error of the file system */
  append(lines: Buffer): void;
  /** The oldest lines that were not taken, whole ones, about `maxBytes` of them. */
  peek(maxBytes: number): Buffer;
  /** So many bytes of what `peek` showed need not be kept. */
  take(bytes: number): void;
  /** Begins anew. */
  clear(): void;
  /** Waits until what was written survives the machine. */
  sync(): Promise<void>;
  close(): void;
  remove(): void;
}

/**
 * Opens or creates a segment. A write goes to the page cache: it takes microseconds, and the end of the
 * process does not lose it. A last line that a crash cut off is dropped: its request got no answer.
 */
export const openSegment = (path: string): Segment => {
  const fd = openSync(path, 'a+', 0o600);
  let size = wholeLines(fd, fstatSync(fd).size);
  ftruncateSync(fd, size);
  let taken = 0;
  return {
    get size() {
      return size;
    },
    get isTaken() {
      return taken === size;
    },
    append: (lines) => {
      if (writeSync(fd, lines) < lines.length) {
        ftruncateSync(fd, size);
        throw new Error('the disk is full');
      }
      size += lines.length;
    },
    peek: (maxBytes) => {
      const chunk = read(fd, taken, Math.min(maxBytes, size - taken));
      return chunk.subarray(0, chunk.lastIndexOf(NEWLINE) + 1);
    },
    take: (bytes) => {
      taken += bytes;
    },
    clear: () => {
      ftruncateSync(fd, 0);
      size = taken = 0;
    },
    sync: () => promisify(fsync)(fd),
    close: () => closeSync(fd),
    remove: () => {
      closeSync(fd);
      unlinkSync(path);
    },
  };
};

const read = (fd: number, from: number, bytes: number): Buffer => {
  const chunk = Buffer.alloc(bytes);
  return chunk.subarray(0, readSync(fd, chunk, 0, bytes, from));
};

/** The length of a file up to its last line break. */
const wholeLines = (fd: number, size: number): number => read(fd, 0, size).lastIndexOf(NEWLINE) + 1;
