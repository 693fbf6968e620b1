import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSeals, writeSeals } from './seals-file.ts';

const head = {
  ...{ topic: 'mastery.audit', partition: 3, segment: '1-7', entries: 40, next_offset: 41 },
  ...{ written_at: '2026-03-10T12:00:00.000Z', kept_until: '2027-03-11T12:00:00.000Z' },
  ...{ hash: 'the-hash', seal: 'the-seal' },
};

describe('a file of seals', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'seals-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('gives back what was written', async () => {
    const file = join(folder, 'kept.json');
    expect(await writeSeals(file, [head])).toBeNull();
    expect(await readSeals(file)).toEqual({ seals: [head] });
  });

  it('is refused when it is none, or cannot be read or written', async () => {
    const other = join(folder, 'other.json');
    await writeFile(other, '[{"seal":"x"}]');
    expect(await readSeals(other)).toEqual({
      problem: `${other} holds no seals of an audit trail`,
    });
    const nowhere = join(folder, 'missing', 'kept.json');
    expect(await readSeals(nowhere)).toMatchObject({ problem: expect.stringContaining('ENOENT') });
    expect(await writeSeals(nowhere, [])).toMatch(/cannot be written: ENOENT/);
  });
});
