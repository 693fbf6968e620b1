import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type DiskBuffer, openDiskBuffer } from './disk-buffer.ts';

let folder: string;
let buffer: DiskBuffer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buffer-'));
  buffer = openDiskBuffer(folder);
});
afterEach(() => {
  buffer.close();
  rmSync(folder, { recursive: true });
});
const again = () => {
  buffer.close();
  buffer = openDiskBuffer(folder);
};
const drain = () => {
  const lines: string[] = [];
  for (let chunk = buffer.peek(); chunk.length > 0; chunk = buffer.peek()) {
    lines.push(...chunk);
    buffer.drop();
  }
  return lines;
};

describe('lines on disk', () => {
  it('come out in the order in which they went in', () => {
    for (const line of ['a', 'b', 'c']) buffer.append(line);
    expect(buffer.bytes).toBe(6);
    expect(buffer.peek()).toEqual(['a', 'b', 'c']);
    buffer.append('d');
    buffer.drop();
    expect(buffer.peek()).toEqual(['d']);
    buffer.drop();
    expect(buffer.bytes).toBe(0);
    expect(buffer.peek()).toEqual([]);
  });

  it('are there again after a new start, when they were not sent', () => {
    buffer.append('a');
    again();
    buffer.append('b');
    expect(drain()).toEqual(['a', 'b']);
    again();
    expect(drain()).toEqual([]);
  });

  it('give their space back, however many there are', () => {
    const lines = Array.from({ length: 5_000 }, (_, n) => `${n}-${'x'.repeat(1_000)}`);
    for (const line of lines) buffer.append(line);
    expect(readdirSync(folder).length).toBeGreaterThan(4);
    again();
    expect(drain()).toEqual(lines);
    expect(buffer.bytes).toBe(0);
    expect(readdirSync(folder).length).toBe(1);
  });

  it('do without a line that a crash cut off', () => {
    buffer.append('a');
    const [name = ''] = readdirSync(folder);
    appendFileSync(join(folder, name), 'half a li');
    again();
    buffer.append('b');
    expect(drain()).toEqual(['a', 'b']);
  });
});
