import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sizeOf } from './size.ts';
import { walk } from './walk.ts';

describe('what is in a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'walk-'));
  const [inside, outside] = [join(folder, 'inside'), join(folder, 'outside')];
  beforeAll(() => {
    mkdirSync(join(inside, 'deep'), { recursive: true });
    mkdirSync(outside);
    writeFileSync(join(outside, 'large'), 'x'.repeat(1_000));
    writeFileSync(join(inside, 'deep/.small'), 'x');
    symlinkSync(outside, join(inside, 'link'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is everything in it, hidden or deep, and nothing that a link leads to', () => {
    expect(walk(inside).map(({ path }) => path)).toEqual(['deep', 'deep/.small', 'link']);
  });

  it('is as large as its own files', () => {
    expect(sizeOf(inside)).toEqual({ files: 2, bytes: 1 + outside.length });
  });
});
